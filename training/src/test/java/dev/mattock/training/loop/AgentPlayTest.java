package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.controller.BlindPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.watch.AgentShow;
import dev.mattock.replays.watch.Playback;
import dev.mattock.replays.watch.Timeline;
import dev.mattock.training.Pasture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AgentPlayTest {
  private static final int SKIP = 4;

  /** Walks in a spiral, and says so. */
  private static final class Talker implements Policy {
    private final Policy walker = new BlindPolicy(BlindPolicy.Script.SPIRAL, SKIP);

    @Override
    public String name() {
      return "talker";
    }

    @Override
    public ImmutableSet<Modality> reads() {
      return walker.reads();
    }

    @Override
    public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
      walker.act(observations, first, actions);
    }

    @Override
    public void remark(int row, int tick, int player, Consumer<Annotation> into) {
      into.accept(Annotation.text(tick, player, "goal", "row " + row));
    }
  }

  private static final Evaluation.PolicyFactory TALKER =
      new Evaluation.PolicyFactory() {
        @Override
        public ImmutableSet<Modality> reads() {
          return ImmutableSet.of(Modality.LOCATION_STATS);
        }

        @Override
        public Policy create(ObservationSpec spec, int rows) {
          return new Talker();
        }
      };

  private static Evaluation.Settings settings(int envs) {
    return new Evaluation.Settings(envs, SKIP, RenderSettings.TRAINING, "reference", 1);
  }

  private static AgentShow show(Pasture pasture, int envs) {
    return AgentShow.start(
        "talk", new AgentPlay("talker", pasture, number -> -1 - number, settings(envs), TALKER));
  }

  private static void playOut(Timeline timeline) throws InterruptedException {
    while (!timeline.complete()) {
      timeline.want(timeline.ticks() + 1);
      Thread.sleep(1);
    }
  }

  @Test
  void playsTheEpisodesThatAnEvaluationPlays() throws InterruptedException {
    List<Long> hashes = new ArrayList<>();
    List<Integer> remarks = new ArrayList<>();
    Evaluation.run(
        Pasture.small(),
        ImmutableLongArray.of(-1, -2, -3, -4),
        settings(1),
        TALKER,
        (episode, said) -> {
          hashes.add(episode.world().hash());
          remarks.add(said.size());
        },
        done -> {},
        () -> false);
    try (AgentShow show = show(Pasture.small(), 1)) {
      for (int number = 0; number < hashes.size(); number++) {
        Timeline timeline = show.episode(0, number);
        playOut(timeline);
        assertThat(timeline.seed()).isEqualTo(-1 - number);
        assertThat(timeline.annotations(0, timeline.ticks() + 1)).hasSize(remarks.get(number));
        Playback playback = new Playback(timeline);
        playback.seek(timeline.ticks());
        assertThat(playback.world().hash()).isEqualTo(hashes.get(number));
      }
    }
  }

  @Test
  void everyPlayerOfEveryEnvHasASeat() throws InterruptedException {
    try (AgentShow show = show(Pasture.small().withPlayers(2), 2)) {
      assertThat(show.seats()).isEqualTo(4);
      for (int seat = 0; seat < 4; seat++) {
        Timeline timeline = show.episode(seat, 0);
        assertThat(timeline.player()).isEqualTo(seat % 2);
        assertThat(timeline.seed()).isEqualTo(-1 - seat / 2);
        playOut(timeline);
        assertThat(timeline.annotations(0, 1).getFirst().text()).isEqualTo("row " + seat);
      }
    }
  }
}
