package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.sim.Rules;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaskReaderTest {
  @Test
  void whatIsNotSaidHasItsDefault() {
    TaskSpec task = TestTasks.flat("goal: {have: dirt}").spec();

    assertThat(task.rules()).isEqualTo(Rules.VANILLA);
    assertThat(task.reward()).isEqualTo(RewardSpec.SPARSE);
    assertThat(task.spawn()).isEqualTo(SpawnSpec.ANYWHERE);
    assertThat(task.players()).isEqualTo(1);
    assertThat(task.inventory()).isEmpty();
    assertThat(task.commands()).isEmpty();
    assertThat(task.timeOfDay()).isEqualTo(6000);
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsLine() {
    List<String> problems =
        problems(
            """
            world: {generator: overworld, time: 25000}
            rules: {breakSpeeed: 5, difficulty: esy}
            spawn:
              near: "#lgs"
              distance: [12, 4]
            inventory: {oak_plank: 3}
            goal: {have: diamond_blok}
            reward:
              events:
                - {event: mine_blok, reward: 1}
            budgetTicks: 0
            commands: [craft:oak_plank]
            extra: 1
            """);

    assertThat(String.join("\n", problems))
        .contains("test.yaml:1: time must be a whole number from 0 to 23999, but is 25000")
        .containsPattern("test.yaml:2: unknown key \"breakSpeeed\": did you mean \"breakSpeed\"")
        .containsPattern("test.yaml:2: difficulty .*esy.*did you mean \"easy\"")
        .containsPattern("test.yaml:4: near: unknown block tag \"#lgs\": did you mean \"#logs\"")
        .contains("test.yaml:5: distance must be [least, most], but is [12.0, 4.0]")
        .containsPattern("test.yaml:6: .*unknown item \"oak_plank\": did you mean \"oak_planks\"")
        .containsPattern("test.yaml:7: have: unknown item \"diamond_blok\"")
        .containsPattern("test.yaml:10: event .*did you mean \"mine_block\"")
        .contains("test.yaml:11: budgetTicks must be a whole number from 1 to 10000000, but is 0")
        .containsPattern("test.yaml:12: .*\"oak_plank\": did you mean \"oak_planks\"")
        .contains("test.yaml:13: unknown key \"extra\"")
        .contains("lacks the key \"instruction\"");
  }

  @Test
  void goalsThatCanNeverBeReachedAreProblems() {
    assertProblem("goal: {mine: bedrock}", "can never be reached: it cannot be broken");
    assertProblem("goal: {craft: dirt}", "can never be reached: no recipe makes it");
    assertProblem("goal: {have: bedrock}", "can never be reached: nothing drops or makes it");
    assertProblem("goal: {place: water}", "can never be reached: no item places it");
    assertProblem("goal: {have: dirt, count: 0}", "from 1 to");
    assertProblem("goal: {survive: 101}", "cut off after budgetTicks, 100");
    assertProblem("goal: {within: 500, goal: {have: dirt}}", "budgetTicks, 100");
    assertProblem("goal: {reach: point}", "spawn has none");
    assertProblem("goal: {never: {have: dirt}}", "reached at once");
    assertProblem("goal: {count: 3, of: [{have: dirt}, {have: sand}]}", "at most the number");
    assertProblem("goal: {all: []}", "at least one goal");
  }

  @Test
  void startsThatCannotBeAreProblems() {
    assertProblem(
        "{goal: {have: dirt}, world: {generator: flat}, spawn: {near: '#logs', distance: [1, 2]}}",
        "flat land never has");
    assertProblem("{goal: {have: dirt}, spawn: {distance: [1, 2]}}", "lacks the key \"near\"");
    assertProblem("{goal: {have: dirt}, spawn: {facing: target}}", "neither near nor a point");
    assertProblem(
        "{goal: {have: dirt}, spawn: {near: sand, distance: [1, 9], alone: {radius: 5}}}",
        "clear of others");
    assertProblem(
        "{goal: {have: dirt}, inventory: {wooden_pickaxe: 37}}", "37 slots, but there are 36");
    assertProblem("{goal: {have: dirt}, world: {generator: overwrld}}", "\"overworld\"");
    assertProblem(
        "{goal: {have: dirt}, world: {settings: {biom: plains}}}", "did you mean \"biome\"");
  }

  @Test
  void unknownKindsOfGoalsSaySo() {
    assertProblem("goal: {hav: dirt}", "unknown goal \"hav\": did you mean \"have\"");
    assertProblem("goal: {have: dirt, mine: dirt}", "must have one of the keys");
    assertProblem("goal: {have: dirt, cuont: 2}", "did you mean \"count\"");
  }

  @Test
  void anEventOfNothingInParticularHasNoThings() {
    assertProblem(
        "{goal: {have: dirt}, reward: {events: [{event: death, of: dirt, reward: 1}]}}",
        "is not \"of\" anything");
  }

  @Test
  void brokenYamlIsOneProblemWithItsLine() {
    List<String> problems = problems("goal: {have: dirt\nbudgetTicks: [1");

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).startsWith("test.yaml:2: malformed YAML");
  }

  /** Whatever is done to a task, it is read or refused with a list of problems. */
  @Test
  void mangledTasksAreReadOrRefused() {
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 500; round++) {
      String name = TestTasks.LIBRARY.names().get(random.nextInt(7));
      String text = TestTasks.LIBRARY.task(name).spec().text();
      String mangled = mangle(text, random);
      try {
        assertThat(TestTasks.LIBRARY.parse("fuzz/task", mangled).spec().budgetTicks()).isPositive();
      } catch (ContentException e) {
        refused++;
        assertThat(e.problems()).as("round %d: %s", round, mangled).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError("round %d: %s".formatted(round, mangled), e);
      }
    }
    assertThat(refused).isBetween(100, 499);
  }

  private static String mangle(String text, Random random) {
    StringBuilder result = new StringBuilder(text);
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(result.length());
      switch (random.nextInt(4)) {
        case 0 -> result.deleteCharAt(at);
        case 1 -> result.insert(at, "{}[]:,-#&*!|>'\"%@ \n\t0a".charAt(random.nextInt(22)));
        case 2 -> result.setCharAt(at, (char) (32 + random.nextInt(95)));
        default -> {
          int end = Math.min(result.length(), at + random.nextInt(20));
          result.insert(random.nextInt(result.length()), result.substring(at, end));
        }
      }
    }
    return result.toString();
  }

  private static void assertProblem(String body, String expected) {
    String rest = "instruction: Do it., budgetTicks: 100";
    String text =
        body.startsWith("{")
            ? "{" + rest + ", " + body.substring(1)
            : "{" + rest + ", " + body + "}";
    assertThatThrownBy(() -> TestTasks.LIBRARY.parse("test", text))
        .isInstanceOf(ContentException.class)
        .hasMessageContaining("test.yaml:1: ")
        .hasMessageContaining(expected);
  }

  private static List<String> problems(String text) {
    return catchThrowableOfType(ContentException.class, () -> TestTasks.LIBRARY.parse("test", text))
        .problems();
  }
}
