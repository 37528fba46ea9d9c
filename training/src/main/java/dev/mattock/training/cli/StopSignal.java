package dev.mattock.training.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, turned into a question that long work asks between two steps: "shall I stop?". The
 * process ends when the work has saved and closed this, or after {@link #PATIENCE_SECONDS}.
 */
public final class StopSignal implements AutoCloseable {
  /** How long the process waits for the work to save before it ends all the same, in seconds. */
  public static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  private StopSignal() {
    hook = new Thread(this::stop, "stop-signal");
  }

  /** Listens for Ctrl-C, and for a polite kill, until closed. */
  public static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the work is asked to save and stop. */
  public boolean requested() {
    return requested;
  }

  /** Tells that all is saved: a process that waits to end may end. */
  @Override
  public void close() {
    finished.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyEnding) {
        requested = true; // Ctrl-C came between the two lines; the hook finds the latch open
      }
    }
  }

  private void stop() {
    requested = true;
    try {
      boolean saved = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!saved) {
        System.err.println("mattock: ended without waiting longer for the work to save");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
