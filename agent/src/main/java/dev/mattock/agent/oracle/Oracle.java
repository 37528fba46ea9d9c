package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import dev.mattock.worlds.task.Task;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Solves tasks with full sight of the world, to prove that they can be solved: it reads {@link
 * Modality#WORLD}, never writes it, and acts with the keys, turns and commands that every policy
 * has. It knows a task by its goal alone.
 *
 * <p>Rows are agents: with several players a world, each row plays for itself.
 */
public final class Oracle implements Policy {
  private final Task task;
  private final int ticksPerDecision;
  private final Kinds kinds;
  private final LandIndex land;
  private final PathFinder finder = new PathFinder();
  private Mind[] minds = new Mind[0];

  /**
   * An oracle.
   *
   * @param task what is asked of every row
   * @param ticksPerDecision the env's frame skip, at least 1: how long keys stay down
   */
  public Oracle(Task task, int ticksPerDecision) {
    if (ticksPerDecision < 1) {
      throw new IllegalArgumentException(
          "ticksPerDecision must be at least 1, but is " + ticksPerDecision);
    }
    this.task = Objects.requireNonNull(task, "task");
    this.ticksPerDecision = ticksPerDecision;
    kinds = new Kinds(task.content());
    land = new LandIndex(task.content(), kinds);
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
  public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
    if (minds.length != actions.length) {
      minds = new Mind[actions.length];
    }
    for (int row = 0; row < actions.length; row++) {
      if (first[row] || minds[row] == null) {
        int player = row % task.players();
        Body body = new Body(observations.world(row), player, kinds, land, ticksPerDecision);
        minds[row] = new Mind(task, new Means(body, finder));
      }
      minds[row].act(actions[row]);
    }
  }

  @Override
  public void remark(int row, int tick, int player, Consumer<Annotation> into) {
    minds[row].thoughts().tell(tick, player, into);
  }
}
