package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.EventType;
import dev.mattock.worlds.task.Goal;
import dev.mattock.worlds.task.Landmarks;
import dev.mattock.worlds.task.Selection;

/**
 * Follows a goal through an episode and says what would bring it nearer. It counts as the task's
 * objective does: possessions from the start of the episode, deeds from when their turn comes.
 */
abstract sealed class Pursuit {
  /** A pursuit of a goal, at the start of an episode. */
  static Pursuit of(Goal goal, Body body, Landmarks landmarks) {
    return switch (goal) {
      case Goal.Have have -> new Carry(have, body);
      case Goal.Mine(Selection blocks, int count) ->
          new Deeds(EventType.MINE_BLOCK, blocks, count, new Wish.Break(blocks));
      case Goal.Craft(Selection items, int count) ->
          new Deeds(EventType.CRAFT_ITEM, items, count, new Wish.Make(items));
      case Goal.Place(Selection blocks, int count) ->
          new Deeds(EventType.PLACE_BLOCK, blocks, count, new Wish.Put(blocks));
      case Goal.Reach(String target, double distance) ->
          new Near(body, landmarks.places(target), distance);
      case Goal.Survive survive -> new Idle(false);
      case Goal.Never never -> new Idle(true);
      case Goal.Within within -> of(within.goal(), body, landmarks);
      case Goal.Count(int count, ImmutableList<Goal> goals) ->
          new Several(count, parts(goals, body, landmarks));
      case Goal.Sequence sequence -> new InTurn(parts(sequence.goals(), body, landmarks));
    };
  }

  private static ImmutableList<Pursuit> parts(
      ImmutableList<Goal> goals, Body body, Landmarks landmarks) {
    return goals.stream()
        .map(goal -> of(goal, body, landmarks))
        .collect(ImmutableList.toImmutableList());
  }

  /** Its turn has come. */
  void startTurn() {}

  /** Takes in something that the player did. */
  void event(EventType type, int id, int count) {}

  /** Looks at how things stand, once a decision. */
  void look() {}

  /** Whether the goal is reached as far as can be seen. */
  abstract boolean reached();

  /** What to do next; asked only while the goal is not reached. */
  abstract Wish wish();

  /** Takes in that the last wish could not be fulfilled. */
  void fail() {}

  /** More items than at the start. */
  private static final class Carry extends Pursuit {
    private final Goal.Have goal;
    private final Body body;
    private final int given;

    Carry(Goal.Have goal, Body body) {
      this.goal = goal;
      this.body = body;
      given = carried();
    }

    private int carried() {
      Inventory inventory = body.player().inventory();
      int total = 0;
      for (int slot = 0; slot < Inventory.SLOTS; slot++) {
        total += goal.items().has(inventory.item(slot)) ? inventory.count(slot) : 0;
      }
      return total;
    }

    private int missing() {
      return given + goal.count() - carried();
    }

    @Override
    boolean reached() {
      return missing() <= 0;
    }

    @Override
    Wish wish() {
      return new Wish.Carry(goal.items(), missing());
    }
  }

  /** Events of one kind. */
  private static final class Deeds extends Pursuit {
    private final EventType type;
    private final Selection things;
    private final int wanted;
    private final Wish wish;
    private int done;

    Deeds(EventType type, Selection things, int wanted, Wish wish) {
      this.type = type;
      this.things = things;
      this.wanted = wanted;
      this.wish = wish;
    }

    @Override
    void startTurn() {
      done = 0;
    }

    @Override
    void event(EventType happened, int id, int count) {
      if (happened == type && things.has(id)) {
        done += type == EventType.CRAFT_ITEM ? count : 1;
      }
    }

    @Override
    boolean reached() {
      return done >= wanted;
    }

    @Override
    Wish wish() {
      return wish;
    }
  }

  /** Near a place, once. */
  private static final class Near extends Pursuit {
    private final Body body;
    private final Landmarks.Places places;
    private final double distance;
    private boolean reached;

    Near(Body body, Landmarks.Places places, double distance) {
      this.body = body;
      this.places = places;
      this.distance = distance;
    }

    @Override
    void startTurn() {
      reached = false;
    }

    @Override
    void look() {
      reached |= places.distance(body.player().x, body.player().y, body.player().z) <= distance;
    }

    @Override
    boolean reached() {
      return reached;
    }

    @Override
    Wish wish() {
      ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder(3 * places.size());
      for (int i = 0; i < places.size(); i++) {
        points.add(places.x(i)).add(places.y(i)).add(places.z(i));
      }
      return new Wish.Near(points.build(), distance);
    }
  }

  /** What is reached by doing nothing: at once, or in time. */
  private static final class Idle extends Pursuit {
    private final boolean reached;

    Idle(boolean reached) {
      this.reached = reached;
    }

    @Override
    boolean reached() {
      return reached;
    }

    @Override
    Wish wish() {
      return new Wish.Wait();
    }
  }

  /** So many of some goals, in any order: those that cannot be fulfilled are put off. */
  private static final class Several extends Pursuit {
    private final int wanted;
    private final ImmutableList<Pursuit> parts;
    private int favourite;

    Several(int wanted, ImmutableList<Pursuit> parts) {
      this.wanted = wanted;
      this.parts = parts;
    }

    @Override
    void startTurn() {
      parts.forEach(Pursuit::startTurn);
    }

    @Override
    void event(EventType type, int id, int count) {
      parts.forEach(part -> part.event(type, id, count));
    }

    @Override
    void look() {
      parts.forEach(Pursuit::look);
    }

    @Override
    boolean reached() {
      return parts.stream().filter(Pursuit::reached).count() >= wanted;
    }

    private Pursuit current() {
      int i = favourite;
      while (parts.get(i % parts.size()).reached()) {
        i++;
      }
      return parts.get(i % parts.size());
    }

    @Override
    Wish wish() {
      return current().wish();
    }

    @Override
    void fail() {
      current().fail();
      favourite = (favourite + 1) % parts.size();
    }
  }

  /** One after the other. */
  private static final class InTurn extends Pursuit {
    private final ImmutableList<Pursuit> parts;
    private int current;

    InTurn(ImmutableList<Pursuit> parts) {
      this.parts = parts;
    }

    @Override
    void startTurn() {
      current = 0;
      parts.getFirst().startTurn();
    }

    @Override
    void event(EventType type, int id, int count) {
      if (current < parts.size()) {
        parts.get(current).event(type, id, count);
      }
    }

    @Override
    void look() {
      while (current < parts.size()) {
        parts.get(current).look();
        if (!parts.get(current).reached()) {
          return;
        }
        current++;
        if (current < parts.size()) {
          parts.get(current).startTurn();
        }
      }
    }

    @Override
    boolean reached() {
      return current == parts.size();
    }

    @Override
    Wish wish() {
      return parts.get(current).wish();
    }

    @Override
    void fail() {
      parts.get(current).fail();
    }
  }
}
