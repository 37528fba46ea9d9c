package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Cause;
import dev.mattock.training.metrics.WilsonInterval;
import dev.mattock.worlds.suite.SuiteTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run over a suite came to: each task with its published rate beside it, groups, and why
 * episodes failed. The overall rate counts the first episodes of each task alone, as many of one
 * task as of another; episodes that were played more because a task was doubtful count for it.
 *
 * @param tasks in the suite's order
 * @param episodes in order of task and number
 * @param first how many episodes of a task count for the whole
 */
record SuiteReport(
    ImmutableList<SuiteTask> tasks, ImmutableList<EpisodeRecord> episodes, int first) {

  /** The episodes of a task. */
  ImmutableList<EpisodeRecord> of(SuiteTask task) {
    return episodes.stream()
        .filter(episode -> episode.task().equals(task.name()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Episodes that count for the whole. */
  ImmutableList<EpisodeRecord> counted() {
    return episodes.stream()
        .filter(episode -> episode.number() < first)
        .collect(ImmutableList.toImmutableList());
  }

  WilsonInterval success() {
    return rate(counted());
  }

  private static WilsonInterval rate(List<EpisodeRecord> episodes) {
    return new WilsonInterval(
        (int) episodes.stream().filter(EpisodeRecord::succeeded).count(), episodes.size());
  }

  /** Failed episodes by cause, the commonest first. */
  Map<String, Integer> causes() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Cause cause : Cause.values()) {
      int count =
          (int) episodes.stream().filter(episode -> episode.cause().equals(cause.name())).count();
      if (count > 0) {
        counts.put(cause.name(), count);
      }
    }
    return counts;
  }

  /** The report for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Map<String, List<SuiteTask>> groups = new LinkedHashMap<>();
    tasks.forEach(task -> groups.computeIfAbsent(group(task), _ -> new ArrayList<>()).add(task));
    groups.forEach((group, members) -> addGroup(group, members, lines));
    for (EpisodeRecord episode : episodes) {
      if (!episode.succeeded()) {
        lines.add(
            "failed: %s, seed %d, %s: %s"
                .formatted(episode.task(), episode.seed(), episode.cause(), episode.why()));
      }
    }
    causes().forEach((cause, count) -> lines.add("cause: %-16s %d".formatted(cause, count)));
    WilsonInterval all = success();
    lines.add(
        String.format(
            Locale.ROOT,
            "success: %d of %d = %.1f %% (95 %% interval %.1f to %.1f) over %d tasks",
            counted().stream().filter(EpisodeRecord::succeeded).count(),
            counted().size(),
            100 * all.rate(),
            100 * all.low(),
            100 * all.high(),
            tasks.size()));
    return lines;
  }

  private void addGroup(String group, List<SuiteTask> members, List<String> lines) {
    List<EpisodeRecord> all = new ArrayList<>();
    for (SuiteTask task : members) {
      ImmutableList<EpisodeRecord> own = of(task);
      all.addAll(own);
      if (!own.isEmpty()) {
        lines.add(line(task, own));
      }
    }
    if (!all.isEmpty()) {
      WilsonInterval rate = rate(all);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-42s %5.1f %% (%.1f to %.1f)",
              "group " + group,
              100 * rate.rate(),
              100 * rate.low(),
              100 * rate.high()));
    }
  }

  private static String line(SuiteTask task, List<EpisodeRecord> own) {
    String published =
        task.published().isPresent()
            ? String.format(
                Locale.ROOT, "  published %5.1f %%", 100 * task.published().getAsDouble())
            : "";
    return String.format(
        Locale.ROOT,
        "%-42s %d/%d  mean %.0f ticks%s",
        task.name(),
        own.stream().filter(EpisodeRecord::succeeded).count(),
        own.size(),
        meanTicks(own),
        published);
  }

  private static double meanTicks(List<EpisodeRecord> own) {
    return own.stream().mapToInt(EpisodeRecord::ticks).average().orElse(Double.NaN);
  }

  private static String group(SuiteTask task) {
    return task.name().substring(0, task.name().indexOf('/'));
  }

  /** The fields that {@code --json} prints. */
  Map<String, Object> fields() {
    WilsonInterval all = success();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("successRate", all.rate());
    fields.put("low", all.low());
    fields.put("high", all.high());
    fields.put("episodes", counted().size());
    List<Map<String, Object>> each = new ArrayList<>();
    for (SuiteTask task : tasks) {
      List<EpisodeRecord> own = of(task);
      if (!own.isEmpty()) {
        each.add(fields(task, own));
      }
    }
    fields.put("tasks", each);
    fields.put("causes", causes());
    return fields;
  }

  private static Map<String, Object> fields(SuiteTask task, List<EpisodeRecord> own) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", task.name());
    one.put("successes", own.stream().filter(EpisodeRecord::succeeded).count());
    one.put("episodes", own.size());
    one.put("meanTicks", meanTicks(own));
    task.published().ifPresent(rate -> one.put("published", rate));
    Map<String, Integer> causes = new TreeMap<>();
    own.stream()
        .filter(episode -> !episode.succeeded())
        .forEach(episode -> causes.merge(episode.cause(), 1, Integer::sum));
    if (!causes.isEmpty()) {
      one.put("causes", causes);
    }
    return one;
  }
}
