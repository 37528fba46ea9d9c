package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Projectiles;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.sim.World;

/** Fills a world with bodies of every kind in every pose, around some places. */
final class SceneCast {
  private static final int KINDS = 8;

  private final World world;
  private final Content content;
  private final Draw draw;
  private final double[][] places;
  private final double[] at = new double[3];

  /**
   * A cast.
   *
   * @param places x, y and z of where they gather
   */
  SceneCast(World world, Draw draw, double[][] places) {
    this.world = world;
    this.content = world.content();
    this.draw = draw;
    this.places = places;
  }

  /** Adds so many. */
  void add(int many) {
    for (int i = 0; i < many; i++) {
      choosePlace();
      switch (draw.below(KINDS)) {
        case 0, 1, 2 -> addMob();
        case 3 -> addItem();
        case 4 -> addProp();
        case 5 -> addProjectile();
        case 6 -> addFallingBlock();
        default -> addOrb();
      }
    }
  }

  /** Adds a player at each place. */
  void addPlayers() {
    for (double[] place : places) {
      int index = world.addPlayer(place[0], place[1], place[2], yaw(), pitch());
      Player player = world.player(index);
      player.sneaking = draw.oneIn(3);
      player.velocityX = draw.among(0, 0.1, -0.3);
      player.health = draw.oneIn(8) ? 0 : Player.MAX_HEALTH;
    }
  }

  private void choosePlace() {
    double[] place = places[draw.below(places.length)];
    double reach = draw.among(1, 3, 6, 12, 40);
    for (int axis = 0; axis < 3; axis++) {
      at[axis] = place[axis] + draw.within(-reach, reach) * (axis == 1 ? 0.5 : 1);
    }
    if (draw.oneIn(4)) {
      int axis = draw.below(3);
      at[axis] = Math.rint(at[axis]);
    }
  }

  private float yaw() {
    return (float) draw.among(draw.within(-180, 180), 0, 90, -90, -180, 45);
  }

  private float pitch() {
    return (float) draw.among(draw.within(-90, 90), 0, 90, -90);
  }

  private void addMob() {
    MobType type = content.mobs().get(draw.below(content.mobs().size()));
    Mob mob = world.mobs().add(type.id(), at[0], at[1], at[2]);
    mob.yaw = yaw();
    mob.headYaw = draw.oneIn(2) ? mob.yaw : yaw();
    mob.pitch = pitch();
    mob.variant = type.has(MobTrait.LEAPS) ? draw.among(1, 2, 4) : draw.below(16);
    mob.age = draw.among(0, -100, 5000);
    mob.saddled = draw.oneIn(3);
    mob.tamed = draw.oneIn(3);
    mob.sheared = draw.oneIn(3);
    mob.sitting = draw.oneIn(3);
    mob.hurtCooldown = draw.among(0, 0, 8, 20);
    mob.charge = draw.among(0, 0, 6, 28);
    mob.velocityX = draw.among(0, 0.2, -0.05);
    mob.velocityZ = draw.among(0, 0.1);
    mob.gone = draw.oneIn(20);
  }

  private int item() {
    return 1 + draw.below(content.items().size() - 1);
  }

  private void addItem() {
    ItemEntities items = world.items();
    items.setPosition(items.add(item(), 1 + draw.below(60), 0, 10), at[0], at[1], at[2]);
  }

  private void addProp() {
    Props.Kind[] kinds = Props.Kind.values();
    Props.Kind kind = kinds[draw.below(kinds.length)];
    Props props = world.props();
    int item = draw.oneIn(2) ? content.itemId("birch_boat") : 0;
    float facing = draw.oneIn(2) ? 90 * draw.below(4) - 180 : yaw();
    int index = props.add(kind, item, at[0], at[1], at[2], facing);
    props.setHeld(index, kind == Props.Kind.ITEM_FRAME && draw.oneIn(2) ? item() : 0, 0);
    props.setTimer(index, draw.below(80));
    props.setHurt(index, draw.among(0, 0, 5));
  }

  private void addProjectile() {
    Projectiles.Kind[] kinds = Projectiles.Kind.values();
    Projectiles flying = world.projectiles();
    Projectiles.Kind kind = kinds[draw.below(kinds.length)];
    int index = flying.add(kind, item(), Projectiles.NOBODY, 0);
    flying.setPosition(index, at[0], at[1], at[2]);
    flying.setVelocity(
        index, draw.among(0, 0.7, -0.2), draw.among(0, -1.2, 0.4), draw.among(0, 0.5));
  }

  private void addFallingBlock() {
    int state = 1 + draw.below(content.states().size() - 1);
    world.fallingBlocks().add(state, at[0], at[1], at[2]);
  }

  private void addOrb() {
    ExperienceOrbs orbs = world.orbs();
    orbs.setPosition(orbs.add(1 + draw.below(500)), at[0], at[1], at[2]);
  }
}
