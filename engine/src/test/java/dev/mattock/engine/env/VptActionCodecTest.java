package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.VptActionCodec.Code;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VptActionCodecTest {
  private final VptActionCodec codec = new VptActionCodec();

  @Test
  void everyCodeComesBackInItsCanonicalForm() {
    Action action = new Action();
    Action again = new Action();
    int canonical = 0;
    for (int buttons = 0; buttons < VptActionCodec.BUTTONS; buttons++) {
      for (int camera = 0; camera < VptActionCodec.CAMERAS; camera++) {
        Code code = new Code(buttons, camera);
        codec.decode(code, action);
        Code encoded = codec.encode(action);
        codec.decode(encoded, again);
        if (!encoded.equals(code.canonical()) || !again.sameAs(action)) {
          throw new AssertionError(code + " does " + action + " but comes back as " + encoded);
        }
        canonical += encoded.equals(code) ? 1 : 0;
      }
    }
    // 4,320 combinations without camera, as many with one of 120 turns, and the inventory key.
    assertThat(canonical).isEqualTo(4320 + 4320 * 120 + 121);
  }

  @Test
  void camerasTakeTheMuLawAnglesOfThePaper() {
    float[] expected = {
      -10, -5.8095f, -3.2154f, -1.6095f, -0.6154f, 0, 0.6154f, 1.6095f, 3.2154f, 5.8095f, 10
    };
    for (int bin = 0; bin < expected.length; bin++) {
      assertThat(codec.degrees(bin)).isCloseTo(expected[bin], within(1e-4f));
    }
  }

  @Test
  void groupsAreInTheOrderOfTheJointSpace() {
    assertThat(decoded(0, 60).keys()).isZero();
    assertThat(decoded(2, 60).keys()).isEqualTo(Keys.JUMP);
    assertThat(decoded(4, 60).keys()).isEqualTo(Keys.ATTACK);
    assertThat(decoded(8, 60).keys()).isEqualTo(Keys.DROP);
    assertThat(decoded(16, 60).keys()).isEqualTo(Keys.USE);
    assertThat(decoded(32, 60).keys()).isEqualTo(Keys.SPRINT);
    assertThat(decoded(64, 60).keys()).isEqualTo(Keys.SNEAK);
    assertThat(decoded(96, 60).keys()).isEqualTo(Keys.LEFT);
    assertThat(decoded(192, 60).keys()).isEqualTo(Keys.RIGHT);
    assertThat(decoded(288, 60).keys()).isEqualTo(Keys.FORWARD);
    assertThat(decoded(576, 60).keys()).isEqualTo(Keys.BACK);
    assertThat(decoded(864, 60).keys()).isEqualTo(Keys.HOTBAR_1);
    assertThat(decoded(864 * 9, 60).keys()).isEqualTo(Keys.HOTBAR_1 << 8);
    assertThat(decoded(VptActionCodec.INVENTORY_BUTTONS, 60).keys()).isEqualTo(Keys.INVENTORY);
  }

  @Test
  void pitchIsTheSlowDigitOfTheCamera() {
    Action action = decoded(1, 10 * 11 + 5);

    assertThat(action.pitchDelta()).isEqualTo(10);
    assertThat(action.yawDelta()).isZero();
  }

  @Test
  void withoutCameraOnTheCameraIsNull() {
    assertThat(decoded(0, 0).yawDelta()).isZero();
    assertThat(decoded(1, 0).yawDelta()).isEqualTo(-10);
  }

  @Test
  void opposedKeysCancelAndLaterNamesWin() {
    Action action =
        new Action()
            .setKeys(
                Keys.FORWARD
                    | Keys.BACK
                    | Keys.LEFT
                    | Keys.RIGHT
                    | Keys.SNEAK
                    | Keys.SPRINT
                    | Keys.HOTBAR_1
                    | (Keys.HOTBAR_1 << 4));
    Action result = new Action();
    codec.decode(codec.encode(action), result);

    assertThat(result.keys()).isEqualTo(Keys.SNEAK | (Keys.HOTBAR_1 << 4));
  }

  @Test
  void anglesGoToTheNearestBinAndAreClipped() {
    assertThat(codec.encode(new Action().turn(0, 180)).camera()).isEqualTo(60 + 5);
    assertThat(codec.encode(new Action().turn(-180, 0)).camera()).isEqualTo(5);
    assertThat(codec.encode(new Action().turn(0, 0.7f)).camera()).isEqualTo(60 + 1);
    assertThat(codec.encode(new Action().turn(0, -0.1f)).camera()).isEqualTo(60);
  }

  @Test
  void rejectsCodesOutOfRange() {
    assertThatThrownBy(() -> new Code(8641, 0)).hasMessageContaining("8641");
    assertThatThrownBy(() -> new Code(0, 121)).hasMessageContaining("121");
    assertThatThrownBy(() -> new Code(-1, 0)).hasMessageContaining("-1");
  }

  private Action decoded(int buttons, int camera) {
    Action action = new Action();
    codec.decode(new Code(buttons, camera), action);
    return action;
  }

  private static Offset<Float> within(float tolerance) {
    return Offset.offset(tolerance);
  }
}
