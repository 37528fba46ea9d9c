package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Memory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Proposes what to practise next, by what a memory shows (the self-instruct of JARVIS-1, section
 * 3.4): what succeeds now and then teaches most, what always or never does least; of what was never
 * tried, that which needs only what has been done before or one new thing, the nearest first.
 */
public final class SelfInstruct {
  /** An experience counts so much of the one after it, so that what was long ago fades. */
  private static final double FADING = 0.8;

  /** Each new thing on the way makes it so much less likely to be learned now. */
  private static final double NEW_THING = 0.5;

  /**
   * Something that may be practised.
   *
   * @param task its name
   * @param intent what it asks for
   * @param needs items that are gained on the way to it, itself left out
   * @param cost how far away it is, in ticks as a planner has them
   */
  public record Candidate(String task, Intent intent, ImmutableSet<String> needs, double cost) {
    public Candidate {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(intent, "intent");
      Objects.requireNonNull(needs, "needs");
      if (!(cost >= 0)) {
        throw new IllegalArgumentException("cost must be at least 0, but is " + cost);
      }
    }
  }

  /**
   * Something to be practised.
   *
   * @param candidate what
   * @param promise how much may be learned, 0..1
   * @param why in words
   */
  public record Proposal(Candidate candidate, double promise, String why) {}

  /** How often something succeeded and failed, what was long ago counting less. */
  private static final class Standing {
    private double successes;
    private double failures;
    private int tried;
    private int succeeded;

    void add(boolean success) {
      successes = successes * FADING + (success ? 1 : 0);
      failures = failures * FADING + (success ? 0 : 1);
      tried++;
      succeeded += success ? 1 : 0;
    }

    /** One where success and failure are equally likely, less the surer either is. */
    double openness() {
      double rate = (successes + 1) / (successes + failures + 2);
      return 4 * rate * (1 - rate);
    }
  }

  private final Map<String, Standing> standings = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  private SelfInstruct() {}

  /** Reads a memory as it is now. */
  public static SelfInstruct of(Memory memory) {
    SelfInstruct read = new SelfInstruct();
    memory.forEach(read::take);
    return read;
  }

  private void take(Experience experience) {
    Intent intent = experience.plan().intent();
    standings.computeIfAbsent(kind(intent), _ -> new Standing()).add(experience.succeeded());
    if (!experience.succeeded()) {
      return;
    }
    if (intent.verb() == Intent.Verb.HAVE) {
      known.add(intent.name());
    }
    for (PlanStep step : experience.plan().steps()) {
      switch (step.goal()) {
        case Subgoal.Mine mine -> known.add(mine.item());
        case Subgoal.Craft craft -> known.add(craft.item());
        case Subgoal.Smelt smelt -> known.add(smelt.item());
        default -> {}
      }
    }
  }

  /** The most promising of many, the best first; of equals the nearest. */
  public ImmutableList<Proposal> propose(ImmutableList<Candidate> candidates, int count) {
    return candidates.stream()
        .map(this::propose)
        .sorted(
            Comparator.comparingDouble(Proposal::promise)
                .reversed()
                .thenComparingDouble(proposal -> proposal.candidate().cost())
                .thenComparing(proposal -> proposal.candidate().task()))
        .limit(count)
        .collect(ImmutableList.toImmutableList());
  }

  private Proposal propose(Candidate candidate) {
    ImmutableList<String> unknown =
        candidate.needs().stream()
            .filter(item -> !known.contains(item))
            .collect(ImmutableList.toImmutableList());
    Standing standing = standings.get(kind(candidate.intent()));
    double openness = standing == null ? 1 : standing.openness();
    double promise = openness * StrictMath.pow(NEW_THING, unknown.size());
    return new Proposal(candidate, promise, why(standing, unknown));
  }

  private static String why(Standing standing, ImmutableList<String> unknown) {
    String tried =
        standing == null
            ? "never tried"
            : "%d of %d plans succeeded".formatted(standing.succeeded, standing.tried);
    return switch (unknown.size()) {
      case 0 -> tried + "; all that it needs was done before";
      case 1 -> tried + "; one new thing on the way: " + unknown.getFirst();
      default -> "%s; %d new things on the way".formatted(tried, unknown.size());
    };
  }

  private static String kind(Intent intent) {
    return intent.verb().name().toLowerCase(Locale.ROOT) + " " + intent.name();
  }
}
