package dev.mattock.training.cli;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.training.loop.Evaluation.EpisodeOutcome;
import dev.mattock.worlds.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares one agent with several that share a plan, on the same task and the same seeds: side by
 * side, and how often the several were faster.
 *
 * @param one outcomes of one agent alone, in order of the seeds
 * @param many outcomes of several together, in the same order
 * @param players how many several are
 */
record TogetherRun(List<EpisodeOutcome> one, List<EpisodeOutcome> many, int players) {
  /** The same task for several: done when one of them has done it. */
  static Task together(Task task, int players, Library library) {
    String text = task.spec().text();
    if (task.players() != 1) {
      throw new UserError(
          "--together is for tasks of one player, but %s has %d"
              .formatted(task.name(), task.players()));
    }
    return library.taskFromText(
        task.name(),
        "%s%splayers: %d%ntogether: true%n"
            .formatted(text, text.endsWith("\n") ? "" : "\n", players));
  }

  /** Plays an agent on seeds and keeps the replays. */
  static List<EpisodeOutcome> play(
      Agents agent,
      ImmutableLongArray seeds,
      Evaluation.Settings settings,
      ReplaySink replays,
      ProgressBar bar,
      int before,
      StopSignal stop) {
    Evaluation.RemarkedEpisodeListener recording = replays;
    return Evaluation.run(
            agent.task(),
            seeds,
            settings,
            agent.factory(),
            recording,
            done -> bar.update(before + done, ""),
            stop::requested)
        .episodes();
  }

  /** Seeds that both played. */
  private int pairs() {
    return Math.min(one.size(), many.size());
  }

  /** On how many seeds the several were faster: they succeeded, and sooner if one alone did too. */
  int faster() {
    int count = 0;
    for (int i = 0; i < pairs(); i++) {
      count += isFaster(i) ? 1 : 0;
    }
    return count;
  }

  private boolean isFaster(int pair) {
    EpisodeOutcome alone = one.get(pair);
    EpisodeOutcome together = many.get(pair);
    return together.succeeded() && (!alone.succeeded() || together.ticks() < alone.ticks());
  }

  /** The comparison for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%12s %12s %12s", "seed", "one", players + " together"));
    for (int i = 0; i < pairs(); i++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%12d %12s %12s%s",
              one.get(i).seed(),
              ticks(one.get(i)),
              ticks(many.get(i)),
              isFaster(i) ? "  faster" : ""));
    }
    lines.add("faster together: %d of %d seeds".formatted(faster(), pairs()));
    return lines;
  }

  private static String ticks(EpisodeOutcome outcome) {
    return outcome.succeeded() ? Integer.toString(outcome.ticks()) : "failed";
  }

  /** The fields that {@code --json} prints. */
  Map<String, Object> fields() {
    List<Map<String, Object>> seeds = new ArrayList<>();
    for (int i = 0; i < pairs(); i++) {
      Map<String, Object> seed = new LinkedHashMap<>();
      seed.put("seed", one.get(i).seed());
      seed.put("oneSucceeded", one.get(i).succeeded());
      seed.put("oneTicks", one.get(i).ticks());
      seed.put("togetherSucceeded", many.get(i).succeeded());
      seed.put("togetherTicks", many.get(i).ticks());
      seeds.add(seed);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("players", players);
    fields.put("faster", faster());
    fields.put("seeds", seeds);
    return fields;
  }
}
