package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.controller.Controller;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.planner.Knowledge;
import dev.mattock.agent.planner.Source;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;

/**
 * Carries out subgoals with full sight of the world: it reads {@link Modality#WORLD}, never writes
 * it, and acts with the keys, turns and commands that every policy has. It knows nothing of tasks
 * and plans: one subgoal a row at a time.
 */
public final class OracleController implements Controller {
  private static final Standing RUNNING = new Standing.Running();
  private static final Standing DONE = new Standing.Done();

  private final Content content;
  private final int players;
  private final int ticksPerDecision;
  private final Kinds kinds;
  private final LandIndex land;
  private final PathFinder finder = new PathFinder();
  private Row[] rows = new Row[0];

  /**
   * A controller.
   *
   * @param content of all worlds
   * @param players in each world, at least 1: rows are agents, in order of their worlds
   * @param ticksPerDecision the env's frame skip, at least 1: how long keys stay down
   */
  public OracleController(Content content, int players, int ticksPerDecision) {
    if (players < 1 || ticksPerDecision < 1) {
      throw new IllegalArgumentException(
          "players and ticksPerDecision must be at least 1, but are %d and %d"
              .formatted(players, ticksPerDecision));
    }
    this.content = content;
    this.players = players;
    this.ticksPerDecision = ticksPerDecision;
    kinds = new Kinds(content);
    land = new LandIndex(content, kinds);
  }

  @Override
  public String name() {
    return "oracle";
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return ImmutableSet.of(Modality.WORLD);
  }

  @Override
  public boolean supports(Subgoal goal) {
    return switch (goal) {
      case Subgoal.Mine(String item, int count) ->
          content.hasItem(item)
              && Knowledge.of(content).sources(content.itemId(item)).stream()
                  .anyMatch(Source::gathered);
      case Subgoal.Craft(String item, int count) -> isMade(item, false);
      case Subgoal.Smelt(String item, int count) -> isMade(item, true);
      case Subgoal.Kill(String mob, int count) ->
          content.mobs().stream().anyMatch(type -> type.name().equals(mob));
      case Subgoal.Place(String item) ->
          content.hasItem(item) && content.item(content.itemId(item)).placesBlock() >= 0;
      case Subgoal.Use(String item) -> content.hasItem(item);
      case Subgoal.Hold(String item) -> content.hasItem(item);
      case Subgoal.Reach _, Subgoal.Find _, Subgoal.LookAt _ -> true;
    };
  }

  private boolean isMade(String item, boolean cooked) {
    return content.hasItem(item)
        && content.recipes().stream()
            .anyMatch(
                recipe ->
                    recipe.resultItem() == content.itemId(item) && recipe.kind().cooks() == cooked);
  }

  @Override
  public void act(
      ObservationBatch observations,
      boolean[] first,
      Subgoal[] goals,
      Action[] actions,
      Standing[] standings) {
    if (rows.length != actions.length) {
      rows = new Row[actions.length];
    }
    for (int row = 0; row < actions.length; row++) {
      if (first[row] || rows[row] == null) {
        Body body = new Body(observations.world(row), row % players, kinds, land, ticksPerDecision);
        rows[row] = new Row(new Means(body, finder));
      }
      standings[row] = rows[row].act(goals[row], actions[row].clear());
    }
  }

  /** One agent in one episode. */
  private static final class Row {
    private final Means means;
    private final Deeds deeds;
    private final Reflexes reflexes;
    private Subgoal goal;
    private Activity activity;

    Row(Means means) {
      this.means = means;
      deeds = new Deeds(means);
      reflexes = new Reflexes(means);
    }

    /** Two goals that say the same are two goals, so identity counts. */
    @SuppressWarnings("ReferenceEquality")
    Standing act(Subgoal asked, Action action) {
      means.journal().read((type, id, count) -> {});
      deeds.look();
      if (asked == null) {
        goal = null;
        return RUNNING;
      }
      if (!means.body().player().alive()) {
        return new Standing.Failed(Cause.DEATH, "the player died");
      }
      if (asked != goal) {
        goal = asked;
        activity = deeds.of(asked);
      }
      if (reflexes.act(action)) {
        return RUNNING;
      }
      return switch (activity.act(action)) {
        case RUNNING -> RUNNING;
        case DONE -> {
          action.clear();
          yield DONE;
        }
        case FAILED -> {
          action.clear();
          yield new Standing.Failed(activity.cause(), activity.why());
        }
      };
    }
  }
}
