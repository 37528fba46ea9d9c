package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.agent.Observations;
import dev.mattock.agent.controller.Controller;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.worlds.task.Task;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rows of agents that are asked different things. */
class OracleControllerTest {
  private static final ObservationSpec SPEC =
      Observations.spec(Observations.CONTENT, PixelLayout.HWC, Modality.WORLD);

  /** Some agents on flat land, one a world, and who controls them. */
  private static final class Stage implements AutoCloseable {
    private final VectorEnv env;
    private final ObservationBatch observations;
    private final StepResult result;
    private final Action[] actions;
    private final boolean[] first;
    private final Standing[] standings;
    private final Controller controller = new OracleController(Observations.CONTENT, 1, 2);

    Stage(int rows) {
      Task task = Play.flat("{have: diamond}");
      env =
          VectorEnv.create(
              EnvSettings.of(rows, SPEC).withFrameSkip(2),
              (index, number) -> new Episode(task, 33),
              ended -> {});
      observations = Observations.batch(SPEC, rows);
      result = new StepResult(Observations.batch(SPEC, rows));
      actions = new Action[rows];
      Arrays.setAll(actions, row -> new Action());
      first = new boolean[rows];
      Arrays.fill(first, true);
      standings = new Standing[rows];
      env.reset(observations);
    }

    /** Lets all rows go on until none runs any more, or the decisions are spent. */
    Standing[] play(int decisions, Subgoal... goals) {
      for (int i = 0; i < decisions; i++) {
        decide(goals);
        if (Arrays.stream(standings).noneMatch(Standing.Running.class::isInstance)) {
          break;
        }
        env.step(actions, observations, result);
      }
      return standings.clone();
    }

    void decide(Subgoal... goals) {
      controller.act(observations.only(controller.reads()), first, goals, actions, standings);
      Arrays.fill(first, false);
    }

    int carried(int row, String item) {
      return env.world(row).player(0).inventory().total(Observations.CONTENT.itemId(item));
    }

    @Override
    public void close() {
      env.close();
    }
  }

  @Test
  void eachRowDoesWhatItIsAsked() {
    try (Stage stage = new Stage(3)) {
      Standing[] standings =
          stage.play(
              400,
              new Subgoal.Mine("dirt", 2),
              new Subgoal.LookAt(3, 70, 3),
              new Subgoal.Craft("stick", 4));

      assertThat(standings[0]).isInstanceOf(Standing.Done.class);
      assertThat(standings[1]).isInstanceOf(Standing.Done.class);
      assertThat(standings[2])
          .isEqualTo(
              new Standing.Failed(Cause.NO_INGREDIENTS, "what is missing is bamboo or oak_planks"));
      assertThat(stage.carried(0, "dirt")).isEqualTo(2);
      assertThat(stage.carried(1, "dirt")).isZero();
    }
  }

  @Test
  void anEqualGoalThatIsAnotherObjectBeginsAnew() {
    try (Stage stage = new Stage(1)) {
      Subgoal once = new Subgoal.Mine("dirt", 1);
      stage.play(400, once);
      assertThat(stage.play(400, once)[0]).isInstanceOf(Standing.Done.class);
      assertThat(stage.carried(0, "dirt")).isEqualTo(1);

      stage.play(400, new Subgoal.Mine("dirt", 1));
      assertThat(stage.carried(0, "dirt")).isEqualTo(2);
    }
  }

  @Test
  void whoIsAskedNothingDoesNothing() {
    try (Stage stage = new Stage(1)) {
      stage.decide(new Subgoal[] {null});

      assertThat(stage.standings[0]).isInstanceOf(Standing.Running.class);
      assertThat(stage.actions[0].sameAs(new Action())).isTrue();
    }
  }

  @Test
  void theDeadFail() {
    try (Stage stage = new Stage(1)) {
      stage.decide(new Subgoal.Mine("dirt", 1));
      stage.env.world(0).player(0).health = 0;
      stage.decide(new Subgoal.Mine("dirt", 1));

      assertThat(stage.standings[0]).isEqualTo(new Standing.Failed(Cause.DEATH, "the player died"));
    }
  }

  @Test
  void knowsWhatItCannotDo() {
    Controller controller = new OracleController(Observations.CONTENT, 1, 1);

    assertThat(controller.supports(new Subgoal.Mine("oak_log", 1))).isTrue();
    assertThat(controller.supports(new Subgoal.Mine("stick_of_joy", 1))).isFalse();
    assertThat(controller.supports(new Subgoal.Craft("dirt", 1))).isFalse();
    assertThat(controller.supports(new Subgoal.Smelt("iron_ingot", 1))).isTrue();
    assertThat(controller.supports(new Subgoal.Smelt("oak_planks", 1))).isFalse();
    assertThat(controller.supports(new Subgoal.Kill("cow", 1))).isTrue();
    assertThat(controller.supports(new Subgoal.Kill("unicorn", 1))).isFalse();
    assertThat(controller.supports(new Subgoal.Place("stick"))).isFalse();
    assertThat(controller.reads()).containsExactly(Modality.WORLD);
  }

  @Test
  void refusesToDecideForNobody() {
    assertThatThrownBy(() -> new OracleController(Observations.CONTENT, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("players and ticksPerDecision must be at least 1, but are 0 and 1");
  }
}
