package dev.mattock.training.loop;

import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.watch.AgentShow;
import dev.mattock.replays.watch.AgentShow.Stage;
import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A policy that plays for those who watch: the same envs, observations and decisions as in an
 * evaluation, a decision at a time. Rows are seats.
 */
public final class AgentPlay implements AgentShow.Agent {
  private final String name;
  private final VectorEnv env;
  private final EpisodeSource source;
  private final Policy policy;
  private final int players;
  private final Arena arena = Arena.ofShared();
  private final ObservationBatch observations;
  private final StepResult result;
  private final Action[] actions;
  private final boolean[] first;
  private Stage stage;

  /**
   * A policy before its first episode.
   *
   * @param name of the agent, for titles
   * @param seeds of the episodes: the n-th episode of env e is number {@code n * envs + e}
   * @param settings with as many envs as are to be seen side by side
   */
  public AgentPlay(
      String name,
      Scenario scenario,
      LongUnaryOperator seeds,
      Evaluation.Settings settings,
      Evaluation.PolicyFactory factory) {
    this.name = name;
    players = scenario.players();
    int envs = settings.envs();
    source = (index, number) -> new Episode(scenario, seeds.applyAsLong(number * envs + index));
    EnvSettings envSettings =
        new EnvSettings(
            envs,
            players,
            settings.frameSkip(),
            ObservationSpec.of(scenario.content(), settings.render(), factory.reads()),
            settings.renderer(),
            settings.threads());
    env = VectorEnv.create(envSettings, source, this::ended);
    policy = factory.create(env.spec(), env.rows());
    observations = ObservationBatch.allocate(env.spec(), env.rows(), arena);
    result = new StepResult(ObservationBatch.allocate(env.spec(), env.rows(), arena));
    actions = new Action[env.rows()];
    Arrays.setAll(actions, row -> new Action());
    first = new boolean[env.rows()];
    Arrays.fill(first, true);
  }

  @Override
  public int seats() {
    return env.rows();
  }

  @Override
  public void start(Stage newStage) {
    stage = newStage;
    for (int index = 0; index < env.envs(); index++) {
      begin(index, 0);
    }
    env.reset(observations);
  }

  @Override
  public void step(Stage newStage) {
    stage = newStage;
    policy.act(observations, first, actions);
    for (int row = 0; row < actions.length; row++) {
      remark(row, env.log(row / players).ticks());
    }
    env.step(actions, observations, result);
    for (int row = 0; row < first.length; row++) {
      first[row] = result.ended(row) || result.idle()[row];
      stage.played(row, env.log(row / players));
    }
  }

  /** Called within a step, before the env begins its next episode. */
  private void ended(FinishedEpisode episode) {
    for (int player = 0; player < players; player++) {
      int row = episode.env() * players + player;
      policy.ended(row, episode.succeeded().get(player), episode.terminated().get(player));
      stage.played(row, episode.log());
      remark(row, episode.ticks());
    }
    begin(episode.env(), episode.number() + 1);
  }

  private void remark(int row, int tick) {
    policy.remark(row, tick, row % players, remark -> stage.remark(row, remark));
  }

  private void begin(int index, long number) {
    Episode next = source.episode(index, number);
    String task = next.scenario().name();
    for (int player = 0; player < players; player++) {
      String who = players == 1 ? name : name + ", player " + player;
      stage.begin(
          index * players + player,
          next.scenario(),
          next.seed(),
          player,
          "%s, seed %d, %s".formatted(task, next.seed(), who));
    }
  }

  @Override
  public void close() {
    policy.close();
    env.close();
    arena.close();
  }
}
