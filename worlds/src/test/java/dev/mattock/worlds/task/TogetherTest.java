package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.env.Objective;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TogetherTest {
  private static final String GOAL = "goal: {have: dirt}";
  private static final String REWARD = "reward: {success: 5, tick: -1}";

  private final float[] rewards = new float[3];

  @Test
  void oneWhoReachesTheGoalReachesItForAll() {
    Task task = TestTasks.flat(GOAL, REWARD, "players: 3", "together: true");
    World world = task.start(1, null);
    Objective objective = task.objective();
    objective.begin(world);
    tick(world, objective);
    assertThat(objective.terminated(0)).isFalse();

    world.give(1, task.content().itemId("dirt"), 1);
    tick(world, objective);
    for (int player = 0; player < 3; player++) {
      assertThat(objective.succeeded(player)).isTrue();
      assertThat(objective.terminated(player)).isTrue();
      assertThat(objective.progress(player)).isEqualTo(1);
      assertThat(rewards[player]).isEqualTo(4);
    }
    tick(world, objective);
    assertThat(rewards).containsExactly(0, 0, 0);
  }

  @Test
  void otherwiseEachReachesItAlone() {
    Task task = TestTasks.flat(GOAL, REWARD, "players: 3");
    World world = task.start(1, null);
    Objective objective = task.objective();
    objective.begin(world);
    world.give(1, task.content().itemId("dirt"), 1);
    tick(world, objective);

    assertThat(objective.succeeded(1)).isTrue();
    assertThat(objective.succeeded(0)).isFalse();
    assertThat(objective.terminated(2)).isFalse();
    assertThat(rewards).containsExactly(-1, 4, -1);
  }

  @Test
  void theDeadHaveNoPartInIt() {
    Task task = TestTasks.flat(GOAL, REWARD, "players: 3", "together: true");
    World world = task.start(1, null);
    Objective objective = task.objective();
    objective.begin(world);
    world.player(2).health = 0;
    tick(world, objective);
    assertThat(objective.terminated(2)).isTrue();
    world.give(0, task.content().itemId("dirt"), 1);
    tick(world, objective);

    assertThat(objective.succeeded(1)).isTrue();
    assertThat(objective.succeeded(2)).isFalse();
    assertThat(rewards).containsExactly(4, 4, 0);
  }

  @Test
  void itTakesTwo() {
    assertThatThrownBy(() -> TestTasks.flat(GOAL, "together: true"))
        .hasMessageContaining("together needs players: at least 2, but there is 1");
  }

  private void tick(World world, Objective objective) {
    world.step(new Action[] {new Action(), new Action(), new Action()});
    Arrays.fill(rewards, 0);
    objective.tick(world, rewards);
  }
}
