package dev.mattock.worlds.task;

/**
 * Something that a player can come to have or to stand before.
 *
 * @param kind what sort of thing
 * @param name its vanilla 1.16 id
 */
public record Fact(Kind kind, String name) {

  /** Sorts of facts. */
  public enum Kind {
    /** As many of an item as one wants. */
    ITEM,
    /** At least one of an item, to be used and kept. */
    TOOL,
    /** A block in the world within reach. */
    BLOCK,
    /** A mob within reach. */
    MOB,
    /** A crafting station, or a block that cooks, within reach. */
    STATION,
    /** A draw from a loot table: a chest that is filled from it, or a catch. */
    CHEST,
    /** Something to burn in a furnace; the name is empty. */
    FUEL,
    /** A biome that can be walked to. */
    BIOME
  }

  static Fact item(String name) {
    return new Fact(Kind.ITEM, name);
  }

  static Fact tool(String name) {
    return new Fact(Kind.TOOL, name);
  }

  static Fact block(String name) {
    return new Fact(Kind.BLOCK, name);
  }

  static Fact mob(String name) {
    return new Fact(Kind.MOB, name);
  }

  static Fact station(String name) {
    return new Fact(Kind.STATION, name);
  }

  static Fact chest(String table) {
    return new Fact(Kind.CHEST, table);
  }

  static Fact biome(String name) {
    return new Fact(Kind.BIOME, name);
  }

  static Fact fuel() {
    return new Fact(Kind.FUEL, "");
  }

  @Override
  public String toString() {
    return switch (kind) {
      case ITEM, TOOL -> name;
      case BLOCK -> "the block " + name;
      case MOB -> "a " + name;
      case STATION -> "a " + name + " to work at";
      case CHEST -> "the loot of " + name;
      case FUEL -> "fuel";
      case BIOME -> "the biome " + name;
    };
  }
}
