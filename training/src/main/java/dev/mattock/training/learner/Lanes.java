package dev.mattock.training.learner;

import ai.djl.ndarray.NDArray;
import dev.mattock.agent.network.GradientPass;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Computes the gradient of a minibatch in lanes, each a share of the samples, on any number of
 * threads. How many lanes there are depends on the number of samples alone, and they are added up
 * in their order: how many threads there are does not change a bit of the result.
 */
final class Lanes implements AutoCloseable {
  private static final int CPU_LANES = 8;

  /** Rows that run through the network at once on a CPU: activations then stay in its caches. */
  private static final int CPU_ROWS = 32;

  private static final int GPU_ROWS = 4096;

  private final PolicyNetwork network;
  private final PpoObjective objective;
  private final ExecutorService pool;
  private final List<Lane> lanes = new ArrayList<>();
  private final int rows;

  /** With that many threads of its own; with one, the caller's thread does all the work. */
  Lanes(PolicyNetwork network, PpoObjective objective, int threads, int minibatch) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    this.network = network;
    this.objective = objective;
    boolean gpu = network.device().isGpu();
    rows = Math.min(gpu ? GPU_ROWS : CPU_ROWS, minibatch);
    for (int i = 0; i < (gpu ? 1 : CPU_LANES); i++) {
      lanes.add(new Lane(network.spec(), rows));
    }
    pool = threads == 1 || gpu ? null : Executors.newFixedThreadPool(threads, Lanes::newThread);
  }

  private static Thread newThread(Runnable work) {
    return Thread.ofPlatform()
        .name("learner")
        .daemon()
        .unstarted(
            () -> {
              NativeThreads.use(1);
              work.run();
            });
  }

  /** The gradient of one minibatch; close it when it was used. */
  static final class Gradient implements AutoCloseable {
    private final List<GradientPass> passes = new ArrayList<>();
    private final PpoObjective.Sums sums = new PpoObjective.Sums();
    private NDArray total;

    /** Flat, as the parameters. */
    NDArray total() {
      return total;
    }

    PpoObjective.Sums sums() {
      return sums;
    }

    @Override
    public void close() {
      passes.forEach(GradientPass::close);
    }
  }

  /** Computes the gradient over {@code order[from]} to {@code order[to - 1]}. */
  Gradient run(PpoObjective.Minibatch minibatch, int from, int to) {
    Gradient gradient = new Gradient();
    List<Callable<PpoObjective.Sums>> work = new ArrayList<>();
    int count = to - from;
    int used = Math.min(lanes.size(), Math.ceilDiv(count, rows));
    for (int i = 0; i < used; i++) {
      int first = from + (int) ((long) count * i / used);
      int last = from + (int) ((long) count * (i + 1) / used);
      Lane lane = lanes.get(i);
      GradientPass pass = network.newGradientPass();
      gradient.passes.add(pass);
      work.add(() -> lane.run(objective, minibatch, pass, first, last, 1.0 / count));
    }
    try {
      runAll(work).forEach(gradient.sums::add);
      gradient.total = gradient.passes.getFirst().gradient();
      gradient.passes.stream().skip(1).forEach(pass -> gradient.total.addi(pass.gradient()));
      return gradient;
    } catch (RuntimeException | Error e) {
      gradient.close();
      throw e;
    }
  }

  private List<PpoObjective.Sums> runAll(List<Callable<PpoObjective.Sums>> work) {
    List<PpoObjective.Sums> results = new ArrayList<>();
    try {
      if (pool == null) {
        for (Callable<PpoObjective.Sums> one : work) {
          results.add(one.call());
        }
      } else {
        for (Future<PpoObjective.Sums> one : pool.invokeAll(work)) {
          results.add(one.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the middle of a minibatch", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lane of the minibatch failed", e.getCause());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a lane of the minibatch failed", e);
    }
    return results;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.close();
    }
  }

  /** One lane's scratch memory. */
  private static final class Lane {
    private final int rows;
    private final ByteBuffer pov;
    private final float[] features;

    Lane(NetworkSpec spec, int rows) {
      this.rows = rows;
      pov = ByteBuffer.allocateDirect(rows * spec.povBytes());
      features = new float[rows * spec.features()];
    }

    PpoObjective.Sums run(
        PpoObjective objective,
        PpoObjective.Minibatch minibatch,
        GradientPass pass,
        int from,
        int to,
        double share) {
      PpoObjective.Sums sums = new PpoObjective.Sums();
      for (int first = from; first < to; first += rows) {
        int start = first;
        int count = Math.min(rows, to - first);
        minibatch.data().gather(minibatch.order(), first, count, pov, features);
        pass.accumulate(
            pov,
            features,
            count,
            (outputs, gradient, n) ->
                objective.rows(minibatch, start, n, share, outputs, gradient, sums));
      }
      return sums;
    }
  }
}
