package dev.mattock.training.loop;

import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.learner.Ppo;
import dev.mattock.training.learner.PpoMetrics;
import dev.mattock.training.rollout.Rollout;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The learning half of a run: the network that is trained, on a thread of its own where learning
 * overlaps with collecting, and the copy that acts meanwhile.
 */
final class Learning implements AutoCloseable {
  private final PolicyNetwork learner;
  private final PolicyNetwork actor;
  private final Ppo ppo;
  private final ExecutorService executor;
  private Future<PpoMetrics> underWay;
  private PpoMetrics last;
  private long skippedUpdates;

  /**
   * Takes over both networks, of the same parameters, and closes them.
   *
   * @param ppo trains {@code learner}
   * @param overlaps whether {@link #start} returns before the update has come to its end
   */
  Learning(PolicyNetwork learner, PolicyNetwork actor, Ppo ppo, boolean overlaps) {
    this.learner = learner;
    this.actor = actor;
    this.ppo = ppo;
    executor =
        overlaps
            ? Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().name("learner").daemon().unstarted(task))
            : null;
  }

  /** Acts with the parameters of the last update that has been {@link #finish finished}. */
  PolicyNetwork actor() {
    return actor;
  }

  /** Learns from a rollout, which must not be changed until it is finished. */
  void start(Rollout data, double progress, long update) {
    if (executor == null) {
      takeOver(ppo.update(data, progress, update));
    } else {
      underWay = executor.submit(() -> ppo.update(data, progress, update));
    }
  }

  /** Waits for the update that is under way, if there is one. */
  void finish() throws InterruptedException {
    if (underWay == null) {
      return;
    }
    try {
      takeOver(underWay.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("learning failed: " + e.getCause(), e.getCause());
    } finally {
      underWay = null;
    }
  }

  private void takeOver(PpoMetrics outcome) {
    last = outcome;
    skippedUpdates = ppo.skippedUpdates();
    actor.copyParametersFrom(learner);
  }

  /** What the last finished update brought; null before the first. */
  PpoMetrics last() {
    return last;
  }

  /** Minibatches left out since the start of the run, as of the last finished update. */
  long skippedUpdates() {
    return skippedUpdates;
  }

  /** How many native arrays live in the networks. */
  int liveArrays() {
    return learner.liveArrays() + actor.liveArrays();
  }

  /** Writes the network's parameters; nothing may be under way. */
  void writeNetwork(Checkpoint.Builder out) {
    RunState.writeNetwork(out, learner.exportParameters());
  }

  /** Writes the optimiser's state; nothing may be under way. */
  void writeOptimiser(Checkpoint.Builder out) {
    RunState.writeOptimiser(out, ppo.exportTensors(), ppo.exportCounters());
  }

  /** Takes over a checkpoint's network and optimiser. */
  void read(Checkpoint in) throws IOException {
    learner.importParameters(RunState.readNetwork(in));
    actor.copyParametersFrom(learner);
    ppo.importState(RunState.readOptimiserTensors(in), RunState.readOptimiserCounters(in));
    skippedUpdates = ppo.skippedUpdates();
  }

  /** Waits for what is under way, which uses what is freed then. */
  @Override
  public void close() {
    if (executor != null) {
      executor.close();
    }
    ppo.close();
    learner.close();
    actor.close();
  }
}
