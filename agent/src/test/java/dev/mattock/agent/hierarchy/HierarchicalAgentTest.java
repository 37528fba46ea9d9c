package dev.mattock.agent.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.Observations;
import dev.mattock.agent.controller.Controller;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchicalAgentTest {
  private static final Subgoal TWO = new Subgoal.Mine("oak_log", 2);

  private final Stage stage = new Stage();
  private final Scripted controller = new Scripted();
  private final ObservationBatch batch =
      Observations.batch(
          Observations.spec(
              Observations.CONTENT,
              PixelLayout.CHW,
              Modality.POV,
              Modality.INVENTORY,
              Modality.EQUIPPED_ITEMS,
              Modality.LIFE_STATS,
              Modality.LOCATION_STATS,
              Modality.VOXELS),
          2);
  private final Action[] actions = {new Action(), new Action()};

  HierarchicalAgentTest() {
    for (int row = 0; row < 2; row++) {
      Observations.number(batch, row, Modality.LIFE_STATS, "is_alive", 1);
      Observations.number(batch, row, Modality.LIFE_STATS, "life", 20);
    }
  }

  private HierarchicalAgent agent(boolean frame) {
    return new HierarchicalAgent(
        stage.faculties(PlanCheck.none()),
        HierarchySettings.of(Stage.WORDS, 4).withFrame(frame),
        controller,
        Observations.CONTENT,
        id -> "biome " + id);
  }

  @Test
  void eachPartIsHandedWhatItDeclaresAndNothingElse() {
    stage.planned(TWO);
    HierarchicalAgent agent = agent(false);
    assertThat(agent.plannerReads())
        .containsExactlyInAnyOrder(
            Modality.INVENTORY, Modality.LIFE_STATS, Modality.LOCATION_STATS, Modality.VOXELS);
    assertThat(agent.reads())
        .containsAll(agent.plannerReads())
        .contains(Modality.EQUIPPED_ITEMS)
        .hasSize(5);

    agent.act(batch, new boolean[] {true, true}, actions);
    assertThat(controller.handed.spec().modalities()).containsExactly(Modality.EQUIPPED_ITEMS);
    assertThat(stage.requests.getFirst().situation().frame()).isEmpty();
    ObservationBatch blind = batch.only(ImmutableSet.of(Modality.INVENTORY));
    assertThatThrownBy(() -> agent(false).act(blind, new boolean[] {true, true}, actions))
        .hasMessageContaining("life_stats");
  }

  @Test
  void whoHasEyesShowsThePlannerTheFrame() {
    Observations.shuffle(batch, 5);
    Observations.number(batch, 0, Modality.LOCATION_STATS, "biome_id", 3);
    stage.planned(TWO);
    agent(true).act(batch, new boolean[] {true, true}, actions);

    var situation = stage.requests.getFirst().situation();
    var frame = situation.frame().orElseThrow();
    int pixels = Observations.SIZE * Observations.SIZE;
    assertThat(frame.width()).isEqualTo(Observations.SIZE);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(frame.value(3, 2, channel))
          .isEqualTo(batch.pixelByte(0, channel * pixels + 2 * Observations.SIZE + 3));
    }
    assertThat(situation.biome()).isEqualTo("biome 3");
    assertThat(situation.count("oak_log"))
        .isEqualTo(batch.inventoryCount(0, Observations.CONTENT.itemId("oak_log")));
  }

  @Test
  void stationsAroundAreSeen() {
    stage.planned(TWO);
    int table = Observations.CONTENT.stateId("crafting_table");
    long at = 4L * (4 * 81 + 3 * 9 + 3);
    batch.segment(Modality.VOXELS).set(java.lang.foreign.ValueLayout.JAVA_INT, at, table);
    agent(false).act(batch, new boolean[] {true, true}, actions);
    assertThat(stage.requests.getFirst().situation().stations()).containsExactly("crafting_table");
    assertThat(stage.requests.getLast().situation().stations()).isEmpty();
  }

  @Test
  void rowsThinkForThemselvesAndNewEpisodesBeginAnew() {
    stage.planned(TWO);
    HierarchicalAgent agent = agent(false);
    agent.act(batch, new boolean[] {true, true}, actions);
    assertThat(controller.goals).containsExactly(TWO, TWO);
    assertThat(stage.requests).hasSize(2);
    assertThat(Keys.has(actions[0].keys(), Keys.FORWARD)).isTrue();

    Observations.count(batch, 0, "oak_log", 2);
    controller.standings[0] = new Controller.Standing.Done();
    controller.standings[1] = new Controller.Standing.Failed(Cause.NO_PATH, "a wall");
    agent.act(batch, new boolean[2], actions);
    controller.standings[0] = new Controller.Standing.Running();
    controller.standings[1] = new Controller.Standing.Running();
    agent.act(batch, new boolean[2], actions);
    assertThat(controller.goals).containsExactly(null, TWO);
    assertThat(actions[0].keys()).isZero();
    assertThat(stage.requests).hasSize(3);

    agent.act(batch, new boolean[] {true, false}, actions);
    assertThat(controller.goals).as("two more than at its start").containsExactly(TWO, TWO);
  }

  @Test
  void whatItThinksIsToldOnce() {
    stage.planned(TWO);
    HierarchicalAgent agent = agent(false);
    agent.act(batch, new boolean[] {true, true}, actions);
    List<Annotation> said = new ArrayList<>();
    agent.remark(1, 12, 1, said::add);
    assertThat(said).extracting(Annotation::kind).containsExactly("goal", "plan");
    assertThat(said).allMatch(remark -> remark.tick() == 12 && remark.player() == 1);
    agent.remark(1, 16, 1, said::add);
    assertThat(said).hasSize(2);
    agent.ended(1, false, false);
    agent.remark(1, 20, 1, said::add);
    assertThat(said).extracting(Annotation::kind).endsWith("failure", "goal");
  }

  /** Says what it is told to, and walks. */
  private static final class Scripted implements Controller {
    private final Standing[] standings = {new Standing.Running(), new Standing.Running()};
    private ObservationBatch handed;
    private List<Subgoal> goals = List.of();

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public ImmutableSet<Modality> reads() {
      return ImmutableSet.of(Modality.EQUIPPED_ITEMS);
    }

    @Override
    public boolean supports(Subgoal goal) {
      return true;
    }

    @Override
    public void act(
        ObservationBatch observations,
        boolean[] first,
        Subgoal[] asked,
        Action[] actions,
        Standing[] into) {
      handed = observations;
      goals = new ArrayList<>(java.util.Arrays.asList(asked));
      for (int row = 0; row < actions.length; row++) {
        into[row] = standings[row];
        actions[row].clear().setKeys(Keys.FORWARD);
      }
    }
  }
}
