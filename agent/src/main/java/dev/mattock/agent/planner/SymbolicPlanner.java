package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.Rules;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Plans by a search backward over recipes, drops, tools, stations and mobs, with quantities: what
 * is cheapest by some {@link Costs}, with what is in hand used first. What worked before is done
 * again, what failed before is avoided. Keeps its scratch memory; for one thread.
 */
public final class SymbolicPlanner implements Planner {
  /** What its plans are signed with. */
  public static final String NAME = "symbolic";

  private final Content content;
  private final Net net;
  private final Prices prices;
  private final Costs costs;
  private final SelfCheck check;
  private final Dearness dearness;

  /** A planner for the overworld under the genre's rules. */
  public SymbolicPlanner(Content content) {
    this(content, Costs.overworld(content, Rules.VANILLA));
  }

  /** A planner that weighs by some costs. */
  public SymbolicPlanner(Content content, Costs costs) {
    this.content = content;
    this.costs = costs;
    net = Net.of(Knowledge.of(content));
    prices = new Prices(content, net);
    check = new SelfCheck(content);
    dearness = new Dearness(content);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public PlanAnswer plan(PlanRequest request) {
    dearness.clear();
    request.failure().ifPresent(dearness::add);
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    for (String step : heed(request.memories())) {
      notes.add("avoids what failed before: " + step);
    }
    Optional<Plan> known = remembered(request);
    if (known.isPresent()) {
      return planned(known.get(), notes.add("follows a plan that worked before").build());
    }
    return fresh(request.intent(), request.situation(), notes.build());
  }

  /** Makes dearer what failed before; the steps that did. */
  private Set<String> heed(ImmutableList<Recollection> memories) {
    Set<String> steps = new LinkedHashSet<>();
    for (Recollection memory : memories) {
      Optional<Failure> failure = memory.experience().failure();
      if (failure.isPresent() && Dearness.isOfTheLand(failure.get().cause())) {
        dearness.add(failure.get());
        steps.add(failure.get().step());
      }
    }
    return steps;
  }

  /** The first plan that led to the same intent and would do so now, as far as can be foreseen. */
  private Optional<Plan> remembered(PlanRequest request) {
    return request.memories().stream()
        .filter(memory -> memory.experience().succeeded())
        .map(memory -> memory.experience().plan())
        .filter(plan -> plan.intent().equals(request.intent()))
        .filter(plan -> plan.steps().stream().noneMatch(step -> dearness.has(step.goal())))
        .filter(plan -> check.check(plan, request.situation()).isEmpty())
        .findFirst();
  }

  private PlanAnswer fresh(Intent intent, Situation situation, ImmutableList<String> notes) {
    return switch (intent.verb()) {
      case HAVE -> {
        Optional<BitSet> item = item(intent.name());
        yield item.isEmpty()
            ? unknown("item", intent.name())
            : answer(have(item.get(), intent.count(), situation, costs), intent, notes);
      }
      case PLACE -> {
        Optional<BitSet> item = item(intent.name());
        yield item.isEmpty() || content.item(item.get().nextSetBit(0)).placesBlock() < 0
            ? unknown("block to place", intent.name())
            : with(item.get(), intent, new Subgoal.Place(intent.name()), situation, notes);
      }
      case USE -> {
        Optional<BitSet> item = item(intent.name());
        yield item.isEmpty()
            ? unknown("item", intent.name())
            : with(item.get(), intent, new Subgoal.Use(intent.name()), situation, notes);
      }
      case KILL -> planned(only(intent, new Subgoal.Kill(intent.name(), intent.count())), notes);
      case FIND -> planned(only(intent, new Subgoal.Find(intent.name())), notes);
    };
  }

  private Optional<BitSet> item(String name) {
    if (!content.hasItem(name) || content.itemId(name) == 0) {
      return Optional.empty();
    }
    BitSet items = new BitSet();
    items.set(content.itemId(name));
    return Optional.of(items);
  }

  private PlanAnswer unknown(String kind, String name) {
    ImmutableList<String> names =
        content.items().stream().skip(1).map(Item::name).collect(ImmutableList.toImmutableList());
    return new PlanAnswer.Impossible(
        UnknownNameException.of(kind, name, names).getMessage(), ImmutableList.of());
  }

  private static Plan only(Intent intent, Subgoal goal) {
    return new Plan(intent, ImmutableList.of(PlanStep.of(goal)));
  }

  /** A plan to come by so many of an item as are not carried, and to do something with each. */
  private PlanAnswer with(
      BitSet items, Intent intent, Subgoal deed, Situation situation, ImmutableList<String> notes) {
    int missing = intent.count() - situation.count(intent.name());
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builder();
    if (missing > 0) {
      Optional<Plan> before = have(items, missing, situation, costs);
      if (before.isEmpty()) {
        return answer(before, intent, notes);
      }
      steps.addAll(before.get().steps());
    }
    for (int i = 0; i < intent.count(); i++) {
      steps.add(PlanStep.of(deed));
    }
    return planned(new Plan(intent, steps.build()), notes);
  }

  private PlanAnswer answer(Optional<Plan> plan, Intent intent, ImmutableList<String> notes) {
    if (plan.isPresent()) {
      return planned(new Plan(intent, plan.get().steps()), notes);
    }
    String reason =
        content.hasItem(intent.name())
            ? content.item(content.itemId(intent.name())).unobtainable()
            : "";
    return new PlanAnswer.Impossible(
        "there is no way to " + intent.name() + (reason.isEmpty() ? "" : ": " + reason), notes);
  }

  private static PlanAnswer planned(Plan plan, ImmutableList<String> notes) {
    return new PlanAnswer.Planned(plan, NAME, notes);
  }

  /**
   * A plan to have so many more of some items together, whichever are cheapest.
   *
   * @param items ids
   * @param land what it takes to come to things
   * @return nothing if there is no way
   */
  public Optional<Plan> have(BitSet items, int count, Situation situation, Costs land) {
    return steps(items, count, situation, land, false);
  }

  /**
   * Takes in that a step failed, for all that is asked by items and costs from then on: its source
   * is dearer with each time.
   */
  public void shun(Subgoal step) {
    dearness.add(step);
  }

  /** A plan to craft one of some items anew; nothing if there is no way. */
  public Optional<Plan> craft(BitSet items, Situation situation, Costs land) {
    return steps(items, 1, situation, land, true);
  }

  /** A plan to place one of some items; nothing if there is no way. */
  public Optional<Plan> place(BitSet items, Situation situation, Costs land) {
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      String name = content.item(item).name();
      if (situation.count(name) > 0) {
        return Optional.of(only(new Intent(Intent.Verb.PLACE, name, 1), new Subgoal.Place(name)));
      }
    }
    return have(items, 1, situation, land).map(SymbolicPlanner::thenPlaced);
  }

  private static Plan thenPlaced(Plan plan) {
    String name = plan.intent().name();
    return new Plan(
        new Intent(Intent.Verb.PLACE, name, 1),
        ImmutableList.<PlanStep>builder()
            .addAll(plan.steps())
            .add(PlanStep.of(new Subgoal.Place(name)))
            .build());
  }

  private Optional<Plan> steps(
      BitSet items, int count, Situation situation, Costs land, boolean byCraft) {
    Wanted wanted = new Wanted(items, count, situation, byCraft);
    Optional<Plan> plan = ofWhatIsCarried(wanted).or(() -> attempt(wanted, land));
    if (plan.isEmpty()) {
      return lying(items, count, land);
    }
    BitSet trips = Trips.alike(plan.get(), content, net);
    if (trips.isEmpty()) {
      return plan;
    }
    Optional<Plan> together = attempt(wanted, new Trips(land, content, trips));
    return together
        .filter(other -> other.steps().size() < plan.get().steps().size())
        .or(() -> plan);
  }

  /**
   * What a plan is made for.
   *
   * @param byCraft whether it must be crafted
   */
  private record Wanted(BitSet items, int count, Situation situation, boolean byCraft) {}

  /** A plan that takes nothing but what is carried; nothing if that is not enough. */
  private Optional<Plan> ofWhatIsCarried(Wanted wanted) {
    if (wanted.situation().inventory().isEmpty()) {
      return Optional.empty();
    }
    BitSet items = wanted.items();
    for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
      Holdings held = new Holdings(content, wanted.situation(), items);
      Conversions conversions = new Conversions(net, held);
      if (conversions.make(item, wanted.count(), -1) == wanted.count()) {
        String name = content.item(item).name();
        return Optional.of(
            new Plan(
                new Intent(Intent.Verb.HAVE, name, wanted.count()),
                conversions.operations().stream()
                    .map(operation -> operation.step(content.item(operation.item()).name()))
                    .collect(ImmutableList.toImmutableList())));
      }
    }
    return Optional.empty();
  }

  /** A plan that uses stations up where it may; if that does not work out, one that does not. */
  private Optional<Plan> attempt(Wanted wanted, Costs land) {
    Plan plan = null;
    for (int sharing = 1; sharing >= 0; sharing--) {
      Holdings held = new Holdings(content, wanted.situation(), wanted.items());
      int source = prices.settle(land, dearness, held, wanted.items(), wanted.byCraft());
      if (source < 0) {
        return Optional.empty();
      }
      int item = net.source(source).item();
      int forced = wanted.byCraft() ? item : -1;
      Requirements needs = new Requirements(content, net, prices, held, sharing == 1, forced);
      plan =
          new Plan(
              new Intent(Intent.Verb.HAVE, content.item(item).name(), wanted.count()),
              needs.steps(item, wanted.count()));
      if (!needs.complete()) {
        return Optional.empty();
      }
      if (!needs.shares() || check.check(plan, wanted.situation()).isEmpty()) {
        return Optional.of(plan);
      }
    }
    return Optional.of(plan);
  }

  /** What has no other source may yet lie about. */
  private Optional<Plan> lying(BitSet items, int count, Costs land) {
    return items.stream()
        .filter(item -> land.lying(item) > 0)
        .mapToObj(item -> content.item(item).name())
        .map(name -> only(new Intent(Intent.Verb.HAVE, name, count), new Subgoal.Mine(name, count)))
        .findFirst();
  }
}
