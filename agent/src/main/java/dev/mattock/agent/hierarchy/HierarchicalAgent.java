package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.agent.controller.Controller;
import dev.mattock.agent.controller.Controller.Standing;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The loop of JARVIS-1 (Wang et al. 2023, arXiv 2311.05997): an instruction in words is understood,
 * planned with the help of memory, checked, handed to a controller subgoal by subgoal, explained
 * and planned anew when something fails, and remembered. It is told no goal but the instruction.
 *
 * <p>The planning side is handed {@link #plannerReads()} alone, the controller {@link
 * Controller#reads()} alone. Rows are agents; each thinks for itself, or those of a world share a
 * plan ({@link Team}).
 */
public final class HierarchicalAgent implements Policy {
  private static final int DAY = 24_000;

  private final Faculties faculties;
  private final HierarchySettings settings;
  private final Controller controller;
  private final SituationReader reader;
  private final ImmutableSet<Modality> plannerReads;
  private final Content content;
  private final Optional<Team> team;
  private Will[] minds = new Will[0];
  private SharedPlan[] shared = new SharedPlan[0];
  private Sight[] sights = new Sight[0];
  private Subgoal[] goals = new Subgoal[0];
  private Standing[] standings = new Standing[0];
  private ObservationBatch seen;
  private ObservationBatch forPlanner;
  private ObservationBatch forController;

  /**
   * An agent that plays for itself in each row.
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
    this(faculties, settings, controller, content, biomes, Optional.empty());
  }

  /** The same; with a team, the agents of each world share a plan. */
  public HierarchicalAgent(
      Faculties faculties,
      HierarchySettings settings,
      Controller controller,
      Content content,
      IntFunction<String> biomes,
      Optional<Team> team) {
    this.content = Objects.requireNonNull(content, "content");
    this.team = Objects.requireNonNull(team, "team");
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
        minds[row] = will(row);
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

  private Will will(int row) {
    Deliberation alone = new Deliberation(faculties, settings);
    if (team.isEmpty()) {
      return alone;
    }
    int place = row % team.get().players();
    int lead = row - place;
    switch (place) {
      case 0 -> {
        shared[lead] = new SharedPlan(content, team.get().quarries());
        return new Lead(alone, shared[lead], settings.ticksPerDecision());
      }
      case 1 -> {
        return new Scout(shared[lead], this::mind, settings.ticksPerDecision());
      }
      default -> {
        return alone;
      }
    }
  }

  /** A mind that knows its intent. */
  private Deliberation mind(Intent intent) {
    return new Deliberation(
        faculties.with(Understanding.of(intent)), settings.withInstruction(intent.toString()));
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
      minds = new Will[rows];
      shared = new SharedPlan[rows];
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
