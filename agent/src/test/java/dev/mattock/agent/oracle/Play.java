package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.Observations;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.FinishedEpisode;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.worlds.task.Task;
import dev.mattock.worlds.task.TaskLibrary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets the oracle play tasks in tests. */
final class Play {
  static final TaskLibrary LIBRARY = new TaskLibrary(Observations.CONTENT, 256L << 20, 64);

  private static final ObservationSpec SPEC =
      Observations.spec(Observations.CONTENT, PixelLayout.HWC, Modality.WORLD);

  private Play() {}

  /** A task on flat land with a goal. */
  static Task flat(String goal, String... lines) {
    String text =
        """
        world: {generator: flat, time: 6000}
        rules: {daylightCycle: false, breakSpeed: 5}
        instruction: Do it.
        goal: %s
        """
            .formatted(goal);
    return LIBRARY.parse("test/flat", text + String.join("\n", lines) + "\nbudgetTicks: 2000\n");
  }

  /** Plays a task once on one seed; checks at each decision that the world stays as it is. */
  static FinishedEpisode once(Task task, int frameSkip, long seed) {
    List<FinishedEpisode> ended = new ArrayList<>();
    EnvSettings settings =
        EnvSettings.of(1, SPEC).withPlayers(task.players()).withFrameSkip(frameSkip);
    try (VectorEnv env =
        VectorEnv.create(settings, (index, number) -> new Episode(task, seed), ended::add)) {
      ObservationBatch observations = Observations.batch(SPEC, env.rows());
      StepResult result = new StepResult(Observations.batch(SPEC, env.rows()));
      Action[] actions = new Action[env.rows()];
      Arrays.setAll(actions, row -> new Action());
      boolean[] first = new boolean[env.rows()];
      Arrays.fill(first, true);
      Oracle oracle = new Oracle(task, frameSkip);
      env.reset(observations);
      while (ended.isEmpty()) {
        long before = env.world(0).hash();
        oracle.act(observations.only(oracle.reads()), first, actions);
        assertThat(env.world(0).hash()).as("%s, seed %d", task, seed).isEqualTo(before);
        Arrays.fill(first, false);
        env.step(actions, observations, result);
      }
    }
    return ended.getFirst();
  }

  /** Whether all players of an episode succeeded. */
  static boolean succeeded(FinishedEpisode episode) {
    return episode.succeeded().cardinality() == episode.scenario().players();
  }
}
