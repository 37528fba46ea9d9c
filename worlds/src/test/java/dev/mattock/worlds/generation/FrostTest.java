package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrostTest {
  @Test
  void tundrasAreWhiteAndTheirWaterIsIce() {
    Land land = new Land(Land.wilderness("snowy_tundra"), 5);
    int snow = 0;
    for (int z = -60; z < 60; z++) {
      for (int x = -60; x < 60; x++) {
        int ground = land.ground(x, z);
        String above = land.block(x, ground + 1, z);
        assertThat(above).isNotEqualTo("water");
        if (above.equals("snow")) {
          snow++;
          String below = Land.CONTENT.state(land.state(x, ground, z)).name();
          assertThat(below).as("%d %d", x, z).doesNotContain("snowy=false");
        } else {
          String below = Land.CONTENT.state(land.state(x, ground, z)).name();
          assertThat(below).as("%d %d", x, z).doesNotContain("snowy=true");
        }
      }
    }
    assertThat(snow).isGreaterThan(120 * 120 * 8 / 10);
  }

  @Test
  void frozenSeasAreCoveredWithIce() {
    Land land = new Land(Land.wilderness("frozen_ocean"), 5);
    for (int i = 0; i < 500; i++) {
      assertThat(land.block(7 * i, 62, -3 * i)).isEqualTo("ice");
      assertThat(land.block(7 * i, 61, -3 * i)).isNotEqualTo("ice");
    }
  }

  @Test
  void mountainsAreWhiteAbove95Only() {
    Land land = new Land(Land.wilderness("mountains"), 5);
    int high = 0;
    for (int z = -150; z < 150; z++) {
      for (int x = -150; x < 150; x++) {
        int ground = land.ground(x, z);
        boolean snow = land.block(x, ground + 1, z).equals("snow");
        // 0.2 - (y - 64) / 600 is below 0.15 from y 95 on
        if (ground + 1 < 95) {
          assertThat(snow).as("%d %d %d", x, ground, z).isFalse();
        }
        high += snow ? 1 : 0;
      }
    }
    assertThat(high).isPositive();
  }

  @Test
  void warmCountriesHaveNeitherSnowNorIce() {
    for (String biome : new String[] {"plains", "forest", "desert", "jungle"}) {
      Land land = new Land(Land.wilderness(biome), 5);
      for (int z = -30; z < 30; z++) {
        for (int x = -30; x < 30; x++) {
          for (int y = 60; y < 100; y++) {
            assertThat(land.block(x, y, z)).isNotIn("snow", "ice");
          }
        }
      }
    }
  }
}
