package dev.mattock.agent.planner.chat;

import java.time.Duration;
import java.time.Instant;

/** The time, and waiting: handed in, so that tests need not wait. */
public interface ChatClock {
  /** What the time is, for the log of exchanges. */
  Instant now();

  /** A steady count of nanoseconds, to measure with. */
  long nanos();

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void pause(Duration time) throws InterruptedException;

  /** The machine's clock. */
  static ChatClock system() {
    return new ChatClock() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration time) throws InterruptedException {
        Thread.sleep(time);
      }
    };
  }
}
