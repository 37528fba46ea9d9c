package dev.mattock.replays.watch.web;

import java.time.Duration;

/**
 * How much of the server strangers may take.
 *
 * @param watchers WebSockets at one time, 1..1000
 * @param connections connections of all sorts at one time, at least {@code watchers}
 * @param request how long a request may take to arrive, from the connection's start
 * @param stall how long a watcher may leave frames unacknowledged, or a ping unanswered
 */
public record WebLimits(int watchers, int connections, Duration request, Duration stall) {
  /** 32 watchers, 128 connections, 10 s for a request, 15 s for a sign of life. */
  public static final WebLimits DEFAULT =
      new WebLimits(32, 128, Duration.ofSeconds(10), Duration.ofSeconds(15));

  public WebLimits {
    if (watchers < 1 || watchers > 1000) {
      throw new IllegalArgumentException("watchers must be in 1..1000, but is " + watchers);
    }
    if (connections < watchers) {
      throw new IllegalArgumentException(
          "connections must be at least %d, the number of watchers, but is %d"
              .formatted(watchers, connections));
    }
    positive("request", request);
    positive("stall", stall);
  }

  private static void positive(String name, Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(name + " must be at least 1 ms, but is " + duration);
    }
  }
}
