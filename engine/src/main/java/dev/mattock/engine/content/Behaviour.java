package dev.mattock.engine.content;

/**
 * What a block does by itself or when it is used: the vocabulary that blocks.yaml chooses from, and
 * the only tie between a block and the code of its rules. A block may have several.
 */
public enum Behaviour {
  /** Falls when nothing is below it: sand, gravel, concrete powder, anvils. */
  FALLING,
  /** Becomes the block named by {@code becomes} when it touches water: concrete powder. */
  HARDENS,
  /** Water by the property {@code level}: 0 source, 1..7 flowing, 8 falling. */
  WATER,
  /** Lava by the property {@code level}: 0 source, 2, 4, 6 flowing, 8 falling. */
  LAVA,
  /** Burns and spreads. */
  FIRE,
  /** Grass that spreads to dirt and dies in the dark. */
  GRASS,
  /** Leaves that decay out of reach of a log. */
  LEAVES,
  /** Keeps leaves alive. */
  LOG,
  /** Grows into the tree named by {@code becomes}. */
  SAPLING,
  /** Grows by the property {@code age} on farmland in the light. */
  CROP,
  /** A crop that puts the block named by {@code becomes} beside itself when ripe. */
  STEM,
  /** Grows upwards beside water: sugar cane. */
  CANE,
  /** Grows upwards, hurts, and bears no neighbour. */
  CACTUS,
  /** Grows upwards: bamboo. */
  BAMBOO,
  /** Grows upwards under water: kelp. */
  KELP,
  /** Climbs and spreads: vines. */
  VINE,
  /** Grows by the property {@code age} at the side of a jungle log. */
  COCOA,
  /** Grows by the property {@code age}, pricks, and is picked by use. */
  BERRY_BUSH,
  /** Spreads in the dark. */
  MUSHROOM,
  /** Dries or stays wet by the property {@code moisture}; trampled to dirt. */
  FARMLAND,
  /** Melts in light; lies in the property {@code layers}. */
  SNOW,
  /** Melts to water in light. */
  ICE,
  /** Two cells high by the property {@code half}: lower and upper. */
  TWO_HIGH,
  /** Opens and closes by the property {@code open} when used. */
  OPENS,
  /** Goes on and off by the property {@code powered} when used. */
  LEVER,
  /** Goes on by the property {@code powered} when used, and off by itself. */
  BUTTON,
  /** Goes on by the property {@code powered} while somebody stands on it. */
  PRESSURE_PLATE,
  /** Two cells long by the property {@code part}; slept in. */
  BED,
  /** Holds items in slots that players open. */
  CONTAINER,
  /** Moves items along, from above to where it faces. */
  HOPPER,
  /** Smelts what lies in it: slot 0 input, 1 fuel, 2 output. */
  FURNACE,
  /** Cooks up to four things laid on it by use. */
  CAMPFIRE,
  /** Turns plants into bone meal by the property {@code level}. */
  COMPOSTER,
  /** Holds water by the property {@code level}. */
  CAULDRON,
  /** Is eaten bite by bite by the property {@code bites}. */
  CAKE,
  /** Holds a record. */
  JUKEBOX,
  /** Is tuned by use. */
  NOTE_BLOCK,
  /** Holds a plant. */
  FLOWER_POT,
  /** Can be climbed. */
  CLIMBABLE,
  /** Holds bodies back: cobwebs. */
  STICKY,
  /** Explodes when lit. */
  TNT,
  /** Brings mobs forth. */
  SPAWNER,
  /** Joins its neighbours by the properties north, east, south and west: fences, walls, panes. */
  CONNECTS,
  /** Bends at corners by the property {@code shape}: stairs. */
  STAIRS,
  /** Two slabs in one cell by the property {@code type}. */
  SLAB,
  /** Bends and climbs by the property {@code shape}: rails. */
  RAIL,
  /** Tilled by a hoe, and made a path by a shovel. */
  TILLABLE,
  /** A log that an axe strips to the block named by {@code becomes}. */
  STRIPPABLE,
  /** Burns up when fire is beside it. */
  FLAMMABLE,
  /** Lights when flint and steel is used on it: campfires, candles, tnt. */
  LIGHTABLE,
  /** Is carved with shears: pumpkins. */
  CARVABLE,
  /** Takes up water: sponges. */
  SPONGE,
  /** Stands in a source of water, counts as one, and leaves one when it breaks: kelp, seagrass. */
  IN_WATER,
  /** Glows when touched, by the property {@code lit}, and goes out by itself: redstone ore. */
  GLOWS_WHEN_TOUCHED,
  /** Keeps standing by the property {@code distance} from what holds it: scaffolding. */
  SCAFFOLDING,
  /** Becomes the block named by {@code becomes} under a solid block: farmland, paths. */
  SMOTHERED,
  /** Looks like it by the property {@code snowy} under snow: grass, podzol. */
  SNOWY
}
