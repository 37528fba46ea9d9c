package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that scripts read from {@code bench}: there, under their names, and sensible. */
@Tag("slow")
class BenchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sim --ticks 2000|ticksPerSecond midnightTicksPerSecond",
        "render --size 16 --seconds 1|framesPerSecond referenceFramesPerSecond speedup",
        "env --envs 2 --pool 2 --size 16 --seconds 1 --threads 1|stepsPerSecond",
        "reset|templateMicros freshSeedMillis snapshotMicros restoreMicros bytesPerEnv chunkMillis",
        "train --seconds 1|stepsPerSecond cannedStepsPerSecond ratio",
      })
  void everyMeasurementIsAPositiveNumber(String options, String fields) {
    Shell.Answer answer = Shell.mattock("bench " + options + " --json").isDone();
    Map<String, Object> result = answer.json();
    for (String field : List.of(fields.split(" ", -1))) {
      assertThat(result.get(field))
          .as(field)
          .isInstanceOfSatisfying(Number.class, n -> assertThat(n.doubleValue()).isPositive());
    }
    if (options.startsWith("env")) {
      assertThat(((Number) result.get("bytesAllocatedPerStep")).doubleValue()).isNotNegative();
    }
    assertThat(answer.err()).isNotEmpty();
  }
}
