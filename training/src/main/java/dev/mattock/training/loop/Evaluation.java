package dev.mattock.training.loop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeListener;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import dev.mattock.training.metrics.WilsonInterval;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Plays a policy on given seeds, each once, and counts. Episodes are dealt to the envs in a fixed
 * order, so the outcome does not depend on threads.
 */
public final class Evaluation {
  /** Builds the policy for a number of rows, once what it observes is known. */
  public interface PolicyFactory {
    /** The modalities that the policy will read. */
    ImmutableSet<Modality> reads();

    /** The policy, closed by the evaluation. */
    Policy create(ObservationSpec spec, int rows);
  }

  /**
   * How it is played.
   *
   * @param envs most worlds side by side
   * @param frameSkip ticks a decision
   * @param render size and layout of the frames
   * @param renderer name of the ray caster
   * @param threads that step and render
   */
  public record Settings(
      int envs, int frameSkip, RenderSettings render, String renderer, int threads) {}

  /** One episode's outcome. */
  public record EpisodeOutcome(
      int index, long seed, boolean succeeded, double episodeReturn, int ticks) {}

  /**
   * All outcomes, in order of the seeds; fewer if it was stopped.
   *
   * @param episodes one an episode
   */
  public record Result(ImmutableList<EpisodeOutcome> episodes) {
    /** Episodes that succeeded. */
    public int successes() {
      return (int) episodes.stream().filter(EpisodeOutcome::succeeded).count();
    }

    /** Success with its 95 % interval. */
    public WilsonInterval success() {
      return new WilsonInterval(successes(), episodes.size());
    }

    /** Mean length in ticks. */
    public double meanTicks() {
      return episodes.stream().mapToInt(EpisodeOutcome::ticks).average().orElse(Double.NaN);
    }

    /** Mean undiscounted return. */
    public double meanReturn() {
      return episodes.stream()
          .mapToDouble(EpisodeOutcome::episodeReturn)
          .average()
          .orElse(Double.NaN);
    }
  }

  /** Told of every counted episode before its world goes, and of what its policy said. */
  @FunctionalInterface
  public interface RemarkedEpisodeListener {
    /** Takes note of an episode; remarks are in order of tick. */
    void ended(FinishedEpisode episode, ImmutableList<Annotation> remarks);
  }

  private Evaluation() {}

  /**
   * Plays one episode a seed.
   *
   * @param listener told of each counted episode before its world goes
   * @param progress told how many episodes have ended
   * @param stop asked at each step whether to leave off
   */
  public static Result run(
      Scenario scenario,
      ImmutableLongArray seeds,
      Settings settings,
      PolicyFactory factory,
      EpisodeListener listener,
      IntConsumer progress,
      BooleanSupplier stop) {
    RemarkedEpisodeListener heedless = (episode, _) -> listener.ended(episode);
    return run(scenario, seeds, settings, factory, heedless, progress, stop);
  }

  /** The same, with what the policy says. */
  public static Result run(
      Scenario scenario,
      ImmutableLongArray seeds,
      Settings settings,
      PolicyFactory factory,
      RemarkedEpisodeListener listener,
      IntConsumer progress,
      BooleanSupplier stop) {
    int envs = Math.min(settings.envs(), seeds.length());
    List<EpisodeOutcome> outcomes = new ArrayList<>();
    RemarkLog remarks = new RemarkLog(envs, scenario.players());
    EpisodeListener counted =
        episode -> {
          ImmutableList<Annotation> said = remarks.end(episode);
          long index = episode.number() * envs + episode.env();
          if (index < seeds.length()) {
            listener.ended(episode, said);
            outcomes.add(outcome((int) index, episode));
          }
        };
    EnvSettings envSettings =
        new EnvSettings(
            envs,
            scenario.players(),
            settings.frameSkip(),
            ObservationSpec.of(scenario.content(), settings.render(), factory.reads()),
            settings.renderer(),
            settings.threads());
    try (VectorEnv env =
            VectorEnv.create(
                envSettings,
                (index, number) ->
                    new Episode(
                        scenario, seeds.get((int) ((number * envs + index) % seeds.length()))),
                counted);
        Policy policy = factory.create(env.spec(), env.rows())) {
      remarks.listenTo(policy);
      play(
          env,
          policy,
          remarks,
          () -> outcomes.size() < seeds.length() && !stop.getAsBoolean(),
          () -> progress.accept(outcomes.size()));
    }
    outcomes.sort(Comparator.comparingInt(EpisodeOutcome::index));
    return new Result(ImmutableList.copyOf(outcomes));
  }

  private static void play(
      VectorEnv env, Policy policy, RemarkLog remarks, BooleanSupplier goOn, Runnable stepped) {
    try (Arena arena = Arena.ofShared()) {
      ObservationBatch observations = ObservationBatch.allocate(env.spec(), env.rows(), arena);
      StepResult result = new StepResult(ObservationBatch.allocate(env.spec(), env.rows(), arena));
      Action[] actions = new Action[env.rows()];
      Arrays.setAll(actions, row -> new Action());
      boolean[] first = new boolean[env.rows()];
      Arrays.fill(first, true);
      env.reset(observations);
      while (goOn.getAsBoolean()) {
        policy.act(observations, first, actions);
        remarks.add(env);
        env.step(actions, observations, result);
        for (int row = 0; row < first.length; row++) {
          // A row that is done rests until its world begins anew, without ending once more.
          first[row] = result.ended(row) || result.idle()[row];
        }
        stepped.run();
      }
    }
  }

  /** An episode succeeded if all its players did; its return is their mean. */
  private static EpisodeOutcome outcome(int index, FinishedEpisode episode) {
    int players = episode.returns().length();
    return new EpisodeOutcome(
        index,
        episode.seed(),
        episode.succeeded().cardinality() == players,
        episode.returns().stream().sum() / players,
        episode.ticks());
  }
}
