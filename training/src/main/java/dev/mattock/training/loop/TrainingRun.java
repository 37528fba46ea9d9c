package dev.mattock.training.loop;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointException;
import dev.mattock.training.checkpoint.CheckpointException.Reason;
import dev.mattock.training.checkpoint.CheckpointStore;
import dev.mattock.training.learner.Gae;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.metrics.EpisodeStatistics;
import dev.mattock.training.metrics.MetricsSink;
import dev.mattock.training.rollout.Collector;
import dev.mattock.training.rollout.RewardScaler;
import dev.mattock.training.rollout.Rollout;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * One training run: collect, learn, measure, save, until the steps are spent. With more than one
 * thread, the next rollout is collected while the last is learned from, with the parameters of the
 * update before; the importance ratio of PPO accounts for that.
 *
 * <p>Checkpoints are taken when nothing is under way, so that a resumed run goes on from exactly
 * that state.
 */
public final class TrainingRun implements AutoCloseable {
  /** Episodes over which return, success and length are averaged. */
  private static final int EPISODE_WINDOW = 256;

  /** Makes the env of a run; {@link VectorEnv#create} outside of measurements. */
  @FunctionalInterface
  public interface EnvFactory {
    /** See {@link VectorEnv#create(EnvSettings, EpisodeSource, EpisodeListener)}. */
    VectorEnv create(EnvSettings settings, EpisodeSource episodes, EpisodeListener listener);
  }

  /**
   * What a run plays and where its results go.
   *
   * @param commands alternatives of the command head
   * @param items whose counts the policy is told; a resumed run goes on with those it began with
   * @param live where those who watch look; not closed by the run
   */
  public record Setup(
      TrainingSettings settings,
      Scenario scenario,
      List<String> commands,
      List<String> items,
      EpisodeSource episodes,
      EnvFactory envs,
      ImmutableLongArray validationSeeds,
      CheckpointStore store,
      MetricsSink metrics,
      EpisodeListener episodeListener,
      LiveFeed live,
      DeviceChoice device,
      LongSupplier nanoTime) {}

  /** Told how it goes. */
  public interface Listener {
    /** After every update. */
    void updated(long steps, EpisodeStatistics episodes);

    /** After every validation. */
    void validated(long steps, Evaluation.Result result, boolean best);

    /** After every checkpoint. */
    void saved(long steps);
  }

  private final Setup setup;
  private final TrainingSettings settings;
  private final Listener listener;
  private final PolicyDescription description;
  private final MultiDiscreteCodec codec;
  private final FeatureEncoder encoder;
  private final VectorEnv env;
  private final Collector collector;
  private final RewardScaler rewardScaler;
  private final Learning learning;
  private final Gae gae;
  private final Validation validation;
  private EpisodeStatistics episodes = new EpisodeStatistics(EPISODE_WINDOW);
  private Rollout current;
  private Rollout other;
  private long updates;
  private long savedUpdates = -1;
  private long validatedUpdates;
  private double bestScore = Double.NEGATIVE_INFINITY;
  private long elapsedBefore;
  private long startNanos;
  private long stepsAtStart;

  private TrainingRun(Setup setup, Listener listener, PolicyDescription description) {
    this.setup = setup;
    this.listener = listener;
    this.description = description;
    settings = setup.settings();
    Scenario scenario = setup.scenario();
    TrainingSettings.Collection collection = settings.collection();
    ObservationSpec spec = spec(scenario, settings);
    codec = description.codec(scenario.content());
    encoder = new FeatureEncoder(spec, description.features());
    int envThreads = settings.threads();
    EnvSettings envSettings =
        new EnvSettings(
            collection.envs(), 1, collection.frameSkip(), spec, settings.renderer(), envThreads);
    EpisodeListener ended = setup.live().beside(setup.episodeListener());
    env = setup.envs().create(envSettings, setup.episodes(), ended);
    long seed = settings.seed();
    PolicyNetwork learner =
        PolicyNetwork.create(description.network(), seed, setup.device().device());
    PolicyNetwork actor =
        PolicyNetwork.create(description.network(), seed, setup.device().device());
    int learnerThreads = Math.max(1, settings.threads() - 1);
    Ppo ppo = new Ppo(learner, settings.ppo(), Hash64.of(seed, 1), learnerThreads);
    learning = new Learning(learner, actor, ppo, settings.overlaps());
    gae = settings.ppo().gae();
    validation = new Validation(setup, description, actor);
    current = rollout(spec);
    other = rollout(spec);
    rewardScaler = new RewardScaler(settings.ppo().gamma(), env.rows());
    collector =
        new Collector(
            env,
            codec,
            encoder,
            current.stackBytes(),
            (episodeReturn, success, ticks) -> episodes.add(episodeReturn, success, ticks),
            Hash64.of(seed, 2));
  }

  private static ObservationSpec spec(Scenario scenario, TrainingSettings settings) {
    return ObservationSpec.of(
        scenario.content(),
        PolicyDescription.render(settings.collection().size()),
        ImmutableSet.of(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS));
  }

  private static PolicyDescription describe(Setup setup, List<String> features) {
    Scenario scenario = setup.scenario();
    if (scenario.players() != 1) {
      throw new IllegalArgumentException(
          "training is for one player a world, but %s has %d"
              .formatted(scenario.name(), scenario.players()));
    }
    return PolicyDescription.of(
        scenario.name(), scenario.content(), features, setup.commands(), setup.settings());
  }

  private Rollout rollout(ObservationSpec spec) {
    TrainingSettings.Collection collection = settings.collection();
    return new Rollout(
        spec,
        collection.rollout(),
        env.rows(),
        collection.stack(),
        encoder.width(),
        codec.heads().size());
  }

  /** A new run. */
  public static TrainingRun start(Setup setup, Listener listener) {
    List<String> features =
        FeatureEncoder.names(spec(setup.scenario(), setup.settings()), setup.items());
    TrainingRun run = new TrainingRun(setup, listener, describe(setup, features));
    try {
      run.collector.reset(run.current);
      return run;
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  /**
   * Goes on with a run. Its features are those of the checkpoint, by name: content may have grown
   * since.
   *
   * @throws CheckpointException if the checkpoint does not fit the settings or is incomplete, or
   *     its worlds do not come out as they were; one line says in what
   */
  public static TrainingRun resume(Setup setup, Listener listener, Checkpoint from)
      throws CheckpointException {
    try {
      PolicyDescription saved = PolicyDescription.fromJson(from.json("policy"));
      PolicyDescription wanted = describe(setup, saved.features());
      List<String> differences = saved.differences(wanted);
      if (!differences.isEmpty()) {
        throw new IOException("it is of a run with " + String.join("; ", differences));
      }
      return new TrainingRun(setup, listener, wanted).restored(from);
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new CheckpointException(
          from.source(), Reason.UNFIT, "cannot be resumed: " + e.getMessage(), e);
    }
  }

  private TrainingRun restored(Checkpoint from) throws IOException {
    try {
      restore(from);
      return this;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Decisions of all rows made and learned from so far. */
  public long steps() {
    return updates * settings.stepsPerUpdate();
  }

  /** The steps that a checkpoint of a run with these settings stands at. */
  public static long stepsOf(Checkpoint checkpoint, TrainingSettings settings) throws IOException {
    return RunState.Counters.read(checkpoint).updates() * settings.stepsPerUpdate();
  }

  /** How many native arrays live in the networks: flat while training. */
  public int liveArrays() {
    return learning.liveArrays();
  }

  /**
   * Trains until the steps are spent or {@code stop} says so; then saves. A new run is saved before
   * its first step as well: whenever it is killed, there is something to resume.
   *
   * @return whether it came to its end, the validation of what it ended with included
   */
  public boolean run(BooleanSupplier stop) throws IOException, InterruptedException {
    startNanos = setup.nanoTime().getAsLong();
    stepsAtStart = steps();
    if (updates == 0) {
      save();
    }
    setup.live().begin(env, setup.episodes());
    while (updates < settings.updates() && !stop.getAsBoolean()) {
      collector.collect(current, learning.actor());
      setup.live().collected(env, current, settings.collection().frameSkip());
      learning.finish();
      startLearning();
      boolean checkpoint = due(settings.saving().checkpointUpdates());
      boolean validation = due(settings.saving().validationUpdates());
      if (!settings.overlaps() || checkpoint || validation || updates == settings.updates()) {
        learning.finish();
      }
      swapRollouts();
      report();
      if (validation || updates == settings.updates()) {
        validate(stop);
      }
      if (checkpoint) {
        save();
      }
    }
    learning.finish();
    boolean ended = updates >= settings.updates();
    if (ended && validatedUpdates != updates && !stop.getAsBoolean()) {
      validate(stop);
      savedUpdates = -1;
    }
    if (savedUpdates != updates) {
      save();
    }
    return ended && validatedUpdates == updates;
  }

  /** Scores the rollout, hands it to the learner, and counts the update. */
  private void startLearning() {
    rewardScaler.scaleInPlace(current);
    Rollout data = current;
    gae.compute(
        new Gae.Rollout(
            data.rows(),
            data.rewards(),
            data.values(),
            data.terminated(),
            data.truncated(),
            data.finalValues(),
            data.lastValues()),
        data.advantages(),
        data.returns());
    long update = updates++;
    double progress = (double) update / settings.updates();
    learning.start(data, progress, update);
  }

  private void swapRollouts() {
    other.continueAfter(current);
    Rollout swap = current;
    current = other;
    other = swap;
  }

  private boolean due(int interval) {
    return interval > 0 && updates % interval == 0;
  }

  private void report() throws IOException {
    double seconds = (setup.nanoTime().getAsLong() - startNanos) / 1e9;
    RunMetrics metrics =
        new RunMetrics()
            .episodes(episodes)
            .learning(learning.last(), learning.skippedUpdates())
            .rewards(rewardScaler.deviation())
            .time((steps() - stepsAtStart) / Math.max(seconds, 1e-9), elapsedNanos() / 1e9);
    setup.metrics().write(steps(), metrics.row());
    listener.updated(steps(), episodes);
  }

  private void validate(BooleanSupplier stop) throws IOException {
    Optional<Evaluation.Result> result = validation.run(stop);
    if (result.isEmpty()) {
      return;
    }
    validatedUpdates = updates;
    double score = Validation.score(result.get());
    boolean best = score > bestScore;
    if (best) {
      bestScore = score;
      setup.store().saveBest(policyCheckpoint().build());
    }
    listener.validated(steps(), result.get(), best);
  }

  private Checkpoint.Builder policyCheckpoint() {
    Checkpoint.Builder out = Checkpoint.builder();
    out.json("policy", description.toJson());
    learning.writeNetwork(out);
    return out;
  }

  private void save() throws IOException {
    setup.metrics().flush();
    Checkpoint.Builder out = policyCheckpoint();
    learning.writeOptimiser(out);
    new RunState.Counters(
            updates, collector.decision(), elapsedNanos(), validatedUpdates, bestScore)
        .write(out);
    out.longs("episodes", episodes.exportState());
    out.longs("normaliser", rewardScaler.exportState());
    RunState.writeEnvs(out, collector.envStates(), setup.scenario().content());
    out.longs("worlds", collector.worldHashes());
    out.bytes("frames", current.startFrames());
    out.longs("ages", current.startAges());
    setup.store().saveLatest(out.build());
    savedUpdates = updates;
    listener.saved(steps());
  }

  private void restore(Checkpoint in) throws IOException {
    EnvState[] states = RunState.readEnvs(in, setup.scenario().content(), env.envs());
    learning.read(in);
    RunState.Counters counters = RunState.Counters.read(in);
    updates = counters.updates();
    validatedUpdates = counters.validatedUpdates();
    bestScore = counters.bestScore();
    elapsedBefore = counters.elapsedNanos();
    episodes = EpisodeStatistics.restore(in.longs("episodes"));
    rewardScaler.importState(in.longs("normaliser"));
    collector.resume(counters.decisions(), states, current);
    requireSameWorlds(in.longs("worlds"));
    current.restoreStart(in.bytes("frames"), in.longs("ages"));
  }

  private void requireSameWorlds(long[] saved) throws IOException {
    long[] now = collector.worldHashes();
    int different = Arrays.mismatch(saved, now);
    if (different >= 0) {
      throw new IOException(
          "env %d, simulated again, is not in the world that it was in".formatted(different));
    }
  }

  private long elapsedNanos() {
    return elapsedBefore + (startNanos == 0 ? 0 : setup.nanoTime().getAsLong() - startNanos);
  }

  @Override
  public void close() {
    learning.close();
    env.close();
    collector.close();
    current.close();
    other.close();
  }
}
