package dev.mattock.worlds.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SuiteReaderTest {
  private static final Suite JARVIS = new Suites().suite("jarvis1");

  private static Suite read(String... lines) {
    Problems problems = new Problems();
    String text = String.join("\n", lines);
    return SuiteReader.read("s", YamlReader.read("s.yaml", text, problems), problems);
  }

  @Test
  void jarvisHasItsTasksByGroupAsPublished() {
    assertThat(JARVIS.tasks()).hasSize(191);
    assertThat(
            JARVIS.tasks().stream()
                .map(task -> task.name().substring(0, task.name().indexOf('/')))
                .collect(Collectors.groupingBy(group -> group, Collectors.counting())))
        .isEqualTo(
            ImmutableMap.builder()
                .put("wood", 34L)
                .put("wood_variants", 44L)
                .put("stone", 10L)
                .put("iron", 22L)
                .put("gold", 9L)
                .put("diamond", 7L)
                .put("redstone", 7L)
                .put("blocks", 15L)
                .put("armor", 17L)
                .put("decoration", 17L)
                .put("food", 9L)
                .buildOrThrow());
  }

  @Test
  void jarvisGivesAnIronAxeOutsideTheGroupsOfWoodAndTenOrThirtyMinutes() {
    for (SuiteTask task : JARVIS.tasks()) {
      boolean wood = task.name().startsWith("wood/") || task.name().startsWith("wood_variants/");
      assertThat(task.inventory())
          .as(task.name())
          .isEqualTo(wood ? ImmutableMap.of() : ImmutableMap.of("iron_axe", 1));
      assertThat(task.budgetTicks()).as(task.name()).isIn(12_000, 36_000);
    }
    assertThat(JARVIS.task("blocks/gold_ore").budgetTicks()).isEqualTo(36_000);
    assertThat(JARVIS.task("armor/diamond_boots").budgetTicks()).isEqualTo(36_000);
    assertThat(JARVIS.task("armor/iron_boots").budgetTicks()).isEqualTo(12_000);
  }

  @Test
  void jarvisKeepsThePublishedRatesAsReference() {
    assertThat(JARVIS.task("iron/crossbow").published()).hasValue(0.047);
    assertThat(JARVIS.task("wood/oak_log").published()).hasValue(1);
    assertThat(JARVIS.task("blocks/oak_log").published()).hasValue(0.9667);
    assertThat(JARVIS.task("wood_variants/acacia_log").published()).isEmpty();
    assertThat(JARVIS.task("iron/crossbow").mobs()).containsExactly("spider");
    assertThat(JARVIS.task("decoration/pink_wool").biome()).isEqualTo("flower_forest");
  }

  @Test
  void aTaskIsWrittenLikeATaskFile() {
    assertThat(JARVIS.text("decoration/white_bed"))
        .isEqualTo(
            """
            # Published success rate: 0.5
            world: {generator: overworld, time: 6000}
            rules: {difficulty: peaceful, daylightCycle: false, keepInventory: true, nightVision: true}
            spawn: {biome: flower_forest, mobs: {sheep: 4}}
            inventory: {iron_axe: 1}
            instruction: Obtain white bed.
            goal: {have: white_bed}
            budgetTicks: 12000
            """);
  }

  @Test
  void unknownSuitesAndTasksAreNamed() {
    assertThatExceptionOfType(UnknownNameException.class)
        .isThrownBy(() -> new Suites().suite("jarvis2"))
        .withMessageContaining("jarvis1");
    assertThatExceptionOfType(UnknownNameException.class)
        .isThrownBy(() -> JARVIS.task("wood/oak_lok"))
        .withMessageContaining("did you mean \"wood/oak_log\"?");
  }

  @Test
  void everyProblemOfAFileIsReportedAtOnceWithItsLine() {
    List<String> problems =
        catchThrowableOfType(
                ContentException.class,
                () ->
                    read(
                        "instruction: Get it.",
                        "wrld: {}",
                        "groups:",
                        "  a: {budgetTicks: 0, tasks: {x: 2}}",
                        "  b:",
                        "    budgetTicks: 10",
                        "    inventory: {y: 100}",
                        "    tasks:",
                        "      - x",
                        "      - x",
                        "  c:",
                        "    budgetTicks: 10",
                        "    tasks: {x: {rate: 0.5}}"))
            .problems();
    assertThat(problems)
        .containsExactly(
            "s.yaml:1: instruction must name the item with {item}",
            "s.yaml:2: unknown key \"wrld\": did you mean \"world\"?",
            "s.yaml:4: budgetTicks must be a whole number from 1 to 10000000, but is 0",
            "s.yaml:4: x must be a number from 0 to 1, but is 2",
            "s.yaml:7: y must be a whole number from 1 to 64, but is 100",
            "s.yaml:10: the task b/x is there twice",
            "s.yaml:13: unknown key \"rate\"");
  }
}
