package dev.mattock.engine.render;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.sim.Degrees;
import java.util.Locale;

/** Puts up things and what flies: boats, paintings, lit tnt, arrows, hooks. */
final class PropFigures {
  private static final int BLINK_TICKS = 5;
  private static final Props.Kind[] KINDS = Props.Kind.values();

  /** Height of the picture in a frame above the underside of the frame, blocks. */
  private static final double HELD_HEIGHT = 0.25;

  private static final double HELD_OFFSET = 0.13;

  private final Camera camera;
  private final BoxGroups groups;
  private final FigureStage stage;
  private final ItemLooks items;
  private final Pose pose = new Pose();

  /** By item: what it is once it stands, as boats of each wood; null for most. */
  private final Figure[] ofItem;

  /** By kind. */
  private final Figure[] ofKind = new Figure[KINDS.length];

  private final Figure arrow;
  private final Figure hook;

  PropFigures(
      Content content,
      TextureAtlas atlas,
      ItemLooks items,
      Camera camera,
      BoxGroups groups,
      FigureStage stage) {
    this.camera = camera;
    this.groups = groups;
    this.stage = stage;
    this.items = items;
    ImmutableMap<String, BodyModel> models = atlas.models();
    ofItem = new Figure[content.items().size()];
    for (Item item : content.items()) {
      BodyModel model = models.get(item.name());
      if (model != null) {
        ofItem[item.id()] = new Figure(model, atlas);
      }
    }
    for (Props.Kind kind : KINDS) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      ofKind[kind.ordinal()] = new Figure(Bodies.model(models, name), atlas);
    }
    arrow = new Figure(Bodies.model(models, "arrow"), atlas);
    hook = new Figure(Bodies.model(models, "fishing_hook"), atlas);
  }

  /** Gathers both. */
  void gather(Props props, Projectiles flying) {
    for (int i = 0; i < props.size(); i++) {
      if (!props.gone(i)) {
        putProp(props, i);
      }
    }
    for (int i = 0; i < flying.size(); i++) {
      if (!flying.gone(i)) {
        putFlying(flying, i);
      }
    }
  }

  private void putProp(Props props, int index) {
    Props.Kind kind = props.kind(index);
    Figure own = ofItem[props.item(index)];
    Figure figure = own != null && kind == Props.Kind.BOAT ? own : ofKind[kind.ordinal()];
    pose.stand(
        props.x(index) - camera.blockX,
        props.y(index) - camera.blockY,
        props.z(index) - camera.blockZ);
    pose.face(props.yaw(index), 0);
    boolean blinks = kind == Props.Kind.TNT && props.timer(index) / BLINK_TICKS % 2 == 1;
    boolean hurt = kind != Props.Kind.TNT && props.hurt(index) > 0;
    int tint = blinks ? BoxGroups.FLASH : hurt ? BoxGroups.HURT : BoxGroups.PLAIN;
    stage.put(figure, pose, FrameTarget.PROP + kind.ordinal(), tint, props.height(index) / 2);
    if (kind == Props.Kind.ITEM_FRAME && props.held(index) != 0) {
      putHeld(props, index);
    }
  }

  private void putHeld(Props props, int index) {
    double yaw = props.yaw(index);
    items.put(
        groups,
        props.held(index),
        FrameTarget.PROP + Props.Kind.ITEM_FRAME.ordinal(),
        pose.x - HELD_OFFSET * Degrees.sin(yaw),
        pose.y + HELD_HEIGHT,
        pose.z + HELD_OFFSET * Degrees.cos(yaw));
  }

  private void putFlying(Projectiles flying, int index) {
    double x = flying.x(index) - camera.blockX;
    double y = flying.y(index) - camera.blockY;
    double z = flying.z(index) - camera.blockZ;
    Projectiles.Kind kind = flying.kind(index);
    int id = FrameTarget.PROJECTILE + kind.ordinal();
    switch (kind) {
      case ARROW -> {
        pose.stand(x, y, z);
        aim(flying.velocityX(index), flying.velocityY(index), flying.velocityZ(index));
        stage.put(arrow, pose, id, BoxGroups.PLAIN, 0);
      }
      case FISHING_HOOK -> {
        pose.stand(x, y, z);
        stage.put(hook, pose, id, BoxGroups.PLAIN, 0);
      }
      case SNOWBALL, EGG, ENDER_PEARL, POTION ->
          items.put(groups, flying.item(index), id, x, y - HELD_HEIGHT / 2, z);
    }
  }

  /** Points the pose along a velocity. */
  private void aim(double x, double y, double z) {
    pose.face(StrictMath.toDegrees(StrictMath.atan2(-x, z)), 0);
    pose.tilt = -StrictMath.toDegrees(StrictMath.atan2(y, Math.sqrt(x * x + z * z)));
    pose.headYaw = pose.yaw;
    pose.headPitch = pose.tilt;
  }
}
