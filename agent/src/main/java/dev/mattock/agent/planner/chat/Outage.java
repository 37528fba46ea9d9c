package dev.mattock.agent.planner.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a service is left alone, since it failed: a run does not wait for an absent server at
 * each plan. Safe for any number of threads.
 */
final class Outage {
  /** How long a service is left alone that may come back. */
  static final Duration REST = Duration.ofMinutes(1);

  private Instant end = Instant.MIN;
  private String reason = "";

  /** Notes that a plan failed by the service. */
  synchronized void note(ChatFault fault, Instant now) {
    Instant until =
        switch (fault.kind().rest()) {
          case NONE -> Instant.MIN;
          case A_WHILE -> now.plus(REST);
          case FOR_GOOD -> Instant.MAX;
        };
    if (until.isAfter(end)) {
      end = until;
      reason = fault.getMessage();
    }
  }

  /** Why the service is left alone at the moment; nothing if it is not. */
  synchronized Optional<String> reason(Instant now) {
    if (!now.isBefore(end)) {
      return Optional.empty();
    }
    String howLong = end.equals(Instant.MAX) ? "for the rest of the run" : "for a while";
    return Optional.of("the model is left alone %s: %s".formatted(howLong, reason));
  }
}
