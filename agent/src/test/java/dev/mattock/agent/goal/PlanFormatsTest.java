package dev.mattock.agent.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.Observations;
import dev.mattock.engine.content.Hash64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFormatsTest {
  private static final PlanFormats FORMATS = new PlanFormats(Observations.CONTENT);

  private static final ImmutableList<PlanStep> STEPS =
      ImmutableList.of(
          PlanStep.of(new Subgoal.Mine("birch_log", 3)),
          PlanStep.of(new Subgoal.Craft("birch_planks", 12)),
          PlanStep.of(new Subgoal.Craft("stick", 4)),
          PlanStep.of(new Subgoal.Craft("wooden_pickaxe", 1)),
          PlanStep.of(new Subgoal.Mine("iron_ore", 1)),
          PlanStep.of(new Subgoal.Mine("cobblestone", 8)),
          PlanStep.of(new Subgoal.Smelt("iron_ingot", 1)),
          PlanStep.of(new Subgoal.Kill("cow", 2)),
          PlanStep.of(new Subgoal.Find("desert")),
          PlanStep.of(new Subgoal.Place("furnace")),
          PlanStep.of(new Subgoal.Use("bread")),
          PlanStep.of(new Subgoal.Hold("shield")));

  private static final String JSON =
      """
      [{"goal": {"log": 3}, "type": "mine", "text": "mine 3 logs"},
       {"goal": {"planks": 12}, "type": "craft", "text": "craft planks"},
       {"goal": {"stick": 4, "crafting_table": 1}, "type": "craft", "text": "both"}]
      """;

  private static List<Subgoal> goals(List<PlanStep> steps) {
    return steps.stream().map(PlanStep::goal).toList();
  }

  @Test
  void bothFormsAreReadAsTheyAreWritten() throws PlanFormatException {
    assertThat(FORMATS.readJson(FORMATS.writeJson(STEPS))).isEqualTo(STEPS);
    assertThat(FORMATS.readSpoken(FORMATS.writeSpoken(STEPS))).isEqualTo(STEPS);
    assertThat(FORMATS.read(FORMATS.writeJson(STEPS))).isEqualTo(STEPS);
    assertThat(FORMATS.read(FORMATS.writeSpoken(STEPS))).isEqualTo(STEPS);
  }

  @Test
  void theSpokenFormTellsMaterialsAndTools() {
    assertThat(FORMATS.writeSpoken(STEPS).lines().limit(7))
        .containsExactly(
            "mine(obj={\"birch_log\":3}, tool=None)",
            "craft(obj={\"birch_planks\":12}, materials={\"birch_log\":3}, tool=None)",
            "craft(obj={\"stick\":4}, materials={\"birch_planks\":2}, tool=None)",
            "craft(obj={\"wooden_pickaxe\":1}, materials={\"birch_planks\":3,\"stick\":2},"
                + " tool=\"crafting_table\")",
            "mine(obj={\"iron_ore\":1}, tool=None)",
            "mine(obj={\"cobblestone\":8}, tool=\"wooden_pickaxe\")",
            "smelt(obj={\"iron_ingot\":1}, materials={\"iron_ore\":1}, tool=\"furnace\")");
  }

  @Test
  void genericNamesMeanOak() throws PlanFormatException {
    assertThat(goals(FORMATS.readJson(JSON)))
        .containsExactly(
            new Subgoal.Mine("oak_log", 3),
            new Subgoal.Craft("oak_planks", 12),
            new Subgoal.Craft("stick", 4),
            new Subgoal.Craft("crafting_table", 1));
    assertThat(
            goals(
                FORMATS.readSpoken(
                    "mine(obj={'logs':3, 'minecraft:wool':1, \"Crafting Table\":1})\n"
                        + "2. craft({'wooden_door': 1}, materials={'wood': 2}, tool=[1, 'x'])")))
        .containsExactly(
            new Subgoal.Mine("oak_log", 3),
            new Subgoal.Mine("white_wool", 1),
            new Subgoal.Mine("crafting_table", 1),
            new Subgoal.Craft("oak_door", 1));
  }

  @Test
  void fencesWrappersAndSlipsAreForgiven() throws PlanFormatException {
    String answer =
        """
        Here is the plan:
        ```json
        {'plan': [{goal: {'log': '2'}, 'type': 'Mine',}, # so
        ]}
        ```\
        """;

    assertThat(FORMATS.readJson(answer))
        .containsExactly(PlanStep.of(new Subgoal.Mine("oak_log", 2)));
    assertThat(FORMATS.read(answer)).isEqualTo(FORMATS.readJson(answer));
  }

  @Test
  void everyProblemIsToldWithItsPlace() {
    assertThatThrownBy(
            () ->
                FORMATS.readJson(
                    "[{'goal': {'iron_pikaxe': 1}, 'type': 'craft'}, 7, {'goal': {'stick': 0},"
                        + " 'type': 'craft'}, {'goal': {'stick': 1.5}, 'type': 'craft'}, {'goal':"
                        + " {'stick': 1}, 'type': 'fetch'}, {'goal': {}, 'type': 'mine'}]"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageContaining(
            "step 1: unknown item \"iron_pikaxe\": did you mean \"iron_pickaxe\"?")
        .hasMessageContaining("step 2: a step is an object")
        .hasMessageContaining("step 3: the count of stick must be at least 1, but is 0")
        .hasMessageContaining("step 4: the count of stick must be a whole number, but is 1.5")
        .hasMessageContaining("step 5: \"fetch\" is not mine, craft or smelt")
        .hasMessageContaining("step 6: the goal is an object of items and counts");
    assertThatThrownBy(() -> FORMATS.readJson("[{'goal': {'stick' 1}}]"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageContaining("line 1, column ");
    assertThatThrownBy(() -> FORMATS.readJson("3"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessage("a plan is a list of steps");
  }

  @Test
  void placesInTheSpokenFormAreLineAndColumn() {
    assertThatThrownBy(() -> FORMATS.readSpoken("mine(obj={'log':3})\n  craft(obj={'stik':1})"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageStartingWith("line 2, column 3: unknown item \"stik\": did you mean \"stick\"?");
    assertThatThrownBy(() -> FORMATS.readSpoken("mine(obj={'log':3}\ncraft(obj={'stick':1})"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessage("line 2, column 1: ',' is expected, but 'c' stands there");
    assertThatThrownBy(() -> FORMATS.readSpoken("mine(tool=None)"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageContaining("obj={...} is missing");
    assertThatThrownBy(() -> FORMATS.readSpoken(" # nothing"))
        .isInstanceOf(PlanFormatException.class)
        .hasMessage("there is no step in the text");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> FORMATS.read("x".repeat(PlanFormats.MOST_LETTERS + 1)))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageContaining("1048577 letters");
    assertThatThrownBy(() -> FORMATS.read("mine({'log':1})\n".repeat(PlanFormats.MOST_STEPS + 1)))
        .isInstanceOf(PlanFormatException.class)
        .hasMessage("the plan has more than 500 steps");
    assertThatThrownBy(() -> FORMATS.read("a()".repeat(300_000)))
        .isInstanceOf(PlanFormatException.class)
        .hasMessageContaining("and 92 more");
  }

  @Test
  void brokenTextsAreReadOrRefusedAndNothingElse() {
    String[] texts = {JSON, FORMATS.writeJson(STEPS), FORMATS.writeSpoken(STEPS)};
    int refused = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      String broken = broken(texts[seed % texts.length], seed);
      try {
        assertThat(FORMATS.read(broken)).as("seed %d: %s", seed, broken).isNotNull();
      } catch (PlanFormatException e) {
        refused++;
        assertThat(e.problems()).as("seed %d: %s", seed, broken).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("seed %d: %s".formatted(seed, broken), e);
      }
    }

    assertThat(refused).isBetween(500, 2_950);
  }

  /** A text with a few letters taken out, put in, doubled or cut off. */
  private static String broken(String text, int seed) {
    StringBuilder broken = new StringBuilder(text);
    String letters = "{}[]():,'\"\\#`=-0129nulNone \n\u0000\u20ac";
    int changes = 1 + Hash64.toBounded(Hash64.of(seed, 0, 0), 4);
    for (int i = 1; i <= changes && !broken.isEmpty(); i++) {
      int at = Hash64.toBounded(Hash64.of(seed, i, 1), broken.length());
      char letter = letters.charAt(Hash64.toBounded(Hash64.of(seed, i, 2), letters.length()));
      switch (Hash64.toBounded(Hash64.of(seed, i, 3), 5)) {
        case 0 -> broken.deleteCharAt(at);
        case 1 -> broken.insert(at, letter);
        case 2 -> broken.setCharAt(at, letter);
        case 3 -> broken.insert(at, broken.substring(at));
        default -> broken.setLength(at);
      }
    }
    return broken.toString();
  }
}
