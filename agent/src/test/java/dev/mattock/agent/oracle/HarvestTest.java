package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.entity.ItemEntities;
import dev.mattock.engine.sim.Action;
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

  @Test
  void bringsDownWhatLiesOnLeavesTooHighUp() {
    Meadow meadow = new Meadow(4).put("oak_leaves[persistent=true]", 5, GROUND + 4, 0);
    ItemEntities lying = meadow.world().items();
    lying.setPosition(lying.add(Meadow.CONTENT.itemId("sand"), 1, 0, 0), 5.5, GROUND + 5, 0.5);

    assertThat(meadow.play(harvest(meadow, "", "sand", 1), 600)).isEqualTo(Progress.DONE);
    assertThat(meadow.carried("sand")).isEqualTo(1);
  }

  @Test
  void prefersAVeinToALonelyBlock() {
    Meadow meadow = new Meadow(4).put("sand", -6, GROUND, 0);
    meadow.fill("sand", 8, GROUND, 0, 9, GROUND + 1, 1);

    assertThat(meadow.play(harvest(meadow, "sand", "sand", 1), 600)).isEqualTo(Progress.DONE);
    assertThat(meadow.world().state(-6, GROUND, 0)).isNotZero();
  }

  @Test
  void keepsAwayFromLavaWhereThereIsAnother() {
    Meadow meadow = new Meadow(4).give("stone_pickaxe", 1);
    meadow.fill("stone", 3, GROUND - 1, -1, 5, GROUND - 1, 1).put("iron_ore", 4, GROUND, 0);
    meadow.put("lava", 5, GROUND, 0).fill("stone", 6, GROUND, -1, 6, GROUND, 1);
    meadow.fill("stone", 5, GROUND, 1, 5, GROUND, 1).fill("stone", 5, GROUND, -1, 5, GROUND, -1);
    meadow.put("iron_ore", -9, GROUND, 0);

    assertThat(meadow.play(harvest(meadow, "iron_ore", "iron_ore", 1), 900))
        .isEqualTo(Progress.DONE);
    assertThat(meadow.world().state(-9, GROUND, 0)).isZero();
    assertThat(meadow.player().health).isEqualTo(20);
  }

  @Test
  void doesNotBreakTheFloorItStandsOnAboveLava() {
    Meadow meadow = new Meadow(4).give("stone_pickaxe", 1);
    meadow.fill("stone", -2, GROUND - 3, -2, 2, GROUND - 1, 2);
    meadow.put("iron_ore", 0, GROUND - 1, 0).put("lava", 0, GROUND - 2, 0);
    meadow
        .fill("stone", -1, GROUND, -1, 1, GROUND + 2, 1)
        .fill("air", 0, GROUND, 0, 0, GROUND + 2, 0);

    meadow.play(harvest(meadow, "iron_ore", "iron_ore", 1), 300);

    assertThat(meadow.world().state(0, GROUND - 1, 0)).isZero();
    assertThat(meadow.player().health).isEqualTo(20);
  }

  @Test
  void saysWhatWasSearchedAndHowFar() {
    Harvest harvest = harvest(new Meadow(4), "sand", "sand", 1);
    harvest.act(new Action());
    assertThat(harvest.act(new Action())).isEqualTo(Progress.FAILED);

    assertThat(harvest.cause()).isEqualTo(Cause.NOT_FOUND);
    assertThat(harvest.why()).isEqualTo("none was found within 1536 blocks");
  }

  @Test
  void leavesAloneForAWhileWhatItCouldNotComeBy() {
    Meadow meadow = new Meadow(4);
    meadow.fill("bedrock", 4, GROUND - 1, -1, 6, GROUND + 2, 1).put("sand", 5, GROUND, 0);
    Body body = meadow.body();
    Candidates before = new Candidates(body, Meadow.states("sand"), new BitSet());
    assertThat(before.find(new Aim()).isEmpty()).isFalse();

    before.shun(Cells.of(5, GROUND, 0));
    Candidates after = new Candidates(body, Meadow.states("sand"), new BitSet());
    assertThat(after.find(new Aim()).isEmpty()).isTrue();
    Shunned shunned = body.shunned();
    long now = meadow.world().tick();
    assertThat(shunned.hasCell(Cells.of(5, GROUND, 0), now + 2_399)).isTrue();
    assertThat(shunned.hasCell(Cells.of(5, GROUND, 0), now + 2_400)).isFalse();
  }
}
