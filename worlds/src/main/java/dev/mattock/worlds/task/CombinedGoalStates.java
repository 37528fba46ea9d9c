package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;

/** The evaluators of goals that are made of other goals. */
final class CombinedGoalStates {
  private CombinedGoalStates() {}

  /** At least so many at the same time. */
  static final class Count extends GoalState {
    private final int wanted;
    private final GoalState[] parts;

    Count(Goal.Count goal) {
      wanted = goal.count();
      parts = states(goal.goals());
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      for (GoalState part : parts) {
        part.begin(world, player, landmarks);
      }
    }

    @Override
    void startTurn() {
      for (GoalState part : parts) {
        part.startTurn();
      }
    }

    @Override
    void event(EventType type, int id, int count) {
      for (GoalState part : parts) {
        part.event(type, id, count);
      }
    }

    @Override
    void tick(World world, int player) {
      for (GoalState part : parts) {
        part.tick(world, player);
      }
    }

    @Override
    Status status() {
      int reached = count(Status.REACHED);
      if (reached >= wanted) {
        return Status.REACHED;
      }
      return parts.length - count(Status.LOST) < wanted ? Status.LOST : Status.OPEN;
    }

    /** The mean over the parts, which is the same whatever their order. */
    @Override
    double progress() {
      if (status() == Status.REACHED) {
        return 1;
      }
      double sum = 0;
      for (GoalState part : parts) {
        sum += part.progress();
      }
      return Math.min(0.99, sum / wanted);
    }

    private int count(Status status) {
      int count = 0;
      for (GoalState part : parts) {
        count += part.status() == status ? 1 : 0;
      }
      return count;
    }
  }

  /** One after the other. */
  static final class Sequence extends GoalState {
    private final GoalState[] parts;
    private int current;

    Sequence(Goal.Sequence goal) {
      parts = states(goal.goals());
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      for (GoalState part : parts) {
        part.begin(world, player, landmarks);
      }
      startTurn();
    }

    @Override
    void startTurn() {
      current = 0;
      parts[0].startTurn();
    }

    @Override
    void event(EventType type, int id, int count) {
      if (current < parts.length) {
        parts[current].event(type, id, count);
      }
    }

    @Override
    void tick(World world, int player) {
      if (current < parts.length) {
        parts[current].tick(world, player);
        if (parts[current].status() == Status.REACHED) {
          current++;
          if (current < parts.length) {
            parts[current].startTurn();
          }
        }
      }
    }

    @Override
    Status status() {
      return current == parts.length
          ? Status.REACHED
          : parts[current].status() == Status.LOST ? Status.LOST : Status.OPEN;
    }

    @Override
    double progress() {
      double part = current < parts.length ? Math.min(0.99, parts[current].progress()) : 0;
      return (current + part) / parts.length;
    }
  }

  /** In time. */
  static final class Within extends GoalState {
    private final int limit;
    private final GoalState part;
    private int ticks;
    private Status status = Status.OPEN;

    Within(Goal.Within goal) {
      limit = goal.ticks();
      part = of(goal.goal());
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      part.begin(world, player, landmarks);
      startTurn();
    }

    @Override
    void startTurn() {
      ticks = 0;
      status = Status.OPEN;
      part.startTurn();
    }

    @Override
    void event(EventType type, int id, int count) {
      part.event(type, id, count);
    }

    @Override
    void tick(World world, int player) {
      ticks++;
      part.tick(world, player);
      if (status == Status.OPEN) {
        status = part.status() == Status.OPEN && ticks >= limit ? Status.LOST : part.status();
      }
    }

    @Override
    Status status() {
      return status;
    }

    @Override
    double progress() {
      return status == Status.REACHED ? 1 : Math.min(0.99, part.progress());
    }
  }

  /** As long as it has not happened. */
  static final class Never extends GoalState {
    private final GoalState part;
    private boolean happened;

    Never(Goal.Never goal) {
      part = of(goal.goal());
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      part.begin(world, player, landmarks);
      startTurn();
    }

    @Override
    void startTurn() {
      happened = false;
      part.startTurn();
    }

    @Override
    void event(EventType type, int id, int count) {
      part.event(type, id, count);
    }

    @Override
    void tick(World world, int player) {
      part.tick(world, player);
      happened |= part.status() == Status.REACHED;
    }

    @Override
    Status status() {
      return happened ? Status.LOST : Status.REACHED;
    }

    @Override
    double progress() {
      return happened ? 0 : 1;
    }
  }

  private static GoalState[] states(ImmutableList<Goal> goals) {
    return goals.stream().map(GoalState::of).toArray(GoalState[]::new);
  }
}
