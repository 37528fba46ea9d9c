package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;

/** The evaluators of the kinds of goals. */
final class GoalStates {
  private GoalStates() {}

  /** More items than at the start. */
  static final class Have extends GoalState {
    private final Selection items;
    private final int wanted;
    private int given;
    private int gained;

    Have(Goal.Have goal) {
      items = goal.items();
      wanted = goal.count();
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      given = carried(world.player(player).inventory());
      gained = 0;
    }

    @Override
    void tick(World world, int player) {
      gained = carried(world.player(player).inventory()) - given;
    }

    @Override
    Status status() {
      return gained >= wanted ? Status.REACHED : Status.OPEN;
    }

    @Override
    double progress() {
      return Math.clamp((double) gained / wanted, 0, 1);
    }

    private int carried(Inventory inventory) {
      int total = 0;
      for (int slot = 0; slot < Inventory.SLOTS; slot++) {
        if (items.has(inventory.item(slot))) {
          total += inventory.count(slot);
        }
      }
      return total;
    }
  }

  /** Events of one kind. */
  static final class Counter extends GoalState {
    private final EventType type;
    private final Selection things;
    private final int wanted;
    private int done;

    Counter(EventType type, Selection things, int wanted) {
      this.type = type;
      this.things = things;
      this.wanted = wanted;
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      startTurn();
    }

    @Override
    void startTurn() {
      done = 0;
    }

    @Override
    void event(EventType happened, int id, int count) {
      if (happened == type && things.has(id)) {
        done += amount(type, count);
      }
    }

    @Override
    Status status() {
      return done >= wanted ? Status.REACHED : Status.OPEN;
    }

    @Override
    double progress() {
      return Math.min(1, (double) done / wanted);
    }
  }

  /** Near a place; reached for good once it was reached. */
  static final class Reach extends GoalState {
    private final Goal.Reach goal;
    private Landmarks.Places places = Landmarks.Places.NONE;
    private double first;
    private double now;
    private boolean reached;

    Reach(Goal.Reach goal) {
      this.goal = goal;
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      places = landmarks.places(goal.target());
      first = distance(world.player(player));
      startTurn();
    }

    @Override
    void startTurn() {
      now = first;
      reached = false;
    }

    @Override
    void tick(World world, int player) {
      now = distance(world.player(player));
      reached |= now <= goal.distance();
    }

    @Override
    Status status() {
      return reached ? Status.REACHED : Status.OPEN;
    }

    @Override
    double progress() {
      return reached ? 1 : Math.clamp(1 - now / Math.max(first, 1e-9), 0, 0.99);
    }

    private double distance(Player player) {
      return places.distance(player.x, player.y, player.z);
    }
  }

  /** Alive for so long. */
  static final class Survive extends GoalState {
    private final int wanted;
    private int ticks;
    private boolean dead;

    Survive(Goal.Survive goal) {
      wanted = goal.ticks();
    }

    @Override
    void begin(World world, int player, Landmarks landmarks) {
      startTurn();
    }

    @Override
    void startTurn() {
      ticks = 0;
      dead = false;
    }

    @Override
    void tick(World world, int player) {
      dead |= !world.player(player).alive();
      ticks++;
    }

    @Override
    Status status() {
      if (ticks >= wanted && !dead) {
        return Status.REACHED;
      }
      return dead ? Status.LOST : Status.OPEN;
    }

    @Override
    double progress() {
      return Math.min(1, (double) ticks / wanted);
    }
  }

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
