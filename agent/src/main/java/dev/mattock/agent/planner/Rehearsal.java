package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.IngredientChoice;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run through a plan in thought: what is carried after each step, or why the step fails. */
final class Rehearsal {
  private final Content content;
  private final Knowledge knowledge;
  private final Pack pack;
  private final Workbench workbench;
  private final Burning burning;
  private final IngredientChoice choice = new IngredientChoice();
  private int at;

  /** Why something does not work. */
  private record Snag(Cause cause, String why) {
    static Optional<Snag> of(Cause cause, String why) {
      return Optional.of(new Snag(cause, why));
    }
  }

  Rehearsal(Content content, Situation situation, Plan plan) {
    this.content = content;
    knowledge = Knowledge.of(content);
    pack = new Pack(content, situation.inventory());
    workbench = new Workbench(knowledge, pack, situation.stations());
    burning = new Burning(knowledge, pack, plan);
  }

  /** How many of an item are carried now; 0 of what does not exist. */
  int count(String item) {
    return content.hasItem(item) ? pack.count(content.itemId(item)) : 0;
  }

  /** Carries a step out; why that fails, if it does. */
  Optional<Failure> carryOut(PlanStep step) {
    at++;
    Optional<Snag> snag =
        switch (step.goal()) {
          case Subgoal.Mine(String item, int count) -> mine(item, count);
          case Subgoal.Craft(String item, int count) -> make(item, count, false);
          case Subgoal.Smelt(String item, int count) -> make(item, count, true);
          case Subgoal.Kill(String mob, int _) -> kill(mob);
          case Subgoal.Find(String name) -> find(name);
          case Subgoal.Place(String item) -> place(item);
          case Subgoal.Use(String item) -> use(item);
          case Subgoal.Hold(String item) -> hold(item);
          case Subgoal.Reach _, Subgoal.LookAt _ -> Optional.empty();
        };
    return snag.map(
        found -> new Failure(step.text(), found.cause(), "step " + at + ": " + found.why()));
  }

  private Optional<Snag> unknown(String item) {
    ImmutableList<String> names =
        content.items().stream().map(Item::name).collect(ImmutableList.toImmutableList());
    return content.hasItem(item)
        ? Optional.empty()
        : Snag.of(Cause.NOT_FOUND, UnknownNameException.of("item", item, names).getMessage());
  }

  private Optional<Snag> mine(String name, int count) {
    Optional<Snag> snag = unknown(name);
    if (snag.isPresent()) {
      return snag;
    }
    int item = content.itemId(name);
    snag =
        Snag.of(Cause.NOT_FOUND, "%s does not come out of the world: it is made".formatted(name));
    for (Source source : knowledge.sources(item)) {
      if (source.gathered()) {
        int deeds = (int) Math.ceil(count / source.pieces());
        Optional<Snag> lack = lack(source, deeds, count);
        if (lack.isEmpty()) {
          spend(source, deeds, count);
          workbench.leave();
          return gain(item, count);
        }
        snag = lack;
      }
    }
    return snag;
  }

  private Optional<Snag> lack(Source source, int deeds, int count) {
    return switch (source) {
      case Source.Break one -> lackOfTool(one.tools(), deeds, one.block());
      case Source.Rework one ->
          lackOfTool(one.tools(), deeds, one.block())
              .or(() -> lackOfTool(one.then().tools(), deeds, one.then().block()));
      case Source.Shear one -> lackOfTool(one.tools(), deeds, null);
      case Source.Milk one -> lackOf(one.vessel(), count);
      case Source.Fill one -> lackOf(one.vessel(), count);
      case Source.Kill one -> Optional.empty();
      case Source.Craft one ->
          Snag.of(Cause.NOT_FOUND, "%s is crafted".formatted(one.recipe().name()));
      case Source.Cook one ->
          Snag.of(Cause.NOT_FOUND, "%s is cooked".formatted(one.recipe().name()));
    };
  }

  private Optional<Snag> lackOfTool(ImmutableIntArray tools, int uses, BlockType block) {
    if (tools.isEmpty() || pack.lasts(tools, uses)) {
      return Optional.empty();
    }
    String what = block == null ? "it" : block.name();
    boolean any = pack.lasts(tools, 1);
    return any
        ? Snag.of(Cause.NO_TOOL, "the tool for %s breaks before %d uses".formatted(what, uses))
        : Snag.of(Cause.NO_TOOL, "%s takes %s, and none is carried".formatted(what, names(tools)));
  }

  private String names(ImmutableIntArray items) {
    String first =
        items.stream()
            .limit(3)
            .mapToObj(item -> content.item(item).name())
            .collect(Collectors.joining(" or "));
    return items.length() > 3 ? first + " or the like" : first;
  }

  private Optional<Snag> lackOf(int item, int count) {
    return pack.count(item) >= count
        ? Optional.empty()
        : Snag.of(
            Cause.NO_INGREDIENTS,
            "it takes %d %s, and %d are carried"
                .formatted(count, content.item(item).name(), pack.count(item)));
  }

  private void spend(Source source, int deeds, int count) {
    switch (source) {
      case Source.Break one -> pack.wear(one.tools(), deeds);
      case Source.Rework one -> {
        pack.wear(one.tools(), deeds);
        pack.wear(one.then().tools(), deeds);
      }
      case Source.Shear one -> pack.wear(one.tools(), deeds);
      case Source.Milk one -> pack.remove(one.vessel(), count);
      case Source.Fill one -> pack.remove(one.vessel(), count);
      case Source.Kill _, Source.Craft _, Source.Cook _ -> {}
    }
  }

  private Optional<Snag> gain(int item, int count) {
    int left = pack.add(item, count);
    return left == 0
        ? Optional.empty()
        : Snag.of(
            Cause.NO_SPACE,
            "%d of %d %s have no room".formatted(left, count, content.item(item).name()));
  }

  private Optional<Snag> make(String name, int count, boolean cooked) {
    Optional<Snag> snag = unknown(name);
    int left = count;
    while (left > 0 && snag.isEmpty()) {
      Lot lot = lot(name, left, cooked);
      left -= lot.made();
      snag = lot.snag();
    }
    return snag;
  }

  /** What one go gives: so many pieces, or a snag. */
  private record Lot(int made, Optional<Snag> snag) {}

  /** The first recipe that works; the snag of the one that came nearest if none does. */
  private Lot lot(String name, int left, boolean cooked) {
    Optional<Snag> snag =
        Snag.of(Cause.NO_PLAN, "%s is not %s".formatted(name, cooked ? "cooked" : "crafted"));
    for (Source source : knowledge.sources(content.itemId(name))) {
      int deeds = (int) Math.ceil(left / source.pieces());
      Optional<Lot> lot =
          switch (source) {
            case Source.Cook cook when cooked -> Optional.of(new Lot(left, cook(cook, deeds)));
            case Source.Craft(Recipe recipe) when !cooked ->
                Optional.of(new Lot(recipe.resultCount(), craft(recipe)));
            default -> Optional.empty();
          };
      if (lot.isPresent() && lot.get().snag().isEmpty()) {
        return lot.get();
      }
      snag = lot.isPresent() && graver(snag, lot.get().snag()) ? lot.get().snag() : snag;
    }
    return new Lot(0, snag);
  }

  /** Whether a snag tells more than another: what only lacks a station came further. */
  private static boolean graver(Optional<Snag> old, Optional<Snag> now) {
    return old.isEmpty()
        || now.isEmpty()
        || old.get().cause() == Cause.NO_PLAN
        || now.get().cause() != Cause.NO_INGREDIENTS;
  }

  private Optional<Snag> craft(Recipe recipe) {
    if (!choice.choose(pack.inventory(), recipe)) {
      return Snag.of(Cause.NO_INGREDIENTS, missing(recipe, 1));
    }
    if (!workbench.ready(recipe.station())) {
      return noStation(recipe);
    }
    int[] items = new int[recipe.ingredients().size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = choice.item(i);
    }
    workbench.work(recipe.station());
    for (int item : items) {
      pack.remove(item, 1);
    }
    Optional<Snag> snag = gain(recipe.resultItem(), recipe.resultCount());
    for (Recipe.Remainder back : recipe.remainders()) {
      snag = snag.isPresent() ? snag : gain(back.itemId(), back.count());
    }
    return snag;
  }

  private Optional<Snag> noStation(Recipe recipe) {
    return Snag.of(
        Cause.NO_STATION,
        "%s is made at a %s, and none is carried or at hand"
            .formatted(recipe.name(), recipe.station()));
  }

  private String missing(Recipe recipe, int times) {
    return recipe.ingredients().stream()
        .filter(cell -> cell.itemIds().stream().mapToLong(pack::count).sum() < times)
        .map(cell -> names(cell.itemIds()))
        .distinct()
        .findFirst()
        .map(names -> recipe.name() + " takes " + names + ", and too few are carried")
        .orElse(recipe.name() + " takes more than is carried");
  }

  private Optional<Snag> cook(Source.Cook source, int deeds) {
    Recipe recipe = source.recipe();
    ImmutableIntArray inputs = recipe.ingredients().getFirst().itemIds();
    if (inputs.stream().mapToLong(pack::count).sum() < deeds) {
      return Snag.of(Cause.NO_INGREDIENTS, missing(recipe, deeds));
    }
    if (!workbench.ready(recipe.station())) {
      return noStation(recipe);
    }
    int left = deeds;
    for (int i = 0; i < inputs.length() && left > 0; i++) {
      int used = Math.min(left, pack.count(inputs.get(i)));
      pack.remove(inputs.get(i), used);
      left -= used;
    }
    int ticks = deeds * recipe.ticks();
    if (source.needsFuel() && !burning.burn(ticks, at)) {
      return Snag.of(Cause.NO_FUEL, "nothing is left to burn for %d ticks".formatted(ticks));
    }
    workbench.work(recipe.station());
    return gain(recipe.resultItem(), deeds * recipe.resultCount());
  }

  private Optional<Snag> kill(String mob) {
    boolean known = content.mobs().stream().anyMatch(type -> type.name().equals(mob));
    workbench.leave();
    return known ? Optional.empty() : Snag.of(Cause.NOT_FOUND, "there is no mob %s".formatted(mob));
  }

  private Optional<Snag> find(String name) {
    boolean known =
        content.biomes().containsKey(name)
            || content.blocks().stream().anyMatch(block -> block.name().equals(name))
            || content.mobs().stream().anyMatch(mob -> mob.name().equals(name));
    workbench.leave();
    return known
        ? Optional.empty()
        : Snag.of(Cause.NOT_FOUND, "there is no block, mob or biome %s".formatted(name));
  }

  private Optional<Snag> place(String name) {
    Optional<Snag> snag = unknown(name).or(() -> lackOf(content.itemId(name), 1));
    if (snag.isPresent()) {
      return snag;
    }
    int item = content.itemId(name);
    BlockType block = knowledge.placed(item);
    if (block == null) {
      return Snag.of(Cause.UNSUPPORTED, "%s cannot be placed".formatted(name));
    }
    pack.remove(item, 1);
    workbench.placed(block.station());
    return Optional.empty();
  }

  private Optional<Snag> use(String name) {
    Optional<Snag> snag = unknown(name).or(() -> lackOf(content.itemId(name), 1));
    if (snag.isEmpty() && content.item(content.itemId(name)).food().isPresent()) {
      pack.remove(content.itemId(name), 1);
    }
    return snag;
  }

  private Optional<Snag> hold(String name) {
    return unknown(name).or(() -> lackOf(content.itemId(name), 1));
  }
}
