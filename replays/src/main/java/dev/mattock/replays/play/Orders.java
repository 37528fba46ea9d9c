package dev.mattock.replays.play;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.IngredientChoice;
import java.util.ArrayDeque;
import java.util.Deque;

/** Commands that wait for their ticks, in order. */
final class Orders {
  private static final int MOST_WAITING = 256;

  private final PlayedEpisode episode;
  private final IngredientChoice choice = new IngredientChoice();
  private final Deque<Order> waiting = new ArrayDeque<>();

  /** Whether the first that waits is the rest of one that has begun. */
  private boolean begun;

  Orders(PlayedEpisode episode) {
    this.episode = episode;
  }

  /** Adds a command; one too many is dropped. */
  void add(Order order) {
    if (waiting.size() < MOST_WAITING) {
      waiting.add(order);
    }
  }

  /** Whether none waits. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Forgets all. */
  void clear() {
    waiting.clear();
    begun = false;
  }

  /** Gives the next command, if there is one, to the tick's action. */
  void next(Action action) {
    Order order = waiting.poll();
    begun = false;
    if (order == null) {
      return;
    }
    order.give(action);
    if (order instanceof Order.Craft(int recipe, int times) && times > 1) {
      waiting.addFirst(new Order.Craft(recipe, times - 1));
      begun = true;
    }
  }

  /** After the tick: a craft that cannot be repeated ends without a complaint. */
  void settle() {
    if (begun
        && waiting.peek() instanceof Order.Craft(int recipe, int _)
        && !choice.choose(episode.player().inventory(), episode.content().recipe(recipe))) {
      waiting.remove();
      begun = false;
    }
  }
}
