package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Player;

/** Doors, trapdoors and fence gates that open by hand; those of iron do not behave so. */
final class Openings implements BlockRule {
  private final World world;
  private final Content content;
  private final StateProperty open;
  private final StateProperty half;
  private final StateProperty facing;

  Openings(World world) {
    this.world = world;
    this.content = world.content();
    open = content.property("open");
    half = content.property("half");
    facing = content.property("facing");
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    int x = crosshair.x();
    int y = crosshair.y();
    int z = crosshair.z();
    int state = crosshair.state();
    boolean opens = !open.isTrue(state);
    if (content.behaves(state, Behaviour.TWO_HIGH)) {
      boolean upper = half.index(state) == 1;
      int otherY = upper ? y - 1 : y + 1;
      int other = world.state(x, otherY, z);
      if (open.isIn(other)) {
        world.setState(x, otherY, z, open.with(other, opens));
      }
    } else if (opens && !half.isIn(state)) {
      state = swungAway(state, p);
    }
    world.setState(x, y, z, open.with(state, opens));
    return true;
  }

  /** A gate swings away from who opens it. */
  private int swungAway(int state, Player p) {
    Face view = Directions.alongView(p.yaw);
    boolean towards =
        content
            .state(state)
            .properties()
            .get("facing")
            .equals(Directions.name(Directions.opposite(view)));
    return towards ? facing.with(state, facingIndex(state, view)) : state;
  }

  private int facingIndex(int state, Face view) {
    return content.blockOf(state).properties().get("facing").indexOf(Directions.name(view));
  }
}
