package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.content.Content;
import dev.mattock.replays.record.Annotation;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a mind is after, in words: told when it changes. */
final class Thoughts {
  private final Content content;
  private String goal = "";
  private String plan = "";
  private String failure = "";
  private String toldGoal = "";
  private String toldPlan = "";

  Thoughts(Content content) {
    this.content = content;
  }

  /** A wish comes up. */
  void wish(Wish wish) {
    goal =
        switch (wish) {
          case Wish.Carry(var items, int more) -> "have %d more %s".formatted(more, items.text());
          case Wish.Break(var blocks) -> "break " + blocks.text();
          case Wish.Make(var items) -> "craft " + items.text();
          case Wish.Put(var blocks) -> "place " + blocks.text();
          case Wish.Near near -> "get near the goal";
          case Wish.Wait _ -> "wait";
        };
    plan = "";
  }

  /** A plan is made; its first step is the one that is carried out. */
  void plan(List<Step> steps) {
    plan = steps.stream().map(this::words).collect(Collectors.joining("\n"));
  }

  /** What was tried did not succeed. */
  void failed() {
    failure = plan.isEmpty() ? goal : plan.lines().findFirst().orElse(goal);
  }

  /** Tells what has changed since the last time. */
  void tell(int tick, int player, Consumer<Annotation> into) {
    if (!failure.isEmpty()) {
      into.accept(Annotation.text(tick, player, "replan", "could not " + failure));
      failure = "";
    }
    if (!goal.equals(toldGoal)) {
      toldGoal = goal;
      into.accept(Annotation.text(tick, player, "goal", goal));
    }
    if (!plan.equals(toldPlan)) {
      toldPlan = plan;
      into.accept(new Annotation(tick, player, "plan", plan, ImmutableDoubleArray.of(0)));
    }
  }

  private String words(Step step) {
    return switch (step) {
      case Step.Gather(BitSet blocks, BitSet items, int more) ->
          "gather %d %s".formatted(more, oneOf(items));
      case Step.Craft(int recipe, int times) ->
          "craft %s%s".formatted(content.recipe(recipe).name(), times == 1 ? "" : " x" + times);
      case Step.Place(int item) -> "place " + content.item(item).name();
      case Step.Visit(String station) -> "go to the " + station;
    };
  }

  private String oneOf(BitSet items) {
    ImmutableList<String> names =
        items.stream()
            .mapToObj(item -> content.item(item).name())
            .collect(ImmutableList.toImmutableList());
    return switch (names.size()) {
      case 0 -> "something";
      case 1 -> names.getFirst();
      default -> names.getFirst() + " or the like";
    };
  }
}
