package dev.mattock.worlds.task;

import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;
import dev.mattock.worlds.task.GoalState.Status;
import dev.mattock.worlds.task.RewardSpec.EventReward;
import java.util.Arrays;

/** One player's part of a {@link TaskObjective}: goal, rewards and end. */
final class PlayerState {
  private final int player;
  private final RewardSpec reward;
  private final GoalState goal;
  private final Potential[] potentials;
  private final double[] phi;
  private final int[] paid;
  private double earned;
  private boolean dead;
  private boolean succeeded;
  private boolean ended;

  PlayerState(TaskSpec task, int player) {
    this.player = player;
    reward = task.reward();
    goal = GoalState.of(task.goal());
    potentials = reward.shaping().stream().map(Potential::of).toArray(Potential[]::new);
    phi = new double[potentials.length];
    paid = new int[reward.events().size()];
  }

  void begin(World world, Landmarks landmarks) {
    goal.begin(world, player, landmarks);
    for (int i = 0; i < potentials.length; i++) {
      potentials[i].begin(landmarks);
      phi[i] = potentials[i].value(world, player);
    }
    Arrays.fill(paid, 0);
    earned = 0;
    dead = false;
    succeeded = false;
    ended = false;
  }

  void event(EventType type, int id, int count) {
    if (ended) {
      return;
    }
    goal.event(type, id, count);
    for (Potential potential : potentials) {
      potential.event(type, id);
    }
    for (int i = 0; i < paid.length; i++) {
      EventReward entry = reward.events().get(i);
      if (entry.event() == type && (entry.things() == null || entry.things().has(id))) {
        int times = Math.min(GoalState.amount(type, count), entry.times() - paid[i]);
        paid[i] += times;
        earned += times * entry.reward();
      }
    }
  }

  /** Ends a tick and says what it pays. */
  double tick(World world) {
    if (ended) {
      return 0;
    }
    dead = !world.player(player).alive();
    goal.tick(world, player);
    succeeded = !dead && goal.status() == Status.REACHED;
    ended = succeeded || dead || goal.status() == Status.LOST;
    double sum = earned + reward.tick() + (succeeded ? reward.success() : 0);
    earned = 0;
    for (int i = 0; i < potentials.length; i++) {
      double now = ended ? 0 : potentials[i].value(world, player);
      sum += now - phi[i];
      phi[i] = now;
    }
    return sum;
  }

  /** Takes part in another's success, unless it has ended already; what that pays. */
  double share() {
    if (ended) {
      return 0;
    }
    succeeded = true;
    ended = true;
    double sum = reward.success();
    for (int i = 0; i < phi.length; i++) {
      sum -= phi[i];
      phi[i] = 0;
    }
    return sum;
  }

  boolean ended() {
    return ended;
  }

  boolean succeeded() {
    return succeeded;
  }

  double progress() {
    return succeeded ? 1 : goal.progress();
  }
}
