package dev.mattock.agent.planner;

import com.google.common.base.Splitter;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import java.util.Arrays;
import java.util.List;

/** What failed before costs more, so that something else is tried if there is anything else. */
final class Dearness {
  /** Ticks that a failure adds to a source: a long search. */
  private static final double FAILED_TICKS = 6000;

  private static final Splitter WORDS = Splitter.onPattern("[^a-z0-9_]+");

  private final Content content;
  private final double[] gathered;
  private final double[] made;

  Dearness(Content content) {
    this.content = content;
    gathered = new double[content.items().size()];
    made = new double[gathered.length];
  }

  /**
   * Whether a failure tells of the land or of the controller. What was lacking tells of the plan
   * alone: the step that lacked it is none the worse.
   */
  static boolean isOfTheLand(Cause cause) {
    return switch (cause) {
      case NOT_FOUND, NO_PATH, OUT_OF_REACH, NO_SPACE, TIME_OUT, DEATH, UNSUPPORTED -> true;
      case NO_TOOL, NO_INGREDIENTS, NO_STATION, NO_FUEL, NO_PLAN -> false;
    };
  }

  void clear() {
    Arrays.fill(gathered, 0);
    Arrays.fill(made, 0);
  }

  /** Takes in a failure, by the item that its step names. */
  void add(Failure failure) {
    List<String> words = WORDS.splitToList(failure.step());
    boolean mined = words.getFirst().equals("mine");
    for (String word : words) {
      if (content.hasItem(word)) {
        add(content.itemId(word), mined);
      }
    }
  }

  /** Whether a step failed before. */
  boolean has(Subgoal step) {
    return switch (step) {
      case Subgoal.Mine(String item, int _) -> has(gathered, item);
      case Subgoal.Craft(String item, int _) -> has(made, item);
      case Subgoal.Smelt(String item, int _) -> has(made, item);
      default -> false;
    };
  }

  private boolean has(double[] dear, String item) {
    return content.hasItem(item) && dear[content.itemId(item)] > 0;
  }

  /** Takes in that a step failed. */
  void add(Subgoal step) {
    switch (step) {
      case Subgoal.Mine(String item, int _) -> add(content.itemId(item), true);
      case Subgoal.Craft(String item, int _) -> add(content.itemId(item), false);
      case Subgoal.Smelt(String item, int _) -> add(content.itemId(item), false);
      default -> {}
    }
  }

  private void add(int item, boolean mined) {
    (mined ? gathered : made)[item] += FAILED_TICKS;
  }

  /** Ticks to add to a source. */
  double of(Source source) {
    return (source.gathered() ? gathered : made)[source.item()];
  }
}
