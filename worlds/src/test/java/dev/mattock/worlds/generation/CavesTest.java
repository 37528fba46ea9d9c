package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.terrain.Generator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CavesTest {
  private static final int WIDE = 256;
  private static final Map<String, Map<String, String>> WITHOUT =
      Map.of(
          "caves", Map.of("caves", "false", "structures", "false"),
          "structures", Map.of("structures", "false"));

  @Test
  void hollowsAreALittleOfTheRockAndReachTheOpenAirHereAndThere() {
    Land land = new Land(Land.overworld(), 1);
    Land solid = new Land(without("caves"), 1);
    int hollow = 0;
    int rock = 0;
    int opened = 0;
    for (int z = 0; z < WIDE; z++) {
      for (int x = 0; x < WIDE; x++) {
        int ground = solid.ground(x, z);
        for (int y = 5; y < ground - 5; y++) {
          String block = land.block(x, y, z);
          hollow += block.equals("air") || block.equals("lava") ? 1 : 0;
          rock++;
        }
        opened += land.block(x, ground, z).equals("air") ? 1 : 0;
      }
    }
    assertThat((double) hollow / rock).isBetween(0.02, 0.12);
    assertThat((double) opened / (WIDE * WIDE)).isBetween(0.001, 0.05);
  }

  /** The genre's rule: every hollow below y 11 is full of lava, and there is none above. */
  @Test
  void lavaFillsHollowsBelowElevenAndOnlyThere() {
    Land land = new Land(without("structures"), 2);
    int lava = 0;
    for (int z = 0; z < WIDE; z++) {
      for (int x = 0; x < WIDE; x++) {
        for (int y = 0; y < 64; y++) {
          String block = land.block(x, y, z);
          assertThat(block.equals("lava") && y >= 11).as("lava at %d %d %d", x, y, z).isFalse();
          assertThat(block.equals("air") && y < 11).as("air at %d %d %d", x, y, z).isFalse();
          lava += block.equals("lava") ? 1 : 0;
        }
      }
    }
    assertThat(lava).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5})
  void noHollowTouchesWater(long seed) {
    Land land = new Land(Land.overworld(), seed);
    for (int z = 1; z < WIDE; z++) {
      for (int x = 1; x < WIDE; x++) {
        for (int y = 20; y < 63; y++) {
          if (land.block(x, y, z).equals("water")) {
            assertThat(dry(land, x - 1, y, z) || dry(land, x, y, z - 1) || dry(land, x, y - 1, z))
                .as("a hollow by the water at %d %d %d of seed %d", x, y, z, seed)
                .isFalse();
          } else if (dry(land, x, y, z)) {
            assertThat(wet(land, x - 1, y, z) || wet(land, x, y, z - 1))
                .as("water by the hollow at %d %d %d of seed %d", x, y, z, seed)
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void bedrockStaysWhole() {
    Land land = new Land(Land.overworld(), 6);
    for (int z = 0; z < 64; z++) {
      for (int x = 0; x < 64; x++) {
        assertThat(land.block(x, 0, z)).isEqualTo("bedrock");
      }
    }
  }

  @Test
  void noTrunkStandsOverAHollow() {
    Land land = new Land(Land.overworld("birch_forest"), 3);
    int trunks = 0;
    for (int z = 0; z < WIDE; z++) {
      for (int x = 0; x < WIDE; x++) {
        for (int y = 60; y < 100; y++) {
          if (land.isLog(x, y, z) && !land.isLog(x, y - 1, z)) {
            trunks++;
            assertThat(land.block(x, y - 1, z))
                .as("below the trunk at %d %d", x, z)
                .isEqualTo("dirt");
          }
        }
      }
    }
    assertThat(trunks).isGreaterThan(100);
  }

  @Test
  void passagesGoOnOverChunkBorders() {
    Land land = new Land(Land.overworld(), 8);
    int hollow = 0;
    int goesOn = 0;
    for (int x = 15; x < WIDE; x += 16) {
      for (int z = 0; z < WIDE; z++) {
        for (int y = 12; y < 50; y++) {
          if (land.block(x, y, z).equals("air")) {
            hollow++;
            goesOn += land.block(x + 1, y, z).equals("air") ? 1 : 0;
          }
        }
      }
    }
    assertThat(hollow).isGreaterThan(100);
    assertThat((double) goesOn / hollow).isGreaterThan(0.6);
  }

  @Test
  void aRegionHasPassagesChambersAndRavinesWithinItsReach() {
    int highest = 0;
    for (int region = 0; region < 20; region++) {
      ImmutableList<Tunnel> tunnels = CaveRegion.tunnels(7, region, -region);
      assertThat(tunnels).isNotEmpty();
      for (Tunnel tunnel : tunnels) {
        double[] most = new double[1];
        tunnel.forEachBallIn(
            -1000,
            -1000,
            1000,
            1000,
            (x, y, z, wide, high) -> {
              assertThat(x - wide).isGreaterThan(-CaveRegion.EDGE);
              assertThat(x + wide).isLessThan(2 * CaveRegion.EDGE);
              assertThat(z - wide).isGreaterThan(-CaveRegion.EDGE);
              assertThat(z + wide).isLessThan(2 * CaveRegion.EDGE);
              most[0] = Math.max(most[0], high);
            });
        highest += most[0] > 9 ? 1 : 0;
      }
    }
    assertThat(highest).as("ravines").isPositive();
  }

  @Test
  void aWorldWithoutCavesIsSolid() {
    Land land = new Land(without("caves"), 1);
    for (int z = 0; z < 128; z++) {
      for (int x = 0; x < 128; x++) {
        for (int y = 0; y < land.ground(x, z); y++) {
          assertThat(land.block(x, y, z)).as("at %d %d %d", x, y, z).isNotIn("air", "lava");
        }
      }
    }
  }

  private static Generator without(String setting) {
    return Generators.create(Land.CONTENT, "overworld", WITHOUT.get(setting));
  }

  private static boolean dry(Land land, int x, int y, int z) {
    return land.block(x, y, z).equals("air");
  }

  private static boolean wet(Land land, int x, int y, int z) {
    return land.block(x, y, z).equals("water");
  }
}
