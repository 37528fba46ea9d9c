package dev.mattock.training.loop;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.controller.NetworkPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.network.DeviceChoice;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointStore;
import dev.mattock.training.learner.Gae;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.learner.PpoMetrics;
import dev.mattock.training.metrics.EpisodeStatistics;
import dev.mattock.training.metrics.MetricsSink;
import dev.mattock.training.rollout.Collector;
import dev.mattock.training.rollout.RewardScaler;
import dev.mattock.training.rollout.Rollout;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** What a run plays and where its results go. */
  public record Setup(
      TrainingSettings settings,
      Scenario scenario,
      List<String> commands,
      EpisodeSource episodes,
      EnvFactory envs,
      ImmutableLongArray validationSeeds,
      CheckpointStore store,
      MetricsSink metrics,
      EpisodeListener episodeListener,
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
  private final PolicyNetwork actor;
  private final PolicyNetwork learner;
  private final Ppo ppo;
  private final Gae gae;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("learner").daemon().unstarted(task));
  private EpisodeStatistics episodes = new EpisodeStatistics(EPISODE_WINDOW);
  private Rollout current;
  private Rollout other;
  private Future<PpoMetrics> learning;
  private PpoMetrics learned;
  private long updates;
  private double bestScore = Double.NEGATIVE_INFINITY;
  private long elapsedBefore;
  private long startNanos;
  private long stepsAtStart;

  private TrainingRun(Setup setup, Listener listener) {
    this.setup = setup;
    this.listener = listener;
    settings = setup.settings();
    Scenario scenario = setup.scenario();
    if (scenario.players() != 1) {
      throw new IllegalArgumentException(
          "training is for one player a world, but %s has %d"
              .formatted(scenario.name(), scenario.players()));
    }
    TrainingSettings.Collection collection = settings.collection();
    ObservationSpec spec = spec(scenario, settings);
    List<String> features = FeatureEncoder.names(spec);
    description =
        PolicyDescription.of(
            scenario.name(), scenario.content(), features, setup.commands(), settings);
    codec = description.codec(scenario.content());
    encoder = new FeatureEncoder(spec, features);
    int envThreads = settings.threads();
    EnvSettings envSettings =
        new EnvSettings(
            collection.envs(), 1, collection.frameSkip(), spec, settings.renderer(), envThreads);
    env = setup.envs().create(envSettings, setup.episodes(), setup.episodeListener());
    long seed = settings.seed();
    learner = PolicyNetwork.create(description.network(), seed, setup.device().device());
    actor = PolicyNetwork.create(description.network(), seed, setup.device().device());
    int learnerThreads = Math.max(1, settings.threads() - 1);
    ppo = new Ppo(learner, settings.ppo(), Hash64.of(seed, 1), learnerThreads);
    gae = settings.ppo().gae();
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
    TrainingRun run = new TrainingRun(setup, listener);
    run.collector.reset(run.current);
    return run;
  }

  /**
   * Goes on with a run.
   *
   * @throws IOException if the checkpoint does not fit the settings or is incomplete
   */
  public static TrainingRun resume(Setup setup, Listener listener, Checkpoint from)
      throws IOException {
    TrainingRun run = new TrainingRun(setup, listener);
    try {
      run.restore(from);
    } catch (IOException | IllegalArgumentException e) {
      run.close();
      throw new IOException("cannot resume from " + from.source() + ": " + e.getMessage(), e);
    }
    return run;
  }

  /** Decisions of all rows made and learned from so far. */
  public long steps() {
    return updates * settings.stepsPerUpdate();
  }

  /** The steps that a checkpoint of a run with these settings stands at. */
  public static long stepsOf(Checkpoint checkpoint, TrainingSettings settings)
      throws IOException {
    return RunState.Counters.read(checkpoint).updates() * settings.stepsPerUpdate();
  }

  /** How many native arrays live in the networks: flat while training. */
  public int liveArrays() {
    return learner.liveArrays() + actor.liveArrays();
  }

  /**
   * Trains until the steps are spent or {@code stop} says so; then saves.
   *
   * @return whether it came to its end
   */
  public boolean run(BooleanSupplier stop) throws IOException, InterruptedException {
    startNanos = setup.nanoTime().getAsLong();
    stepsAtStart = steps();
    while (updates < settings.updates() && !stop.getAsBoolean()) {
      collector.collect(current, actor);
      finishLearning();
      startLearning();
      boolean checkpoint = due(settings.saving().checkpointUpdates());
      boolean validation = due(settings.saving().validationUpdates());
      if (!settings.overlaps() || checkpoint || validation || updates == settings.updates()) {
        finishLearning();
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
    finishLearning();
    save();
    return updates == settings.updates();
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
    if (settings.overlaps()) {
      learning = executor.submit(() -> ppo.update(data, progress, update));
    } else {
      learned = ppo.update(data, progress, update);
      actor.copyParametersFrom(learner);
    }
  }

  private void finishLearning() throws InterruptedException {
    if (learning == null) {
      return;
    }
    try {
      learned = learning.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("learning failed: " + e.getCause(), e.getCause());
    } finally {
      learning = null;
    }
    actor.copyParametersFrom(learner);
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
    Map<String, Double> row = new LinkedHashMap<>();
    episodes.addTo(row);
    if (learned != null) {
      row.put("loss/policy", learned.policyLoss());
      row.put("loss/value", learned.valueLoss());
      row.put("policy/entropy", learned.entropy());
      row.put("policy/kl", learned.approximateKl());
      row.put("policy/clip_fraction", learned.clipFraction());
      row.put("value/explained_variance", learned.explainedVariance());
      row.put("optimiser/gradient_norm", learned.gradientNorm());
      row.put("optimiser/learning_rate", learned.learningRate());
      row.put("optimiser/skipped_updates", (double) ppo.skippedUpdates());
    }
    row.put("reward/deviation", rewardScaler.deviation());
    double seconds = (setup.nanoTime().getAsLong() - startNanos) / 1e9;
    row.put("time/steps_per_second", (steps() - stepsAtStart) / Math.max(seconds, 1e-9));
    row.put("time/elapsed_seconds", elapsedNanos() / 1e9);
    setup.metrics().write(steps(), row);
    listener.updated(steps(), episodes);
  }

  private void validate(BooleanSupplier stop) throws IOException {
    int episodeCount = setup.validationSeeds().length();
    TrainingSettings.Collection collection = settings.collection();
    Evaluation.Settings how =
        new Evaluation.Settings(
            Math.min(collection.envs(), episodeCount),
            collection.frameSkip(),
            description.render(),
            settings.renderer(),
            settings.threads());
    Evaluation.Result result =
        Evaluation.run(
            setup.scenario(),
            setup.validationSeeds(),
            how,
            new ActorFactory(),
            episode -> {},
            done -> {},
            stop);
    if (result.episodes().size() < episodeCount) {
      return;
    }
    double score = result.success().rate() - 1e-6 * result.meanTicks();
    boolean best = score > bestScore;
    if (best) {
      bestScore = score;
      setup.store().saveBest(policyCheckpoint().build());
    }
    listener.validated(steps(), result, best);
  }

  /** The present actor as a policy to validate. */
  private final class ActorFactory implements Evaluation.PolicyFactory {
    @Override
    public ImmutableSet<Modality> reads() {
      return NetworkPolicy.READS;
    }

    @Override
    public Policy create(ObservationSpec spec, int rows) {
      NetworkPolicy.Settings how =
          new NetworkPolicy.Settings(Hash64.of(settings.seed(), 3), false, 0);
      return new NetworkPolicy(actor, new FeatureEncoder(spec, encoder.names()), codec, rows, how);
    }
  }

  private Checkpoint.Builder policyCheckpoint() {
    Checkpoint.Builder out = Checkpoint.builder();
    out.json("policy", description.toJson());
    RunState.writeNetwork(out, learner.exportParameters());
    return out;
  }

  private void save() throws IOException {
    setup.metrics().flush();
    Checkpoint.Builder out = policyCheckpoint();
    RunState.writeOptimiser(out, ppo.exportTensors(), ppo.exportCounters());
    new RunState.Counters(updates, collector.decision(), elapsedNanos(), bestScore).write(out);
    out.longs("episodes", episodes.exportState());
    out.longs("normaliser", rewardScaler.exportState());
    RunState.writeEnvs(out, collector.envStates(), setup.scenario().content());
    out.bytes("frames", current.startFrames());
    out.longs("ages", current.startAges());
    setup.store().saveLatest(out.build());
    listener.saved(steps());
  }

  private void restore(Checkpoint in) throws IOException {
    PolicyDescription saved = PolicyDescription.fromJson(in.json("policy"));
    if (!saved.network().equals(description.network())
        || !saved.features().equals(description.features())) {
      throw new IOException("its network or features differ from those of the settings");
    }
    learner.importParameters(RunState.readNetwork(in));
    actor.copyParametersFrom(learner);
    ppo.importState(RunState.readOptimiserTensors(in), RunState.readOptimiserCounters(in));
    RunState.Counters counters = RunState.Counters.read(in);
    updates = counters.updates();
    bestScore = counters.bestScore();
    elapsedBefore = counters.elapsedNanos();
    episodes = EpisodeStatistics.restore(in.longs("episodes"));
    rewardScaler.importState(in.longs("normaliser"));
    collector.resume(
        counters.decisions(),
        RunState.readEnvs(in, setup.scenario().content(), env.envs()),
        current);
    current.restoreStart(in.bytes("frames"), in.longs("ages"));
  }

  private long elapsedNanos() {
    return elapsedBefore + (startNanos == 0 ? 0 : setup.nanoTime().getAsLong() - startNanos);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    env.close();
    collector.close();
    ppo.close();
    learner.close();
    actor.close();
    current.close();
    other.close();
  }
}
