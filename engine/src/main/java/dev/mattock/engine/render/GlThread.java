package dev.mattock.engine.render;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * The one thread that owns an OpenGL context, and does what others hand it, in order. What fails in
 * one job lets all later ones fail with the same message: the state of the driver is not known
 * then.
 */
final class GlThread implements AutoCloseable {
  private static final int WAITING = 16;

  /** Something to be done by the thread. */
  @FunctionalInterface
  interface Job {
    void run(GlContext context);
  }

  /** A job that can be waited for; used again and again. */
  static final class Step {
    private final Job job;
    private final Semaphore finished = new Semaphore(0);
    private Throwable failure;

    Step(Job job) {
      this.job = job;
    }

    private void run(GlContext context, Throwable earlier) {
      failure = earlier;
      if (earlier == null) {
        try {
          job.run(context);
        } catch (RuntimeException | Error thrown) {
          failure = thrown;
        }
      }
      finished.release();
    }
  }

  private final ArrayBlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING);
  private final Step last = new Step(context -> {});
  private final Thread thread;
  private GlContext context;
  private Throwable failure;
  private boolean closed;

  /**
   * Starts the thread and opens its context.
   *
   * @throws GlException if there is none to be had
   */
  GlThread(GlShading shading) {
    Semaphore opened = new Semaphore(0);
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("mattock-gl")
            .start(
                () -> {
                  open(shading);
                  opened.release();
                  serve();
                });
    opened.acquireUninterruptibly();
    rethrow(failure);
  }

  private void open(GlShading shading) {
    try {
      context = GlContext.open(shading);
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
    }
  }

  private void serve() {
    if (context == null) {
      return;
    }
    try (GlContext owned = context) {
      Step step;
      do {
        step = Uninterruptibles.takeUninterruptibly(steps);
        step.run(owned, failure);
        failure = step.failure;
      } while (step != last);
    }
  }

  /** Hands over a step, to be done after those before. */
  void submit(Step step) {
    Uninterruptibles.putUninterruptibly(steps, step);
  }

  /** Waits until a step is done; throws what it threw. */
  void await(Step step) {
    step.finished.acquireUninterruptibly();
    rethrow(step.failure);
  }

  /** Does something on the thread and waits for it. */
  void run(Job job) {
    Step step = new Step(job);
    submit(step);
    await(step);
  }

  private static void rethrow(Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case GlException exception -> throw new GlException(exception.getMessage(), exception);
      case RuntimeException exception -> throw new GlException(exception.toString(), exception);
      case Error error -> throw error;
      default -> throw new AssertionError(thrown);
    }
  }

  /** Gives up the context, after all steps that were handed over, and ends the thread. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      submit(last);
      Uninterruptibles.joinUninterruptibly(thread);
    }
  }
}
