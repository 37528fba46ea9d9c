package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewardTest {
  private static final String[] SHAPED_WALK = {
    "spawn: {point: {distance: [8, 12], marker: oak_planks, height: 3}}",
    "rules: {breakSpeed: 10}",
    "goal: {reach: point, distance: 2}",
    """
    reward:
      success: 0
      approach: {target: point, scale: 0.5}
      face: {target: point, scale: 2}
      mining: {target: "#soil", scale: 3}
    """
  };

  @Test
  void successPaysOnceAndTimeCosts() {
    Played played = Played.flat("goal: {have: dirt}", "reward: {success: 5, tick: -0.25}");
    played.idle(4);
    assertThat(played.total()).isCloseTo(-1, within(1e-6));

    played.give("dirt", 1);
    assertThat(played.total()).isCloseTo(-1.25 + 5, within(1e-6));
    played.idle(3);
    assertThat(played.total()).isCloseTo(-1.25 + 5, within(1e-6));
  }

  @Test
  void eventsPayAtMostSoOften() {
    Played played =
        Played.flat(
            "inventory: {oak_log: 9}",
            "goal: {have: dirt}",
            "reward: {events: [{event: craft_item, of: '#planks', reward: 0.5, times: 6}]}");
    played.craft("oak_planks");
    assertThat(played.total()).isCloseTo(2, within(1e-6));

    played.craft("oak_planks");
    played.craft("oak_planks");
    assertThat(played.total()).isCloseTo(3, within(1e-6));
  }

  @Test
  void walkingTowardsTheTargetPaysAndWalkingAwayTakesItBack() {
    Played played =
        Played.flat(
            "spawn: {facing: target, point: {distance: [8, 12], marker: oak_planks, height: 3}}",
            "goal: {reach: point, distance: 2}",
            "reward: {success: 0, approach: {target: point, scale: 1}}");
    played.hold(Keys.FORWARD, 15);
    assertThat(played.total()).isBetween(2.0, 4.0);

    played.hold(Keys.BACK, 15).idle(20);
    assertThat(played.total()).isBetween(-1.0, 1.0);
  }

  @Test
  void turningTowardsTheTargetPays() {
    Played played =
        Played.flat(
            "spawn: {facing: target, point: {distance: [8, 12], marker: oak_planks, height: 3}}",
            "goal: {reach: point, distance: 2}",
            "reward: {success: 0, face: {target: point, scale: 1}}");
    double away = played.step(new Action().turn(0, 180));
    double back = played.step(new Action().turn(0, -180));

    assertThat(away).isBetween(-1.0, -0.8);
    assertThat(back).isCloseTo(-away, within(1e-5));
  }

  @Test
  void aBlockThatIsMinedHalfwayPaysHalf() {
    Played played =
        Played.flat("goal: {have: oak_log}", "reward: {mining: {target: '#soil', scale: 1}}");
    played.step(new Action().turn(90, 0));
    played.hold(Keys.ATTACK, 9);
    assertThat(played.total()).isBetween(0.3, 0.8);

    played.idle(2);
    assertThat(played.total()).isCloseTo(0, within(1e-6));

    played.hold(Keys.ATTACK, 30);
    assertThat(played.total()).isCloseTo(1, within(1e-6));
  }

  /** Ng, Harada, Russell 1999: whatever is done, the sum is phi(end) - phi(start). */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shapingTelescopes(long seed) {
    Played played = new Played(TestTasks.flat(SHAPED_WALK), seed);
    Potential[] potentials = potentials(played);
    double start = sum(potentials, played);
    Random random = new Random(seed);
    Action action = new Action();
    for (int tick = 0; tick < 200 && !played.terminated(); tick++) {
      action.clear().setKeys(random.nextInt(Keys.ALL + 1) & ~Keys.EDGE);
      played.step(action.turn(random.nextFloat() * 40 - 20, random.nextFloat() * 90 - 45));
    }

    assertThat(played.terminated()).as("seed %d", seed).isFalse();
    assertThat(played.total()).isCloseTo(potentialNow(potentials, played) - start, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anEpisodeThatEndsForGoodPaysMinusThePotentialOfItsStart(long seed) {
    Played played = new Played(TestTasks.flat(SHAPED_WALK), seed);
    double start = sum(potentials(played), played);
    played.world.player(0).health = 0;
    played.idle(1);

    assertThat(played.terminated()).isTrue();
    assertThat(played.total()).isCloseTo(-start, within(1e-4));
  }

  private static Potential[] potentials(Played played) {
    Potential[] potentials =
        played.task.spec().reward().shaping().stream().map(Potential::of).toArray(Potential[]::new);
    for (Potential potential : potentials) {
      potential.begin(played.task.landmarks(played.world.seed()));
    }
    return potentials;
  }

  private static double sum(Potential[] potentials, Played played) {
    double sum = 0;
    for (Potential potential : potentials) {
      sum += potential.value(played.world, 0);
    }
    return sum;
  }

  /** Potentials now; those that listen to events are asked what the world's events say. */
  private static double potentialNow(Potential[] potentials, Played played) {
    var events = played.world.events();
    for (long number = events.begin(); number < events.end(); number++) {
      for (Potential potential : potentials) {
        potential.event(events.type(number), events.id(number));
      }
    }
    return sum(potentials, played);
  }
}
