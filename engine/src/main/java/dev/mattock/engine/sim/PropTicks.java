package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.terrain.Terrain;

/** Things that stand, float and hang, in order of id: they fall, float, burn down, come off. */
final class PropTicks {
  private static final double GRAVITY = 0.04;
  private static final double DRAG = 0.98;
  private static final double GROUND_DRAG = 0.7;

  /** Ticks between two looks at the wall behind what hangs. */
  private static final int WALL_PERIOD = 20;

  /** Where in its height lit tnt explodes. */
  private static final double TNT_CENTRE = 0.0625;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Props props;
  private final Collider collider;
  private final Boats boats;
  private final PropBreaking breaking;
  private final Explosion explosion;

  PropTicks(
      World world, Collider collider, Fluids fluids, PropBreaking breaking, Explosion explosion) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.props = world.props();
    this.collider = collider;
    this.breaking = breaking;
    this.explosion = explosion;
    boats = new Boats(world, collider, fluids);
  }

  void run(Action[] actions) {
    boats.seat(actions);
    for (int i = 0; i < props.size(); i++) {
      if (!props.gone(i) && world.area().contains(props.x(i), props.z(i))) {
        step(i, actions);
      }
    }
    props.compact();
  }

  private void step(int i, Action[] actions) {
    props.setHurt(i, Math.max(0, props.hurt(i) - 1));
    switch (props.kind(i)) {
      case BOAT -> boats.step(i, actions);
      case MINECART, ARMOR_STAND -> fall(i);
      case PAINTING, ITEM_FRAME -> hang(i);
      case TNT -> burn(i);
    }
    if (props.y(i) < Life.VOID_Y) {
      props.remove(i);
    }
  }

  private void fall(int i) {
    double vy = props.velocityY(i) - GRAVITY;
    collider.body(props.x(i), props.y(i), props.z(i), props.width(i), props.height(i));
    collider.sweep(props.velocityX(i), vy, props.velocityZ(i));
    props.setPosition(
        i,
        props.x(i) + collider.movedX(),
        props.y(i) + collider.movedY(),
        props.z(i) + collider.movedZ());
    boolean landed = collider.movedY() != vy;
    double sideways = landed ? DRAG * GROUND_DRAG : DRAG;
    props.setVelocity(
        i,
        collider.movedX() == props.velocityX(i) ? props.velocityX(i) * sideways : 0,
        landed ? 0 : vy * DRAG,
        collider.movedZ() == props.velocityZ(i) ? props.velocityZ(i) * sideways : 0);
  }

  private void hang(int i) {
    if ((world.tick() + props.id(i)) % WALL_PERIOD == 0 && !held(i)) {
      breaking.breakUp(i);
    }
  }

  /** Whether the wall behind is still there. */
  private boolean held(int i) {
    Face away = Directions.alongView(props.yaw(i));
    int x = Collider.floor(props.x(i));
    int y = Collider.floor(props.y(i));
    int z = Collider.floor(props.z(i));
    int wall = terrain.state(x - away.stepX(), y, z - away.stepZ());
    return content.collides(wall) && !content.collides(terrain.state(x, y, z));
  }

  private void burn(int i) {
    fall(i);
    props.setTimer(i, props.timer(i) - 1);
    if (props.timer(i) <= 0) {
      props.remove(i);
      explosion.explode(
          props.x(i),
          props.y(i) + props.height(i) * TNT_CENTRE,
          props.z(i),
          Explosion.TNT,
          Explosion.Blocks.DROP_ALL,
          MobDamage.NOBODY);
    }
  }
}
