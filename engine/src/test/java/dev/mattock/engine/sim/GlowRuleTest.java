package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redstone ore glows when it is touched. */
class GlowRuleTest {
  private static final String LIT = "redstone_ore[lit=true]";
  private static final String DARK = "redstone_ore[lit=false]";

  private final World world = TestWorlds.withPlayer(TestWorlds.QUIET);

  @BeforeEach
  void putOreBeforeTheEyes() {
    put(world, 0, 65, 2, "redstone_ore");
    world.player(0).pitch = 0;
  }

  @Test
  void lightsUpWhenUsedAndLightsItsSurroundings() {
    assertThat(at(world, 0, 65, 2)).isEqualTo(DARK);
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 65, 2)).isEqualTo(LIT);
    assertThat(world.terrain().blockLight(0, 66, 2)).isEqualTo(8);
  }

  @Test
  void goesOutByItself() {
    hold(world, Keys.USE, 1);
    int ticks = 0;
    while (at(world, 0, 65, 2).equals(LIT) && ticks++ < 20_000) {
      idle(world, 1);
    }
    assertThat(ticks)
        .as("three of 4,096 cells are ticked at a time: 1,365 ticks on average")
        .isBetween(1, 20_000);
    assertThat(world.terrain().blockLight(0, 66, 2)).isZero();
  }

  @Test
  void blocksArePlacedAgainstIt() {
    world.give(0, item("dirt"), 1);
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 65, 2)).isEqualTo(LIT);
    assertThat(at(world, 0, 65, 1)).isEqualTo("dirt");
  }
}
