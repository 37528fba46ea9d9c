package dev.mattock.agent.network;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The one place that decides how many threads PyTorch spins up inside one operation.
 *
 * <p>Mattock shares work between its own threads, each of which calls operations of one thread:
 * native pools that share two cores with simulation wait for each other by spinning, which made
 * training up to five times slower, and their sums depend on how many threads there are.
 */
public final class NativeThreads {
  private static final String INTRA = "ai.djl.pytorch.num_threads";
  private static final String INTER = "ai.djl.pytorch.num_interop_threads";

  private NativeThreads() {}

  /**
   * Loads the engine if need be, and gives each operation of the calling thread {@code threads}
   * threads. Other threads follow where they call {@link #adopt} first, as networks do.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static void use(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
    }
    setIfAbsent(INTRA, threads);
    setIfAbsent(INTER, 1);
    Engine.getEngine("PyTorch");
    JniUtils.setNumThreads(threads);
  }

  /**
   * Lets the calling thread take the number that {@link #use} set; to be called by each thread
   * before its first operation. PyTorch itself does that only within large operations: until then,
   * the libraries under it would take a thread a core, and round otherwise.
   *
   * @return how many threads one operation called from this thread uses
   */
  public static int adopt() {
    // Asking is what makes PyTorch tell its libraries; it costs a few nanoseconds.
    return JniUtils.getNumThreads();
  }

  private static void setIfAbsent(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }
}
