package dev.mattock.engine.render;

/**
 * The rays of one view. The eye is split into a whole block and a fraction in [0, 1), so that rays
 * are equally exact at the origin and ten million blocks away. Directions are unit vectors, within
 * a float's rounding.
 *
 * <p>Direction of the pixel in column i and row j, in this order of operations, all in float:
 * {@code base = forward + v[j] * up}, {@code scale = 1 / sqrt(1 + v[j] * v[j] + u[i] * u[i])},
 * {@code direction = (base + u[i] * right) * scale}, each component then passed through {@link
 * #nonZero}.
 */
final class Camera {
  /** Farthest that an eye may be from the origin, in blocks, on each axis. */
  static final double FARTHEST = 2.0e9;

  private static final float LARGEST_FRACTION = 0x0.ffffffp0f;

  /** Degree of the last term of the power series of the sine. */
  private static final int LAST_TERM = 17;

  /** What stands for components of directions that are next to 0, see {@link #nonZero}. */
  static final float SMALLEST_COMPONENT = 1e-20f;

  /** Horizontal offset of each column on the image plane at distance 1, growing to the right. */
  final float[] u;

  /** Vertical offset of each row, growing upwards. */
  final float[] v;

  /** 1 / sqrt(1 + v * v + u * u), row by row. */
  final float[] scale;

  /** The block that holds the eye. */
  int blockX;

  int blockY;
  int blockZ;

  /** Where in that block the eye is. */
  float fractionX;

  float fractionY;
  float fractionZ;

  float forwardX;
  float forwardY;
  float forwardZ;
  float rightX;
  float rightY;
  float rightZ;
  float upX;
  float upY;
  float upZ;

  Camera(RenderSettings settings) {
    double tangent = StrictMath.tan(StrictMath.toRadians(settings.fovDegrees()) / 2);
    double aspect = (double) settings.width() / settings.height();
    u = new float[settings.width()];
    v = new float[settings.height()];
    for (int i = 0; i < u.length; i++) {
      u[i] = (float) (((2 * i + 1.0) / u.length - 1) * tangent * aspect);
    }
    for (int j = 0; j < v.length; j++) {
      v[j] = (float) ((1 - (2 * j + 1.0) / v.length) * tangent);
    }
    scale = new float[u.length * v.length];
    for (int pixel = 0; pixel < scale.length; pixel++) {
      float column = u[pixel % u.length];
      float row = v[pixel / u.length];
      scale[pixel] = 1 / (float) Math.sqrt(1 + row * row + column * column);
    }
  }

  /** Whether the eye is exactly on the border between blocks. */
  boolean onBorder() {
    return fractionX == 0 || fractionY == 0 || fractionZ == 0;
  }

  /** Takes the place of a view's eye. */
  void look(View view) {
    blockX = block(view.x(), "x");
    blockY = block(view.y(), "y");
    blockZ = block(view.z(), "z");
    fractionX = fraction(view.x(), blockX);
    fractionY = fraction(view.y(), blockY);
    fractionZ = fraction(view.z(), blockZ);
    double sinYaw = sine(view.yaw());
    double cosYaw = sine(view.yaw() + 90);
    double sinPitch = sine(view.pitch());
    double cosPitch = sine(view.pitch() + 90);
    forwardX = (float) (-sinYaw * cosPitch);
    forwardY = (float) -sinPitch;
    forwardZ = (float) (cosYaw * cosPitch);
    rightX = (float) -cosYaw;
    rightY = 0;
    rightZ = (float) -sinYaw;
    upX = (float) (-sinYaw * sinPitch);
    upY = (float) cosPitch;
    upZ = (float) (cosYaw * sinPitch);
  }

  /**
   * The sine of an angle in degrees, exact at whole quarters, elsewhere to about 1e-16: its power
   * series over the at most 45 degrees that are left beside whole quarters. StrictMath would do,
   * but for scratch memory that it takes from the heap.
   */
  static double sine(double degrees) {
    double turned = degrees % 360;
    double quarters = Math.rint(turned / 90);
    double rest = (turned - 90 * quarters) * (StrictMath.PI / 180);
    return switch ((int) quarters & 3) {
      case 0 -> nearSine(rest);
      case 1 -> nearCosine(rest);
      case 2 -> -nearSine(rest);
      default -> -nearCosine(rest);
    };
  }

  private static double nearSine(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = LAST_TERM; n > 1; n -= 2) {
      sum = 1 - sum * square / (n * (n - 1));
    }
    return x * sum;
  }

  private static double nearCosine(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = LAST_TERM - 1; n > 0; n -= 2) {
      sum = 1 - sum * square / (n * (n - 1));
    }
    return sum;
  }

  /** Keeps the inverse of a direction's component finite: what is next to 0 becomes 1e-20. */
  static float nonZero(float component) {
    return Math.abs(component) < SMALLEST_COMPONENT ? SMALLEST_COMPONENT : component;
  }

  private static int block(double position, String axis) {
    if (!(Math.abs(position) <= FARTHEST)) {
      throw new IllegalArgumentException(
          "camera %s must be within %s blocks of the origin, but is %s"
              .formatted(axis, FARTHEST, position));
    }
    return (int) Math.floor(position);
  }

  private static float fraction(double position, int block) {
    return Math.min((float) (position - block), LARGEST_FRACTION);
  }
}
