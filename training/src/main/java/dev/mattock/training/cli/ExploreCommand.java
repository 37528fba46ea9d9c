package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.PlanFormats;
import dev.mattock.agent.hierarchy.SelfInstruct;
import dev.mattock.agent.memory.FrameEncoder;
import dev.mattock.agent.memory.JarvisMemory;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.planner.SymbolicPlanner;
import dev.mattock.worlds.suite.SuiteTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explore}: a hierarchical agent practises what it can learn next, and remembers. */
@Command(
    name = "explore",
    description = {
      "A hierarchical agent proposes tasks to itself by what its memory shows to be learnable"
          + " next,",
      "practises them on validation seeds, and remembers. With --score, tells what that is worth"
          + " on",
      "evaluation seeds: without memory, after one episode of each task, and after the epochs."
    })
final class ExploreCommand extends MattockCommand {
  private static final int MOST_EPOCHS = 10_000;
  private static final int MOST_TASKS = 10_000;
  private static final int MOST_EPISODES = 10_000;
  private static final long MOST_FIRST_SEED = 1_000_000_000_000L;

  @Option(
      names = "--suite",
      paramLabel = "NAME",
      defaultValue = "jarvis1",
      description = "Where tasks are taken from (default: ${DEFAULT-VALUE}).")
  private String suite;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Of the suite, the groups or tasks of these names.")
  private List<String> only = List.of();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "4",
      description = "Epochs; what one teaches is recalled in the next (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--tasks-per-epoch",
      paramLabel = "N",
      defaultValue = "16",
      description = "Tasks that are practised in an epoch (default: ${DEFAULT-VALUE}).")
  private int tasksPerEpoch;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "1",
      description = "Episodes of each of them (default: ${DEFAULT-VALUE}).")
  private int episodes;

  @Option(
      names = "--score",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Play each task on N evaluation seeds without memory, with what one episode of each"
              + " teaches, and after the epochs (default: ${DEFAULT-VALUE}, none).")
  private int score;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "First remember what a memory file of JARVIS-1 holds.")
  private Path imported;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "At the end write the memory as a memory file of JARVIS-1.")
  private Path exported;

  @Mixin private final HierarchyOptions hierarchy = new HierarchyOptions();

  @Option(
      names = {"--threads", "--envs"},
      paramLabel = "N",
      description = "Worlds at once, a thread each (default: all cores).")
  private Integer threads;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, fast, reference or gl.")
  private String renderer;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for episodes and replays (default: under runs/explore).")
  private Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with the exploration that was stopped in this folder.")
  private Path resume;

  private final StopSignal stop;

  ExploreCommand(Console console, StopSignal stop) {
    super(console);
    this.stop = stop;
  }

  @Override
  protected Outcome run() throws Exception {
    check();
    Library library = new Library();
    ImmutableList<SuiteTask> tasks = SuiteSelection.of(library.suites().suite(suite), only);
    Path folder = folder();
    OutputFolder.require(resume != null ? "--resume" : "--out", folder);
    ExploreSettings.keep(folder, settings(), resume != null);
    Path place = hierarchy.memory() != null ? hierarchy.memory() : folder.resolve("memory");
    try (HierarchySource source =
            HierarchySource.open(
                hierarchy,
                library.content(),
                console().environment(),
                Optional.of(folder),
                first(),
                false,
                console().err()::println);
        Memory memory = source.memory(place, console().err()::println)) {
      JarvisMemory jarvis = jarvis(library);
      take(jarvis, memory);
      words().println("suite:  %s, %d tasks".formatted(suite, tasks.size()));
      words().println("agent:  hierarchical, " + source.readsText());
      words().println("memory: %d experiences in %s".formatted(memory.size(), place));
      stop.listen();
      ExploreReport report = exploration(library, tasks, source, folder).run(memory);
      give(jarvis, memory);
      return outcome(report, folder, place);
    }
  }

  private void check() {
    hierarchy
        .check(new OptionCheck(), HierarchyOptions.AGENT)
        .holds(hierarchy.instruction() == null, "--instruction: each task has its own here")
        .holds(resume == null || out == null, "--resume and --out exclude each other")
        .holds(
            resume == null || Files.isDirectory(resume),
            "--resume %s is no folder".formatted(resume))
        .holds(
            imported == null || Files.isRegularFile(imported),
            "--import: no such file: " + imported)
        .range("--epochs", epochs, 0, MOST_EPOCHS)
        .range("--tasks-per-epoch", tasksPerEpoch, 1, MOST_TASKS)
        .range("--episodes", episodes, 1, MOST_EPISODES)
        .range("--score", score, 0, MOST_EPISODES)
        .range("--seed", first(), 0, MOST_FIRST_SEED)
        .threads(threads)
        .renderer(renderer)
        .done();
  }

  private Exploration exploration(
      Library library, ImmutableList<SuiteTask> tasks, HierarchySource source, Path folder) {
    ImmutableList<SelfInstruct.Candidate> candidates;
    try (SymbolicPlanner planner = new SymbolicPlanner(library.content())) {
      candidates = Syllabus.of(tasks, planner);
    }
    int threadCount = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return new Exploration(
        new Exploration.Settings(
            epochs, tasksPerEpoch, episodes, score, first(), renderer, threadCount),
        tasks,
        candidates,
        (task, memory, salt) ->
            Agents.choose(
                new Agents.Request(HierarchyOptions.AGENT, task, "cpu", false, 0, null, first())
                    .with(Optional.of(source.with(memory, salt))),
                library,
                _ -> {}),
        place -> source.memory(place, console().err()::println),
        folder,
        library.content(),
        console(),
        stop::requested);
  }

  private Outcome outcome(ExploreReport report, Path folder, Path memory) throws IOException {
    report.lines().forEach(words()::println);
    if (stop.requested()) {
      words().println("stopped early; go on with the same options and --resume " + folder);
    }
    words().println("memory: %d experiences in %s".formatted(report.experiences(), memory));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("suite", suite);
    fields.putAll(report.fields());
    fields.put("memory", memory.toString());
    fields.put("out", folder.toString());
    Files.writeString(folder.resolve("report.txt"), String.join("\n", report.lines()) + "\n");
    Files.writeString(folder.resolve("report.json"), JsonLine.of(fields) + "\n");
    return Outcome.done(fields);
  }

  /** Remembers what another memory holds; that of a file that is imported again is there twice. */
  private void take(JarvisMemory jarvis, Memory memory) {
    if (imported == null) {
      return;
    }
    int before = memory.size();
    try {
      memory.rememberAll(jarvis.read(imported, console().err()::println));
    } catch (IOException e) {
      throw new UserError("--import: " + e.getMessage(), e);
    }
    words().println("%d experiences taken from %s".formatted(memory.size() - before, imported));
  }

  private void give(JarvisMemory jarvis, Memory memory) throws IOException {
    if (exported != null) {
      jarvis.write(memory, exported);
      words().println("%d experiences written to %s".formatted(memory.size(), exported));
    }
  }

  /** Names that mean no item here are kept: plans with them are remembered and never followed. */
  private static JarvisMemory jarvis(Library library) {
    PlanFormats formats = new PlanFormats(library.content());
    return new JarvisMemory(name -> formats.item(name).orElse(name), FrameEncoder.plain());
  }

  /** What must be the same when it is gone on with. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("--suite", suite);
    settings.put("--only", String.join(",", only));
    settings.put("--epochs", Integer.toString(epochs));
    settings.put("--tasks-per-epoch", Integer.toString(tasksPerEpoch));
    settings.put("--episodes", Integer.toString(episodes));
    settings.put("--score", Integer.toString(score));
    settings.put("--seed", Long.toString(first()));
    settings.put("--memory", String.valueOf(hierarchy.memory()));
    settings.put("--forget", Double.toString(hierarchy.forget()));
    settings.put("--no-self-check", Boolean.toString(!hierarchy.checked()));
    settings.put("--replans", Integer.toString(hierarchy.replans()));
    return settings;
  }

  private Path folder() {
    if (resume != null) {
      return resume;
    }
    return out != null ? out : OutputFolder.free(Path.of("runs", "explore"), suite, "");
  }

  private long first() {
    return common().seed().orElse(0);
  }
}
