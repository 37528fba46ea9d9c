package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects everything that is wrong with a set of data files, so that a person sees all of it at
 * once. Reading goes on after a problem; {@link #throwIfAny()} ends it.
 */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  private record Problem(String file, int line, String message) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + message;
    }
  }

  /**
   * Notes a problem; the same one is kept once.
   *
   * @param file name of the file, as a person knows it
   * @param line line in it, from 1
   * @param message what is wrong: the key, its value, what it should be
   */
  public void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** {@code file:line: message}, by file and line. */
  public ImmutableList<String> list() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
        .map(Problem::toString)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Ends a reading.
   *
   * @throws ContentException with every problem, if there is any
   */
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new ContentException(list());
    }
  }
}
