package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.training.rollout.SampleSource;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Advantages, bootstrapping and PPO together: an agent walks on a grid to a goal that it sees, is
 * paid only there, and is cut off after some steps.
 */
@Tag("slow")
class GridWorldTest {
  private static final int SIDE = 6;
  private static final int CELLS = SIDE * SIDE;
  private static final int LIMIT = 24;
  private static final int ROWS = 32;
  private static final int STEPS = 16;
  private static final int UPDATES = 80;

  /** The agent in the first channel, the goal in the second; one pixel a cell. */
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          1,
          2,
          SIDE,
          SIDE,
          0,
          ImmutableIntArray.of(4),
          ImmutableList.of(new NetworkSpec.Conv(16, 3, 1)),
          64);

  private static final Ppo.Settings SETTINGS =
      new Ppo.Settings(
          Schedule.linear(2e-3, 5e-4),
          4,
          128,
          0.2,
          OptionalDouble.empty(),
          Schedule.constant(0.01),
          0.5,
          0.5,
          0.95,
          0.95,
          true,
          OptionalDouble.empty());

  @Test
  void learnsToWalkToTheGoal() {
    NativeThreads.use(1);
    long seed = 3;
    try (PolicyNetwork network = PolicyNetwork.create(SPEC, seed, Device.cpu(), PixelLayout.HWC);
        Ppo ppo = new Ppo(network, SETTINGS, seed, 2)) {
      Walkers walkers = new Walkers(seed);
      double atFirst = 0;
      for (int i = 0; i < UPDATES; i++) {
        ppo.update(walkers.collect(network), (double) i / UPDATES, i);
        if (i == 4) {
          atFirst = walkers.successRate();
          walkers.forget();
        } else if (i == UPDATES - 11) {
          walkers.forget();
        }
      }
      assertThat(atFirst).as("success at first, seed %d", seed).isLessThan(0.6);
      assertThat(walkers.successRate()).as("success at last, seed %d", seed).isGreaterThan(0.9);
    }
  }

  /** The agents, each on a grid of its own. */
  private static final class Walkers {
    private final MultiDiscrete distribution = new MultiDiscrete(SPEC.heads());
    private final long seed;
    private final int[] agent = new int[ROWS];
    private final int[] goal = new int[ROWS];
    private final int[] age = new int[ROWS];
    private long draws;
    private int episodes;
    private int successes;

    Walkers(long seed) {
      this.seed = seed;
      for (int row = 0; row < ROWS; row++) {
        reset(row);
      }
    }

    double successRate() {
      return (double) successes / episodes;
    }

    void forget() {
      episodes = 0;
      successes = 0;
    }

    private void reset(int row) {
      agent[row] = Hash64.toBounded(draw(), CELLS);
      goal[row] = (agent[row] + 1 + Hash64.toBounded(draw(), CELLS - 1)) % CELLS;
      age[row] = 0;
    }

    private long draw() {
      return Hash64.of(seed, draws++);
    }

    Walk collect(PolicyNetwork network) {
      Walk walk = new Walk();
      for (int t = 0; t < STEPS; t++) {
        step(network, walk, t * ROWS);
      }
      float[] lastValues = new float[ROWS];
      infer(network, new float[ROWS * 4], lastValues);
      SETTINGS
          .gae()
          .compute(
              new Gae.Rollout(
                  ROWS,
                  walk.rewards,
                  walk.values,
                  walk.terminated,
                  walk.truncated,
                  walk.finalValues,
                  lastValues),
              walk.advantages,
              walk.returns);
      return walk;
    }

    private void infer(PolicyNetwork network, float[] logits, float[] values) {
      ByteBuffer pov = ByteBuffer.allocateDirect(ROWS * 2 * CELLS);
      for (int row = 0; row < ROWS; row++) {
        draw(pov, row, agent[row], goal[row]);
      }
      network.infer(pov, new float[0], ROWS, logits, values);
    }

    private static void draw(ByteBuffer pov, int row, int agent, int goal) {
      for (int i = 0; i < 2 * CELLS; i++) {
        pov.put(row * 2 * CELLS + i, (byte) 0);
      }
      pov.put(row * 2 * CELLS + 2 * agent, (byte) 255);
      pov.put(row * 2 * CELLS + 2 * goal + 1, (byte) 255);
    }

    private void step(PolicyNetwork network, Walk walk, int at) {
      float[] logits = new float[ROWS * 4];
      float[] values = new float[ROWS];
      infer(network, logits, values);
      System.arraycopy(values, 0, walk.values, at, ROWS);
      for (int row = 0; row < ROWS; row++) {
        int i = at + row;
        walk.agents[i] = agent[row];
        walk.goals[i] = goal[row];
        double[] uniform = {Hash64.toUnit(draw())};
        walk.logProbabilities[i] =
            (float) distribution.sample(logits, row * 4, uniform, 0, walk.actions, i);
        agent[row] = moved(agent[row], walk.actions[i]);
        age[row]++;
        walk.terminated[i] = agent[row] == goal[row];
        walk.truncated[i] = !walk.terminated[i] && age[row] == LIMIT;
        walk.rewards[i] = walk.terminated[i] ? 1 : 0;
      }
      end(network, walk, at);
    }

    private void end(PolicyNetwork network, Walk walk, int at) {
      float[] finalValues = new float[ROWS];
      infer(network, new float[ROWS * 4], finalValues);
      System.arraycopy(finalValues, 0, walk.finalValues, at, ROWS);
      for (int row = 0; row < ROWS; row++) {
        if (walk.terminated[at + row] || walk.truncated[at + row]) {
          episodes++;
          successes += walk.terminated[at + row] ? 1 : 0;
          reset(row);
        }
      }
    }

    private static int moved(int cell, int action) {
      int x = cell % SIDE;
      int y = cell / SIDE;
      int toX = Math.clamp(x + (action == 0 ? 1 : action == 1 ? -1 : 0), 0, SIDE - 1);
      int toY = Math.clamp(y + (action == 2 ? 1 : action == 3 ? -1 : 0), 0, SIDE - 1);
      return toY * SIDE + toX;
    }
  }

  /** What they did in one round. */
  private static final class Walk implements SampleSource {
    final int[] agents = new int[STEPS * ROWS];
    final int[] goals = new int[STEPS * ROWS];
    final int[] actions = new int[STEPS * ROWS];
    final float[] rewards = new float[STEPS * ROWS];
    final float[] values = new float[STEPS * ROWS];
    final float[] finalValues = new float[STEPS * ROWS];
    final boolean[] terminated = new boolean[STEPS * ROWS];
    final boolean[] truncated = new boolean[STEPS * ROWS];
    final float[] logProbabilities = new float[STEPS * ROWS];
    final float[] advantages = new float[STEPS * ROWS];
    final float[] returns = new float[STEPS * ROWS];

    @Override
    public int size() {
      return actions.length;
    }

    @Override
    public void gather(int[] indices, int from, int count, ByteBuffer povOut, float[] out) {
      for (int k = 0; k < count; k++) {
        Walkers.draw(povOut, k, agents[indices[from + k]], goals[indices[from + k]]);
      }
    }

    @Override
    public int[] actions() {
      return actions;
    }

    @Override
    public float[] logProbabilities() {
      return logProbabilities;
    }

    @Override
    public float[] advantages() {
      return advantages;
    }

    @Override
    public float[] returns() {
      return returns;
    }

    @Override
    public float[] values() {
      return values;
    }
  }
}
