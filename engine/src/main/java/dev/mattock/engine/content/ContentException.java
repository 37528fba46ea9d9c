package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;

/** Data files that cannot be used, with every problem found in them. */
public final class ContentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<String> problems;

  /**
   * Builds the exception.
   *
   * @param problems one line each, starting with file and line
   */
  public ContentException(ImmutableList<String> problems) {
    super(String.join("\n", problems));
    this.problems = problems;
  }

  /** One line a problem, starting with file and line. */
  public ImmutableList<String> problems() {
    return problems;
  }
}
