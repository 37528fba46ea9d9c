package dev.mattock.agent.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.hierarchy.SelfInstruct.Candidate;
import dev.mattock.agent.hierarchy.SelfInstruct.Proposal;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.FrameEncoder;
import dev.mattock.agent.memory.Likeness;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.memory.Needs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is practised next. */
class SelfInstructTest {
  private static final Candidate LOG = candidate("oak_log", 100);
  private static final Candidate TABLE = candidate("crafting_table", 150, "oak_log", "oak_planks");
  private static final Candidate PICKAXE =
      candidate("wooden_pickaxe", 200, "oak_log", "oak_planks", "crafting_table", "stick");
  private static final ImmutableList<Candidate> ALL = ImmutableList.of(PICKAXE, TABLE, LOG);

  private final Memory memory =
      Memory.inRam(new Likeness(new Flat(), FrameEncoder.plain(), Needs.nothing()));

  /** All sentences are alike. */
  private static final class Flat implements SentenceEncoder {
    @Override
    public String name() {
      return "flat";
    }

    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public float[][] encode(List<String> sentences) {
      return sentences.stream().map(_ -> new float[] {1}).toArray(float[][]::new);
    }
  }

  @AfterEach
  void close() {
    memory.close();
  }

  private static Candidate candidate(String item, double cost, String... needs) {
    return new Candidate("wood/" + item, Intent.have(item), ImmutableSet.copyOf(needs), cost);
  }

  private void past(String item, boolean succeeded, String... mined) {
    ImmutableList<PlanStep> steps =
        Stream.of(mined)
            .map(name -> new PlanStep(new Subgoal.Mine(name, 1), "mine " + name))
            .collect(ImmutableList.toImmutableList());
    memory.remember(
        new Experience(
            Instant.EPOCH,
            "Obtain it.",
            ImmutableMap.of(),
            ImmutableDoubleArray.of(),
            new Plan(Intent.have(item), steps),
            succeeded
                ? Optional.empty()
                : Optional.of(new Failure("it", Cause.NOT_FOUND, "it was not there")),
            10));
  }

  private ImmutableList<String> proposed(int count) {
    return SelfInstruct.of(memory).propose(ALL, count).stream()
        .map(proposal -> proposal.candidate().intent().name())
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void knowingNothingItBeginsWithWhatNeedsTheLeast() {
    assertThat(proposed(3)).containsExactly("oak_log", "crafting_table", "wooden_pickaxe");
    assertThat(proposed(1)).containsExactly("oak_log");
  }

  @Test
  void whatNeedsOnlyWhatWasDoneComesBeforeWhatWasDone() {
    past("oak_log", true);
    past("oak_log", true);
    past("oak_planks", true);
    assertThat(proposed(3)).containsExactly("crafting_table", "oak_log", "wooden_pickaxe");
  }

  @Test
  void whatWasGainedOnTheWayOfASuccessIsKnownAndOfAFailureIsNot() {
    past("oak_log", true);
    past("oak_log", true);
    past("other", false, "oak_planks");
    assertThat(why(TABLE)).contains("never tried", "one new thing on the way: oak_planks");
    past("other", true, "oak_planks");
    assertThat(why(TABLE)).contains("all that it needs was done before");
  }

  private String why(Candidate candidate) {
    return SelfInstruct.of(memory).propose(ImmutableList.of(candidate), 1).getFirst().why();
  }

  @Test
  void whatSucceedsNowAndThenComesBeforeWhatAlwaysOrNeverDoes() {
    for (int i = 0; i < 6; i++) {
      past("always", true);
      past("never", false);
      past("sometimes", i % 2 == 0);
    }
    ImmutableList<Candidate> tried =
        ImmutableList.of(candidate("always", 1), candidate("never", 1), candidate("sometimes", 9));
    ImmutableList<Proposal> proposals = SelfInstruct.of(memory).propose(tried, 3);
    assertThat(proposals.getFirst().candidate().intent().name()).isEqualTo("sometimes");
    assertThat(proposals.getFirst().why()).startsWith("3 of 6 plans succeeded");
    assertThat(proposals.getFirst().promise()).isGreaterThan(0.9);
    assertThat(proposals.getLast().promise()).isLessThan(0.7);
  }

  @Test
  void whatWasLongAgoCountsLess() {
    for (int i = 0; i < 10; i++) {
      past("oak_log", false);
    }
    double before = promise(LOG);
    for (int i = 0; i < 3; i++) {
      past("oak_log", true);
    }
    assertThat(promise(LOG)).isGreaterThan(before);
  }

  private double promise(Candidate candidate) {
    return SelfInstruct.of(memory).propose(ImmutableList.of(candidate), 1).getFirst().promise();
  }

  @Test
  void aCostThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> candidate("oak_log", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
