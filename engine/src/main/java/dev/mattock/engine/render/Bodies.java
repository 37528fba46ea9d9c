package dev.mattock.engine.render;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.FallingBlocks;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;

/** Gathers the bodies that one view may show: players, mobs, and whatever else is no block. */
final class Bodies {
  private static final int FACES = 6;
  private static final double[] UPRIGHT = {1, 0, 0, 0, 1, 0, 0, 0, 1};

  /** Size of a player against the model of a man, two blocks tall. */
  private static final double PLAYER_SCALE = 0.9;

  private static final double SNEAKING_SCALE = 0.75;

  /** Heads of the young are smaller by less than their bodies. */
  private static final double BABY_HEAD_SCALE = 0.75;

  /** Ticks of a creeper's fuse at which it is swollen by a half. */
  private static final double SWELLING_TICKS = 60;

  private final Camera camera;
  private final BoxGroups groups;
  private final FigureStage stage;
  private final PropFigures props;
  private final Pose pose = new Pose();
  private final ItemLooks items;
  private final Figure player;
  private final Figure[] mobs;
  private final Figure orb;
  private final boolean[] explodes;
  private final boolean[] leaps;
  private final BlockLooks looks;

  /** By kind of mob: where the textures of its fleeces begin in {@link #fleeces}. */
  private final int[] fleeceOf;

  private final int[] fleeces;

  Bodies(
      Content content,
      TextureAtlas atlas,
      BlockLooks looks,
      Camera camera,
      RenderSettings settings) {
    this.camera = camera;
    this.looks = looks;
    groups = new BoxGroups(camera, settings);
    stage = new FigureStage(groups);
    items = new ItemLooks(content, atlas);
    ImmutableMap<String, BodyModel> models = atlas.models();
    props = new PropFigures(content, atlas, items, camera, groups, stage);
    player = new Figure(model(models, "player"), atlas);
    orb = new Figure(model(models, "experience_orb"), atlas);
    int kinds = content.mobs().size();
    mobs = new Figure[kinds];
    explodes = new boolean[kinds];
    leaps = new boolean[kinds];
    fleeceOf = new int[kinds + 1];
    for (MobType type : content.mobs()) {
      mobs[type.id()] = new Figure(model(models, type.name()), atlas);
      explodes[type.id()] = type.has(MobTrait.EXPLODES);
      leaps[type.id()] = type.has(MobTrait.LEAPS);
      fleeceOf[type.id() + 1] = fleeceOf[type.id()] + FACES * type.remains().fleece().size();
    }
    fleeces = new int[fleeceOf[kinds]];
    for (MobType type : content.mobs()) {
      for (int i = 0; i < type.remains().fleece().size(); i++) {
        items.copyTextures(
            type.remains().fleece().get(i), fleeces, fleeceOf[type.id()] + FACES * i);
      }
    }
  }

  /** The model of a kind of body. */
  static BodyModel model(ImmutableMap<String, BodyModel> models, String name) {
    BodyModel model = models.get(name);
    if (model == null) {
      throw UnknownNameException.of("body in models.yaml", name, models.keySet());
    }
    return model;
  }

  /** Gathers what a view may show. */
  void gather(World world, int viewer) {
    groups.clear();
    gatherItems(world.items());
    for (int i = 0; i < world.playerCount(); i++) {
      if (i != viewer && world.player(i).alive()) {
        putPlayer(world.player(i), i, world.tick());
      }
    }
    gatherMobs(world.mobs(), world.tick());
    gatherFalling(world.fallingBlocks());
    gatherOrbs(world.orbs());
    props.gather(world.props(), world.projectiles());
  }

  private void gatherItems(ItemEntities entities) {
    for (int i = 0; i < entities.size(); i++) {
      if (entities.count(i) > 0) {
        items.put(
            groups,
            entities.item(i),
            FrameTarget.ITEM_ENTITY + entities.item(i),
            entities.x(i) - camera.blockX,
            entities.y(i) - camera.blockY,
            entities.z(i) - camera.blockZ);
      }
    }
  }

  private void putPlayer(Player body, int index, long tick) {
    pose.stand(body.x - camera.blockX, body.y - camera.blockY, body.z - camera.blockZ);
    pose.scaled(PLAYER_SCALE);
    pose.scaleY = body.sneaking ? SNEAKING_SCALE : PLAYER_SCALE;
    pose.yaw = body.yaw;
    pose.headYaw = body.yaw;
    pose.headPitch = body.pitch;
    pose.walk(body.velocityX, body.velocityZ, tick, index);
    stage.put(player, pose, FrameTarget.PLAYER + index, BoxGroups.PLAIN, 0.9);
  }

  private void gatherMobs(Mobs all, long tick) {
    for (int i = 0; i < all.size(); i++) {
      Mob mob = all.get(i);
      if (!mob.gone) {
        putMob(mob, all.height(mob), tick);
      }
    }
  }

  private void putMob(Mob mob, double height, long tick) {
    pose.stand(mob.x - camera.blockX, mob.y - camera.blockY, mob.z - camera.blockZ);
    pose.face(mob.yaw, 0);
    pose.headYaw = mob.headYaw;
    pose.headPitch = mob.pitch;
    if (leaps[mob.type]) {
      pose.scaled(mob.variant);
    } else if (mob.baby()) {
      pose.scaled(MobType.BABY_SCALE);
      pose.headScale = BABY_HEAD_SCALE;
    }
    boolean fused = explodes[mob.type] && mob.charge > 0;
    if (fused) {
      pose.scaled(1 + mob.charge / SWELLING_TICKS);
    }
    pose.walk(mob.velocityX, mob.velocityZ, tick, mob.id);
    pose.saddle = mob.saddled;
    pose.tame = mob.tamed;
    int fleeceCount = (fleeceOf[mob.type + 1] - fleeceOf[mob.type]) / FACES;
    pose.fleece = fleeceCount > 0 && !mob.sheared;
    if (pose.fleece) {
      pose.fleeceTextures = fleeces;
      pose.fleeceFrom = fleeceOf[mob.type] + FACES * Math.min(mob.variant, fleeceCount - 1);
    }
    boolean blinks = fused && mob.charge / 5 % 2 == 1;
    int tint = mob.flashes() ? BoxGroups.HURT : blinks ? BoxGroups.FLASH : BoxGroups.PLAIN;
    stage.put(mobs[mob.type], pose, FrameTarget.MOB + mob.type, tint, height / 2);
  }

  /** Blocks on their way down look as they do in place, and are segmented so. */
  private void gatherFalling(FallingBlocks falling) {
    for (int i = 0; i < falling.size(); i++) {
      int state = falling.state(i);
      if (state == 0) {
        continue;
      }
      double x = falling.x(i) - camera.blockX;
      double y = falling.y(i) - camera.blockY;
      double z = falling.z(i) - camera.blockZ;
      groups.open(UPRIGHT, x - 0.5, y, z - 0.5);
      for (int box = looks.firstBox[state]; box < looks.firstBox[state + 1]; box++) {
        int at = FACES * box;
        float[] boxes = looks.boxes;
        groups.box(
            boxes[at],
            boxes[at + 1],
            boxes[at + 2],
            boxes[at + 3],
            boxes[at + 4],
            boxes[at + 5],
            looks.texture,
            FACES * state);
      }
      closeLit(state, x, y + 0.5, z);
    }
  }

  private void closeLit(int id, double x, double y, double z) {
    groups.close(
        id, BoxGroups.PLAIN, (int) Math.floor(x), (int) Math.floor(y), (int) Math.floor(z));
  }

  private void gatherOrbs(ExperienceOrbs orbs) {
    for (int i = 0; i < orbs.size(); i++) {
      pose.stand(orbs.x(i) - camera.blockX, orbs.y(i) - camera.blockY, orbs.z(i) - camera.blockZ);
      stage.put(orb, pose, FrameTarget.ORB, BoxGroups.PLAIN, ExperienceOrbs.SIZE / 2);
    }
  }

  /** The groups that were gathered. */
  BoxGroups groups() {
    return groups;
  }
}
