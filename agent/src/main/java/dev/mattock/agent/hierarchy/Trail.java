package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Situation;
import java.util.ArrayList;
import java.util.List;

/** The way that somebody went, as places some blocks apart. */
final class Trail {
  /** Blocks from one place to the next. */
  private static final double APART = 16;

  /** What a block of new way costs, in blocks of an open way as the crow flies: it may be dug. */
  private static final double NEW_WAY = 2;

  /** Below this part of the cost of a way of one's own, another's is worth taking. */
  private static final double WORTH = 0.95;

  private final List<Situation> places = new ArrayList<>();

  /** Takes note of where somebody is now. */
  void add(Situation place) {
    if (places.isEmpty() || distance(places.getLast(), place) >= APART) {
      places.add(place);
    }
  }

  /** The last place, however near it is to the one before. */
  void end(Situation place) {
    places.add(place);
  }

  /** How many places there are. */
  int size() {
    return places.size();
  }

  /** One of them, in the order in which they were passed. */
  Situation place(int index) {
    return places.get(index);
  }

  /** Whether one who is elsewhere comes to the end sooner by this way than by one of its own. */
  boolean helps(Situation from) {
    return !places.isEmpty()
        && cost(from, entry(from)) < WORTH * NEW_WAY * distance(from, places.getLast());
  }

  /** Index of the place from which on the way is best followed by one who is elsewhere. */
  int entry(Situation from) {
    int best = 0;
    for (int i = 1; i < places.size(); i++) {
      if (cost(from, i) < cost(from, best)) {
        best = i;
      }
    }
    return best;
  }

  private double cost(Situation from, int entry) {
    double cost = NEW_WAY * distance(from, places.get(entry));
    for (int i = entry + 1; i < places.size(); i++) {
      cost += distance(places.get(i - 1), places.get(i));
    }
    return cost;
  }

  private static double distance(Situation one, Situation other) {
    double dx = one.x() - other.x();
    double dy = one.y() - other.y();
    double dz = one.z() - other.z();
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
