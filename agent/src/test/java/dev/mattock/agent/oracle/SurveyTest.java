package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Terrain;
import dev.mattock.worlds.generation.OverworldGenerator;
import dev.mattock.worlds.generation.OverworldSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the survey tells, against a plain look at every cell. */
class SurveyTest {
  private static final CachingChunkSource LAND =
      new CachingChunkSource(
          Meadow.CONTENT,
          new OverworldGenerator(Meadow.CONTENT, OverworldSettings.DEFAULT),
          64 << 20);

  private static final int RADIUS = 24;

  private static Body body(long seed) {
    World world = new World(Meadow.CONTENT, LAND, seed, 0, Rules.VANILLA);
    int height = world.terrain().height(40, -20);
    world.addPlayer(40.5, height, -19.5, 0, 0);
    return new Body(world, 0, new Kinds(Meadow.CONTENT), 1);
  }

  private record Seen(long cell, double way) {}

  /** Every cell of a state in whole sections around a player, nearest first. */
  private static List<List<Seen>> plain(Body body, int radius, int rise) {
    List<List<Seen>> seen = new ArrayList<>();
    for (int i = 0; i < Meadow.CONTENT.states().size(); i++) {
      seen.add(new ArrayList<>());
    }
    int x = (int) Math.floor(body.player().x);
    int y = (int) Math.floor(body.player().y + 0.01);
    int z = (int) Math.floor(body.player().z);
    Terrain terrain = body.terrain();
    for (int atY = Math.max(0, y - rise & ~15); atY <= Math.min(255, y + rise | 15); atY++) {
      for (int atZ = z - radius & ~15; atZ <= (z + radius | 15); atZ++) {
        for (int atX = x - radius & ~15; atX <= (x + radius | 15); atX++) {
          int state = terrain.state(atX, atY, atZ);
          if (state != 0) {
            double open =
                Moves.WALK
                    * Math.sqrt(
                        (double) (atX - x) * (atX - x)
                            + 2.0 * (atY - y) * (atY - y)
                            + (double) (atZ - z) * (atZ - z));
            double way = isOpen(body, atX, atY, atZ) ? open : 2.5 * open + 25;
            seen.get(state).add(new Seen(Cells.of(atX, atY, atZ), way));
          }
        }
      }
    }
    Comparator<Seen> nearest = Comparator.comparingDouble(Seen::way);
    seen.forEach(list -> list.sort(nearest.thenComparingLong(Seen::cell)));
    return seen;
  }

  private static boolean isOpen(Body body, int x, int y, int z) {
    int[][] sides = {{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}, {0, 0, 1}, {0, 0, -1}};
    return Arrays.stream(sides)
        .mapToInt(side -> body.terrain().state(x + side[0], y + side[1], z + side[2]))
        .anyMatch(state -> !body.kinds().solid(state));
  }

  private static void assertTellsWhatIsThere(Body body, long seed) {
    List<List<Seen>> all = plain(body, RADIUS, RADIUS);
    Survey survey = Survey.of(body, RADIUS);
    for (int state = 1; state < all.size(); state++) {
      double least =
          all.get(state).isEmpty() ? Double.POSITIVE_INFINITY : all.get(state).getFirst().way();
      assertThat(survey.ticksTo(state))
          .as("%s with seed %d", Meadow.CONTENT.state(state), seed)
          .isEqualTo(least);
    }
    for (String block : List.of("coal_ore", "dirt", "granite", "oak_leaves", "sand", "air")) {
      BitSet states = Meadow.states(block);
      List<Seen> expected = new ArrayList<>();
      states.stream().forEach(state -> expected.addAll(all.get(state)));
      expected.sort(Comparator.comparingDouble(Seen::way).thenComparingLong(Seen::cell));
      Survey some = Survey.of(body, RADIUS, states, 20);
      List<Seen> found = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        found.add(new Seen(some.cell(i), some.ticks(i)));
      }
      assertThat(found)
          .as("%s with seed %d", block, seed)
          .isEqualTo(expected.subList(0, Math.min(20, expected.size())));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {16, 32, 48})
  void tellsWhatAPlainLookAtEveryCellTells(long seed) {
    assertTellsWhatIsThere(body(seed), seed);
  }

  @Test
  void knowsOfEveryEdit() {
    Body body = body(64);
    assertTellsWhatIsThere(body, 64);
    int[] states = {0, Meadow.CONTENT.stateId("coal_ore"), Meadow.CONTENT.stateId("sand")};
    int x = (int) Math.floor(body.player().x);
    int y = (int) body.player().y;
    int z = (int) Math.floor(body.player().z);
    for (int i = 0; i < 60; i++) {
      body.world().setState(x + i % 7 * 3 - 9, y - 12 + i % 5 * 5, z + i - 30, states[i % 3]);
    }
    assertTellsWhatIsThere(body, 64);
    body.world().restore(body.world().snapshot());
    body.world().setState(x + 2, y, z, states[1]);
    assertTellsWhatIsThere(body, 64);
  }

  @Test
  void aWideLookReachesTheEndsOfTheWorld() {
    Body body = body(32);
    int diamond = Meadow.CONTENT.stateId("diamond_ore");
    List<Seen> there = plain(body, 40, 256).get(diamond);

    assertThat(there).as("diamonds with seed 32").isNotEmpty();
    assertThat(Survey.wide(body, 40).ticksTo(diamond)).isEqualTo(there.getFirst().way());
    assertThat(Survey.wide(body, 40, Meadow.states("diamond_ore"), 3).cell(0))
        .isEqualTo(there.getFirst().cell());
  }

  @Test
  void lookingLoadsNothing() {
    Body body = body(16);
    int loaded = body.terrain().loadedChunks();
    long version = body.terrain().editVersion();

    assertThat(Survey.wide(body, 96).ticksTo(Meadow.CONTENT.stateId("stone"))).isFinite();
    assertThat(body.terrain().loadedChunks()).isEqualTo(loaded);
    assertThat(body.terrain().editVersion()).isEqualTo(version);
  }

  @Test
  void readsUniformSections() {
    Body body = body(16);
    body.player().y = 200;
    Chunk high = body.terrain().chunk(2, -2);
    assertThat(high.section(14).isUniform()).isTrue();

    assertThat(Survey.of(body, 20).ticksTo(Meadow.CONTENT.stateId("stone"))).isInfinite();
  }
}
