package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.generation.OverworldGenerator;
import dev.mattock.worlds.generation.OverworldSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Journeys over generated land and out of caves. {@code -Dmattock.journeys=200} makes it as many;
 * without it, a few.
 */
class JourneyTest {
  private static final int JOURNEYS = Integer.getInteger("mattock.journeys", 9);
  private static final int TICKS_A_DECISION = 4;
  private static final Kinds KINDS = new Kinds(Meadow.CONTENT);
  private static final Rules PEACEFUL =
      new Rules(
          Rules.Difficulty.PEACEFUL,
          false,
          false,
          true,
          false,
          true,
          true,
          true,
          true,
          1,
          true,
          3,
          true,
          true,
          Rules.VANILLA.simulationDistance());
  private static final CachingChunkSource LAND =
      new CachingChunkSource(
          Meadow.CONTENT,
          new OverworldGenerator(Meadow.CONTENT, OverworldSettings.DEFAULT),
          96 << 20);

  /** One journey by its number: where it starts, where it leads, and how it goes. */
  private static final class Trip {
    private final int number;
    private final World world;
    private final Body body;
    private final double x;
    private final double z;
    private boolean fromCave;
    private int ticks;

    Trip(int number) {
      this.number = number;
      world = new World(Meadow.CONTENT, LAND, Seeds.validation(number), 0, PEACEFUL);
      int startX = draw(0, 400) - 200;
      int startZ = draw(1, 400) - 200;
      int startY = world.terrain().height(startX, startZ);
      for (int aside = 0; aside < 40 && number % 3 == 0 && !fromCave; aside++) {
        int cave = caveY(startX + aside, startZ);
        if (cave > 0) {
          fromCave = true;
          startX += aside;
          startY = cave;
        }
      }
      world.addPlayer(startX + 0.5, startY, startZ + 0.5, 0, 0);
      body = new Body(world, 0, KINDS, TICKS_A_DECISION);
      double turn = 2 * Math.PI * draw(2, 360) / 360;
      double way = 50 + draw(3, 100);
      x = startX + way * StrictMath.cos(turn);
      z = startZ + way * StrictMath.sin(turn);
      if (fromCave || number % 2 == 1) {
        world.give(0, Meadow.CONTENT.itemId("stone_pickaxe"), 1);
        world.give(0, Meadow.CONTENT.itemId("dirt"), 16);
      }
    }

    private int draw(int what, int bound) {
      return Hash64.toBounded(Hash64.of(number, what), bound);
    }

    /** The lowest cave of a column in which one can stand; 0 if there is none. */
    private int caveY(int atX, int atZ) {
      for (int y = 6; y < 50; y++) {
        if (world.state(atX, y, atZ) == 0
            && world.state(atX, y + 1, atZ) == 0
            && KINDS.floor(world.state(atX, y - 1, atZ))) {
          return y;
        }
      }
      return 0;
    }

    /** Where feet stand on a column's ground, below what grows there. */
    private int groundY(int atX, int atZ) {
      int y = world.terrain().height(atX, atZ);
      while (y > 1 && isGrowth(world.state(atX, y - 1, atZ))) {
        y--;
      }
      return y;
    }

    private static boolean isGrowth(int state) {
      String name = Meadow.CONTENT.blockOf(state).name();
      return name.endsWith("_leaves") || name.endsWith("_log") || name.equals("vine") || state == 0;
    }

    /** Out of a cave one journeys up to the light, else to any height. */
    private Journey journey() {
      PathFinder finder = new PathFinder();
      int y = groundY(Cells.floor(x), Cells.floor(z));
      return fromCave
          ? Journey.to(body, new Aim(), finder, x, y, z, 4)
          : new Journey(body, new Aim(), finder, x, z, 4);
    }

    boolean arrives() {
      Journey journey = journey();
      Action action = new Action();
      int most = fromCave ? 6000 : 3500;
      for (ticks = 0; ticks < most && world.player(0).alive(); ticks += TICKS_A_DECISION) {
        Progress progress = journey.act(action.clear());
        if (progress != Progress.RUNNING) {
          return progress == Progress.DONE && body.distance(x, z) < 5;
        }
        world.step(action);
        Action held = new Action().setKeys(action.keys());
        for (int i = 1; i < TICKS_A_DECISION; i++) {
          world.step(held);
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return "journey %d on seed %d%s to %.0f, %.0f: at %.1f, %.1f, %.1f after %d ticks, health %.0f"
          .formatted(
              number,
              world.seed(),
              fromCave ? " out of a cave" : "",
              x,
              z,
              world.player(0).x,
              world.player(0).y,
              world.player(0).z,
              ticks,
              world.player(0).health);
    }
  }

  @Test
  void nearlyAllJourneysArrive() {
    List<String> failures = new ArrayList<>();
    for (int number = 0; number < JOURNEYS; number++) {
      Trip trip = new Trip(number);
      if (!trip.arrives()) {
        failures.add(trip.toString());
      }
    }
    assertThat(failures.size())
        .as("%d journeys, of which failed:%n%s", JOURNEYS, String.join("\n", failures))
        .isLessThanOrEqualTo(JOURNEYS / 50);
  }
}
