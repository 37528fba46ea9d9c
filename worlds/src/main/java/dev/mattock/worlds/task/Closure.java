package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.worlds.task.Way.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Everything that follows from a set of ways, each fact by its least effort: Dijkstra's search over
 * ways with several needs (Knuth 1977, A generalization of Dijkstra's algorithm). The effort of a
 * way is its own and that of its needs together. Ties go to the way that was added first.
 */
final class Closure {
  private final Map<Fact, Derivation> settled = new LinkedHashMap<>();

  /** A way that still lacks something. */
  private static final class Open {
    private final Way way;
    private final int number;
    private final Derivation[] found;
    private int missing;

    Open(Way way, int number) {
      this.way = way;
      this.number = number;
      found = new Derivation[way.needs().size()];
      missing = found.length;
    }

    Derivation derivation() {
      double effort = way.effort();
      for (Derivation part : found) {
        effort += part.effort();
      }
      return new Derivation(way.gives(), way.how(), ImmutableList.copyOf(found), effort);
    }
  }

  private record Waiting(Open open, int need) {}

  private record Candidate(Derivation derivation, int number) {}

  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.<Candidate>comparingDouble(candidate -> candidate.derivation().effort())
              .thenComparingInt(Candidate::number));

  /** Who waits for a need; a need that is met is no longer in it. */
  private final Map<Need, List<Waiting>> waiting = new HashMap<>();

  private final Map<Fact, List<Need>> needs = new HashMap<>();

  Closure(Iterable<Way> ways) {
    int number = 0;
    for (Way way : ways) {
      open(new Open(way, number++));
    }
    while (!candidates.isEmpty()) {
      Derivation next = candidates.poll().derivation();
      if (settled.putIfAbsent(next.fact(), next) == null) {
        meet(next);
      }
    }
  }

  private void open(Open open) {
    if (open.missing == 0) {
      candidates.add(new Candidate(open.derivation(), open.number));
    }
    for (int i = 0; i < open.found.length; i++) {
      Need need = open.way.needs().get(i);
      List<Waiting> already = waiting.get(need);
      if (already == null) {
        already = new ArrayList<>();
        waiting.put(need, already);
        for (Fact fact : need.any()) {
          needs.computeIfAbsent(fact, missing -> new ArrayList<>()).add(need);
        }
      }
      already.add(new Waiting(open, i));
    }
  }

  private void meet(Derivation found) {
    for (Need need : needs.getOrDefault(found.fact(), List.of())) {
      List<Waiting> served = waiting.remove(need);
      if (served == null) {
        continue; // something easier met it before
      }
      for (Waiting one : served) {
        one.open().found[one.need()] = found;
        if (--one.open().missing == 0) {
          candidates.add(new Candidate(one.open().derivation(), one.open().number));
        }
      }
    }
  }

  /** How a fact is come by; nothing if it does not follow. */
  Optional<Derivation> how(Fact fact) {
    return Optional.ofNullable(settled.get(fact));
  }
}
