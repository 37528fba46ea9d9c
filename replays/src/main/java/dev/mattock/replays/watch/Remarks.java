package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The remarks on an episode, read as they come and found by kind and tick. */
final class Remarks {
  private final Timeline timeline;
  private final Map<String, List<Annotation>> byKind = new HashMap<>();
  private int read;
  private int count;

  Remarks(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Takes in what has come since the last call. */
  void update() {
    boolean complete = timeline.complete();
    int ticks = timeline.ticks();
    int end = complete ? ticks + 1 : ticks;
    if (end <= read) {
      return;
    }
    for (Annotation remark : timeline.annotations(read, end)) {
      if (remark.player() < 0 || remark.player() == timeline.player()) {
        byKind.computeIfAbsent(remark.kind(), kind -> new ArrayList<>()).add(remark);
        count++;
      }
    }
    read = end;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** All of a kind, in order of tick. */
  List<Annotation> all(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** What holds at a tick: the last of its kind up to then. */
  Optional<Annotation> at(String kind, int tick) {
    List<Annotation> all = all(kind);
    int end = countUntil(all, tick);
    return end == 0 ? Optional.empty() : Optional.of(all.get(end - 1));
  }

  /** The last few of a kind up to a tick, in order. */
  List<Annotation> last(String kind, int tick, int most) {
    List<Annotation> all = all(kind);
    int end = countUntil(all, tick);
    return all.subList(Math.max(0, end - most), end);
  }

  /** Of remarks in order of tick, those about ticks in {@code [from, to)}. */
  static ImmutableList<Annotation> between(List<Annotation> ordered, int from, int to) {
    int begin = countUntil(ordered, from - 1);
    int end = Math.max(begin, countUntil(ordered, to - 1));
    return ImmutableList.copyOf(ordered.subList(begin, end));
  }

  private static int countUntil(List<Annotation> ordered, int tick) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ordered.get(middle).tick() <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
