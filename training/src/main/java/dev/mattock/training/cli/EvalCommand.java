package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.training.metrics.WilsonInterval;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.suite.SuiteTask;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code eval}: how often an agent succeeds, on seeds that nothing is ever trained on. */
@Command(
    name = "eval",
    description = {
      "Plays an agent on evaluation seeds and tells how often it succeeds, with a 95 %% interval.",
      "Agents: random, oracle, hierarchical, blind:SCRIPT (straight, spiral, star, turn),",
      "policy:DIR."
    })
final class EvalCommand extends MattockCommand {
  private static final int EPISODES = 100;
  private static final int SUITE_EPISODES = 5;
  private static final int MOST_EPISODES = 1_000_000;
  private static final int MOST_FRAME_SKIP = 100;
  private static final int MOST_TOGETHER = 64;
  private static final long MOST_FIRST_SEED = 1_000_000_000_000L;

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      required = true,
      description = "Who plays: random, oracle, hierarchical, blind:SCRIPT, policy:DIR.")
  private String agent;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "Task or task file; a policy's own task if left out.")
  private String task;

  @Option(
      names = "--suite",
      paramLabel = "NAME",
      description = "All tasks of a suite instead of one task: jarvis1.")
  private String suite;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Of the suite, the groups or tasks of these names.")
  private List<String> only = List.of();

  @Option(
      names = "--doubtful",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Of a suite, play tasks that succeed in at most 60 %% so many times more"
              + " (default: ${DEFAULT-VALUE}).")
  private int doubtful;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with the run over a suite that left its episodes in this folder.")
  private Path resume;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description =
          "Episodes, each on a seed of its own (default: 100; of a suite's tasks 5 each).")
  private Integer episodesAsked;

  @Option(
      names = "--validation",
      description = "Play validation seeds instead of evaluation seeds: for tuning.")
  private boolean validation;

  @Option(names = "--greedy", description = "A policy takes its likeliest actions.")
  private boolean greedy;

  @Option(
      names = "--swap-frames",
      description = "A policy is handed the frames of another env: what it owes to its pixels.")
  private boolean swapFrames;

  @Option(
      names = "--frame-skip",
      paramLabel = "N",
      description = "Ticks a decision (default: the policy's own, else 4).")
  private Integer frameSkip;

  @Option(
      names = "--envs",
      paramLabel = "N",
      defaultValue = "32",
      description = "Worlds side by side (default: ${DEFAULT-VALUE}).")
  private int envs;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all cores).")
  private Integer threads;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu or gpu.")
  private String device;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, fast, reference or gl.")
  private String renderer;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the replays (default: under runs/eval).")
  private Path out;

  @Option(
      names = "--together",
      paramLabel = "N",
      description =
          "Play the task with one hierarchical agent and with so many that share a plan, on the"
              + " same seeds, and compare.")
  private Integer together;

  @Mixin private final HierarchyOptions hierarchy = new HierarchyOptions();

  private final StopSignal stop;
  private final EpisodeTally tally = new EpisodeTally();
  private int episodes;
  private Path folder;

  EvalCommand(Console console, StopSignal stop) {
    super(console);
    this.stop = stop;
  }

  @Override
  protected Outcome run() throws Exception {
    episodes = episodesAsked != null ? episodesAsked : suite == null ? EPISODES : SUITE_EPISODES;
    hierarchy
        .check(new OptionCheck(), agent)
        .range("--episodes", episodes, 1, MOST_EPISODES)
        .range("--doubtful", doubtful, 0, MOST_EPISODES)
        .holds(suite == null || task == null, "--suite and --task exclude each other")
        .holds(suite != null || only.isEmpty(), "--only is for --suite")
        .holds(suite != null || resume == null, "--resume is for --suite")
        .range("--together", together, 2, MOST_TOGETHER)
        .holds(
            together == null || (task != null && agent.equals(HierarchyOptions.AGENT)),
            "--together is for --task and --agent " + HierarchyOptions.AGENT)
        .holds(resume == null || out == null, "--resume and --out exclude each other")
        .range("--envs", envs, 1, OptionCheck.MOST_ENVS)
        .range("--frame-skip", frameSkip, 1, MOST_FRAME_SKIP)
        .range("--seed", first(), 0, MOST_FIRST_SEED)
        .threads(threads)
        .device(device)
        .renderer(renderer)
        .done();
    int threadCount = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    NativeThreads.use(1);
    Library library = new Library();
    if (!agent.equals(HierarchyOptions.AGENT)) {
      return evaluate(library, threadCount, Optional.empty());
    }
    try (HierarchySource source = open(library)) {
      source.memoryText().ifPresent(text -> words().println("memory: " + text));
      Outcome outcome = evaluate(library, threadCount, Optional.of(source));
      source.spent().ifPresent(words()::println);
      return outcome;
    }
  }

  /** What hierarchical agents share; only validation seeds may teach them anything. */
  private HierarchySource open(Library library) {
    Path kept = replayFolder(suite != null ? "suite-" + suite : String.valueOf(task));
    OutputFolder.require(resume != null ? "--resume" : "--out", kept);
    return HierarchySource.open(
        hierarchy,
        library.content(),
        console().environment(),
        Optional.of(kept),
        common().seed().orElse(0),
        validation,
        console().err()::println);
  }

  private Outcome evaluate(Library library, int threadCount, Optional<HierarchySource> source)
      throws Exception {
    if (suite != null) {
      return evaluateSuite(library, threadCount, source);
    }
    Agents.Request asked = request(task).with(source);
    if (together != null) {
      return compare(asked, library, threadCount);
    }
    try (Agents chosen = Agents.choose(asked, library, console().err()::println)) {
      Task played = chosen.task();
      Evaluation.Settings settings =
          new Evaluation.Settings(envs, chosen.frameSkip(), chosen.render(), renderer, threadCount);
      return evaluate(played, chosen, settings, library);
    }
  }

  private Outcome compare(Agents.Request asked, Library library, int threadCount) {
    Task alone = library.task(task);
    Task shared = TogetherRun.together(alone, together, library);
    Path kept = replayFolder(task);
    OutputFolder.require("--out", kept);
    words().println("task:   " + alone.name() + ", " + Library.describe(alone));
    stop.listen();
    try (Agents one = Agents.of(asked, alone);
        Agents many = Agents.of(asked, shared);
        ProgressBar bar = new ProgressBar(console(), "eval", "episodes", 2L * episodes, 0)) {
      words().println("agent:  " + one.name() + ", " + one.readsText());
      Evaluation.Settings settings =
          new Evaluation.Settings(envs, one.frameSkip(), one.render(), renderer, threadCount);
      ReplaySink replays = new ReplaySink(kept, library.content(), one.name());
      TogetherRun run =
          new TogetherRun(
              TogetherRun.play(one, seeds(), settings, replays, bar, 0, stop),
              TogetherRun.play(many, seeds(), settings, replays, bar, episodes, stop),
              together);
      run.lines().forEach(words()::println);
      words().println("replays: " + replays.written() + " in " + replays.folder());
      Map<String, Object> fields = run.fields();
      fields.put("task", alone.name());
      fields.put("reads", new ArrayList<>(one.readsKeys()));
      fields.put("replays", replays.folder().toString());
      return Outcome.done(fields);
    }
  }

  private Agents.Request request(String played) {
    return new Agents.Request(
        agent,
        played,
        device,
        greedy,
        swapFrames ? Math.max(1, Math.min(envs, episodes) / 2) : 0,
        frameSkip,
        common().seed().orElse(0));
  }

  private Outcome evaluateSuite(Library library, int threadCount, Optional<HierarchySource> source)
      throws Exception {
    ImmutableList<SuiteTask> tasks = SuiteSelection.of(library.suites().suite(suite), only);
    Path kept = replayFolder("suite-" + suite);
    OutputFolder.require(resume != null ? "--resume" : "--out", kept);
    Agents.Request asked = request(tasks.getFirst().name()).with(source);
    try (EpisodeJournal journal = EpisodeJournal.open(kept);
        Agents first = Agents.choose(asked, library, _ -> {})) {
      words().println("suite:  %s, %d tasks".formatted(suite, tasks.size()));
      words().println("agent:  " + first.name() + ", " + first.readsText());
      words()
          .println(
              "seeds:  %d %s seeds a task, from number %d"
                  .formatted(episodes, validation ? "validation" : "evaluation", first()));
      stop.listen();
      SuiteRun.Settings settings =
          new SuiteRun.Settings(episodes, doubtful, this::seed, renderer, threadCount);
      SuiteReport report;
      try (ProgressBar bar =
          new ProgressBar(
              console(),
              "eval",
              "episodes",
              (long) episodes * tasks.size(),
              journal.earlier().size())) {
        SuiteRun run =
            new SuiteRun(
                settings,
                name -> Agents.choose(request(name).with(source), library, _ -> {}),
                journal,
                name -> new ReplaySink(kept, library.content(), name, tally),
                stop::requested);
        report = run.play(tasks, bar);
      }
      return suiteOutcome(report, first, kept);
    }
  }

  private Outcome suiteOutcome(SuiteReport report, Agents played, Path kept) throws IOException {
    if (report.counted().isEmpty()) {
      throw new UserError("stopped before the first episode ended");
    }
    report.lines().forEach(words()::println);
    if (stop.requested()) {
      words().println("stopped early; go on with: --resume " + kept);
    }
    tally.noteLines().forEach(words()::println);
    words().println("replays and " + EpisodeJournal.FILE + ": " + kept);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("agent", played.name());
    fields.put("suite", suite);
    fields.putAll(report.fields());
    fields.put("reads", new ArrayList<>(played.readsKeys()));
    fields.put("replays", kept.toString());
    Files.writeString(kept.resolve("report.txt"), String.join("\n", report.lines()) + "\n");
    Files.writeString(kept.resolve("report.json"), JsonLine.of(fields) + "\n");
    return Outcome.done(fields);
  }

  private Outcome evaluate(
      Task played, Agents chosen, Evaluation.Settings settings, Library library) {
    Path kept = replayFolder(played.name());
    OutputFolder.require("--out", kept);
    words().println("task:   " + played.name() + ", " + Library.describe(played));
    words().println("agent:  " + chosen.name() + ", " + chosen.readsText());
    words()
        .println(
            "seeds:  %d %s seeds, from number %d"
                .formatted(episodes, validation ? "validation" : "evaluation", first()));
    ReplaySink replays = new ReplaySink(kept, library.content(), chosen.name(), tally);
    Evaluation.RemarkedEpisodeListener recording = replays;
    Evaluation.Result result;
    stop.listen();
    try (ProgressBar bar = new ProgressBar(console(), "eval", "episodes", episodes, 0)) {
      result =
          Evaluation.run(
              played,
              seeds(),
              settings,
              chosen.factory(),
              recording,
              done -> bar.update(done, ""),
              stop::requested);
    }
    if (result.episodes().isEmpty()) {
      throw new UserError("stopped before the first episode ended");
    }
    if (result.episodes().size() < episodes) {
      words()
          .println(
              "stopped after %d of %d episodes; short ones count for more than they should"
                  .formatted(result.episodes().size(), episodes));
    }
    return outcome(played, chosen, replays, result);
  }

  private Outcome outcome(
      Task played, Agents chosen, ReplaySink replays, Evaluation.Result result) {
    WilsonInterval success = result.success();
    int count = result.episodes().size();
    words()
        .println(
            String.format(
                Locale.ROOT,
                "success: %d of %d = %.1f %% (95 %% interval %.1f to %.1f), mean return %.2f,"
                    + " mean length %.0f ticks",
                result.successes(),
                count,
                100 * success.rate(),
                100 * success.low(),
                100 * success.high(),
                result.meanReturn(),
                result.meanTicks()));
    tally.failureLines().forEach(words()::println);
    tally.noteLines().forEach(words()::println);
    words().println("replays: " + replays.written() + " in " + replays.folder());
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", played.name());
    one.put("successes", result.successes());
    one.put("episodes", count);
    one.put("meanTicks", result.meanTicks());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("agent", chosen.name());
    fields.put("successRate", success.rate());
    fields.put("low", success.low());
    fields.put("high", success.high());
    fields.put("episodes", count);
    fields.put("meanReturn", result.meanReturn());
    fields.put("tasks", List.of(one));
    fields.put("causes", tally.causes());
    fields.put("reads", new ArrayList<>(chosen.readsKeys()));
    fields.put("replays", replays.folder().toString());
    return Outcome.done(fields);
  }

  /** Where everything of this run goes: the same at each call. */
  private Path replayFolder(String played) {
    if (folder == null) {
      String base = safe(played.replace('/', '-')) + "-" + safe(agent);
      Path given = resume != null ? resume : out;
      folder = given != null ? given : OutputFolder.free(Path.of("runs", "eval"), base, "");
    }
    return folder;
  }

  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]+", "_");
  }

  /** With --seed N, the episodes start at the N-th seed: other seeds, the same kind. */
  private long first() {
    return common().seed().orElse(0);
  }

  private ImmutableLongArray seeds() {
    ImmutableLongArray.Builder seeds = ImmutableLongArray.builder(episodes);
    for (int i = 0; i < episodes; i++) {
      seeds.add(seed(i));
    }
    return seeds.build();
  }

  private long seed(long number) {
    return validation ? Seeds.validation(first() + number) : Seeds.evaluation(first() + number);
  }
}
