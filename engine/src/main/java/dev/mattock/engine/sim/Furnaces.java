package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.BlockEntities;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;

/**
 * Furnaces, blast furnaces and smokers by the genre's rules: fuel is lit when there is something to
 * cook and burns on; without fire what was cooking goes back at double speed; experience waits
 * until somebody takes the output.
 */
final class Furnaces {
  static final int INPUT = 0;
  static final int FUEL = 1;
  static final int OUTPUT = 2;

  /** Ticks of progress lost in a tick without fire. */
  private static final int COOLING = 2;

  private final World world;
  private final Content content;
  private final BlockEntities entities;
  private final StoredExperience experience;
  private final StateProperty lit;
  private final int bucket;

  Furnaces(World world, StoredExperience experience) {
    this.world = world;
    this.content = world.content();
    this.entities = world.blockEntities();
    this.experience = experience;
    lit = content.property("lit");
    bucket = content.itemId("bucket");
  }

  /** Whether an item may be put into a slot by hand. */
  boolean accepts(int slot, int item) {
    return switch (slot) {
      case INPUT -> true;
      case FUEL -> content.item(item).fuelTicks() > 0 || item == bucket;
      default -> false;
    };
  }

  /**
   * What lies in a container was moved by a player; takes note if it is a furnace.
   *
   * @param slot slot that was taken from, if anything was
   * @param taken item that was taken out of it, or 0
   */
  void touched(int index, Player p, BlockEntity entity, int slot, int taken, int count) {
    int state = world.state(entity.x(), entity.y(), entity.z());
    if (!content.behaves(state, Behaviour.FURNACE)) {
      return;
    }
    entities.setAwake(entity, true);
    if (slot == OUTPUT && taken != 0) {
      world.report(EventType.SMELT_ITEM, index, taken, count);
      experience.pay(entity, p.x, p.y, p.z);
    }
  }

  /** One tick of a furnace that is awake. */
  void tick(BlockEntity entity, int state) {
    Recipe.Kind kind = kind(state);
    boolean burned = entity.burnTicks > 0;
    if (entity.cookedItem != entity.item(INPUT)) {
      entity.cookedItem = entity.item(INPUT);
      entity.cookTicks = 0;
    }
    entity.burnTicks = Math.max(0, entity.burnTicks - 1);
    Recipe recipe = content.cooking(kind, entity.item(INPUT));
    boolean ready = recipe != null && fits(entity, recipe);
    if (entity.burnTicks == 0 && ready) {
      light(entity, kind);
    }
    if (entity.burnTicks > 0) {
      cook(entity, ready ? recipe : null);
    } else {
      entity.cookTicks = Math.max(0, entity.cookTicks - COOLING);
    }
    if (burned != entity.burnTicks > 0) {
      world.setState(entity.x(), entity.y(), entity.z(), lit.with(state, entity.burnTicks > 0));
    }
    if (entity.burnTicks == 0 && entity.cookTicks == 0) {
      entities.setAwake(entity, false);
    }
  }

  private Recipe.Kind kind(int state) {
    return switch (content.blockOf(state).station()) {
      case "blast_furnace" -> Recipe.Kind.BLASTING;
      case "smoker" -> Recipe.Kind.SMOKING;
      default -> Recipe.Kind.SMELTING;
    };
  }

  private boolean fits(BlockEntity entity, Recipe recipe) {
    int there = entity.item(OUTPUT);
    return there == 0
        || (there == recipe.resultItem()
            && entity.count(OUTPUT) + recipe.resultCount() <= content.item(there).maxStack());
  }

  /** Fuel burns half as long where things cook in half the time. */
  private void light(BlockEntity entity, Recipe.Kind kind) {
    int fuel = entity.item(FUEL);
    int ticks = content.item(fuel).fuelTicks() / (kind == Recipe.Kind.SMELTING ? 1 : 2);
    if (ticks == 0) {
      return;
    }
    entity.burnTicks = ticks;
    entity.burnTotal = ticks;
    entity.take(FUEL, 1);
    int remainder = content.item(fuel).remainder();
    if (remainder >= 0 && entity.item(FUEL) == 0) {
      entity.set(FUEL, remainder, 1, 0);
    }
  }

  private void cook(BlockEntity entity, Recipe recipe) {
    if (recipe == null) {
      entity.cookTicks = 0;
      return;
    }
    entity.cookTicks++;
    if (entity.cookTicks >= recipe.ticks()) {
      entity.cookTicks = 0;
      entity.take(INPUT, 1);
      entity.set(OUTPUT, recipe.resultItem(), entity.count(OUTPUT) + recipe.resultCount(), 0);
      entity.experience += recipe.experience();
    }
  }
}
