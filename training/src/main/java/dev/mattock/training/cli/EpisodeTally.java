package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts why episodes failed, and what agents noted about their plans, such as that another planner
 * had to step in. Safe for any number of threads.
 */
final class EpisodeTally {
  private static final String NOTE = "note";
  private static final int MOST_NOTES = 6;
  private static final int MOST_LETTERS = 160;

  private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
  private final Map<Cause, String> examples = new EnumMap<>(Cause.class);
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  /** Takes note of an episode that has ended. */
  synchronized void add(FinishedEpisode episode, ImmutableList<Annotation> remarks) {
    if (episode.succeeded().cardinality() < episode.returns().length()) {
      FailureCauses.Reason reason = FailureCauses.of(episode, remarks);
      causes.merge(reason.cause(), 1, Integer::sum);
      examples.putIfAbsent(reason.cause(), reason.why());
    }
    for (Annotation remark : remarks) {
      if (remark.kind().equals(NOTE)) {
        notes.merge(remark.text(), 1, Integer::sum);
      }
    }
  }

  /** What was noted, the most frequent first. */
  synchronized List<String> noteLines() {
    List<String> lines = new ArrayList<>();
    notes.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_NOTES)
        .forEach(
            note -> lines.add("noted %d x: %s".formatted(note.getValue(), cut(note.getKey()))));
    if (notes.size() > MOST_NOTES) {
      lines.add(
          "noted besides: %d other things; they are in the replays"
              .formatted(notes.size() - MOST_NOTES));
    }
    return lines;
  }

  /** Why episodes failed, with an example each. */
  synchronized List<String> failureLines() {
    List<String> lines = new ArrayList<>();
    causes.forEach(
        (cause, count) ->
            lines.add("failed %d x: %s: %s".formatted(count, cause, cut(examples.get(cause)))));
    return lines;
  }

  /** Failed episodes by the name of their cause. */
  synchronized Map<String, Integer> causes() {
    Map<String, Integer> named = new LinkedHashMap<>();
    causes.forEach((cause, count) -> named.put(cause.name(), count));
    return named;
  }

  private static String cut(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "...";
  }
}
