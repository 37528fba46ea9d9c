package dev.mattock.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.agent.controller.BlindPolicy;
import dev.mattock.agent.controller.Policy;
import dev.mattock.agent.controller.RandomPolicy;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.training.Pasture;
import dev.mattock.training.loop.Evaluation.EpisodeOutcome;
import dev.mattock.training.loop.Evaluation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
  private static final ImmutableLongArray SEEDS =
      ImmutableLongArray.copyOf(LongStream.range(0, 13).map(i -> -1 - 7 * i));

  private static final Evaluation.PolicyFactory WALKING =
      factory(
          ImmutableSet.of(Modality.LOCATION_STATS),
          rows -> new BlindPolicy(BlindPolicy.Script.SPIRAL, 4));

  @ParameterizedTest
  @CsvSource({"1, 1", "4, 1", "5, 2", "13, 1", "100, 3"})
  void playsEachSeedOnceInOrder(int envs, int threads) {
    Result result = evaluate(WALKING, envs, threads);

    assertThat(result.episodes().stream().mapToLong(EpisodeOutcome::seed))
        .containsExactlyElementsOf(SEEDS.asList());
    assertThat(result.episodes().stream().mapToInt(EpisodeOutcome::index))
        .containsExactlyElementsOf(IntStream.range(0, 13).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "4, 1", "4, 2", "13, 2", "100, 3"})
  void theOutcomeHangsNeitherOnEnvsNorOnThreads(int envs, int threads) {
    assertThat(evaluate(WALKING, envs, threads)).isEqualTo(evaluate(WALKING, 1, 1));
  }

  @Test
  void aPolicyThatDrawsDoesNotHangOnThreads() {
    assertThat(evaluate(random(), 4, 3)).isEqualTo(evaluate(random(), 4, 1));
  }

  @Test
  void everyEpisodeIsCountedToItsOwnEnd() {
    Result result = evaluate(WALKING, 4, 1);
    int budget = Pasture.small().tickBudget();
    int successes = 0;
    int ticks = 0;
    for (EpisodeOutcome episode : result.episodes()) {
      int life = Pasture.lifetime(episode.seed());
      assertThat(episode.ticks()).as("seed %d", episode.seed()).isEqualTo(Math.min(life, budget));
      assertThat(episode.succeeded()).as("seed %d", episode.seed()).isEqualTo(life <= budget);
      successes += life <= budget ? 1 : 0;
      ticks += Math.min(life, budget);
    }
    assertThat(successes).isBetween(1, 12);
    assertThat(result.successes()).isEqualTo(successes);
    assertThat(result.success().rate()).isEqualTo(successes / 13.0);
    assertThat(result.success().trials()).isEqualTo(13);
    assertThat(result.meanTicks()).isCloseTo(ticks / 13.0, within(1e-12));
    assertThat(result.meanReturn())
        .isCloseTo(
            result.episodes().stream().mapToDouble(EpisodeOutcome::episodeReturn).sum() / 13,
            within(1e-12));
  }

  @Test
  void theListenerHearsOfTheCountedEpisodesAlone() {
    List<Long> heard = new ArrayList<>();
    List<Integer> progress = new ArrayList<>();
    Result result =
        Evaluation.run(
            Pasture.small(),
            SEEDS,
            settings(5, 1),
            WALKING,
            episode -> {
              heard.add(episode.seed());
              assertThat(episode.log().ticks()).isEqualTo(episode.ticks());
              assertThat(episode.world().tick()).isEqualTo(episode.ticks());
            },
            progress::add,
            () -> false);

    assertThat(result.episodes()).hasSize(13);
    assertThat(heard).containsExactlyInAnyOrderElementsOf(SEEDS.asList());
    assertThat(progress).isSorted().endsWith(13);
  }

  @Test
  void whatWasPlayedBeforeAStopIsKept() {
    List<Integer> progress = new ArrayList<>();
    Result result =
        Evaluation.run(
            Pasture.small(),
            SEEDS,
            settings(5, 1),
            WALKING,
            episode -> {},
            progress::add,
            () -> !progress.isEmpty() && progress.getLast() >= 5);

    assertThat(result.episodes()).hasSizeBetween(5, 12);
    assertThat(result.episodes()).isSubsetOf(evaluate(WALKING, 5, 1).episodes());
  }

  @Test
  void aPolicyThatLooksAtNothingCanBeEvaluated() {
    assertThat(random().reads()).isEmpty();
    assertThat(evaluate(random(), 3, 1).episodes()).hasSize(13);
  }

  @Test
  void aPolicyIsHandedWhatItDeclaresAndNoMore() {
    List<ObservationSpec> handed = new ArrayList<>();
    ImmutableSet<Modality> reads = ImmutableSet.of(Modality.LIFE_STATS, Modality.INVENTORY);
    evaluate(factory(reads, rows -> new Attentive(reads, handed)), 3, 1);

    assertThat(handed.getFirst().modalities()).containsExactlyInAnyOrderElementsOf(reads);
  }

  @Test
  void everyPlayersNewEpisodeIsAnnouncedAlsoWhereOneRestedBefore() {
    Pasture pair = Pasture.small().withPlayers(2);
    List<String> missed = new ArrayList<>();
    ImmutableSet<Modality> reads = ImmutableSet.of(Modality.LOCATION_STATS);
    int[] starts = {0};
    Evaluation.Settings every = new Evaluation.Settings(2, 1, render(), "reference", 1);
    Result result =
        Evaluation.run(
            pair,
            SEEDS,
            every,
            factory(reads, rows -> new Watchful(missed, starts)),
            episode -> {},
            done -> {},
            () -> false);

    assertThat(result.episodes()).hasSize(13);
    assertThat(starts[0]).isGreaterThanOrEqualTo(2 * 13);
    assertThat(missed).isEmpty();
    for (EpisodeOutcome episode : result.episodes()) {
      boolean both = Pasture.lifetime(episode.seed()) + 1 <= pair.tickBudget();
      assertThat(episode.succeeded()).as("seed %d", episode.seed()).isEqualTo(both);
    }
  }

  /** Notes what it is handed. */
  private record Attentive(ImmutableSet<Modality> reads, List<ObservationSpec> handed)
      implements Policy {
    @Override
    public String name() {
      return "attentive";
    }

    @Override
    public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
      handed.add(observations.spec());
    }
  }

  /** Walks away from its start, and notes when it is back there without having been told. */
  private record Watchful(List<String> missed, int[] starts) implements Policy {
    @Override
    public String name() {
      return "watchful";
    }

    @Override
    public ImmutableSet<Modality> reads() {
      return ImmutableSet.of(Modality.LOCATION_STATS);
    }

    @Override
    public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
      for (int row = 0; row < actions.length; row++) {
        boolean atStart =
            observations.locationStat(row, 0) == 3 * (row % 2) + 0.5f
                && observations.locationStat(row, 2) == 0.5f;
        starts[0] += atStart ? 1 : 0;
        if (atStart && !first[row]) {
          missed.add("row " + row);
        }
        actions[row].clear().setKeys(Keys.FORWARD);
      }
    }
  }

  private static Evaluation.PolicyFactory random() {
    return factory(ImmutableSet.of(), rows -> new RandomPolicy(MultiDiscreteCodec.standard(), 3));
  }

  private static Result evaluate(Evaluation.PolicyFactory factory, int envs, int threads) {
    return Evaluation.run(
        Pasture.small(),
        SEEDS,
        settings(envs, threads),
        factory,
        episode -> {},
        done -> {},
        () -> false);
  }

  private static Evaluation.Settings settings(int envs, int threads) {
    return new Evaluation.Settings(envs, 4, render(), "reference", threads);
  }

  private static RenderSettings render() {
    return PolicyDescription.render(36);
  }

  private static Evaluation.PolicyFactory factory(
      ImmutableSet<Modality> reads, IntFunction<Policy> forRows) {
    return new Evaluation.PolicyFactory() {
      @Override
      public ImmutableSet<Modality> reads() {
        return reads;
      }

      @Override
      public Policy create(ObservationSpec spec, int rows) {
        return forRows.apply(rows);
      }
    };
  }
}
