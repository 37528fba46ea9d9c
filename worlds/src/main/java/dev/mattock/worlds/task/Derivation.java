package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;

/**
 * How something can be come by, down to what is given or lies in the land: the proof of it.
 *
 * @param fact what is come by
 * @param how what is done
 * @param from what is needed for that
 * @param effort roughly in ticks; what is needed twice counts twice
 */
public record Derivation(Fact fact, String how, ImmutableList<Derivation> from, double effort) {

  /**
   * The tree as text: one line a step, what it needs below it and further in. What has been shown
   * once is only named again.
   */
  public ImmutableList<String> lines() {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    print(0, new HashSet<>(), lines);
    return lines.build();
  }

  private void print(int depth, Set<Fact> shown, ImmutableList.Builder<String> lines) {
    if (fact.kind() == Fact.Kind.TOOL && !from.isEmpty()) {
      from.getFirst().print(depth, shown, lines); // to have it is no step of its own
      return;
    }
    String line = "  ".repeat(depth) + fact + ": " + how;
    if (shown.add(fact)) {
      lines.add(line);
      from.forEach(part -> part.print(depth + 1, shown, lines));
    } else {
      lines.add(from.isEmpty() ? line : line + " (as above)");
    }
  }

  /** Whether a fact is part of it. */
  public boolean uses(Fact wanted) {
    return fact.equals(wanted) || from.stream().anyMatch(part -> part.uses(wanted));
  }
}
