package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.replays.record.Annotation;
import java.util.Arrays;
import java.util.Optional;

/** Finds out why an episode failed: one of the names of {@link Cause}, and a sentence. */
final class FailureCauses {
  /** Kind of the remark by which an agent says why it gives up: {@code CAUSE: explanation}. */
  static final String REMARK = "failure";

  private static final String REPLAN = "replan";
  private static final String SEPARATOR = ": ";

  private FailureCauses() {}

  /** A cause and its explanation. */
  record Reason(Cause cause, String why) {}

  /** Why an episode that did not succeed failed. */
  static Reason of(FinishedEpisode episode, ImmutableList<Annotation> remarks) {
    if (died(episode)) {
      return new Reason(Cause.DEATH, last(remarks, REPLAN).orElse("the player died"));
    }
    return last(remarks, REMARK)
        .flatMap(FailureCauses::parse)
        .orElseGet(
            () ->
                new Reason(
                    Cause.TIME_OUT, last(remarks, REPLAN).orElse("the ticks of the task ran out")));
  }

  private static boolean died(FinishedEpisode episode) {
    for (int player = 0; player < episode.world().playerCount(); player++) {
      if (!episode.world().player(player).alive()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> last(ImmutableList<Annotation> remarks, String kind) {
    return remarks.reverse().stream()
        .filter(remark -> remark.kind().equals(kind))
        .map(Annotation::text)
        .findFirst();
  }

  private static Optional<Reason> parse(String text) {
    return Arrays.stream(Cause.values())
        .filter(cause -> text.startsWith(cause.name() + SEPARATOR))
        .map(cause -> new Reason(cause, text.substring((cause.name() + SEPARATOR).length())))
        .findFirst();
  }
}
