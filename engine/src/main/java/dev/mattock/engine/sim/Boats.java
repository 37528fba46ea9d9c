package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Props;

/**
 * Boats: they float, and are rowed by who sits in them: 0.04 blocks a tick faster with the forward
 * key, 0.005 slower with the back key, of which water and air leave nine tenths, so that the
 * genre's 8 blocks a second follow. Sneaking gets off.
 */
final class Boats {
  private static final double GRAVITY = 0.04;
  private static final double WATER_DRAG = 0.9;
  private static final double LAND_DRAG = 0.6;
  private static final double FORWARD = 0.04;
  private static final double BACK = 0.005;

  /** Degrees that a key turns the boat in a tick. */
  private static final float TURN = 4;

  /** How much of its height a boat lies in still water, and how strongly it goes there. */
  private static final double DRAUGHT = 0.25;

  private static final double BUOYANCY = 0.06153846153846154;
  private static final double BOB_DRAG = 0.75;

  /** The height of a rider's feet above the underside, as in the genre. */
  private static final double SEAT = -0.45;

  private final World world;
  private final Props props;
  private final Collider collider;
  private final Fluids fluids;

  Boats(World world, Collider collider, Fluids fluids) {
    this.world = world;
    this.props = world.props();
    this.collider = collider;
    this.fluids = fluids;
  }

  /** Lets riders get off who sneak, die, or whose boat is gone. */
  void seat(Action[] actions) {
    for (int k = 0; k < world.playerCount(); k++) {
      Player p = world.player(k);
      if (Riding.propOf(p) < 0) {
        continue;
      }
      int boat = props.find(Riding.propOf(p));
      if (boat < 0 || !p.alive() || actions[k].holds(Keys.SNEAK)) {
        p.activity().vehicle = Riding.NOTHING;
        if (boat >= 0) {
          p.y = props.y(boat) + props.height(boat);
        }
      }
    }
  }

  /** One tick of a boat. */
  void step(int i, Action[] actions) {
    int rider = rider(i);
    if (rider >= 0) {
      row(i, actions[rider]);
    }
    double depth =
        fluids.waterDepth(props.x(i), props.y(i), props.z(i), props.width(i), props.height(i));
    double vy = props.velocityY(i) - GRAVITY;
    boolean floats = depth > 0;
    if (floats) {
      double sunk = depth / props.height(i) - DRAUGHT;
      vy = (props.velocityY(i) + sunk * BUOYANCY) * BOB_DRAG;
    }
    move(i, vy, floats);
    if (rider >= 0) {
      carry(i, world.player(rider));
    }
  }

  private int rider(int i) {
    for (int k = 0; k < world.playerCount(); k++) {
      if (Riding.propOf(world.player(k)) == props.id(i)) {
        return k;
      }
    }
    return -1;
  }

  private void row(int i, Action action) {
    float turn = (action.holds(Keys.RIGHT) ? TURN : 0) - (action.holds(Keys.LEFT) ? TURN : 0);
    props.setYaw(i, Degrees.wrap(props.yaw(i) + turn));
    double push = (action.holds(Keys.FORWARD) ? FORWARD : 0) - (action.holds(Keys.BACK) ? BACK : 0);
    props.setVelocity(
        i,
        props.velocityX(i) - Degrees.sin(props.yaw(i)) * push,
        props.velocityY(i),
        props.velocityZ(i) + Degrees.cos(props.yaw(i)) * push);
  }

  private void move(int i, double vy, boolean floats) {
    double vx = props.velocityX(i);
    double vz = props.velocityZ(i);
    collider.body(props.x(i), props.y(i), props.z(i), props.width(i), props.height(i));
    collider.sweep(vx, vy, vz);
    props.setPosition(
        i,
        props.x(i) + collider.movedX(),
        props.y(i) + collider.movedY(),
        props.z(i) + collider.movedZ());
    boolean landed = collider.movedY() != vy && vy < 0;
    double drag = landed && !floats ? LAND_DRAG : WATER_DRAG;
    props.setVelocity(
        i,
        collider.movedX() == vx ? vx * drag : 0,
        collider.movedY() == vy ? vy : 0,
        collider.movedZ() == vz ? vz * drag : 0);
  }

  private void carry(int i, Player p) {
    p.x = props.x(i);
    p.y = props.y(i) + SEAT;
    p.z = props.z(i);
    p.velocityX = 0;
    p.velocityY = 0;
    p.velocityZ = 0;
    p.fallDistance = 0;
    p.onGround = false;
    p.sprinting = false;
  }
}
