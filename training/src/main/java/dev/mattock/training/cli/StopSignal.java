package dev.mattock.training.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ctrl-C, turned into a question that long work asks between two steps: "shall I stop?". Once the
 * work {@link #listen listens}, the process ends only when this is closed, which is when all is
 * saved and said, or after {@link #PATIENCE_SECONDS}. Its exit status is then the shell's for the
 * signal: 130 after Ctrl-C, 143 after a polite kill.
 */
public final class StopSignal implements AutoCloseable {
  /** How long the process waits for the work to save before it ends all the same, in seconds. */
  public static final int PATIENCE_SECONDS = 60;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Consumer<String> notes;
  private final Thread hook;
  private boolean listening;
  private volatile boolean requested;

  /**
   * A signal that nobody listens to yet: Ctrl-C ends the process at once.
   *
   * @param notes gets a line when Ctrl-C has been heard
   */
  public StopSignal(Consumer<String> notes) {
    this.notes = notes;
    hook = new Thread(this::stop, "stop-signal");
  }

  /** From now on, Ctrl-C and a polite kill ask instead of ending; for one thread. */
  public void listen() {
    if (!listening) {
      Runtime.getRuntime().addShutdownHook(hook);
      listening = true;
    }
  }

  /** Whether the work is asked to save and stop. */
  public boolean requested() {
    return requested;
  }

  /** Tells that all is saved and said: a process that waits to end may end. */
  @Override
  public void close() {
    finished.countDown();
    if (listening && !requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException alreadyEnding) {
        requested = true; // Ctrl-C came between the two lines; the hook finds the latch open
      }
    }
  }

  private void stop() {
    requested = true;
    if (finished.getCount() == 0) {
      return;
    }
    notes.accept("stopping: what is to be kept is saved first");
    try {
      boolean saved = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!saved) {
        notes.accept("mattock: ended without waiting longer for the work to save");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
