package dev.mattock.training.rollout;

import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Fills rollouts: network, sampling, env, one decision after another. Every draw is a hash of
 * (seed, decision, row, head), so that nothing but counters must be saved to go on exactly.
 */
public final class Collector implements AutoCloseable {
  /** Is told of an episode that ended, in order of rows. */
  @FunctionalInterface
  public interface EpisodeEnded {
    /** Takes in one episode: undiscounted return, whether it succeeded, length in ticks. */
    void add(double episodeReturn, boolean success, long lengthTicks);
  }

  private final VectorEnv env;
  private final MultiDiscreteCodec codec;
  private final FeatureEncoder encoder;
  private final EpisodeEnded episodes;
  private final long seed;
  private final int rows;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment stacks;
  private final float[] inputFeatures;
  private final float[] logits;
  private final float[] values;
  private final double[] uniforms;
  private final int[] endedRows;
  private final MultiDiscrete distribution;
  private final Action[] actions;
  private final StepResult result;
  private final ObservationBatch finalObservations;
  private long decision;

  /**
   * A collector over an env.
   *
   * @param stackBytes bytes of one stack of frames, as in the rollouts that it fills
   * @param episodes is told of every episode that ends
   */
  public Collector(
      VectorEnv env,
      MultiDiscreteCodec codec,
      FeatureEncoder encoder,
      long stackBytes,
      EpisodeEnded episodes,
      long seed) {
    this.env = env;
    this.codec = codec;
    this.encoder = encoder;
    this.episodes = episodes;
    this.seed = seed;
    rows = env.rows();
    distribution = new MultiDiscrete(codec.sizes());
    stacks = arena.allocate(stackBytes * rows, 64);
    inputFeatures = new float[rows * encoder.width()];
    logits = new float[rows * distribution.logits()];
    values = new float[rows];
    uniforms = new double[distribution.heads()];
    endedRows = new int[rows];
    actions = new Action[rows];
    Arrays.setAll(actions, row -> new Action());
    finalObservations = ObservationBatch.allocate(env.spec(), rows, arena);
    result = new StepResult(finalObservations);
  }

  /** Decisions a row made so far; part of what a checkpoint holds. */
  public long decision() {
    return decision;
  }

  /** Starts every env afresh, with the first observations in time 0 of {@code rollout}. */
  public void reset(Rollout rollout) {
    env.reset(rollout.slot(0));
    for (int row = 0; row < rows; row++) {
      rollout.setAge(0, row, 0);
    }
    encodeFeatures(rollout, 0);
  }

  /**
   * Goes on where a checkpoint left off: brings every env back and observes into time 0.
   *
   * @param decisionsDone the decision counter
   * @param states of the envs
   */
  public void resume(long decisionsDone, EnvState[] states, Rollout rollout) {
    decision = decisionsDone;
    env.resume(states, rollout.slot(0));
    encodeFeatures(rollout, 0);
  }

  /** Where every env is, between rollouts. */
  public EnvState[] envStates() {
    EnvState[] states = new EnvState[env.envs()];
    Arrays.setAll(states, env::state);
    return states;
  }

  /** The hash of every env's world, between rollouts: proof that a resumed one is the same. */
  public long[] worldHashes() {
    long[] hashes = new long[env.envs()];
    Arrays.setAll(hashes, index -> env.world(index).hash());
    return hashes;
  }

  /** Fills a rollout whose time 0 is in place, acting with {@code network}. */
  public void collect(Rollout rollout, PolicyNetwork network) {
    for (int t = 0; t < rollout.steps(); t++) {
      infer(rollout, t, network);
      sample(rollout, t);
      env.step(actions, rollout.slot(t + 1), result);
      record(rollout, t);
      valueFinalObservations(rollout, t, network);
      encodeFeatures(rollout, t + 1);
      decision++;
    }
    infer(rollout, rollout.steps(), network);
  }

  private void infer(Rollout rollout, int t, PolicyNetwork network) {
    for (int row = 0; row < rows; row++) {
      rollout.gatherStack(t, row, stacks, row * rollout.stackBytes());
    }
    int width = encoder.width();
    System.arraycopy(rollout.features(), t * rows * width, inputFeatures, 0, rows * width);
    network.infer(stacks.asByteBuffer(), inputFeatures, rows, logits, values);
    boolean last = t == rollout.steps();
    System.arraycopy(
        values, 0, last ? rollout.lastValues() : rollout.values(), last ? 0 : t * rows, rows);
  }

  private void sample(Rollout rollout, int t) {
    int heads = distribution.heads();
    for (int row = 0; row < rows; row++) {
      int sample = t * rows + row;
      for (int head = 0; head < heads; head++) {
        uniforms[head] = Hash64.toUnit(Hash64.of(seed, decision, row, head));
      }
      rollout.logProbabilities()[sample] =
          (float)
              distribution.sample(
                  logits,
                  row * distribution.logits(),
                  uniforms,
                  0,
                  rollout.actions(),
                  sample * heads);
      codec.decode(rollout.actions(), sample * heads, actions[row]);
    }
  }

  private void record(Rollout rollout, int t) {
    for (int row = 0; row < rows; row++) {
      int sample = t * rows + row;
      rollout.rewards()[sample] = result.reward()[row];
      rollout.terminated()[sample] = result.terminated()[row];
      rollout.truncated()[sample] = result.truncated()[row];
      boolean ended = result.ended(row);
      rollout.setAge(t + 1, row, ended ? 0 : rollout.age(t, row) + 1);
      if (ended) {
        episodes.add(
            result.episodeReturn()[row], result.succeeded()[row], result.episodeTicks()[row]);
      }
    }
  }

  /** Where an episode was cut off, what would have come is estimated from its last observation. */
  private void valueFinalObservations(Rollout rollout, int t, PolicyNetwork network) {
    int count = 0;
    for (int row = 0; row < rows; row++) {
      rollout.finalValues()[t * rows + row] = 0;
      if (result.truncated()[row] && !result.terminated()[row]) {
        rollout.gatherStackAfter(finalObservations, t, row, stacks, count * rollout.stackBytes());
        encoder.encode(finalObservations, row, inputFeatures, count * encoder.width());
        endedRows[count++] = row;
      }
    }
    if (count == 0) {
      return;
    }
    network.infer(stacks.asByteBuffer(), inputFeatures, count, logits, values);
    for (int i = 0; i < count; i++) {
      rollout.finalValues()[t * rows + endedRows[i]] = values[i];
    }
  }

  private void encodeFeatures(Rollout rollout, int t) {
    int width = encoder.width();
    for (int row = 0; row < rows; row++) {
      encoder.encode(rollout.slot(t), row, rollout.features(), (t * rows + row) * width);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
