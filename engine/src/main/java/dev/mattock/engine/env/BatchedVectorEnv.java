package dev.mattock.engine.env;

import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;

/** The one implementation of {@link VectorEnv}. */
final class BatchedVectorEnv implements VectorEnv {
  /** Views a thread takes at a time, or those of one env: a world is for one thread at a time. */
  private static final int VIEWS = 4;

  private final EnvSettings settings;
  private final EpisodeSource source;
  private final EpisodeListener listener;
  private final int players;
  private final EpisodeRun[] runs;

  /** One a thread, or a single one that takes whole batches, or none. */
  private final RayCaster[] casters;

  private final boolean wholeBatches;
  private final View[] views;
  private final ObservationWriter writer;
  private final WorkerPool pool;
  private final int[] over;
  private int overCount;
  private boolean broken;
  private boolean closed;

  private Action[] actions;
  private ObservationBatch destination;
  private StepResult result;
  private EnvState[] states;
  private final WorkerPool.Job stepping = this::stepEnvs;
  private final WorkerPool.Job restarting = this::restartEnvs;
  private final WorkerPool.Job starting = this::startEnvs;
  private final WorkerPool.Job resuming = this::resumeEnvs;
  private final WorkerPool.Job observing = this::observeEnvs;
  private final WorkerPool.Job writingFinal = this::writeFinalRows;

  BatchedVectorEnv(EnvSettings settings, EpisodeSource source, EpisodeListener listener) {
    this(
        settings,
        source,
        listener,
        () ->
            RayCasters.create(
                settings.renderer(), settings.spec().content(), settings.spec().render()));
  }

  BatchedVectorEnv(
      EnvSettings settings,
      EpisodeSource source,
      EpisodeListener listener,
      Supplier<RayCaster> caster) {
    this.settings = settings;
    this.source = Objects.requireNonNull(source, "source");
    this.listener = Objects.requireNonNull(listener, "listener");
    ObservationSpec spec = settings.spec();
    players = settings.players();
    runs = new EpisodeRun[settings.envs()];
    for (int env = 0; env < runs.length; env++) {
      runs[env] =
          new EpisodeRun(
              spec.content(), players, spec.has(Modality.STATISTICS), spec.has(Modality.WORLD));
    }
    views = new View[settings.rows()];
    Arrays.setAll(views, row -> new View());
    writer = new ObservationWriter(spec);
    over = new int[settings.envs()];
    pool = new WorkerPool(Math.min(settings.threads(), settings.rows()));
    casters = casters(spec.rendered() ? pool.workers() : 0, caster);
    wholeBatches = casters.length > 0 && casters[0].wholeBatches();
  }

  private static RayCaster[] casters(int workers, Supplier<RayCaster> caster) {
    if (workers == 0) {
      return new RayCaster[0];
    }
    RayCaster first = caster.get();
    RayCaster[] casters = new RayCaster[first.wholeBatches() ? 1 : workers];
    Arrays.setAll(casters, worker -> worker == 0 ? first : caster.get());
    return casters;
  }

  @Override
  public ObservationSpec spec() {
    return settings.spec();
  }

  @Override
  public int rows() {
    return settings.rows();
  }

  @Override
  public int envs() {
    return settings.envs();
  }

  @Override
  public void reset(ObservationBatch newDestination) {
    enter(newDestination);
    pool.run(runs.length, 1, starting);
    observe();
  }

  @Override
  public void step(Action[] newActions, ObservationBatch newDestination, StepResult newResult) {
    checkActions(newActions);
    checkBatch("final observations", newResult.finalObservations());
    enter(newDestination);
    actions = newActions;
    result = newResult;
    pool.run(runs.length, 1, stepping);
    collectEnds();
    if (overCount > 0) {
      for (int i = 0; i < overCount; i++) {
        listener.ended(runs[over[i]].finished(over[i]));
      }
      if (wholeBatches) {
        observeFinalRows();
      }
      pool.run(overCount, 1, restarting);
    }
    observe();
  }

  @Override
  public EnvState state(int env) {
    return runs[env].state();
  }

  @Override
  public EpisodeLog log(int env) {
    return runs[env].log();
  }

  @Override
  public void resume(EnvState[] newStates, ObservationBatch newDestination) {
    if (newStates.length != runs.length) {
      throw new IllegalArgumentException(
          "states must be one an env, %d, but are %d".formatted(runs.length, newStates.length));
    }
    enter(newDestination);
    states = newStates;
    pool.run(runs.length, 1, resuming);
    observe();
  }

  @Override
  public World world(int env) {
    return runs[env].world();
  }

  @Override
  public double progress(int row) {
    return runs[row / players].objective().progress(row % players);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      pool.close();
      for (RayCaster caster : casters) {
        caster.close();
      }
    }
  }

  private void enter(ObservationBatch newDestination) {
    if (closed || broken) {
      throw new IllegalStateException(
          closed ? "the envs are closed" : "an earlier call has failed: build the envs anew");
    }
    checkBatch("destination", newDestination);
    destination = newDestination;
    broken = true; // until observe() has got to its end
  }

  private void observe() {
    pool.run(runs.length, Math.max(1, VIEWS / players), observing);
    if (wholeBatches) {
      casters[0].render(views, 0, views.length, destination.frames());
    }
    broken = false;
  }

  private void stepEnvs(int worker, int from, int to) {
    for (int env = from; env < to; env++) {
      try {
        runs[env].step(actions, env * players, settings.frameSkip());
        runs[env].report(result, env * players);
      } catch (RuntimeException cause) {
        throw failure(env, cause);
      }
    }
  }

  private void collectEnds() {
    overCount = 0;
    for (int env = 0; env < runs.length; env++) {
      if (runs[env].over()) {
        over[overCount++] = env;
      }
    }
  }

  private void restartEnvs(int worker, int from, int to) {
    for (int i = from; i < to; i++) {
      int env = over[i];
      try {
        if (!wholeBatches) {
          observeRows(worker, env * players, (env + 1) * players, result.finalObservations());
        }
        start(env);
      } catch (RuntimeException cause) {
        throw failure(env, cause);
      }
    }
  }

  /** Renders the envs that are over, neighbours in one call. */
  private void observeFinalRows() {
    pool.run(overCount, 1, writingFinal);
    int from = 0;
    while (from < overCount) {
      int to = from + 1;
      while (to < overCount && over[to] == over[to - 1] + 1) {
        to++;
      }
      casters[0].render(
          views,
          over[from] * players,
          (over[to - 1] + 1) * players,
          result.finalObservations().frames());
      from = to;
    }
  }

  private void writeFinalRows(int worker, int from, int to) {
    for (int i = from; i < to; i++) {
      writeRows(over[i] * players, (over[i] + 1) * players, result.finalObservations());
    }
  }

  private void startEnvs(int worker, int from, int to) {
    for (int env = from; env < to; env++) {
      try {
        start(env);
      } catch (RuntimeException cause) {
        throw failure(env, cause);
      }
    }
  }

  private void start(int env) {
    long number = runs[env].number() + 1;
    Episode episode = source.episode(env, number);
    if (episode.scenario().content() != spec().content()) {
      throw new IllegalArgumentException(
          episode.scenario().name() + " has other content than the observations");
    }
    runs[env].start(episode.scenario(), episode.seed(), number);
  }

  private void resumeEnvs(int worker, int from, int to) {
    for (int env = from; env < to; env++) {
      try {
        resume(env, states[env]);
      } catch (RuntimeException cause) {
        throw failure(env, cause);
      }
    }
  }

  private void resume(int env, EnvState state) {
    if (state.number() < 0) {
      throw new IllegalArgumentException("an env that was never reset cannot be resumed");
    }
    Episode episode = source.episode(env, state.number());
    if (episode.seed() != state.seed()) {
      throw new IllegalArgumentException(
          "episode %d had seed %d, but the source now proposes %d"
              .formatted(state.number(), state.seed(), episode.seed()));
    }
    runs[env].start(episode.scenario(), episode.seed(), state.number());
    runs[env].replay(state.log());
    if (runs[env].over()) {
      throw new IllegalArgumentException("the episode of the state is already over");
    }
  }

  private void observeEnvs(int worker, int from, int to) {
    observeRows(worker, from * players, to * players, destination);
  }

  private void observeRows(int worker, int from, int to, ObservationBatch batch) {
    writeRows(from, to, batch);
    if (casters.length > 0 && !wholeBatches) {
      casters[worker].render(views, from, to, batch.frames());
    }
  }

  /** Writes everything but the pictures, and fills in the views. */
  private void writeRows(int from, int to, ObservationBatch batch) {
    for (int row = from; row < to; row++) {
      EpisodeRun run = runs[row / players];
      writer.write(batch, row, run, row % players);
      views[row].ofPlayer(run.world(), row % players);
      if (wholeBatches) {
        casters[0].prepare(views[row]);
      }
    }
  }

  private void checkBatch(String what, ObservationBatch batch) {
    if (batch.rows() != rows() || !batch.spec().equals(spec())) {
      throw new IllegalArgumentException(
          "%s must have %d rows of %s, but has %d of %s"
              .formatted(what, rows(), spec(), batch.rows(), batch.spec()));
    }
    if (!pool.reaches(batch)) {
      throw new IllegalArgumentException(
          what + " must be in a shared arena, because several threads write into it");
    }
  }

  private void checkActions(Action[] newActions) {
    if (newActions.length != rows()) {
      throw new IllegalArgumentException(
          "actions must be one a row, %d, but are %d".formatted(rows(), newActions.length));
    }
    for (int row = 0; row < newActions.length; row++) {
      if (newActions[row] == null) {
        throw new IllegalArgumentException("the action of row " + row + " is null");
      }
    }
  }

  private IllegalStateException failure(int env, RuntimeException cause) {
    EpisodeRun run = runs[env];
    String scenario = run.scenario() == null ? "no scenario yet" : run.scenario().name();
    return new IllegalStateException(
        "env %d failed in episode %d (%s, seed %d) at tick %d: %s"
            .formatted(env, run.number(), scenario, run.seed(), run.ticks(), cause.getMessage()),
        cause);
  }
}
