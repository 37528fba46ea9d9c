package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskLibraryTest {
  private static final TaskLibrary LIBRARY = TestTasks.LIBRARY;

  @TempDir Path folder;

  @Test
  void theIndexListsEveryTaskThatShips() throws IOException {
    Path tasks = Path.of("src/main/resources/dev/mattock/worlds/tasks");
    try (Stream<Path> files = Files.walk(tasks)) {
      List<String> found =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .map(file -> tasks.relativize(file).toString().replace(".yaml", ""))
              .sorted()
              .toList();
      assertThat(LIBRARY.names()).isEqualTo(found);
    }
  }

  @Test
  void everyTaskStartsAndSaysWhatItWants() {
    for (String name : LIBRARY.names()) {
      Task task = LIBRARY.task(name);
      World world = task.start(17, null);

      assertThat(task.name()).isEqualTo(name);
      assertThat(world.playerCount()).isEqualTo(task.players());
      assertThat(task.spec().instruction()).isNotBlank();
      assertThat(task.spec().reward().success()).isEqualTo(1);
      assertThat(task.codec().heads()).hasSizeGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void collectLogKeepsToTheTermsOfTheBenchmark() {
    TaskSpec task = LIBRARY.task("collect_log").spec();

    assertThat(task.budgetTicks()).isLessThanOrEqualTo(600);
    assertThat(task.rules().breakSpeed()).isLessThanOrEqualTo(5);
    assertThat(task.spawn().minDistance()).isGreaterThanOrEqualTo(4);
    assertThat(task.spawn().maxDistance()).isLessThanOrEqualTo(12);
    assertThat(task.inventory()).isEmpty();
  }

  @Test
  void aTaskSpeaksOfWhatIsGivenAskedUsedUpAndMade() {
    assertThat(LIBRARY.task("collect_cobblestone").items())
        .containsExactly("cobblestone", "wooden_pickaxe");
    assertThat(LIBRARY.task("collect_log").items())
        .contains("oak_log", "jungle_log")
        .allMatch(item -> item.endsWith("_log") || item.endsWith("_wood"));
    assertThat(LIBRARY.task("obtain_stone_pickaxe").items())
        .contains("oak_log", "birch_planks", "stick", "crafting_table", "wooden_pickaxe")
        .contains("cobblestone", "stone_pickaxe")
        .doesNotContain("dirt", "air", "iron_ingot");
    assertThat(LIBRARY.task("reach_point").items()).isEmpty();
  }

  @Test
  void nothingAttacksStarvesOrDarkensTheBasics() {
    for (String name : LIBRARY.names()) {
      if (name.startsWith("basics/")) {
        Rules rules = LIBRARY.task(name).spec().rules();
        assertThat(rules.difficulty()).as(name).isEqualTo(Rules.Difficulty.PEACEFUL);
        assertThat(rules.mobSpawning()).as(name).isFalse();
        assertThat(rules.weather()).as(name).isFalse();
        assertThat(rules.daylightCycle()).as(name).isFalse();
      }
    }
  }

  @Test
  void aShortNameWillDo() {
    assertThat(LIBRARY.task("collect_log")).isSameAs(LIBRARY.task("basics/collect_log"));
  }

  @Test
  void asksWhichTaskWasMeant() {
    assertThatThrownBy(() -> LIBRARY.task("colect_log"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"collect_log\"");
  }

  @Test
  void readsTasksOfUsersByPath() throws IOException {
    Path file = Files.createDirectories(folder.resolve("mine")).resolve("dig.yaml");
    Files.writeString(file, "{instruction: Dig., goal: {have: dirt}, budgetTicks: 10}");

    assertThat(LIBRARY.task(file.toString()).name()).isEqualTo("mine/dig");
  }

  @Test
  void aFileThatIsNotThereIsAProblemOfOneLine() {
    assertThatThrownBy(() -> LIBRARY.task(folder.resolve("no.yaml").toString()))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("no.yaml:1:")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void aKnownStartIsRestoredIntoTheSameWorld() {
    Task task = LIBRARY.task("collect_dirt");
    World world = task.start(33, null);
    long hash = world.hash();
    world.setState(0, 100, 0, 1);
    World again = task.start(33, world);

    assertThat(again).isSameAs(world);
    assertThat(again.hash()).isEqualTo(hash);
    assertThat(task.start(34, world)).isSameAs(world);
    assertThat(world.hash()).isNotEqualTo(hash);
  }
}
