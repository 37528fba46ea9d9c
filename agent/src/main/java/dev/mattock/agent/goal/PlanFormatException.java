package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;

/** A text that is no plan, with every problem and where it is. */
public final class PlanFormatException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_TOLD = 8;

  private final transient ImmutableList<String> problems;

  /**
   * Builds the exception.
   *
   * @param problems each with its place, such as "step 2: ..."; at least one
   */
  public PlanFormatException(Iterable<String> problems) {
    super(told(ImmutableList.copyOf(problems)));
    this.problems = ImmutableList.copyOf(problems);
  }

  private static String told(ImmutableList<String> problems) {
    String first = String.join("; ", problems.subList(0, Math.min(MOST_TOLD, problems.size())));
    int more = problems.size() - MOST_TOLD;
    return more > 0 ? first + "; and %d more".formatted(more) : first;
  }

  /** All problems, in the order of the text. */
  public ImmutableList<String> problems() {
    return problems;
  }
}
