package dev.mattock.agent.planner.chat;

import java.time.Duration;
import java.util.Optional;

/** Why a request brought no answer. Its message is fit to be shown: it holds no key. */
final class ChatFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Kinds of faults. */
  enum Kind {
    /** Too many requests (status 429). */
    RATE_LIMITED(true, Rest.A_WHILE),
    /** The service failed (status 408 and 5xx, or an error within a stream). */
    SERVER_ERROR(true, Rest.A_WHILE),
    /** The connection broke off. */
    DROPPED(true, Rest.A_WHILE),
    /** The answer did not come in time. */
    TIMED_OUT(false, Rest.A_WHILE),
    /** The stream came to a halt. */
    STALLED(false, Rest.A_WHILE),
    /** There is no such server. */
    UNREACHABLE(false, Rest.A_WHILE),
    /** The key is missing or wrong (status 401 and 403). */
    UNAUTHORISED(false, Rest.FOR_GOOD),
    /** No such model or path (status 404). */
    UNKNOWN_MODEL(false, Rest.FOR_GOOD),
    /** The service does not take the request (other statuses). */
    REFUSED(false, Rest.NONE),
    /** The answer is longer than any plan. */
    TOO_LARGE(false, Rest.NONE),
    /** What came is not the chat protocol. */
    NO_PROTOCOL(false, Rest.A_WHILE),
    /** The thread was interrupted. */
    INTERRUPTED(false, Rest.NONE);

    private final boolean passing;
    private final Rest rest;

    Kind(boolean passing, Rest rest) {
      this.passing = passing;
      this.rest = rest;
    }

    /** Whether the same request may well succeed a little later. */
    boolean passes() {
      return passing;
    }

    /** How long the service is left alone once a plan has failed by it. */
    Rest rest() {
      return rest;
    }
  }

  /** How long a service is left alone. */
  enum Rest {
    /** The next plan asks it again. */
    NONE,
    /** For {@link Outage#REST}. */
    A_WHILE,
    /** For the rest of the run. */
    FOR_GOOD
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;

  ChatFault(Kind kind, String message) {
    this(kind, message, Optional.empty());
  }

  ChatFault(Kind kind, String message, Optional<Duration> retryAfter) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  Kind kind() {
    return kind;
  }

  /** How long the service asks to be left alone. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
