package dev.mattock.engine.env;

import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.lang.foreign.Arena;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One world with one player, for people and scripts; Gymnasium's meaning of reset and step. For
 * many worlds, several players or speed, see {@link VectorEnv}.
 *
 * <pre>{@code
 * try (Env env = Env.create(task, spec)) {
 *   env.reset(1);
 *   Env.Step step;
 *   do {
 *     step = env.step(policy.act(env.observation()));
 *   } while (!step.ended());
 * }
 * }</pre>
 */
public final class Env implements AutoCloseable {
  private final Scenario scenario;
  private final int frameSkip;
  private final EpisodeRun run;
  private final ObservationWriter writer;
  private final Arena arena = Arena.ofShared();
  private final ObservationBatch observation;
  private final View[] views = {new View()};
  private final RayCaster caster;
  private final Action[] actions = new Action[1];

  /**
   * What a step brought.
   *
   * @param reward summed over the step's ticks
   * @param terminated whether the episode ended for good: no value lies beyond
   * @param truncated whether the budget cut it off; never together with {@code terminated}
   * @param info what is not for learning
   */
  public record Step(double reward, boolean terminated, boolean truncated, Info info) {
    /** Whether the next call must be a reset. */
    public boolean ended() {
      return terminated || truncated;
    }
  }

  /**
   * What is known beside observation and reward.
   *
   * @param succeeded whether the goal is reached
   * @param progress how far the goal has got, 0..1
   * @param episodeTicks ticks since the reset
   * @param episodeReturn rewards since the reset
   */
  public record Info(boolean succeeded, double progress, int episodeTicks, double episodeReturn) {}

  private Env(Scenario scenario, ObservationSpec spec, int frameSkip, Supplier<RayCaster> casters) {
    if (scenario.players() != 1) {
      throw new IllegalArgumentException(
          "%s has %d players: an Env has one, use a VectorEnv"
              .formatted(scenario.name(), scenario.players()));
    }
    if (scenario.content() != spec.content()) {
      throw new IllegalArgumentException(
          scenario.name() + " has other content than the observations");
    }
    if (frameSkip < 1) {
      throw new IllegalArgumentException("frameSkip must be at least 1, but is " + frameSkip);
    }
    this.scenario = scenario;
    this.frameSkip = frameSkip;
    run =
        new EpisodeRun(spec.content(), 1, spec.has(Modality.STATISTICS), spec.has(Modality.WORLD));
    writer = new ObservationWriter(spec);
    observation = ObservationBatch.allocate(spec, 1, arena);
    caster = spec.rendered() ? casters.get() : null;
  }

  /** An env in which every tick is a decision. */
  public static Env create(Scenario scenario, ObservationSpec spec) {
    return create(scenario, spec, 1, "auto");
  }

  /**
   * An env.
   *
   * @param frameSkip ticks a decision, see {@link EnvSettings#frameSkip()}
   * @param renderer name of the ray caster, "auto" for the fastest
   */
  public static Env create(
      Scenario scenario, ObservationSpec spec, int frameSkip, String renderer) {
    return new Env(
        scenario,
        spec,
        frameSkip,
        () -> RayCasters.create(renderer, spec.content(), spec.render()));
  }

  /** Starts the episode of that seed and returns its first observation. */
  public ObservationBatch reset(long seed) {
    run.start(scenario, seed, run.number() + 1);
    return observe();
  }

  /**
   * Takes one decision.
   *
   * @throws IllegalStateException before the first reset, and after the end of an episode
   */
  public Step step(Action action) {
    actions[0] = Objects.requireNonNull(action, "action");
    run.step(actions, 0, frameSkip);
    observe();
    boolean terminated = run.terminated(0);
    Info info =
        new Info(
            run.objective().succeeded(0),
            run.objective().progress(0),
            run.ticks(),
            run.episodeReturn(0));
    return new Step(run.stepReward(0), terminated, run.over() && !terminated, info);
  }

  /** What the player observes now: one row, overwritten by each reset and step. */
  public ObservationBatch observation() {
    return observation;
  }

  /** The world, to look at between steps. */
  public World world() {
    return run.world();
  }

  /** What was done since the reset: with the seed, a replay. Reused by the next episode. */
  public EpisodeLog log() {
    return run.log();
  }

  /** What is played. */
  public Scenario scenario() {
    return scenario;
  }

  /** Frees the memory of the observation, which must not be read any more. */
  @Override
  public void close() {
    if (caster != null) {
      caster.close();
    }
    arena.close();
  }

  private ObservationBatch observe() {
    writer.write(observation, 0, run, 0);
    if (caster != null) {
      views[0].ofPlayer(run.world(), 0);
      caster.render(views, 0, 1, observation.frames());
    }
    return observation;
  }
}
