package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.content.Content;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Crafting stations around a player: which are at hand, which are worth a walk. */
final class Stations {
  /** A station is at hand within so many cells of the eye's on each axis: the rule of the world. */
  private static final int CELLS = 4;

  /** Blocks within which a known station is worth a walk. */
  private static final int WALK_RADIUS = 32;

  private static final int MOST = 8;

  /** Blocks from its middle at which a station is surely at hand. */
  private static final double SURE = 3.4;

  /** Level blocks within which views are tried. */
  private static final double REACH = 5;

  private final Body body;
  private final boolean mayWalk;
  private final Map<String, Survey> surveys = new HashMap<>();

  /**
   * What is around a player now.
   *
   * @param mayWalk whether stations that are not at hand count as well
   */
  Stations(Body body, boolean mayWalk) {
    this.body = body;
    this.mayWalk = mayWalk;
  }

  /** Whether a station is at hand. */
  boolean atHand(String station) {
    int x = Cells.floor(body.player().x);
    int y = Cells.floor(body.player().y + body.player().eyeHeight());
    int z = Cells.floor(body.player().z);
    for (int dy = -CELLS; dy <= CELLS; dy++) {
      for (int dz = -CELLS; dz <= CELLS; dz++) {
        for (int dx = -CELLS; dx <= CELLS; dx++) {
          int state = body.world().state(x + dx, y + dy, z + dz);
          if (state != 0 && body.content().blockOf(state).station().equals(station)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether one stands within a walk. */
  boolean near(String station) {
    return mayWalk ? survey(station).size() > 0 : atHand(station);
  }

  /** Where one must stand to have one at hand. */
  Destination around(String station) {
    Survey survey = survey(station);
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    for (int i = 0; i < survey.size(); i++) {
      long cell = survey.cell(i);
      points.add(Cells.x(cell) + 0.5).add(Cells.y(cell) + 0.5).add(Cells.z(cell) + 0.5);
    }
    return new NearPoints(points.build(), SURE);
  }

  /** The nearest one that stands within a walk. */
  Optional<Long> nearest(String station) {
    Survey survey = survey(station);
    return survey.size() == 0 ? Optional.empty() : Optional.of(survey.cell(0));
  }

  /** The nearest one that can be used from where the player stands. */
  Optional<Long> nearestInReach(String station) {
    Survey survey = survey(station);
    Aim aim = new Aim();
    aim.from(body);
    for (int i = 0; i < survey.size(); i++) {
      long cell = survey.cell(i);
      double dx = Cells.x(cell) + 0.5 - body.player().x;
      double dz = Cells.z(cell) + 0.5 - body.player().z;
      if (dx * dx + dz * dz < REACH * REACH
          && aim.find(Cells.x(cell), Cells.y(cell), Cells.z(cell))) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private Survey survey(String station) {
    return surveys.computeIfAbsent(
        station, name -> Survey.of(body, WALK_RADIUS, states(body.content(), name), MOST));
  }

  private static BitSet states(Content content, String station) {
    BitSet states = new BitSet();
    content.blocks().stream()
        .filter(block -> block.station().equals(station))
        .flatMap(block -> block.states().stream())
        .forEach(state -> states.set(state.id()));
    return states;
  }
}
