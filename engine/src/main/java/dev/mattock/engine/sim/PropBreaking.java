package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Props;

/** Things that break: they become the items that they were made of. */
final class PropBreaking {
  private final World world;
  private final Props props;
  private final Drops drops;

  PropBreaking(World world, Drops drops) {
    this.world = world;
    this.props = world.props();
    this.drops = drops;
  }

  /** Takes a thing away, and lets its items fall. */
  void breakUp(int i) {
    dropHeld(i);
    int item = props.item(i);
    if (item != 0) {
      drop(i, item, 0, 1);
    }
    for (int k = 0; k < world.playerCount(); k++) {
      if (Riding.propOf(world.player(k)) == props.id(i)) {
        world.player(k).activity().vehicle = Riding.NOTHING;
      }
    }
    props.remove(i);
  }

  /** Lets what a thing holds fall; whether it held something. */
  boolean dropHeld(int i) {
    int held = props.held(i);
    if (held == 0) {
      return false;
    }
    int wear = props.heldWear(i);
    props.setHeld(i, 0, 0);
    drop(i, held, wear, 0);
    return true;
  }

  private void drop(int i, int item, int wear, int index) {
    drops.heap(
        Collider.floor(props.x(i)),
        Collider.floor(props.y(i)),
        Collider.floor(props.z(i)),
        item,
        1,
        wear,
        2 * (props.id(i) & 0xFFFF) + index);
  }
}
