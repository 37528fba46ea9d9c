package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.UnknownNameException;
import java.util.BitSet;
import java.util.Optional;

/**
 * What can be got under some circumstances, and how: proved from data, without playing. Items come
 * out of blocks, chests and mobs, out of recipes with their stations and fuel, and out of what is
 * done to blocks; tools are needed by class and tier, and must be got first. Everything is followed
 * from what is given and what lies in the land, the least effort first.
 *
 * <p>Land is endless, so what can be got once can be got again, and quantities are not counted.
 * What is given, and mobs that stand near a start, come once only: they are tools at best.
 */
public final class Obtainable {
  private final Content content;
  private final Closure closure;

  /** All that follows from the circumstances. */
  public Obtainable(Content content, Circumstances circumstances) {
    this.content = content;
    Ways ways = new Ways(content);
    circumstances.given().forEach(item -> ways.add(Fact.tool(item), "is given", 0));
    for (Item item : content.items()) {
      ways.add(Fact.tool(item.name()), "have", 0, Way.Need.of(Fact.item(item.name())));
    }
    LandWays.add(circumstances.land(), ways);
    new MiningWays(content, ways).add();
    new ChangeWays(content, circumstances.rules(), ways).add();
    new RecipeWays(content, ways).add();
    new ItemWays(content, ways).add();
    new MobWays(content, circumstances, ways).add();
    LootWays.add(content, ways);
    closure = new Closure(ways);
  }

  /**
   * How to come by an item; nothing if there is no way.
   *
   * @throws UnknownNameException if there is no such item
   */
  public Optional<Derivation> item(String name) {
    return closure.how(Fact.item(content.item(content.itemId(name)).name()));
  }

  /** Whether an item can be had at all. */
  boolean canHave(int item) {
    return closure.how(Fact.item(content.item(item).name())).isPresent();
  }

  /** Whether any of the items can be had. */
  boolean canHave(Selection selection) {
    return selection.ids().stream().anyMatch(this::canHave);
  }

  /** Whether a recipe of things that can be had makes any of the items, by command. */
  boolean canCraft(Selection selection) {
    return content.recipes().stream()
        .filter(recipe -> selection.has(recipe.resultItem()) && !recipe.kind().cooks())
        .anyMatch(this::canCraft);
  }

  private boolean canCraft(Recipe recipe) {
    return recipe.ingredients().stream()
            .allMatch(cell -> cell.itemIds().stream().anyMatch(this::canHave))
        && (recipe.station().isEmpty() || closure.how(Fact.station(recipe.station())).isPresent());
  }

  /** Whether any of the blocks can be stood before and breaks. */
  boolean canMine(Selection selection) {
    return selection.ids().stream()
        .filter(state -> state != 0 && !content.blockOf(state).unbreakable())
        .anyMatch(state -> closure.how(Fact.block(content.blockOf(state).name())).isPresent());
  }

  /** Whether an item that can be had places any of the blocks. */
  boolean canPlace(Selection selection) {
    BitSet placed = new BitSet();
    content.items().stream()
        .filter(item -> item.placesBlock() >= 0 && canHave(item.id()))
        .map(Item::placesBlock)
        .forEach(
            block -> content.blocks().get(block).states().forEach(state -> placed.set(state.id())));
    return selection.ids().intersects(placed);
  }
}
