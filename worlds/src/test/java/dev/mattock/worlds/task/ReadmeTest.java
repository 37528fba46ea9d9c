package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.sim.World;
import dev.mattock.worlds.task.RewardSpec.Shaping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theTaskInTheReadmeIsReadAndStarts() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher matcher = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(matcher.find()).isTrue();
    Task task = TestTasks.LIBRARY.parse("forest/two_logs", matcher.group(1));
    World world = task.start(3, null);

    assertThat(task.tickBudget()).isEqualTo(600);
    assertThat(task.spec().goal())
        .isInstanceOfSatisfying(Goal.Count.class, all -> assertThat(all.goals()).hasSize(2));
    assertThat(world.player(0).inventory().item(0))
        .isEqualTo(TestTasks.CONTENT.itemId("wooden_axe"));
    for (Shaping.Kind kind : Shaping.Kind.values()) {
      assertThat(task.spec().reward().shaping()).extracting(Shaping::kind).contains(kind);
    }
  }
}
