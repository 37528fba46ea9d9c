package dev.mattock.engine.env;

import com.google.common.base.Preconditions;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;

/**
 * The joint action space of VPT (Baker et al. 2022): one of 8,641 combinations of buttons and one
 * of 121 camera turns.
 *
 * <p>Buttons: mixed radix over the groups hotbar (none, 1-9), fore/back (none, forward, back),
 * left/right (none, left, right), sprint/sneak (none, sprint, sneak), use, drop, attack, jump and
 * camera-on, the last changing fastest; index 8,640 is the inventory key without other keys.
 * Camera: pitch bin times 11 plus yaw bin, mu-law bins (mu 10) up to 10 degrees.
 *
 * <p>Canonical codes: camera-on is set exactly when the camera moves; with camera-on 0 the camera
 * is null (60). The inventory code keeps its camera. In an action that the space cannot express,
 * forward with back and left with right cancel, and in the other groups the later name wins; the
 * inventory key wins over all; swapHands and commands are dropped.
 */
public final class VptActionCodec implements ActionCodec<VptActionCodec.Code> {
  /** Number of button combinations. */
  public static final int BUTTONS = 8641;

  /** Number of camera turns. */
  public static final int CAMERAS = 121;

  /** The inventory key alone. */
  public static final int INVENTORY_BUTTONS = 8640;

  /** The camera that does not move. */
  public static final int NULL_CAMERA = 60;

  private static final int BINS = 11;
  private static final int NULL_BIN = 5;
  private static final double MAX_DEGREES = 10;
  private static final double MU = 10;

  private final float[] binDegrees = new float[BINS];

  /**
   * One joint action.
   *
   * @param buttons 0..8640
   * @param camera 0..120
   */
  public record Code(int buttons, int camera) {
    public Code {
      Preconditions.checkArgument(
          buttons >= 0 && buttons < BUTTONS, "buttons must be in 0..8640, but is %s", buttons);
      Preconditions.checkArgument(
          camera >= 0 && camera < CAMERAS, "camera must be in 0..120, but is %s", camera);
    }

    /** The code that does the same and that {@link VptActionCodec#encode} gives. */
    public Code canonical() {
      if (buttons == INVENTORY_BUTTONS) {
        return this;
      }
      boolean moves = (buttons & 1) == 1 && camera != NULL_CAMERA;
      return new Code(moves ? buttons : buttons & ~1, moves ? camera : NULL_CAMERA);
    }
  }

  /** The codec; it has no settings. */
  public VptActionCodec() {
    for (int bin = 0; bin < BINS; bin++) {
      double level = (bin - NULL_BIN) / (double) NULL_BIN;
      double size = (StrictMath.pow(1 + MU, Math.abs(level)) - 1) / MU;
      binDegrees[bin] = (float) (Math.signum(level) * size * MAX_DEGREES);
    }
  }

  @Override
  public String name() {
    return "vpt";
  }

  @Override
  public Code encode(Action action) {
    int camera = bin(action.pitchDelta()) * BINS + bin(action.yawDelta());
    int keys = action.keys();
    if (Keys.has(keys, Keys.INVENTORY)) {
      return new Code(INVENTORY_BUTTONS, camera);
    }
    int index = hotbar(keys);
    index = index * 3 + opposed(keys, Keys.FORWARD, Keys.BACK);
    index = index * 3 + opposed(keys, Keys.LEFT, Keys.RIGHT);
    index = index * 3 + later(keys, Keys.SPRINT, Keys.SNEAK);
    index = index * 2 + bit(keys, Keys.USE);
    index = index * 2 + bit(keys, Keys.DROP);
    index = index * 2 + bit(keys, Keys.ATTACK);
    index = index * 2 + bit(keys, Keys.JUMP);
    index = index * 2 + (camera == NULL_CAMERA ? 0 : 1);
    return new Code(index, camera);
  }

  @Override
  public void decode(Code code, Action destination) {
    int rest = code.buttons();
    if (rest == INVENTORY_BUTTONS) {
      destination.clear().setKeys(Keys.INVENTORY);
      turn(code.camera(), destination);
      return;
    }
    boolean cameraOn = rest % 2 == 1;
    rest /= 2;
    int keys = choose(rest % 2, Keys.JUMP, 0);
    rest /= 2;
    keys |= choose(rest % 2, Keys.ATTACK, 0);
    rest /= 2;
    keys |= choose(rest % 2, Keys.DROP, 0);
    rest /= 2;
    keys |= choose(rest % 2, Keys.USE, 0);
    rest /= 2;
    keys |= choose(rest % 3, Keys.SPRINT, Keys.SNEAK);
    rest /= 3;
    keys |= choose(rest % 3, Keys.LEFT, Keys.RIGHT);
    rest /= 3;
    keys |= choose(rest % 3, Keys.FORWARD, Keys.BACK);
    rest /= 3;
    keys |= rest == 0 ? 0 : Keys.HOTBAR_1 << (rest - 1);
    destination.clear().setKeys(keys);
    turn(cameraOn ? code.camera() : NULL_CAMERA, destination);
  }

  /** Degrees of a camera bin, 0..10. */
  public float degrees(int bin) {
    return binDegrees[bin];
  }

  private void turn(int camera, Action destination) {
    destination.turn(binDegrees[camera / BINS], binDegrees[camera % BINS]);
  }

  /** The bin of an angle: nearest on the mu-law scale, as VPT rounds; halves go to even bins. */
  private static int bin(float degrees) {
    double clipped = Math.min(Math.abs(degrees) / MAX_DEGREES, 1);
    double level = StrictMath.log(1 + MU * clipped) / StrictMath.log(1 + MU);
    return (int) Math.rint(Math.signum(degrees) * level * NULL_BIN + NULL_BIN);
  }

  private static int hotbar(int keys) {
    for (int slot = 9; slot >= 1; slot--) {
      if (Keys.has(keys, Keys.HOTBAR_1 << (slot - 1))) {
        return slot;
      }
    }
    return 0;
  }

  private static int opposed(int keys, int first, int second) {
    return Keys.has(keys, first) == Keys.has(keys, second) ? 0 : Keys.has(keys, first) ? 1 : 2;
  }

  private static int later(int keys, int first, int second) {
    return Keys.has(keys, second) ? 2 : bit(keys, first);
  }

  private static int bit(int keys, int key) {
    return Keys.has(keys, key) ? 1 : 0;
  }

  private static int choose(int index, int first, int second) {
    return index == 0 ? 0 : index == 1 ? first : second;
  }
}
