package dev.mattock.worlds.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableLongArray;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
  @Test
  void eachKindGetsSeedsOfItsOwn() {
    Set<Long> all = new HashSet<>();
    for (long number = 0; number < 1_000; number++) {
      assertThat(Seeds.kind(Seeds.training(number))).isEqualTo(Seeds.Kind.TRAINING);
      assertThat(Seeds.kind(Seeds.validation(number))).isEqualTo(Seeds.Kind.VALIDATION);
      assertThat(Seeds.kind(Seeds.evaluation(number))).isEqualTo(Seeds.Kind.EVALUATION);
      all.add(Seeds.training(number));
      all.add(Seeds.validation(number));
      all.add(Seeds.evaluation(number));
    }
    assertThat(all).hasSize(3_000);
  }

  @Test
  void trainingSeedsLeaveNoPositiveSeedOut() {
    Set<Long> seeds = new HashSet<>();
    for (long number = 0; number < 150; number++) {
      seeds.add(Seeds.training(number));
    }
    for (long seed = 1; seed <= 160; seed++) {
      assertThat(seeds.contains(seed)).as("seed %d", seed).isEqualTo(seed % 16 != 0);
    }
  }

  @Test
  void zeroBelongsToNobody() {
    assertThatThrownBy(() -> Seeds.kind(0)).hasMessageContaining("seed 0");
  }

  @Test
  void fixedSeedsPlayEachSeedOnceBeforeAnyComesAgain() {
    FixedSeeds source = new FixedSeeds(null, ImmutableLongArray.of(5, 6, 7, 8, 9, 10), 2);
    Set<Long> seen = new HashSet<>();
    for (int number = 0; number < 3; number++) {
      seen.add(source.episode(0, number).seed());
      seen.add(source.episode(1, number).seed());
    }
    assertThat(seen).containsExactlyInAnyOrder(5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(source.episode(0, 3).seed()).isEqualTo(5);
  }

  @Test
  void slidingSeedsReuseAWindowThatMovesOn() {
    SlidingSeeds source = new SlidingSeeds(null, 3, 20, 0.5);
    Set<Long> early = window(source, 0);
    Set<Long> late = window(source, 100);
    assertThat(early).hasSizeLessThanOrEqualTo(20 + 5);
    assertThat(late).doesNotContainAnyElementsOf(early);
    assertThat(late).allMatch(seed -> Seeds.kind(seed) == Seeds.Kind.TRAINING);
  }

  @Test
  void everyEpisodePlaysOneOfTheStartsOfItsWindow() {
    SlidingSeeds source = new SlidingSeeds(null, 3, 20, 0.5);
    for (long number : new long[] {0, 7, 100}) {
      Set<Long> starts = new HashSet<>();
      for (int place = 0; place < 20; place++) {
        starts.add(source.start(number, place).seed());
      }
      assertThat(starts).hasSize(20);
      for (int env = 0; env < 40; env++) {
        assertThat(starts).contains(source.episode(env, number).seed());
      }
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> source.start(0, 20))
        .withMessageContaining("20");
  }

  @Test
  void runsOfDifferentSeedsPlayDifferentStarts() {
    Set<Long> one = window(new SlidingSeeds(null, 1, 20, 0), 0);
    Set<Long> two = window(new SlidingSeeds(null, 2, 20, 0), 0);
    assertThat(one).doesNotContainAnyElementsOf(two);
  }

  private static Set<Long> window(SlidingSeeds source, long from) {
    Set<Long> seeds = new HashSet<>();
    for (int env = 0; env < 40; env++) {
      for (long number = from; number < from + 10; number++) {
        seeds.add(source.episode(env, number).seed());
      }
    }
    return seeds;
  }
}
