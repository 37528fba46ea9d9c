package dev.mattock.training.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.goal.Grounding;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.hierarchy.Faculties;
import dev.mattock.agent.hierarchy.ForgetfulPlanner;
import dev.mattock.agent.hierarchy.HierarchicalAgent;
import dev.mattock.agent.hierarchy.HierarchySettings;
import dev.mattock.agent.hierarchy.PlanCheck;
import dev.mattock.agent.hierarchy.Team;
import dev.mattock.agent.hierarchy.Understanding;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.agent.memory.FrameEncoder;
import dev.mattock.agent.memory.Likeness;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.memory.Needs;
import dev.mattock.agent.oracle.OracleController;
import dev.mattock.agent.planner.Knowledge;
import dev.mattock.agent.planner.Planner;
import dev.mattock.agent.planner.SelfCheck;
import dev.mattock.agent.planner.Source;
import dev.mattock.agent.planner.SymbolicPlanner;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a run's hierarchical agents come from: what they share is opened once, and each policy gets
 * a planner and a controller of its own. Safe for any number of threads. Close it after them.
 */
final class HierarchySource implements AutoCloseable {
  private final HierarchyOptions options;
  private final Content content;
  private final long seed;
  private final SentenceEncoder encoder;
  private final Grounding grounding;
  private final Memory kept;
  private final Memory memory;
  private final PlannerSource planners;
  private final FrameEncoder frames = FrameEncoder.plain();
  private final SelfCheck check;
  private final String about;
  private final boolean looks;

  private HierarchySource(
      HierarchyOptions options,
      Content content,
      long seed,
      SentenceEncoder encoder,
      Memory kept,
      boolean learn,
      PlannerSource planners) {
    this.options = options;
    this.content = content;
    this.seed = seed;
    this.encoder = encoder;
    this.kept = kept;
    this.planners = planners;
    grounding = Grounding.of(content, encoder);
    memory = learn ? kept : Memory.split(kept, Memory.none());
    check = new SelfCheck(content);
    about =
        options.memory() == null
            ? ""
            : "%d experiences in %s%s"
                .formatted(
                    kept.size(),
                    options.memory(),
                    learn ? "" : ", read only: these seeds teach nothing");
    looks = options.memory() != null || planners.looks();
  }

  private HierarchySource(HierarchySource shared, Memory memory, long seed) {
    this.memory = memory;
    this.seed = seed;
    options = shared.options;
    content = shared.content;
    encoder = shared.encoder;
    kept = Memory.none();
    planners = shared.planners;
    grounding = shared.grounding;
    check = shared.check;
    about = "";
    looks = true;
  }

  /**
   * The same with another memory, and with other draws. It shares all else with this one, and need
   * not be closed.
   */
  HierarchySource with(Memory other, long salt) {
    return new HierarchySource(this, other, Hash64.of(seed, salt));
  }

  /**
   * Opens another memory, for {@link #with}; closed by who opened it, before this.
   *
   * @param notes told of damage that was found in it
   */
  Memory memory(Path folder, Consumer<String> notes) throws IOException {
    return Memory.open(folder, new Likeness(encoder, frames, Needs.ofRecipes(content)), notes);
  }

  /**
   * Opens what agents share.
   *
   * @param environment where the key of a chat planner is looked for
   * @param folder where exchanges with a model are kept, if anywhere
   * @param seed of what is drawn
   * @param learn whether outcomes are remembered
   * @param notes told of damage that was found in the memory
   */
  static HierarchySource open(
      HierarchyOptions options,
      Content content,
      Map<String, String> environment,
      Optional<Path> folder,
      long seed,
      boolean learn,
      Consumer<String> notes) {
    PlannerSource planners = options.planner().open(environment, folder, seed);
    SentenceEncoder encoder = SentenceEncoder.miniLm();
    Likeness likeness = new Likeness(encoder, FrameEncoder.plain(), Needs.ofRecipes(content));
    try {
      Memory kept =
          options.memory() == null ? Memory.none() : Memory.open(options.memory(), likeness, notes);
      return new HierarchySource(options, content, seed, encoder, kept, learn, planners);
    } catch (IOException e) {
      encoder.close();
      planners.close();
      throw new UserError("--memory %s: %s".formatted(options.memory(), e.getMessage()), e);
    }
  }

  /** What the memory held at the start; nothing without one. */
  Optional<String> memoryText() {
    return about.isEmpty() ? Optional.empty() : Optional.of(about);
  }

  /** What was asked of a model, for the end of a run; nothing without one. */
  Optional<String> spent() {
    return planners.spent();
  }

  /** Which part reads what. */
  String readsText() {
    return "planner reads %s; controller oracle reads %s"
        .formatted(keys(HierarchicalAgent.plannerReads(looks())), Modality.WORLD.key());
  }

  private static String keys(ImmutableSet<Modality> modalities) {
    return String.join(", ", modalities.stream().map(Modality::key).toList());
  }

  /** Whether there is a use for frames. */
  private boolean looks() {
    return looks;
  }

  /** Frames as agents see them. */
  RenderSettings render() {
    return RenderSettings.TRAINING;
  }

  /** Agents for a task. */
  Evaluation.PolicyFactory factory(Task task, int frameSkip) {
    ImmutableSet<Modality> reads =
        Sets.immutableEnumSet(
            Sets.union(HierarchicalAgent.plannerReads(looks()), ImmutableSet.of(Modality.WORLD)));
    return new Evaluation.PolicyFactory() {
      @Override
      public ImmutableSet<Modality> reads() {
        return reads;
      }

      @Override
      public Policy create(ObservationSpec spec, int rows) {
        return agent(task, frameSkip);
      }
    };
  }

  private HierarchicalAgent agent(Task task, int frameSkip) {
    String told = options.instruction() == null ? task.spec().instruction() : options.instruction();
    HierarchySettings settings =
        HierarchySettings.of(told, frameSkip)
            .withMostReplans(options.replans())
            .withTime(task.spec().timeOfDay(), task.spec().rules().daylightCycle())
            .withFrame(looks());
    PlanCheck checked = options.checked() ? this::rejection : PlanCheck.none();
    Faculties faculties =
        new Faculties(
            this::understand, planner(task), checked, memory, frames::encode, Clock.systemUTC());
    boolean together = task.spec().together();
    return new HierarchicalAgent(
        faculties,
        settings,
        new OracleController(content, task.players(), frameSkip),
        content,
        task::biomeName,
        together ? Optional.of(new Team(task.players(), this::quarry)) : Optional.empty());
  }

  /** Tasks that are played side by side draw differently. */
  private Planner planner(Task task) {
    Planner planner = planners.planner(content, new SymbolicPlanner(content));
    return options.forget() > 0
        ? new ForgetfulPlanner(planner, options.forget(), Hash64.of(seed, Hash64.of(task.name())))
        : planner;
  }

  private Optional<PlanCheck.Rejection> rejection(Plan plan, Situation situation) {
    return check
        .find(plan, situation)
        .map(found -> new PlanCheck.Rejection(found.step(), found.failure()));
  }

  /** The first block that gives an item when it is broken. */
  private Optional<String> quarry(String item) {
    return Knowledge.of(content).sources(content.itemId(item)).stream()
        .filter(Source.Break.class::isInstance)
        .map(source -> ((Source.Break) source).block().name())
        .findFirst();
  }

  private Understanding.Understood understand(String instruction) {
    return switch (grounding.ground(instruction)) {
      case Grounding.Grounded grounded ->
          new Understanding.Understood.Means(grounded.intent(), grounded.confidence());
      case Grounding.Unknown unknown -> new Understanding.Understood.Nothing(unknown.message());
    };
  }

  @Override
  public void close() {
    kept.close();
    planners.close();
    encoder.close();
  }
}
