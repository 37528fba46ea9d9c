package dev.mattock.agent.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.Observations;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.generation.Generators;
import dev.mattock.worlds.suite.LandSurvey;
import dev.mattock.worlds.task.Occurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverworldLandTest {
  private static final Content CONTENT = Observations.CONTENT;

  /** To mend the file when the land has changed, take what this leaves in {@code target}. */
  @Test
  void theFileSaysWhatTheSurveyFinds() throws IOException {
    Occurrence survey = LandSurvey.of(CONTENT, Generators.create(CONTENT, "overworld", Map.of()));
    Files.writeString(Path.of("target", "overworld.yaml"), OverworldLand.text(survey));

    assertThat(OverworldLand.of(CONTENT)).isEqualTo(survey);
  }

  @Test
  void theFileIsReadAsItIsWritten() throws IOException {
    try (var file = OverworldLand.class.getResourceAsStream(OverworldLand.FILE)) {
      assertThat(new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(OverworldLand.text(OverworldLand.of(CONTENT)));
    }
  }
}
