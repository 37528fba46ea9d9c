package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.replays.record.Annotation;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.worlds.suite.SuiteTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongUnaryOperator;

/**
 * Plays an agent on the tasks of a suite, several tasks at once, an episode at a time each. Tasks
 * with the longest budgets go first, so that no thread is left alone with one at the end; what
 * comes out does not depend on that order.
 */
final class SuiteRun {
  private static final long PROGRESS_MILLIS = 200;

  /** Chooses the agent for a task; called by several threads, each of which closes its own. */
  @FunctionalInterface
  interface AgentChoice {
    /** The agent, ready to play the task. */
    Agents choose(String task) throws IOException;
  }

  /**
   * How it is played.
   *
   * @param episodes of each task
   * @param doubtful how many more of a task that succeeded in at most {@link #DOUBTFUL_RATE}; 0 for
   *     none
   * @param seeds the seed of each episode by its number
   * @param renderer name of the ray caster
   * @param threads tasks at once
   */
  record Settings(
      int episodes, int doubtful, LongUnaryOperator seeds, String renderer, int threads) {}

  /** A task that succeeded in at most this part of its first episodes is played more. */
  static final double DOUBTFUL_RATE = 0.6;

  private final Settings settings;
  private final AgentChoice choice;
  private final EpisodeJournal journal;
  private final ReplayFolder replays;
  private final BooleanSupplier stop;
  private final Map<String, List<EpisodeRecord>> done = new HashMap<>();
  private final AtomicInteger played = new AtomicInteger();

  /** Where the replays go; one for each thread that plays. */
  @FunctionalInterface
  interface ReplayFolder {
    /** A sink for the replays of an agent. */
    ReplaySink sink(String agent);
  }

  SuiteRun(
      Settings settings,
      AgentChoice choice,
      EpisodeJournal journal,
      ReplayFolder replays,
      BooleanSupplier stop) {
    this.settings = settings;
    this.choice = choice;
    this.journal = journal;
    this.replays = replays;
    this.stop = stop;
    for (EpisodeRecord episode : journal.earlier()) {
      done.computeIfAbsent(episode.task(), _ -> new ArrayList<>()).add(episode);
      played.incrementAndGet();
    }
  }

  /** Plays all tasks; fewer episodes if it is stopped. */
  SuiteReport play(ImmutableList<SuiteTask> tasks, ProgressBar bar)
      throws IOException, InterruptedException {
    List<SuiteTask> order = new ArrayList<>(tasks);
    order.sort(Comparator.comparingInt(SuiteTask::budgetTicks).reversed());
    try (ExecutorService pool = Executors.newFixedThreadPool(settings.threads())) {
      List<Future<?>> running = new ArrayList<>();
      for (SuiteTask task : order) {
        running.add(pool.submit(playing(task)));
      }
      for (Future<?> one : running) {
        await(one, bar, pool);
      }
    }
    return report(tasks);
  }

  private Callable<Void> playing(SuiteTask task) {
    return () -> {
      play(task, settings.episodes());
      if (settings.doubtful() > 0 && isDoubtful(task)) {
        play(task, settings.episodes() + settings.doubtful());
      }
      return null;
    };
  }

  private void await(Future<?> one, ProgressBar bar, ExecutorService pool)
      throws IOException, InterruptedException {
    while (!one.isDone()) {
      bar.update(played.get(), "");
      TimeUnit.MILLISECONDS.sleep(PROGRESS_MILLIS);
    }
    bar.update(played.get(), "");
    try {
      one.get();
    } catch (ExecutionException e) {
      pool.shutdownNow();
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private synchronized List<EpisodeRecord> known(String task) {
    return List.copyOf(done.getOrDefault(task, List.of()));
  }

  private boolean isDoubtful(SuiteTask task) {
    List<EpisodeRecord> known = known(task.name());
    long first = known.stream().filter(e -> e.number() < settings.episodes()).count();
    long good =
        known.stream().filter(e -> e.number() < settings.episodes() && e.succeeded()).count();
    return first == settings.episodes() && good <= DOUBTFUL_RATE * first;
  }

  /** Plays what is missing of the first so many episodes of a task. */
  private void play(SuiteTask task, int upTo) throws IOException {
    Set<Integer> known = new HashSet<>();
    known(task.name()).forEach(episode -> known.add(episode.number()));
    List<Integer> missing = new ArrayList<>();
    for (int number = 0; number < upTo; number++) {
      if (known.add(number)) {
        missing.add(number);
      }
    }
    if (missing.isEmpty() || stop.getAsBoolean()) {
      return;
    }
    try (Agents agent = choice.choose(task.name())) {
      ImmutableLongArray seeds =
          ImmutableLongArray.copyOf(missing.stream().mapToLong(settings.seeds()::applyAsLong));
      ReplaySink sink = replays.sink(agent.name());
      Evaluation.RemarkedEpisodeListener listener =
          (episode, remarks) -> {
            sink.ended(episode, remarks);
            int number = missing.get((int) episode.number());
            add(record(task, number, episode, remarks, sink));
          };
      Evaluation.run(
          agent.task(),
          seeds,
          new Evaluation.Settings(1, agent.frameSkip(), agent.render(), settings.renderer(), 1),
          agent.factory(),
          listener,
          _ -> {},
          stop);
    }
  }

  private static EpisodeRecord record(
      SuiteTask task,
      int number,
      FinishedEpisode episode,
      ImmutableList<Annotation> remarks,
      ReplaySink sink) {
    boolean succeeded = episode.succeeded().cardinality() == episode.returns().length();
    String cause = "";
    String why = "";
    if (!succeeded) {
      FailureCauses.Reason reason = FailureCauses.of(episode, remarks);
      cause = reason.cause().name();
      why = reason.why();
    }
    return new EpisodeRecord(
        task.name(),
        number,
        episode.seed(),
        succeeded,
        episode.ticks(),
        cause,
        why,
        sink.last().getFileName().toString());
  }

  private synchronized void add(EpisodeRecord episode) {
    journal.add(episode);
    done.computeIfAbsent(episode.task(), _ -> new ArrayList<>()).add(episode);
    played.incrementAndGet();
  }

  private synchronized SuiteReport report(ImmutableList<SuiteTask> tasks) {
    ImmutableList.Builder<EpisodeRecord> all = ImmutableList.builder();
    for (SuiteTask task : tasks) {
      all.addAll(
          ImmutableList.sortedCopyOf(
              Comparator.comparingInt(EpisodeRecord::number),
              done.getOrDefault(task.name(), List.of())));
    }
    return new SuiteReport(tasks, all.build(), settings.episodes());
  }
}
