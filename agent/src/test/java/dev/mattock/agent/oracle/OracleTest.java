package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.Modality;
import dev.mattock.worlds.task.Task;
import org.junit.jupiter.api.Test;

/** Goals of every kind on flat land, and what holds for an oracle whatever it plays. */
class OracleTest {
  private static void assertSolves(String goal, String... lines) {
    Task task = Play.flat(goal, lines);
    for (int frameSkip : new int[] {1, 4}) {
      assertThat(Play.succeeded(Play.once(task, frameSkip, 33)))
          .as("%s with frame skip %d", goal, frameSkip)
          .isTrue();
    }
  }

  @Test
  void readsTheWorldAndNothingElse() {
    assertThat(new Oracle(Play.LIBRARY.task("collect_dirt"), 4).reads())
        .containsExactly(Modality.WORLD);
  }

  @Test
  void refusesToDecideForNoTicks() {
    Task task = Play.LIBRARY.task("collect_dirt");

    assertThatThrownBy(() -> new Oracle(task, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ticksPerDecision must be at least 1, but is 0");
  }

  @Test
  void gainsMoreThanItWasGiven() {
    assertSolves("{have: dirt, count: 3}", "inventory: {dirt: 2}");
  }

  @Test
  void minesWhatItNeedNotKeep() {
    assertSolves("{mine: grass_block, count: 3}");
  }

  @Test
  void craftsAnewWhatItHas() {
    assertSolves("{craft: stick, count: 8}", "inventory: {oak_log: 2, stick: 8}");
  }

  @Test
  void placesABlock() {
    assertSolves("{place: crafting_table}", "inventory: {birch_log: 1}");
  }

  @Test
  void goesThroughASequence() {
    assertSolves("{sequence: [{have: dirt, count: 2}, {place: dirt, count: 2}, {mine: dirt}]}");
  }

  @Test
  void reachesAllOfSomeGoals() {
    assertSolves(
        "{all: [{have: cobblestone}, {have: stick, count: 2}, {never: {mine: sand}}]}",
        "inventory: {wooden_pickaxe: 1, oak_planks: 2}");
  }

  @Test
  void leavesOutWhatCannotBeHad() {
    assertSolves("{any: [{have: sand}, {have: dirt}]}");
  }

  @Test
  void survivesInTime() {
    assertSolves("{within: 100, goal: {survive: 40}}");
  }

  @Test
  void standsStillWhereNothingHelps() {
    FinishedEpisode episode = Play.once(Play.flat("{have: sand}"), 10, 33);

    assertThat(Play.succeeded(episode)).isFalse();
    assertThat(episode.ticks()).isEqualTo(2000);
    assertThat(episode.world().player(0).alive()).isTrue();
  }

  @Test
  void everyPlayerPlaysForItself() {
    Task task = Play.flat("{have: dirt, count: 2}", "players: 3");

    assertThat(Play.once(task, 4, 33).succeeded().cardinality()).isEqualTo(3);
  }

  @Test
  void theSameStartBringsTheSameEpisode() {
    Task task = Play.LIBRARY.task("reach_point");
    FinishedEpisode once = Play.once(task, 4, -4);
    FinishedEpisode again = Play.once(task, 4, -4);

    assertThat(Play.succeeded(once)).isTrue();
    assertThat(again.ticks()).isEqualTo(once.ticks());
    assertThat(again.world().hash()).isEqualTo(once.world().hash());
  }
}
