package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.hierarchy.SelfInstruct;
import dev.mattock.training.metrics.WilsonInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What an exploration came to.
 *
 * @param stages in order
 * @param experiences in the memory at the end
 */
record ExploreReport(ImmutableList<Stage> stages, int experiences) {
  /**
   * Tasks that were practised, or scored.
   *
   * @param name of its folder
   * @param report its episodes
   * @param proposals what was practised and why; none where it was scored
   * @param experiences in the memory after it, where it was practised
   */
  record Stage(
      String name,
      SuiteReport report,
      ImmutableList<SelfInstruct.Proposal> proposals,
      OptionalInt experiences) {

    private int successes() {
      return (int) report.episodes().stream().filter(EpisodeRecord::succeeded).count();
    }

    private String line() {
      WilsonInterval rate = report.success();
      return String.format(
          Locale.ROOT,
          "%-24s %4d of %4d = %5.1f %% (95 %% interval %.1f to %.1f)%s",
          name,
          successes(),
          report.episodes().size(),
          100 * rate.rate(),
          100 * rate.low(),
          100 * rate.high(),
          experiences.isPresent() ? ", %d experiences".formatted(experiences.getAsInt()) : "");
    }

    private void addProposals(List<String> lines) {
      for (SelfInstruct.Proposal proposal : proposals) {
        String task = proposal.candidate().task();
        List<EpisodeRecord> own =
            report.episodes().stream().filter(one -> one.task().equals(task)).toList();
        lines.add(
            "  %-40s %d/%d  %s"
                .formatted(
                    task,
                    own.stream().filter(EpisodeRecord::succeeded).count(),
                    own.size(),
                    proposal.why()));
      }
    }

    private Map<String, Object> fields() {
      WilsonInterval rate = report.success();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", name);
      fields.put("successes", successes());
      fields.put("episodes", report.episodes().size());
      fields.put("successRate", rate.rate());
      fields.put("low", rate.low());
      fields.put("high", rate.high());
      fields.put("causes", report.causes());
      experiences.ifPresent(size -> fields.put("experiences", size));
      if (!proposals.isEmpty()) {
        fields.put(
            "tasks", proposals.stream().map(proposal -> proposal.candidate().task()).toList());
      }
      return fields;
    }
  }

  /** For people: each epoch with what it practised, then all stages in a table. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Stage stage : played()) {
      if (!stage.proposals().isEmpty()) {
        lines.add(stage.line());
        stage.addProposals(lines);
      }
    }
    played().forEach(stage -> lines.add(stage.line()));
    return lines;
  }

  /** The fields that {@code --json} prints. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("experiences", experiences);
    fields.put("stages", played().stream().map(Stage::fields).toList());
    return fields;
  }

  /** Stages in which an episode ended. */
  private List<Stage> played() {
    return stages.stream().filter(stage -> !stage.report().episodes().isEmpty()).toList();
  }
}
