package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanFormats;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.PlanAnswer;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.SymbolicPlanner;
import dev.mattock.agent.planner.chat.AnswerJudge.Verdict;
import dev.mattock.engine.content.Hash64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanJudgeTest {
  private static final PlanJudge JUDGE = new PlanJudge(ChatFixture.CONTENT);

  @Test
  void acceptsTheExampleThatTheModelIsShown() {
    String example =
        Prompt.RULES.lines().filter(line -> line.startsWith("{\"goal\"")).findFirst().orElseThrow();
    PlanRequest request =
        PlanRequest.of(new Intent(Intent.Verb.HAVE, "oak_log", 3), Situation.of(ImmutableMap.of()));
    assertThat(JUDGE.judge("[" + example + "]", request)).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void usesWhatIsCarried() {
    PlanRequest request =
        PlanRequest.of(
            ChatFixture.STICK, Situation.of(ImmutableMap.of("oak_planks", 2, "stick", 1)));
    String craft = "[{\"goal\": {\"stick\": 4}, \"type\": \"craft\"}]";
    assertThat(JUDGE.judge(craft, request)).isInstanceOf(Verdict.Accepted.class);
    assertThat(JUDGE.judge(craft, ChatFixture.REQUEST)).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void understandsTheSpokenFormAndGenericNames() {
    String spoken =
        """
        Here you are:
        1. mine(obj={"log": 1}, tool=None)
        2. craft(obj={"planks": 4}, materials={"log": 1}, tool=None)
        3. craft(obj={"stick": 4}, materials={"planks": 2}, tool=None)
        """;
    assertThat(JUDGE.judge(spoken, ChatFixture.REQUEST)).isInstanceOf(Verdict.Accepted.class);
    String generic = ChatFixture.GOOD_PLAN.replace("oak_", "");
    assertThat(JUDGE.judge(generic, ChatFixture.REQUEST)).isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wooden_pickaxe", "bucket", "white_bed", "cooked_beef", "diamond_pickaxe"})
  void acceptsWhatTheSymbolicPlannerPlans(String item) {
    PlanRequest request =
        PlanRequest.of(Intent.have(item), Situation.of(ImmutableMap.of("iron_axe", 1)));
    try (SymbolicPlanner planner = new SymbolicPlanner(ChatFixture.CONTENT)) {
      Plan plan = ((PlanAnswer.Planned) planner.plan(request)).plan();
      String text = new PlanFormats(ChatFixture.CONTENT).writeJson(plan.steps());
      assertThat(JUDGE.judge("```json\n" + text + "\n```", request))
          .isEqualTo(new Verdict.Accepted(plan));
    }
  }

  @Test
  void addsOnlyWhatIsMissingOfTheLastAct() {
    Intent cows = new Intent(Intent.Verb.KILL, "cow", 3);
    String one = "[{\"goal\": {\"cow\": 2}, \"type\": \"kill\", \"text\": \"hunt\"}]";
    Verdict.Accepted accepted =
        (Verdict.Accepted) JUDGE.judge(one, PlanRequest.of(cows, Situation.of(ImmutableMap.of())));
    assertThat(accepted.plan().steps().stream().map(PlanStep::goal))
        .containsExactly(new Subgoal.Kill("cow", 2), new Subgoal.Kill("cow", 1));
  }

  @Test
  void keepsTextsInOneShortLineAndWritesThoseThatAreMissing() {
    String plan =
        ChatFixture.GOOD_PLAN
            .replace("mine 1 oak_log", "go\\nand " + "chop ".repeat(10_000))
            .replace(", \"text\": \"craft 4 oak_planks\"", "");
    Verdict.Accepted accepted = (Verdict.Accepted) JUDGE.judge(plan, ChatFixture.REQUEST);
    assertThat(accepted.plan().steps().stream().map(PlanStep::text))
        .allMatch(text -> text.length() <= 120)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("go and chop"),
            second -> assertThat(second).isEqualTo("craft 4 oak_planks"),
            third -> assertThat(third).isEqualTo("craft 4 stick"));
  }

  @Test
  void tellsNoMoreThanCanBeRead() {
    String name = "x".repeat(300_000);
    String step = "{\"goal\": {\"" + name + "\": 1}, \"type\": \"mine\"}";
    String plan = "[" + step + ", " + step + "]";
    Verdict.Rejected rejected = (Verdict.Rejected) JUDGE.judge(plan, ChatFixture.REQUEST);
    assertThat(rejected.reason().length()).isLessThan(2_000);
  }

  @Test
  void rejectsAPlanThatNeverEnds() {
    String step = "{\"goal\": {\"oak_log\": 1}, \"type\": \"mine\"},";
    String plan = "[" + step.repeat(600) + step.substring(0, step.length() - 1) + "]";
    assertThat(JUDGE.judge(plan, ChatFixture.REQUEST))
        .isEqualTo(new Verdict.Rejected("the plan has more than 500 steps"));
  }

  @Test
  void rejectsCountsThatNobodyCarries() {
    for (String count : new String[] {"2147483647", "99999999999999999999", "-1", "1e400"}) {
      String plan = ChatFixture.GOOD_PLAN.replace("\"oak_log\": 1", "\"oak_log\": " + count);
      assertThat(JUDGE.judge(plan, ChatFixture.REQUEST))
          .as(count)
          .isInstanceOf(Verdict.Rejected.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void survivesEveryMutilation(long seed) {
    String letters = "[]{}\":,0192-eoakplnst_ \\\n";
    int accepted = 0;
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder(ChatFixture.GOOD_PLAN);
      int changes = Hash64.toBounded(Hash64.of(seed, round), 4);
      for (int i = 0; i < changes; i++) {
        long draw = Hash64.of(seed, round, i);
        int at = Hash64.toBounded(draw, text.length());
        char letter = letters.charAt(Hash64.toBounded(Hash64.mix(draw), letters.length()));
        switch ((int) (draw & 3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, letter);
          case 2 -> text.setCharAt(at, letter);
          default -> text.setLength(at + 1);
        }
      }
      Verdict verdict = JUDGE.judge(text.toString(), ChatFixture.REQUEST);
      if (verdict instanceof Verdict.Rejected(String reason)) {
        assertThat(reason).as("seed %d, text %s", seed, text).isNotBlank();
      } else {
        accepted++;
      }
    }
    assertThat(accepted).as("seed " + seed).isBetween(100, 400);
  }
}
