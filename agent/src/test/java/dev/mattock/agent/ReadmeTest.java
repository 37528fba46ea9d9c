package dev.mattock.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.controller.RandomPolicy;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's example runs, as it stands there. */
class ReadmeTest {
  private static final Path SOURCE = Path.of("src/test/java/dev/mattock/agent/ReadmeTest.java");

  private static final Pattern EXAMPLE = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);

  @Test
  void theExampleRuns() {
    ObservationBatch observations =
        Observations.batch(
            Observations.spec(Observations.CONTENT, PixelLayout.CHW, Modality.LIFE_STATS), 2);
    boolean[] first = {true, true};
    Action[] actions = {new Action(), new Action()};
    try (Policy policy = new RandomPolicy(MultiDiscreteCodec.standard(), 7)) {
      policy.act(observations.only(policy.reads()), first, actions);
    }

    assertThat(actions[0].sameAs(actions[1])).isFalse();
  }

  @Test
  void theExampleIsTheOneThatRuns() throws IOException {
    Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).isTrue();
    assertThat(Files.readString(SOURCE)).contains(matcher.group(1).indent(4));
  }
}
