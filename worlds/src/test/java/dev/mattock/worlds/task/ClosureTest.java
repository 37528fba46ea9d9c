package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.worlds.task.Way.Need;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureTest {
  private static final Fact A = Fact.item("a");
  private static final Fact B = Fact.item("b");
  private static final Fact C = Fact.item("c");

  private static Way way(Fact gives, double effort, Need... needs) {
    return new Way(gives, "get " + gives.name(), ImmutableList.copyOf(needs), effort);
  }

  private static Closure closure(Way... ways) {
    return new Closure(Arrays.asList(ways));
  }

  @Test
  void nothingFollowsFromACircle() {
    Closure closure = closure(way(A, 1, Need.of(B)), way(B, 1, Need.of(A)));
    assertThat(closure.how(A)).isEmpty();
    assertThat(closure.how(B)).isEmpty();
  }

  @Test
  void everyNeedMustBeMetAndOfEachNeedOneIsEnough() {
    Need either = Need.anyOf(List.of(A, B));
    assertThat(closure(way(A, 1), way(C, 1, either)).how(C)).isPresent();
    assertThat(closure(way(A, 1), way(C, 1, Need.of(A), Need.of(B))).how(C)).isEmpty();
  }

  @Test
  void theLeastEffortIsChosenOverAllThatIsNeeded() {
    Closure closure =
        closure(
            way(A, 10),
            way(B, 3),
            way(C, 1, Need.of(A)),
            way(C, 5, Need.anyOf(List.of(A, B))),
            way(C, 100));
    Derivation how = closure.how(C).orElseThrow();
    assertThat(how.effort()).isEqualTo(8);
    assertThat(how.from()).extracting(Derivation::fact).containsExactly(B);
  }

  @Test
  void whatHasBeenShownIsOnlyNamedAgain() {
    Closure closure = closure(way(A, 1), way(B, 1, Need.of(A)), way(C, 1, Need.of(A), Need.of(B)));
    assertThat(closure.how(C).orElseThrow().lines())
        .containsExactly("c: get c", "  a: get a", "  b: get b", "    a: get a");
  }

  /** Against sweeping over all ways until nothing changes any more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void effortsAreThoseOfAPlainFixedPoint(long seed) {
    Random random = new Random(seed);
    int facts = 40;
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      Need[] needs = new Need[random.nextInt(3)];
      for (int n = 0; n < needs.length; n++) {
        needs[n] =
            Need.anyOf(
                random
                    .ints(1 + random.nextInt(3), 0, facts)
                    .mapToObj(number -> Fact.item("i" + number))
                    .toList());
      }
      ways.add(way(Fact.item("i" + random.nextInt(facts)), 1 + random.nextInt(20), needs));
    }
    double[] least = fixedPoint(ways, facts);
    Closure closure = new Closure(ways);
    for (int i = 0; i < facts; i++) {
      double effort =
          closure.how(Fact.item("i" + i)).map(Derivation::effort).orElse(Double.POSITIVE_INFINITY);
      assertThat(effort).as("fact %d, seed %d", i, seed).isEqualTo(least[i]);
    }
  }

  private static double[] fixedPoint(List<Way> ways, int facts) {
    double[] least = new double[facts];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Way way : ways) {
        double effort = way.effort();
        for (Need need : way.needs()) {
          effort +=
              need.any().stream().mapToDouble(fact -> least[number(fact)]).min().orElseThrow();
        }
        if (effort < least[number(way.gives())]) {
          least[number(way.gives())] = effort;
          changed = true;
        }
      }
    }
    return least;
  }

  private static int number(Fact fact) {
    return Integer.parseInt(fact.name().substring(1));
  }
}
