package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How far things are from a player, in ticks, a guess: by a {@link Survey} of the land around, and
 * where that shows nothing, by what grows and lives in the biomes further off. What lies far is
 * looked up when it is first asked for.
 */
final class Outlook {
  /** Blocks to each side that are known block by block. */
  static final int RADIUS = 96;

  /** What the way to something far is reckoned more than it seems: it must still be found there. */
  private static final double FAR_TICKS = 300;

  /** Blocks up or down that one walks. */
  private static final double LEVEL = 16;

  private final Body body;
  private final Survey near;
  private final Map<String, Double> mobs = new HashMap<>();
  private FarTicks far;

  Outlook(Body body) {
    this.body = body;
    near = Survey.wide(body, RADIUS);
  }

  /** Ticks to the nearest block of a state; infinite if none is known of. */
  double ticksTo(int state) {
    double ticks = near.ticksTo(state);
    if (ticks < Double.POSITIVE_INFINITY) {
      return ticks + digging(near.heightOf(state) - body.player().y);
    }
    return far().to(state) + FAR_TICKS;
  }

  /** What a way far up or down costs beyond a walk: most of it leads through rock. */
  private double digging(double dy) {
    Effort effort = Effort.between(body, true, true);
    double levels = Math.max(0, Math.abs(dy) - LEVEL);
    return levels * (dy > 0 ? effort.up() : effort.down());
  }

  /** Ticks to the nearest mob of a kind; infinite if none is known of. */
  double ticksToMob(String kind) {
    return mobs.computeIfAbsent(kind, this::mob);
  }

  private double mob(String kind) {
    return Herds.nearest(body, ImmutableSet.of(kind), _ -> true)
        .map(Prospect::ticks)
        .orElseGet(() -> far().toMob(kind) + FAR_TICKS);
  }

  private FarTicks far() {
    if (far == null) {
      far = body.land().atlas().farTicks(body);
    }
    return far;
  }
}
