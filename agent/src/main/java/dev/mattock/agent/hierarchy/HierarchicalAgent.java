package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.agent.controller.Controller;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The loop of JARVIS-1 (Wang et al. 2023, arXiv 2311.05997): an instruction in words is understood,
 * planned with the help of memory, checked, handed to a controller subgoal by subgoal, explained
 * and planned anew when something fails, and remembered. It is told no goal but the instruction.
 *
 * <p>The planning side is handed {@link #plannerReads()} alone, the controller {@link
 * Controller#reads()} alone. Rows are agents, and each thinks for itself.
 */
public final class HierarchicalAgent implements Policy {
  private static final int DAY = 24_000;

  private final Faculties faculties;
  private final HierarchySettings settings;
  private final Controller controller;
  private final SituationReader reader;
  private final ImmutableSet<Modality> plannerReads;
  private Deliberation[] minds = new Deliberation[0];
  private Sight[] sights = new Sight[0];
  private Subgoal[] goals = new Subgoal[0];
  private Standing[] standings = new Standing[0];
  private ObservationBatch seen;
  private ObservationBatch forPlanner;
  private ObservationBatch forController;

  /**
   * An agent.
   *
   * @param controller carries out subgoals; closed with the agent, like the planner
   * @param biomes names of biomes by id, as the land has them
   */
  public HierarchicalAgent(
      Faculties faculties,
      HierarchySettings settings,
      Controller controller,
      Content content,
      IntFunction<String> biomes) {
    this.faculties = Objects.requireNonNull(faculties, "faculties");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.controller = Objects.requireNonNull(controller, "controller");
    reader = new SituationReader(content, biomes);
    plannerReads = SituationReader.reads(settings.frame());
  }

  @Override
  public String name() {
    return "hierarchical, planner " + faculties.planner().name();
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return Sets.immutableEnumSet(Sets.union(plannerReads, controller.reads()));
  }

  /** What the planning side reads. */
  public ImmutableSet<Modality> plannerReads() {
    return plannerReads;
  }

  /** What the planning side of any such agent reads, with or without eyes. */
  public static ImmutableSet<Modality> plannerReads(boolean frame) {
    return SituationReader.reads(frame);
  }

  @Override
  public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
    look(observations, actions.length);
    for (int row = 0; row < actions.length; row++) {
      if (first[row] || minds[row] == null) {
        minds[row] = new Deliberation(faculties, settings);
        sights[row] = new Sight(row);
      }
      goals[row] = minds[row].decide(sights[row]);
      sights[row].decisions++;
    }
    controller.act(forController, first, goals, actions, standings);
    for (int row = 0; row < actions.length; row++) {
      if (goals[row] == null) {
        actions[row].clear();
      } else {
        minds[row].settle(standings[row], sights[row]);
      }
    }
  }

  @Override
  public void ended(int row, boolean succeeded, boolean forGood) {
    minds[row].ended(succeeded, forGood);
  }

  @Override
  public void remark(int row, int tick, int player, Consumer<Annotation> into) {
    minds[row].journal().tell(tick, player, into);
  }

  @Override
  public void close() {
    controller.close();
    faculties.planner().close();
  }

  /** Each part is handed its own modalities; the views are kept as long as the batch is. */
  private void look(ObservationBatch observations, int rows) {
    if (minds.length != rows) {
      minds = new Deliberation[rows];
      sights = new Sight[rows];
      goals = new Subgoal[rows];
      standings = new Standing[rows];
    }
    Arrays.fill(standings, null);
    if (observations != seen) {
      seen = observations;
      forPlanner = observations.only(plannerReads);
      forController = observations.only(controller.reads());
    }
  }

  /** What a row perceives. */
  private final class Sight implements Senses {
    private final int row;
    private int decisions;

    Sight(int row) {
      this.row = row;
    }

    @Override
    public boolean alive() {
      return reader.alive(forPlanner, row);
    }

    @Override
    public int count(String item) {
      return reader.count(forPlanner, row, item);
    }

    @Override
    public Situation situation() {
      long passed = settings.daylightCycle() ? (long) decisions * settings.ticksPerDecision() : 0;
      int time = (int) ((settings.startTime() + passed) % DAY);
      return reader.read(forPlanner, row, time);
    }
  }
}
