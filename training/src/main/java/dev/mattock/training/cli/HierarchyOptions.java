package dev.mattock.training.cli;

import dev.mattock.agent.hierarchy.HierarchySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code --agent hierarchical}. */
final class HierarchyOptions {
  static final String AGENT = "hierarchical";

  private static final int MOST_REPLANS = 1_000_000;

  @Mixin private PlannerOptions planner = new PlannerOptions();

  @Option(
      names = "--instruction",
      paramLabel = "TEXT",
      description = "What a hierarchical agent is told, in words (default: the task's).")
  private String instruction;

  @Option(
      names = "--memory",
      paramLabel = "DIR",
      description =
          "Folder of a hierarchical agent's memory. Validation seeds are remembered there;"
              + " on others it is read alone.")
  private Path memory;

  @Option(
      names = "--forget",
      paramLabel = "P",
      description = "Probability with which a hierarchical agent's planner forgets each step.")
  private Double forget;

  @Option(
      names = "--no-self-check",
      description = "A hierarchical agent acts on plans without checking them.")
  private boolean unchecked;

  @Option(
      names = "--replans",
      paramLabel = "N",
      description =
          "Times that a hierarchical agent plans anew before it gives up (default: "
              + HierarchySettings.REPLANS
              + ").")
  private Integer replans;

  PlannerOptions planner() {
    return planner;
  }

  /** The instruction; null for the task's. */
  String instruction() {
    return instruction;
  }

  /** The memory's folder, or null. */
  Path memory() {
    return memory;
  }

  double forget() {
    return forget == null ? 0 : forget;
  }

  boolean checked() {
    return !unchecked;
  }

  int replans() {
    return replans == null ? HierarchySettings.REPLANS : replans;
  }

  /** Adds what is wrong with these options to those of the command. */
  OptionCheck check(OptionCheck check, String agent) {
    List<String> given = given();
    return planner
        .check(check)
        .range("--replans", replans, 0, MOST_REPLANS)
        .holds(
            forget == null || (forget >= 0 && forget <= 1),
            "--forget must be in 0..1, but is " + forget)
        .holds(
            instruction == null || !instruction.isBlank(),
            "--instruction is empty: say what is to be done")
        .holds(
            memory == null || !Files.exists(memory) || Files.isDirectory(memory),
            "--memory %s is no folder".formatted(memory))
        .holds(
            given.isEmpty() || AGENT.equals(agent),
            "%s: only --agent %s reads that".formatted(String.join(", ", given), AGENT));
  }

  private List<String> given() {
    List<String> given = new ArrayList<>();
    note(given, "--instruction", instruction != null);
    note(given, "--memory", memory != null);
    note(given, "--forget", forget != null);
    note(given, "--no-self-check", unchecked);
    note(given, "--replans", replans != null);
    return given;
  }

  private static void note(List<String> given, String option, boolean is) {
    if (is) {
      given.add(option);
    }
  }
}
