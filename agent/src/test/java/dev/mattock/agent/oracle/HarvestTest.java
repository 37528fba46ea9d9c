package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.ItemEntities;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestTest {
  private static final int GROUND = Meadow.GROUND;

  private static Harvest harvest(Meadow meadow, String block, String item, int count) {
    return new Harvest(
        meadow.body(),
        new Aim(),
        new PathFinder(4_000),
        block.isEmpty() ? new BitSet() : Meadow.states(block),
        Meadow.item(item),
        () -> meadow.carried(item) >= count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void fellsATreeAndPicksItUp(int ticks) {
    Meadow meadow = new Meadow(ticks).fill("oak_log", 6, GROUND, 3, 6, GROUND + 4, 3);
    meadow.fill("oak_leaves", 4, GROUND + 3, 1, 8, GROUND + 4, 5);
    meadow.fill("oak_log", 6, GROUND + 3, 3, 6, GROUND + 4, 3);

    assertThat(meadow.play(harvest(meadow, "oak_log", "oak_log", 5), 3_000))
        .isEqualTo(Progress.DONE);
    assertThat(meadow.carried("oak_log")).isEqualTo(5);
  }

  @Test
  void picksUpWhatLiesAboutBeforeItBreaksAnything() {
    Meadow meadow = new Meadow(4).put("sand", 5, GROUND, 0);
    ItemEntities lying = meadow.world().items();
    lying.setPosition(lying.add(Meadow.CONTENT.itemId("sand"), 1, 0, 0), -4, GROUND, 0.5);

    assertThat(meadow.play(harvest(meadow, "sand", "sand", 1), 300)).isEqualTo(Progress.DONE);
    assertThat(meadow.world().state(5, GROUND, 0)).isNotZero();
  }

  @Test
  void digsForWhatIsBuried() {
    Meadow meadow = new Meadow(4).give("wooden_pickaxe", 1);

    assertThat(meadow.play(harvest(meadow, "stone", "cobblestone", 3), 2_000))
        .isEqualTo(Progress.DONE);
  }

  @Test
  void failsWhereThereIsNothing() {
    Meadow meadow = new Meadow(4);

    assertThat(meadow.play(harvest(meadow, "sand", "sand", 1), 40)).isEqualTo(Progress.FAILED);
    assertThat(meadow.play(harvest(meadow, "", "sand", 1), 40)).isEqualTo(Progress.FAILED);
  }

  @Test
  void failsWhereNothingCanBeReached() {
    Meadow meadow = new Meadow(4);
    meadow.fill("bedrock", 4, GROUND - 1, -1, 6, GROUND + 2, 1).put("sand", 5, GROUND, 0);

    assertThat(meadow.play(harvest(meadow, "sand", "sand", 1), 400)).isEqualTo(Progress.FAILED);
  }
}
