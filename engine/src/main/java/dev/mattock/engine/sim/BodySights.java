package dev.mattock.engine.sim;

import dev.mattock.engine.entity.Player;
import java.util.List;

/** Which body a player looks at, if it is nearer than the block in the crosshair. */
final class BodySights {
  private final BodyRule[] rules;
  private final Sight sight = new Sight();
  private BodyRule met;

  BodySights(List<BodyRule> rules) {
    this.rules = rules.toArray(BodyRule[]::new);
  }

  /**
   * Looks.
   *
   * @return the rule of the kind of body that was met, or null
   */
  BodyRule look(int index, Player p, Crosshair crosshair) {
    sight.of(p);
    met = null;
    double nearest = Sight.BODY_REACH;
    if (crosshair.hit()) {
      nearest = Math.min(nearest, crosshair.distance());
    }
    for (BodyRule rule : rules) {
      double distance = rule.meet(index, p, sight);
      if (distance < nearest) {
        nearest = distance;
        met = rule;
      }
    }
    return met;
  }
}
