package dev.mattock.engine.render;

import dev.mattock.engine.render.BodyModel.Part;
import dev.mattock.engine.render.BodyModel.Shown;

/** Puts figures in their poses into {@link BoxGroups}: parts that move alike share a group. */
final class FigureStage {
  private final BoxGroups groups;
  private final double[] bodyFrame = new double[9];
  private final double[] partFrame = new double[9];

  private int id;
  private int tint;
  private int lightX;
  private int lightY;
  private int lightZ;

  FigureStage(BoxGroups groups) {
    this.groups = groups;
  }

  /**
   * Puts up a figure.
   *
   * @param segmentation its segmentation id
   * @param overlay one of the colours of {@link BoxGroups}
   * @param lightHeight height above its origin at which light falls on it, blocks
   */
  void put(Figure figure, Pose pose, int segmentation, int overlay, double lightHeight) {
    id = segmentation;
    tint = overlay;
    lightX = (int) Math.floor(pose.x);
    lightY = (int) Math.floor(pose.y + lightHeight);
    lightZ = (int) Math.floor(pose.z);
    Pose.frame(pose.yaw, pose.tilt, bodyFrame);
    boolean headTurned =
        pose.headYaw != pose.yaw
            || pose.headPitch != pose.tilt
            || pose.headScale != pose.scale
            || pose.scaleY != pose.scale;
    groups.open(bodyFrame, pose.x, pose.y, pose.z);
    for (int box = 0; box < figure.size; box++) {
      if (shown(figure.shown[box], pose) && withBody(figure.parts[box], headTurned, pose)) {
        add(figure, box, pose, pose.scale, pose.scaleY, 0, 0, 0);
      }
    }
    close();
    if (headTurned) {
      putHead(figure, pose);
    }
    if (pose.swing != 0) {
      putLegs(figure, pose);
    }
  }

  private static boolean withBody(Part part, boolean headTurned, Pose pose) {
    return switch (part) {
      case BODY -> true;
      case HEAD -> !headTurned;
      case STRIDE, COUNTER_STRIDE -> pose.swing == 0;
    };
  }

  private static boolean shown(Shown shown, Pose pose) {
    return switch (shown) {
      case ALWAYS -> true;
      case FLEECE -> pose.fleece;
      case SADDLE -> pose.saddle;
      case TAME -> pose.tame;
      case BARE -> !pose.fleece && !pose.saddle;
    };
  }

  private void putHead(Figure figure, Pose pose) {
    Pose.frame(pose.headYaw, pose.headPitch, partFrame);
    open(pose, figure.neckX, figure.neckY, figure.neckZ);
    for (int box = 0; box < figure.size; box++) {
      if (figure.parts[box] == Part.HEAD && shown(figure.shown[box], pose)) {
        add(
            figure,
            box,
            pose,
            pose.headScale,
            pose.headScale,
            figure.neckX,
            figure.neckY,
            figure.neckZ);
      }
    }
    close();
  }

  private void putLegs(Figure figure, Pose pose) {
    for (int box = 0; box < figure.size; box++) {
      Part part = figure.parts[box];
      if ((part == Part.STRIDE || part == Part.COUNTER_STRIDE) && shown(figure.shown[box], pose)) {
        double swing = part == Part.STRIDE ? pose.swing : -pose.swing;
        Pose.frame(pose.yaw, pose.tilt - swing, partFrame);
        open(pose, figure.hipX(box), figure.hipY(box), figure.hipZ(box));
        add(
            figure,
            box,
            pose,
            pose.scale,
            pose.scaleY,
            figure.hipX(box),
            figure.hipY(box),
            figure.hipZ(box));
        close();
      }
    }
  }

  /** Opens a group whose origin is a point of the body. */
  private void open(Pose pose, double pointX, double pointY, double pointZ) {
    double x = pointX * pose.scale;
    double y = pointY * pose.scaleY;
    double z = pointZ * pose.scale;
    groups.open(
        partFrame,
        pose.x + bodyFrame[0] * x + bodyFrame[3] * y + bodyFrame[6] * z,
        pose.y + bodyFrame[1] * x + bodyFrame[4] * y + bodyFrame[7] * z,
        pose.z + bodyFrame[2] * x + bodyFrame[5] * y + bodyFrame[8] * z);
  }

  private void add(
      Figure figure,
      int box,
      Pose pose,
      double scale,
      double scaleY,
      double fromX,
      double fromY,
      double fromZ) {
    double[] bounds = figure.bounds;
    int at = 6 * box;
    boolean woolen = figure.shown[box] == Shown.FLEECE && pose.fleeceFrom >= 0;
    groups.box(
        (bounds[at] - fromX) * scale,
        (bounds[at + 1] - fromY) * scaleY,
        (bounds[at + 2] - fromZ) * scale,
        (bounds[at + 3] - fromX) * scale,
        (bounds[at + 4] - fromY) * scaleY,
        (bounds[at + 5] - fromZ) * scale,
        woolen ? pose.fleeceTextures : figure.textures,
        woolen ? pose.fleeceFrom : at);
  }

  private void close() {
    groups.close(id, tint, lightX, lightY, lightZ);
  }
}
