package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import org.junit.jupiter.api.Test;

class GoalTest {
  @Test
  void whatWasGivenDoesNotCount() {
    Played played = Played.flat("inventory: {oak_log: 5}", "goal: {have: '#logs', count: 2}");
    played.idle(3);
    assertThat(played.succeeded()).isFalse();
    assertThat(played.progress()).isZero();

    played.give("birch_log", 1);
    assertThat(played.succeeded()).isFalse();
    assertThat(played.progress()).isEqualTo(0.5);

    played.give("oak_log", 1);
    assertThat(played.succeeded()).isTrue();
    assertThat(played.terminated()).isTrue();
    assertThat(played.progress()).isEqualTo(1);
  }

  @Test
  void whatIsUsedUpDoesNotCountAnyMore() {
    Played played = Played.flat("goal: {all: [{have: oak_log}, {have: oak_planks, count: 8}]}");
    played.give("oak_log", 1).craft("oak_planks");
    played.give("oak_planks", 4);
    assertThat(played.succeeded()).isFalse();

    played.give("oak_log", 1);
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void craftingCountsItemsMade() {
    Played played = Played.flat("inventory: {oak_log: 4}", "goal: {craft: '#planks', count: 5}");
    played.craft("oak_planks");
    assertThat(played.progress()).isEqualTo(0.8);

    played.craft("oak_planks");
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void miningCountsBlocksOfTheTag() {
    Played played = Played.flat("rules: {breakSpeed: 1000}", "goal: {mine: '#soil', count: 2}");
    played.digDown();

    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void placingCountsBlocks() {
    Played played = Played.flat("inventory: {crafting_table: 1}", "goal: {place: crafting_table}");
    int table = played.task.content().itemId("crafting_table");
    played.step(new Action().turn(60, 0));
    played.step(new Action().place(table));

    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void thePointIsReachedOnFoot() {
    Played played =
        Played.flat(
            "spawn: {facing: target, point: {distance: [5, 6], marker: oak_planks, height: 2}}",
            "goal: {reach: point, distance: 2}");
    assertThat(played.progress()).isZero();
    played.hold(Keys.FORWARD, 10);
    assertThat(played.progress()).isBetween(0.1, 0.9);
    assertThat(played.succeeded()).isFalse();

    played.hold(Keys.FORWARD, 20);
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void survivingTakesItsTime() {
    Played played = Played.flat("goal: {survive: 20}");
    played.idle(19);
    assertThat(played.succeeded()).isFalse();
    assertThat(played.progress()).isCloseTo(0.95, within(1e-9));

    played.idle(1);
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void theDeadHaveFailed() {
    Played played = Played.flat("goal: {survive: 50}");
    played.world.player(0).health = 0;
    played.idle(1);

    assertThat(played.terminated()).isTrue();
    assertThat(played.succeeded()).isFalse();
  }

  @Test
  void aSequenceCountsOnlyWhatIsDoneInTurn() {
    Played played =
        Played.flat(
            "inventory: {oak_log: 2, oak_planks: 8}",
            "goal: {sequence: [{craft: stick}, {craft: oak_planks}]}");
    played.craft("oak_planks");
    assertThat(played.progress()).isZero();

    played.craft("stick");
    assertThat(played.progress()).isEqualTo(0.5);
    assertThat(played.succeeded()).isFalse();

    played.craft("oak_planks");
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void anyOfThemWillDo() {
    Played played = Played.flat("goal: {any: [{have: stick}, {have: dirt}]}");
    played.give("dirt", 1);

    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void someOfThemWillDo() {
    Played played =
        Played.flat("goal: {count: 2, of: [{have: stick}, {have: dirt}, {have: sand}]}");
    played.give("dirt", 1);
    assertThat(played.succeeded()).isFalse();
    assertThat(played.progress()).isEqualTo(0.5);

    played.give("sand", 1);
    assertThat(played.succeeded()).isTrue();
  }

  @Test
  void tooLateIsLost() {
    Played played = Played.flat("goal: {within: 10, goal: {have: dirt}}");
    played.idle(10);
    assertThat(played.terminated()).isTrue();
    assertThat(played.succeeded()).isFalse();

    Played inTime = Played.flat("goal: {within: 10, goal: {have: dirt}}");
    inTime.idle(9).give("dirt", 1);
    assertThat(inTime.succeeded()).isTrue();
  }

  @Test
  void whatMustNeverHappenEndsTheEpisode() {
    String goal = "goal: {all: [{have: oak_log}, {never: {craft: stick}}]}";
    Played played = Played.flat("inventory: {oak_planks: 4}", goal);
    played.craft("stick");
    assertThat(played.terminated()).isTrue();
    assertThat(played.succeeded()).isFalse();

    Played well = Played.flat("inventory: {oak_planks: 4}", goal);
    assertThat(well.idle(5).terminated()).isFalse();
    assertThat(well.give("oak_log", 1).succeeded()).isTrue();
  }

  @Test
  void anObjectiveCanBeBegunAgain() {
    Played played = Played.flat("goal: {sequence: [{survive: 3}, {have: dirt}]}");
    played.idle(4).give("dirt", 1);
    assertThat(played.succeeded()).isTrue();

    played.task.start(1, played.world);
    played.objective.begin(played.world);
    assertThat(played.succeeded()).isFalse();
    assertThat(played.terminated()).isFalse();
    assertThat(played.progress()).isZero();
    played.idle(4);
    assertThat(played.progress()).isEqualTo(0.5);
  }
}
