package dev.mattock.replays.watch.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LetterboxTest {
  @Test
  void aPictureOfTheWindowsShapeFillsIt() {
    assertThat(Letterbox.of(320, 240, 640, 480)).isEqualTo(new Letterbox(0, 0, 640, 480, 2));
  }

  @Test
  void aWidePictureHasBarsAboveAndBelow() {
    Letterbox box = Letterbox.of(200, 100, 400, 400);

    assertThat(box).isEqualTo(new Letterbox(0, 100, 400, 200, 2));
    assertThat(box.pictureX(399)).isEqualTo(199.5);
    assertThat(box.pictureY(100)).isZero();
    assertThat(box.pictureY(99)).isNegative();
  }

  @Test
  void aHighPictureHasBarsLeftAndRight() {
    assertThat(Letterbox.of(100, 200, 300, 200)).isEqualTo(new Letterbox(100, 0, 100, 200, 1));
  }

  @Test
  void atLeastOnePixelIsShownOfTheMostExtremePicture() {
    Letterbox box = Letterbox.of(8000, 1, 10, 10);

    assertThat(box.width()).isEqualTo(10);
    assertThat(box.height()).isEqualTo(1);
  }

  @Test
  void rejectsAPictureWithoutPixels() {
    assertThatThrownBy(() -> Letterbox.of(0, 5, 10, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0x5");
  }
}
