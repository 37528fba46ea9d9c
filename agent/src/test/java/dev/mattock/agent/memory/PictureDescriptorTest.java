package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Image;
import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;

/** What a picture looks like at a glance. */
class PictureDescriptorTest {
  private static final FrameEncoder ENCODER = FrameEncoder.plain();

  /** Sky above a horizon, ground of a colour with some grain below. */
  private static Image land(int size, double horizon, int red, int green, int blue, long seed) {
    byte[] rgb = new byte[3 * size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int grain = Hash64.toBounded(Hash64.of(seed, x, y), 30);
        boolean sky = y < horizon * size;
        int at = 3 * (y * size + x);
        rgb[at] = (byte) (sky ? 120 : red + grain);
        rgb[at + 1] = (byte) (sky ? 170 : green + grain);
        rgb[at + 2] = (byte) (sky ? 255 : blue + grain);
      }
    }
    return new Image(size, size, rgb);
  }

  private static double cosine(Image left, Image right) {
    ImmutableDoubleArray a = ENCODER.encode(left);
    ImmutableDoubleArray b = ENCODER.encode(right);
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length(); i++) {
      dot += a.get(i) * b.get(i);
      aa += a.get(i) * a.get(i);
      bb += b.get(i) * b.get(i);
    }
    return dot / StrictMath.sqrt(aa * bb);
  }

  @Test
  void aMeadowIsMoreLikeAMeadowThanLikeADesertOrACave() {
    Image meadow = land(64, 0.5, 60, 140, 40, 1);
    Image another = land(64, 0.45, 70, 130, 50, 2);
    Image desert = land(64, 0.5, 210, 190, 130, 3);
    Image cave = land(64, 0, 20, 20, 20, 4);
    assertThat(cosine(meadow, another)).isGreaterThan(0.9);
    assertThat(cosine(meadow, another)).isGreaterThan(cosine(meadow, desert));
    assertThat(cosine(meadow, desert)).isGreaterThan(cosine(meadow, cave));
  }

  @Test
  void theSizeOfAPictureMattersLittle() {
    assertThat(cosine(land(64, 0.5, 60, 140, 40, 1), land(128, 0.5, 60, 140, 40, 1)))
        .isGreaterThan(0.98);
  }

  @Test
  void anySizeGivesAsManyFiniteNumbers() {
    for (int width = 1; width < 10; width++) {
      for (int height = 1; height < 10; height++) {
        Image image = new Image(width, height, new byte[3 * width * height]);
        ImmutableDoubleArray numbers = ENCODER.encode(image);
        assertThat(numbers.length()).isEqualTo(ENCODER.dimensions());
        assertThat(numbers.stream().allMatch(Double::isFinite))
            .as("%d x %d", width, height)
            .isTrue();
      }
    }
  }

  @Test
  void theSamePictureGivesTheSameNumbers() {
    assertThat(ENCODER.encode(land(33, 0.3, 1, 2, 3, 9)))
        .isEqualTo(ENCODER.encode(land(33, 0.3, 1, 2, 3, 9)));
  }
}
