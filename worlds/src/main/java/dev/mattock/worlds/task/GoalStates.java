package dev.mattock.worlds.task;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.World;

/** The evaluators of goals that stand alone. */
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
}
