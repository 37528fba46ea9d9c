package dev.mattock.engine.env;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed set of threads that share out ranges of items, the calling thread among them. Each thread
 * works through its own part first, so that the same worlds stay in the same core's cache, and then
 * helps the others. With one thread everything runs on the caller. Steady use allocates nothing.
 *
 * <p>What a job throws reaches the caller; the other threads stop at their next range.
 */
final class WorkerPool implements AutoCloseable {
  private static final int SPINS = 200;

  /** Work on items {@code from} to {@code to - 1}, by worker number {@code worker}. */
  @FunctionalInterface
  interface Job {
    void run(int worker, int from, int to);
  }

  private final int workers;
  private final Thread[] threads;
  private final AtomicInteger[] cursors;
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Job job;
  private int items;
  private int grain;
  private Thread caller;
  private volatile boolean closed;

  WorkerPool(int workers) {
    this.workers = workers;
    cursors = new AtomicInteger[workers];
    for (int i = 0; i < workers; i++) {
      cursors[i] = new AtomicInteger();
    }
    threads = new Thread[workers - 1];
    for (int i = 0; i < threads.length; i++) {
      int worker = i + 1;
      threads[i] =
          Thread.ofPlatform().daemon().name("mattock-env-" + worker).start(() -> serve(worker));
    }
  }

  /** How many threads there are, the caller among them. */
  int workers() {
    return workers;
  }

  /** Whether all threads can write into the batch's memory. */
  boolean reaches(ObservationBatch batch) {
    return threads.length == 0 || batch.accessibleBy(threads[0]);
  }

  /**
   * Does a job on items 0 to {@code count - 1}, in ranges of {@code rangeSize}, and returns when
   * all is done.
   */
  void run(int count, int rangeSize, Job work) {
    if (workers == 1) {
      if (count > 0) {
        work.run(0, 0, count);
      }
      return;
    }
    job = work;
    items = count;
    grain = rangeSize;
    caller = Thread.currentThread();
    for (int i = 0; i < workers; i++) {
      cursors[i].set(begin(i));
    }
    busy.set(workers - 1);
    round.incrementAndGet();
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    share(0);
    awaitOthers();
    rethrow(failure.getAndSet(null));
  }

  /** Ends the threads. */
  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }

  private void serve(int worker) {
    int seen = 0;
    while (true) {
      for (int spins = 0; round.get() == seen && !closed; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (closed) {
        return;
      }
      seen = round.get();
      share(worker);
      if (busy.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  /** Own part first, then the others'. */
  private void share(int worker) {
    try {
      for (int i = 0; i < workers; i++) {
        drain(worker, (worker + i) % workers);
      }
    } catch (RuntimeException | Error thrown) {
      failure.compareAndSet(null, thrown);
    }
  }

  private void drain(int worker, int part) {
    int end = begin(part + 1);
    while (failure.get() == null) {
      int from = cursors[part].getAndAdd(grain);
      if (from >= end) {
        return;
      }
      job.run(worker, from, Math.min(from + grain, end));
    }
  }

  private int begin(int part) {
    return (int) ((long) items * part / workers);
  }

  private void awaitOthers() {
    for (int spins = 0; busy.get() > 0; spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  private static void rethrow(Throwable thrown) {
    switch (thrown) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new AssertionError(thrown);
    }
  }
}
