package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What an agent has thought since it was last asked, for those who watch. */
final class Journal {
  private record Entry(String kind, String text, ImmutableDoubleArray numbers) {}

  private final List<Entry> entries = new ArrayList<>();

  /** What the instruction was taken for. */
  void goal(String instruction, Intent intent, double confidence) {
    String text = String.format(Locale.ROOT, "%s (\"%s\", %.2f)", intent, instruction, confidence);
    entries.add(new Entry("goal", text, ImmutableDoubleArray.of(confidence)));
  }

  /** How it ended, where the goal was. */
  void ended(String text) {
    entries.add(new Entry("goal", text, ImmutableDoubleArray.of()));
  }

  /** A plan and the step that it is at. */
  void plan(Plan plan, int step) {
    entries.add(new Entry("plan", plan.lines(), ImmutableDoubleArray.of(step)));
  }

  /** What was recalled. */
  void memories(ImmutableList<Recollection> memories) {
    for (Recollection memory : memories) {
      Experience experience = memory.experience();
      String outcome =
          experience
              .failure()
              .map(failure -> "failed, " + failure.cause() + ": " + failure.explanation())
              .orElse("succeeded in " + experience.costTicks() + " ticks");
      String text =
          String.format(
              Locale.ROOT,
              "%s, %d steps, %s (relevance %.2f)",
              experience.task(),
              experience.plan().steps().size(),
              outcome,
              memory.relevance());
      entries.add(new Entry("memory", text, ImmutableDoubleArray.of(memory.relevance())));
    }
  }

  /** Something that the run should say about how a plan came about. */
  void note(String text) {
    entries.add(new Entry("note", text, ImmutableDoubleArray.of()));
  }

  /** Why it plans anew. */
  void replan(Failure failure) {
    String text = "%s: %s: %s".formatted(failure.step(), failure.cause(), failure.explanation());
    entries.add(new Entry("replan", text, ImmutableDoubleArray.of()));
  }

  /** Why it gives up. */
  void failure(Failure failure) {
    String text = failure.cause() + ": " + failure.explanation();
    entries.add(new Entry("failure", text, ImmutableDoubleArray.of()));
    ended("gave up: " + text);
  }

  /** Tells all that is new. */
  void tell(int tick, int player, Consumer<Annotation> into) {
    for (Entry entry : entries) {
      into.accept(new Annotation(tick, player, entry.kind(), entry.text(), entry.numbers()));
    }
    entries.clear();
  }
}
