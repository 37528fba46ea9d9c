package dev.mattock.agent.planner.chat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says when it fails, in a line that may be shown. */
final class ServiceErrors {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST_BYTES = 64 << 10;
  private static final int MOST_LETTERS = 300;
  private static final long MOST_SECONDS = 1_000_000;

  private final ApiKey key;

  ServiceErrors(ApiKey key) {
    this.key = key;
  }

  /** The fault of a response without success; its body is read as far as it helps. */
  ChatFault fault(int status, HttpHeaders headers, AnswerStream body) {
    ChatFault.Kind kind = kind(status);
    return new ChatFault(
        kind,
        "status %d%s%s".formatted(status, said(body), advice(kind)),
        headers.firstValue("Retry-After").flatMap(value -> wait(value, headers)));
  }

  private static ChatFault.Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> ChatFault.Kind.UNAUTHORISED;
      case 404 -> ChatFault.Kind.UNKNOWN_MODEL;
      case 408 -> ChatFault.Kind.SERVER_ERROR;
      case 429 -> ChatFault.Kind.RATE_LIMITED;
      default -> status >= 500 ? ChatFault.Kind.SERVER_ERROR : ChatFault.Kind.REFUSED;
    };
  }

  private String advice(ChatFault.Kind kind) {
    return switch (kind) {
      case UNAUTHORISED ->
          key.isPresent()
              ? "; the key in the environment is not accepted"
              : "; no key is set: put one into " + ApiKey.OWN_NAME;
      case UNKNOWN_MODEL -> "; check base_url and model";
      default -> "";
    };
  }

  private String said(AnswerStream body) {
    try {
      String text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      String line = oneLine(message(text));
      return line.isEmpty() ? "" : " (" + line + ")";
    } catch (ChatFault e) {
      return " (and its explanation did not come: " + e.getMessage() + ")";
    } catch (java.io.IOException e) {
      return " (and its explanation did not come: " + e.getMessage() + ")";
    }
  }

  /** The explanation within the body of an error, or all of it where it has another form. */
  private static String message(String body) {
    try {
      JsonNode error = MAPPER.readTree(body).path("error");
      JsonNode message = error.isString() ? error : error.path("message");
      return message.isString() ? message.stringValue() : body;
    } catch (JacksonException e) {
      return body;
    }
  }

  private String oneLine(String text) {
    String line = key.hideIn(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS) + "..";
  }

  /** Whether the data of an event is an error instead of a piece of an answer. */
  static boolean isError(String data) {
    if (!data.contains("\"error\"")) {
      return false;
    }
    try {
      JsonNode root = MAPPER.readTree(data);
      return root.hasNonNull("error") && !root.has("choices");
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The fault that an event tells. */
  ChatFault inStream(String data) {
    return new ChatFault(
        ChatFault.Kind.SERVER_ERROR, "the service failed: " + oneLine(message(data)));
  }

  /** Seconds, or a date against the date of the response. */
  private static Optional<Duration> wait(String value, HttpHeaders headers) {
    String text = value.strip();
    if (text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      double seconds = Math.min(MOST_SECONDS, Double.parseDouble(text));
      return Optional.of(Duration.ofMillis((long) Math.ceil(seconds * 1e3)));
    }
    Optional<Instant> until = date(text);
    Optional<Instant> now = headers.firstValue("Date").flatMap(ServiceErrors::date);
    return until
        .flatMap(end -> now.map(start -> Duration.between(start, end)))
        .filter(Duration::isPositive);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
