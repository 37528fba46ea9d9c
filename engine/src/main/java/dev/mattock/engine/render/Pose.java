package dev.mattock.engine.render;

import dev.mattock.engine.sim.Degrees;

/** Where a body stands and how it holds itself: scratch memory, set anew for each body. */
final class Pose {
  private static final double LARGEST_SWING = 40;
  private static final double SWING_OF_SPEED = 400;
  private static final double LEAST_SPEED = 0.02;
  private static final int STEP_DEGREES = 30;

  /** Origin of the body's frame, relative to the camera's block. */
  double x;

  double y;
  double z;

  /** Where the body points, degrees as of players. */
  double yaw;

  /** Tilt of the body, degrees, positive with its front down. */
  double tilt;

  double headYaw;
  double headPitch;

  /** Degrees that one half of the legs is swung to the front. */
  double swing;

  /** Size against the model, along y and otherwise; and of the head. */
  double scaleY;

  double scale;
  double headScale;

  boolean fleece;
  boolean saddle;
  boolean tame;

  /**
   * Colour of what shows its fleece: six textures from this index on in {@link #fleeceTextures}.
   */
  int fleeceFrom;

  int[] fleeceTextures;

  /** Stands upright at full size, looking to the south. */
  void stand(double atX, double atY, double atZ) {
    x = atX;
    y = atY;
    z = atZ;
    face(0, 0);
    headYaw = 0;
    headPitch = 0;
    swing = 0;
    scaled(1);
    fleece = false;
    saddle = false;
    tame = false;
    fleeceFrom = -1;
  }

  /** Points body and head. */
  void face(double yawDegrees, double tiltDegrees) {
    yaw = yawDegrees;
    tilt = tiltDegrees;
    headYaw = yawDegrees;
    headPitch = tiltDegrees;
  }

  /** Sets the size. */
  void scaled(double times) {
    scale = times;
    scaleY = times;
    headScale = times;
  }

  /** Swings the legs of what walks: to and fro with time, the wider the faster it goes. */
  void walk(double velocityX, double velocityZ, long tick, int id) {
    double speed = Math.sqrt(velocityX * velocityX + velocityZ * velocityZ);
    if (speed < LEAST_SPEED) {
      swing = 0;
      return;
    }
    double phase = (double) ((tick + 5L * id) % 12) * STEP_DEGREES;
    swing = Math.min(LARGEST_SWING, speed * SWING_OF_SPEED) * Degrees.sin(phase);
  }

  /** Left, up and ahead of what points in a direction and is tilted: nine numbers. */
  static void frame(double yawDegrees, double tiltDegrees, double[] into) {
    double sinYaw = Degrees.sin(yawDegrees);
    double cosYaw = Degrees.cos(yawDegrees);
    double sinTilt = Degrees.sin(tiltDegrees);
    double cosTilt = Degrees.cos(tiltDegrees);
    into[0] = cosYaw;
    into[1] = 0;
    into[2] = sinYaw;
    into[3] = -sinYaw * sinTilt;
    into[4] = cosTilt;
    into[5] = cosYaw * sinTilt;
    into[6] = -sinYaw * cosTilt;
    into[7] = -sinTilt;
    into[8] = cosYaw * cosTilt;
  }
}
