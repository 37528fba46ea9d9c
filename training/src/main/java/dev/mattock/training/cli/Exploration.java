package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.hierarchy.SelfInstruct;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Memory;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.suite.SuiteTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;

/**
 * Practises what a memory shows to be learnable next, epoch by epoch. In an epoch every agent
 * recalls what was known before it, and what they experience is added to the memory at its end, in
 * the order of the tasks: so what comes out depends neither on threads nor on who was faster. Each
 * stage keeps its episodes and experiences in a folder of its own, and is gone on with if it was
 * stopped.
 */
final class Exploration {
  /** Says that a stage's experiences are in the memory, and how many that then held. */
  private static final String LEARNED = "learned";

  /**
   * Scores draw alike, whatever is remembered, and unlike any practice: else what was forgotten in
   * practice would be forgotten again.
   */
  private static final long SCORING = -1;

  /**
   * How it is gone about.
   *
   * @param epochs of practice
   * @param tasksPerEpoch how many tasks are practised in each
   * @param episodes of each task in an epoch
   * @param score episodes of each task, on evaluation seeds, without memory, with what one episode
   *     of each task teaches, and after the epochs; 0 for none
   * @param first number of the first seed
   * @param renderer name of the ray caster
   * @param threads tasks at once
   */
  record Settings(
      int epochs,
      int tasksPerEpoch,
      int episodes,
      int score,
      long first,
      String renderer,
      int threads) {}

  /** Chooses the agent for a task; called by several threads. */
  @FunctionalInterface
  interface Players {
    /**
     * The agent, ready to play.
     *
     * @param salt tells apart what is drawn in different stages
     */
    Agents choose(String task, Memory memory, long salt) throws IOException;
  }

  /** Opens the memory of a folder. */
  @FunctionalInterface
  interface Memories {
    /** The memory, closed by who asked for it. */
    Memory open(Path folder) throws IOException;
  }

  private final Settings settings;
  private final ImmutableList<SuiteTask> tasks;
  private final ImmutableList<SelfInstruct.Candidate> candidates;
  private final Players players;
  private final Memories memories;
  private final Path folder;
  private final Content content;
  private final Console console;
  private final BooleanSupplier stop;
  private final List<ExploreReport.Stage> stages = new ArrayList<>();

  Exploration(
      Settings settings,
      ImmutableList<SuiteTask> tasks,
      ImmutableList<SelfInstruct.Candidate> candidates,
      Players players,
      Memories memories,
      Path folder,
      Content content,
      Console console,
      BooleanSupplier stop) {
    this.settings = settings;
    this.tasks = tasks;
    this.candidates = candidates;
    this.players = players;
    this.memories = memories;
    this.folder = folder;
    this.content = content;
    this.console = console;
    this.stop = stop;
  }

  /** Goes through all stages that are left; fewer if it is stopped. */
  ExploreReport run(Memory memory) throws IOException, InterruptedException {
    if (settings.score() > 0) {
      score("score-without-memory", Memory.none());
      practise(0, "first-pass", firstPass(), 1, memory);
      score("score-with-memory", memory);
    }
    for (int epoch = 1; epoch <= settings.epochs() && !stop.getAsBoolean(); epoch++) {
      ImmutableList<SelfInstruct.Proposal> proposals = proposals(epoch, memory);
      practise(epoch, "epoch-" + epoch, proposals, settings.episodes(), memory);
    }
    if (settings.score() > 0) {
      score("score-after-%d-epochs".formatted(settings.epochs()), memory);
    }
    return new ExploreReport(ImmutableList.copyOf(stages), memory.size());
  }

  private ImmutableList<SelfInstruct.Proposal> firstPass() {
    return candidates.stream()
        .map(candidate -> new SelfInstruct.Proposal(candidate, 1, "each task once"))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * What an epoch practises: as it was proposed when the epoch began, before its experiences were
   * added.
   */
  private ImmutableList<SelfInstruct.Proposal> proposals(int epoch, Memory memory)
      throws IOException {
    Path file = folder.resolve("epoch-" + epoch).resolve(ProposalFile.NAME);
    if (Files.exists(file)) {
      return ProposalFile.read(file, candidates);
    }
    ImmutableList<SelfInstruct.Proposal> proposals =
        SelfInstruct.of(memory).propose(candidates, settings.tasksPerEpoch());
    Files.createDirectories(file.getParent());
    ProposalFile.write(file, proposals);
    return proposals;
  }

  private void practise(
      int epoch,
      String name,
      ImmutableList<SelfInstruct.Proposal> proposals,
      int episodes,
      Memory memory)
      throws IOException, InterruptedException {
    if (stop.getAsBoolean()) {
      return;
    }
    Path stage = stageFolder(name);
    ImmutableList<SuiteTask> practised = practised(proposals);
    long first = settings.first() + (long) epoch * settings.episodes();
    try (Memory present = memories.open(stage.resolve("memory"))) {
      Memory split = Memory.split(memory, present);
      SuiteReport report =
          play(name, practised, episodes, number -> Seeds.validation(first + number), split, epoch);
      Path learned = stage.resolve(LEARNED);
      if (!stop.getAsBoolean() && !Files.exists(learned)) {
        learn(present, memory);
        Files.writeString(learned, Integer.toString(memory.size()));
      }
      int size =
          Files.exists(learned) ? Integer.parseInt(Files.readString(learned)) : memory.size();
      stages.add(new ExploreReport.Stage(name, report, proposals, OptionalInt.of(size)));
    }
  }

  private ImmutableList<SuiteTask> practised(ImmutableList<SelfInstruct.Proposal> proposals) {
    ImmutableMap<String, SuiteTask> byName =
        tasks.stream().collect(ImmutableMap.toImmutableMap(SuiteTask::name, task -> task));
    return proposals.stream()
        .map(proposal -> byName.get(proposal.candidate().task()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Adds what is not there yet: a stage that was cut off while it did so does it again. */
  private static void learn(Memory present, Memory memory) {
    Set<Experience> known = new HashSet<>();
    memory.forEach(known::add);
    List<Experience> added = new ArrayList<>();
    present.forEach(
        experience -> {
          if (!known.contains(experience)) {
            added.add(experience);
          }
        });
    added.sort(Comparator.comparing(Experience::task));
    memory.rememberAll(added);
  }

  private void score(String name, Memory memory) throws IOException, InterruptedException {
    if (stop.getAsBoolean()) {
      return;
    }
    SuiteReport report =
        play(
            name,
            tasks,
            settings.score(),
            number -> Seeds.evaluation(settings.first() + number),
            Memory.split(memory, Memory.none()),
            SCORING);
    stages.add(new ExploreReport.Stage(name, report, ImmutableList.of(), OptionalInt.empty()));
  }

  private SuiteReport play(
      String name,
      ImmutableList<SuiteTask> played,
      int episodes,
      LongUnaryOperator seeds,
      Memory memory,
      long salt)
      throws IOException, InterruptedException {
    Path stage = stageFolder(name);
    SuiteRun.Settings run =
        new SuiteRun.Settings(episodes, 0, seeds, settings.renderer(), settings.threads());
    try (EpisodeJournal journal = EpisodeJournal.open(stage);
        ProgressBar bar =
            new ProgressBar(
                console,
                name,
                "episodes",
                (long) episodes * played.size(),
                journal.earlier().size())) {
      return new SuiteRun(
              run,
              task -> players.choose(task, memory, salt),
              journal,
              agent -> new ReplaySink(stage, content, agent),
              stop)
          .play(played, bar);
    }
  }

  private Path stageFolder(String name) {
    Path stage = folder.resolve(name);
    OutputFolder.require("--out", stage);
    return stage;
  }
}
