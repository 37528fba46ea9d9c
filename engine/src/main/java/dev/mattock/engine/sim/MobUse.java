package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Randomness.Purpose;
import java.util.Arrays;

/**
 * What players do to mobs with the use key: shear, milk, dye, feed, tame, saddle, ride, name, and
 * let sit.
 */
final class MobUse {
  /** The genre's colours in the order of a sheep's variants. */
  static final String[] COLOURS = {
    "white",
    "orange",
    "magenta",
    "light_blue",
    "yellow",
    "lime",
    "pink",
    "gray",
    "light_gray",
    "cyan",
    "purple",
    "blue",
    "brown",
    "green",
    "red",
    "black"
  };

  private static final float TAME_HEALTH = 20;
  private static final float TREAT_HEALTH = 4;
  private static final int TREAT_TEMPER = 5;
  private static final int MOST_TEMPER = 100;

  private final World world;
  private final Content content;
  private final MobDiet diet;
  private final MobLoot loot;
  private final ItemWear wear;
  private final int shears;
  private final int bucket;
  private final int milk;
  private final int saddle;
  private final int nameTag;

  /** Colour of each item that is a dye; -1 for all others. */
  private final byte[] dyes;

  MobUse(World world, MobDiet diet, MobLoot loot, ItemWear wear) {
    this.world = world;
    this.content = world.content();
    this.diet = diet;
    this.loot = loot;
    this.wear = wear;
    shears = find("shears");
    bucket = find("bucket");
    milk = find("milk_bucket");
    saddle = find("saddle");
    nameTag = find("name_tag");
    dyes = new byte[content.items().size()];
    Arrays.fill(dyes, (byte) -1);
    for (int colour = 0; colour < COLOURS.length; colour++) {
      int dye = find(COLOURS[colour] + "_dye");
      if (dye >= 0) {
        dyes[dye] = (byte) colour;
      }
    }
  }

  /** The id of an item, or -1 where content has none. */
  private int find(String item) {
    return content.hasItem(item) ? content.itemId(item) : -1;
  }

  /**
   * Uses what is in a hand on a mob.
   *
   * @return whether that did something
   */
  boolean use(int index, Player p, Mob mob, int slot) {
    MobType type = content.mobs().get(mob.type);
    int item = p.inventory().item(slot);
    if (item != 0 && (shear(index, p, mob, type, slot) || milk(index, p, mob, type, slot))) {
      return true;
    }
    if (item == 0) {
      return slot == p.selectedSlot && touch(index, p, mob, type);
    }
    boolean spent =
        dye(mob, type, item)
            || name(mob, item)
            || saddle(mob, type, item)
            || care(index, mob, type, item);
    if (spent) {
      p.inventory().take(slot, 1);
      world.report(EventType.USE_ITEM, index, item, 1);
      return true;
    }
    return slot == p.selectedSlot && touch(index, p, mob, type);
  }

  private boolean shear(int index, Player p, Mob mob, MobType type, int slot) {
    if (p.inventory().item(slot) != shears
        || type.remains().fleece().isEmpty()
        || mob.sheared
        || mob.baby()) {
      return false;
    }
    mob.sheared = true;
    int wool = 1 + Hash64.toBounded(world.draw(Purpose.MOB_LOOT, mob.id, 100), 3);
    for (int i = 0; i < wool; i++) {
      loot.drop(mob, type.remains().fleece().get(mob.variant), 1, 100 + i);
    }
    wear.spend(index, p, slot, 1);
    world.report(EventType.SHEAR, index, mob.type, 1);
    return true;
  }

  private boolean milk(int index, Player p, Mob mob, MobType type, int slot) {
    if (p.inventory().item(slot) != bucket || !type.has(MobTrait.MILKED) || mob.baby()) {
      return false;
    }
    Inventory inventory = p.inventory();
    inventory.take(slot, 1);
    if (inventory.item(slot) == 0) {
      inventory.set(slot, milk, 1, 0);
    } else if (inventory.add(content, milk, 1, 0) > 0) {
      loot.drop(mob, milk, 1, 0);
    }
    world.report(EventType.MILK, index, mob.type, 1);
    return true;
  }

  private boolean dye(Mob mob, MobType type, int item) {
    if (dyes[item] < 0
        || type.remains().fleece().isEmpty()
        || mob.sheared
        || mob.variant == dyes[item]) {
      return false;
    }
    mob.variant = dyes[item];
    return true;
  }

  private boolean name(Mob mob, int item) {
    if (item != nameTag || mob.persistent) {
      return false;
    }
    mob.persistent = true;
    return true;
  }

  private boolean saddle(Mob mob, MobType type, int item) {
    boolean fits = item == saddle && type.has(MobTrait.SADDLED) && !mob.saddled && !mob.baby();
    if (!fits || (type.has(MobTrait.MOUNT) && !mob.tamed)) {
      return false;
    }
    mob.saddled = true;
    mob.persistent = true;
    return true;
  }

  private boolean care(int index, Mob mob, MobType type, int item) {
    boolean needsTaming = type.has(MobTrait.HUNTS) || type.has(MobTrait.MOUNT);
    if (needsTaming && !mob.tamed && diet.likes(type, item)) {
      return court(index, mob, type);
    }
    boolean good = diet.eats(type, item) || diet.likes(type, item);
    if (needsTaming && good && mob.tamed && mob.health < mob.maxHealth) {
      mob.health = Math.min(mob.maxHealth, mob.health + TREAT_HEALTH);
      return true;
    }
    return diet.eats(type, item)
        && (!needsTaming || mob.tamed || mob.baby())
        && Mating.feed(mob, index);
  }

  /** A treat for who is still wild: wolves may take to the giver, horses get used to people. */
  private boolean court(int index, Mob mob, MobType type) {
    if (type.has(MobTrait.MOUNT)) {
      if (mob.temper >= MOST_TEMPER) {
        return false;
      }
      mob.temper = Math.min(MOST_TEMPER, mob.temper + TREAT_TEMPER);
      return true;
    }
    if (mob.angerTicks > 0) {
      return false;
    }
    double chance = Hash64.toUnit(world.draw(Purpose.BREEDING, mob.id, 2));
    if (chance < type.care().tameChance()) {
      tame(world, index, mob);
      mob.maxHealth = TAME_HEALTH;
      mob.health = TAME_HEALTH;
      mob.sitting = true;
    }
    return true;
  }

  /** Makes a mob a player's own. */
  static void tame(World world, int index, Mob mob) {
    mob.tamed = true;
    mob.persistent = true;
    mob.owner = index;
    mob.targetPlayer = -1;
    mob.targetMob = -1;
    MobWalk.stop(mob);
    world.report(EventType.TAME, index, mob.type, 1);
  }

  /** With nothing that would be spent: the owner's wolf sits or rises, and mounts are mounted. */
  private boolean touch(int index, Player p, Mob mob, MobType type) {
    if (type.has(MobTrait.HUNTS) && mob.tamed && mob.owner == index) {
      mob.sitting = !mob.sitting;
      mob.targetMob = -1;
      MobWalk.stop(mob);
      return true;
    }
    boolean rideable = type.has(MobTrait.MOUNT) || (type.has(MobTrait.SADDLED) && mob.saddled);
    if (!rideable || mob.baby() || mob.rider >= 0 || p.sneaking || Riding.rides(p)) {
      return false;
    }
    MobRiding.mount(index, p, mob);
    return true;
  }
}
