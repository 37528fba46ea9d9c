package dev.mattock.agent.hierarchy;

import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Says in words how a failure came about, from what changed while a step was carried out: what a
 * planner reads before it plans anew.
 */
final class SelfExplanation {
  private static final double HURT = 10;
  private static final double HUNGRY = 6;

  private SelfExplanation() {}

  /** A failure with what the agent knows about it. */
  static Failure of(Failure failure, Situation before, Situation now, int ticks) {
    List<String> facts = new ArrayList<>();
    facts.add(failure.explanation());
    facts.add(changes(before, now, ticks));
    if (now.health() < HURT) {
      facts.add(String.format(Locale.ROOT, "health was down to %.0f of 20", now.health()));
    }
    if (now.food() < HUNGRY) {
      facts.add(String.format(Locale.ROOT, "food was down to %.0f of 20", now.food()));
    }
    facts.add(
        String.format(
            Locale.ROOT,
            "it stood at %.0f, %.0f, %.0f in %s",
            now.x(),
            now.y(),
            now.z(),
            now.biome()));
    return new Failure(failure.step(), failure.cause(), String.join("; ", facts));
  }

  private static String changes(Situation before, Situation now, int ticks) {
    List<String> gained = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.inventory().keySet());
    names.addAll(now.inventory().keySet());
    for (String name : names) {
      int change = now.count(name) - before.count(name);
      if (change > 0) {
        gained.add(change + " " + name);
      } else if (change < 0) {
        lost.add(-change + " " + name);
      }
    }
    StringBuilder words = new StringBuilder("in " + ticks + " ticks it ");
    words.append(gained.isEmpty() ? "gained nothing" : "gained " + String.join(", ", gained));
    if (!lost.isEmpty()) {
      words.append(" and used up or lost ").append(String.join(", ", lost));
    }
    return words.toString();
  }
}
