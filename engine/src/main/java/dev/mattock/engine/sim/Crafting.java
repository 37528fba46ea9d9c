package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.terrain.Terrain;

/**
 * Crafting, stone cutting and smithing by command: once, if the station is near, the ingredients
 * are there, and what is made has room together with what is handed back. What cooks is made by the
 * block in which it lies, and not by a command. Gear that is made better at a smithing table keeps
 * its wear, as in the genre.
 */
final class Crafting {
  /** A station is near if its cell is at most so many cells from the eye's on each axis. */
  static final int STATION_CELLS = 4;

  private final World world;
  private final Content content;
  private final Terrain terrain;

  /** What the inventory would be afterwards. */
  private final Inventory after = new Inventory();

  private final IngredientChoice chosen = new IngredientChoice();

  Crafting(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
  }

  /** Carries out a craft command. */
  void craft(int index, Player p, int recipeId) {
    Refusal refusal = tryCraft(index, p, recipeId);
    if (refusal != null) {
      world.refuse(index, refusal);
    }
  }

  private Refusal tryCraft(int index, Player p, int recipeId) {
    if (recipeId < 0 || recipeId >= content.recipes().size()) {
      return Refusal.NO_SUCH_TARGET;
    }
    Recipe recipe = content.recipe(recipeId);
    if (recipe.kind().cooks()) {
      return Refusal.NO_SUCH_TARGET;
    }
    if (!recipe.station().isEmpty() && !stationNear(p, recipe.station())) {
      return Refusal.NO_STATION;
    }
    if (!chosen.choose(p.inventory(), recipe)) {
      return Refusal.NO_INGREDIENTS;
    }
    after.copyFrom(p.inventory());
    if (!make(recipe)) {
      return Refusal.NO_SPACE;
    }
    p.inventory().copyFrom(after);
    world.report(EventType.CRAFT_ITEM, index, recipe.resultItem(), recipe.resultCount());
    return null;
  }

  /** Changes {@link #after}; false if something has no room. */
  private boolean make(Recipe recipe) {
    int wear =
        recipe.kind() == Recipe.Kind.SMITHING ? after.wear(after.findLast(chosen.item(0))) : 0;
    for (int cell = 0; cell < recipe.ingredients().size(); cell++) {
      after.remove(chosen.item(cell), 1);
    }
    int left = after.add(content, recipe.resultItem(), recipe.resultCount(), wear);
    for (int i = 0; i < recipe.remainders().size(); i++) {
      Recipe.Remainder remainder = recipe.remainders().get(i);
      left += after.add(content, remainder.itemId(), remainder.count(), 0);
    }
    return left == 0;
  }

  private boolean stationNear(Player p, String station) {
    int eyeX = Collider.floor(p.x);
    int eyeY = Collider.floor(p.y + p.eyeHeight());
    int eyeZ = Collider.floor(p.z);
    for (int y = eyeY - STATION_CELLS; y <= eyeY + STATION_CELLS; y++) {
      for (int z = eyeZ - STATION_CELLS; z <= eyeZ + STATION_CELLS; z++) {
        for (int x = eyeX - STATION_CELLS; x <= eyeX + STATION_CELLS; x++) {
          int state = terrain.state(x, y, z);
          if (state != 0 && content.blockOf(state).station().equals(station)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
