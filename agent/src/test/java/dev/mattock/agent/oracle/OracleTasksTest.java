package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.worlds.curriculum.Seeds;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task that ships can be solved: played on validation seeds, each within its budget. */
@Tag("slow")
class OracleTasksTest {
  private static final int SEEDS = 5;

  static List<String> tasks() {
    return Play.LIBRARY.names();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void theTaskIsSolved(String name) {
    for (int i = 0; i < SEEDS; i++) {
      long seed = Seeds.validation(i);
      FinishedEpisode episode = Play.once(Play.LIBRARY.task(name), i % 2 == 0 ? 4 : 1, seed);

      assertThat(Play.succeeded(episode)).as("%s with seed %d", name, seed).isTrue();
      assertThat(episode.ticks()).isLessThanOrEqualTo(Play.LIBRARY.task(name).tickBudget());
    }
  }
}
