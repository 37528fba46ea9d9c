package dev.mattock.agent.planner.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits, or when it is told. */
final class FakeClock implements ChatClock {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  /** Every wait so far. */
  List<Duration> pauses() {
    return pauses;
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public void pause(Duration time) {
    pauses.add(time);
    advance(time);
  }
}
