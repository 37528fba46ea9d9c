package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceErrorsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static ChatFault fault(String body, Map<String, String> headers) {
    AnswerStream stream = new AnswerStream(Deadline.in(SECOND), SECOND, SECOND);
    stream.onNext(List.of(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
    stream.onComplete();
    Map<String, List<String>> lists =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    return new ServiceErrors(ApiKey.none())
        .fault(429, HttpHeaders.of(lists, (_, _) -> true), stream);
  }

  private static Optional<Duration> wait(String value) {
    return fault("", Map.of("Retry-After", value, "Date", "Sun, 01 Mar 2026 12:00:09 GMT"))
        .retryAfter();
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "7, PT7S",
    " 2.5 , PT2.5S",
    "999999999, PT277H46M40S",
    "'Sun, 01 Mar 2026 12:00:20 GMT', PT11S"
  })
  void readsHowLongToWait(String value, Duration expected) {
    assertThat(wait(value)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "soon",
    "-3",
    "1e9",
    "'Sun, 01 Mar 2026 12:00:01 GMT'",
    "99999999999999999999",
    "NaN"
  })
  void ignoresATimeThatIsNone(String value) {
    assertThat(wait(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": {\"message\": \"too  many\"}} | status 429 (too many)",
        "{\"error\": \"too many\"} | status 429 (too many)",
        "{\"detail\": \"x\"} | status 429 ({\"detail\": \"x\"})",
        "'' | status 429",
        "<html> | status 429 (<html>)"
      })
  void tellsWhatTheServiceSays(String body, String expected) {
    assertThat(fault(body, Map.of())).hasMessage(expected);
  }

  @Test
  void isBriefWhateverTheServiceSays() {
    assertThat(fault("no ".repeat(100_000), Map.of()).getMessage().length()).isLessThan(400);
  }
}
