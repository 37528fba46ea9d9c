package dev.mattock.engine.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A name that does not exist, with the nearest one that does. */
public final class UnknownNameException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private UnknownNameException(String message) {
    super(message);
  }

  /**
   * Builds the exception.
   *
   * @param kind what was looked for: "item", "task"
   * @param name the unknown name
   * @param known every name that would have been right
   */
  public static UnknownNameException of(String kind, String name, Collection<String> known) {
    String hint = nearest(name, known).map(best -> ": did you mean \"" + best + "\"?").orElse("");
    return new UnknownNameException("unknown " + kind + " \"" + name + "\"" + hint);
  }

  /**
   * Builds the exception for a choice among a few: where no name is near, it lists them all.
   *
   * @param kind what was looked for: "renderer", "agent"
   * @param name the unknown name
   * @param known every name that would have been right, in the order to tell them
   */
  public static UnknownNameException among(String kind, String name, Collection<String> known) {
    if (nearest(name, known).isPresent()) {
      return of(kind, name, known);
    }
    return new UnknownNameException(
        "unknown " + kind + " \"" + name + "\": choose one of " + String.join(", ", known));
  }

  /** The known name nearest to {@code name} by edit distance, if any is near enough to help. */
  public static Optional<String> nearest(String name, Collection<String> known) {
    int limit = Math.min(name.length() - 1, Math.max(2, name.length() / 2));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
        .map(candidate -> new Candidate(candidate, distance(name, candidate)))
        .filter(candidate -> candidate.distance() <= limit)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private record Candidate(String name, int distance) {}

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
