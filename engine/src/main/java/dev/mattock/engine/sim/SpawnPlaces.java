package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.terrain.Terrain;
import java.util.Set;

/** Where which kind of mob may come into being, by the genre's rules (version 1.16). */
final class SpawnPlaces {
  /** Light of animals' places: more than that, as by day. */
  private static final int PASTURE_LIGHT = 8;

  /** Blocks that give as much light bear no mobs. */
  private static final int BRIGHT_GROUND = 14;

  private static final int SEA_LEVEL = 63;
  private static final int SWAMP_LOW = 50;
  private static final int SWAMP_HIGH = 70;
  private static final int SLIME_CAVES = 40;
  private static final int SLIME_CHUNKS = 10;
  private static final long SLIME_SALT = 0x51_1E_C4L;
  private static final int MOON_PHASES = 8;
  private static final int RIVER_ODDS = 15;
  private static final int SEA_ODDS = 40;
  private static final int DROWNED_BELOW = SEA_LEVEL - 5;
  private static final int SQUID_LOW = 46;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final CellKinds kinds;
  private final Brightness brightness;
  private final Collider collider;
  private final boolean[] pasture;
  private final boolean[] burrow;

  SpawnPlaces(World world, CellKinds kinds, Brightness brightness, Collider collider) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.kinds = kinds;
    this.brightness = brightness;
    this.collider = collider;
    Soils soils = content.derived(Soils.class, Soils::new);
    pasture = soils.pasture;
    burrow = soils.burrow;
  }

  /** What animals come into being on, by block id: found once for all worlds. */
  private static final class Soils {
    private final boolean[] pasture;
    private final boolean[] burrow;

    Soils(Content content) {
      pasture = blocks(content, Set.of("grass_block"));
      burrow = blocks(content, Set.of("grass_block", "sand", "snow", "snow_block"));
    }

    private static boolean[] blocks(Content content, Set<String> names) {
      boolean[] found = new boolean[content.blocks().size()];
      content.blocks().forEach(block -> found[block.id()] = names.contains(block.name()));
      return found;
    }
  }

  /**
   * Whether a kind of mob may come into being in a cell now.
   *
   * @param draw decides where it is a matter of chance
   */
  boolean fits(MobType type, int x, int y, int z, long draw) {
    if (y < 1 || y > 255) {
      return false;
    }
    boolean place =
        switch (type.place()) {
          case PASTURE ->
              onGround(x, y, z) && onOneOf(pasture, x, y, z) && lightForAnimals(x, y, z);
          case BURROW -> onGround(x, y, z) && onOneOf(burrow, x, y, z) && lightForAnimals(x, y, z);
          case DARKNESS -> onGround(x, y, z) && dark(x, y, z, draw);
          case OPEN_DARKNESS ->
              onGround(x, y, z) && y >= terrain.height(x, z) && dark(x, y, z, draw);
          case SLIME -> onGround(x, y, z) && forSlimes(x, y, z, draw);
          case DARK_WATER -> inWater(x, y, z) && forDrowned(x, y, z, draw);
          case WATER -> inWater(x, y, z) && (y >= SQUID_LOW || kinds.at(x, y + 1, z) != 0);
        };
    return place && hasRoom(type, x, y, z);
  }

  /** Whether a spawner may bring a kind of mob forth in a cell: in the dark, but in mid-air too. */
  boolean fitsSpawner(MobType type, int x, int y, int z, long draw) {
    return y >= 1 && y <= 255 && (!type.monster() || dark(x, y, z, draw)) && hasRoom(type, x, y, z);
  }

  private boolean hasRoom(MobType type, int x, int y, int z) {
    collider.body(x + 0.5, y, z + 0.5, type.body().width(), type.body().height());
    return collider.isFree(0, 0, 0);
  }

  private boolean onGround(int x, int y, int z) {
    int below = terrain.state(x, y - 1, z);
    int unfit = CellKinds.BLOCKS | CellKinds.WATER | CellKinds.LAVA | CellKinds.HARMS;
    return (kinds.at(x, y, z) & unfit) == 0
        && content.solidFace(below, Face.UP)
        && content.lightEmission(below) < BRIGHT_GROUND;
  }

  private boolean onOneOf(boolean[] blocks, int x, int y, int z) {
    return blocks[content.state(terrain.state(x, y - 1, z)).blockId()];
  }

  private boolean lightForAnimals(int x, int y, int z) {
    return brightness.dayLight(x, y, z) > PASTURE_LIGHT;
  }

  /** The darker the likelier: full sky light fails in 15 of 32, light 8 always. */
  private boolean dark(int x, int y, int z, long draw) {
    return terrain.skyLight(x, y, z) <= Hash64.toBounded(draw, 32)
        && brightness.light(x, y, z) <= Hash64.toBounded(Hash64.mix(draw), 8);
  }

  private boolean forSlimes(int x, int y, int z, long draw) {
    long next = Hash64.mix(draw + 1);
    if (y > SWAMP_LOW && y < SWAMP_HIGH && terrain.biomeName(x, z).equals("swamp")) {
      return Hash64.toUnit(next) < 0.5
          && Hash64.toUnit(Hash64.mix(next)) < moon(world.tick())
          && brightness.light(x, y, z) <= Hash64.toBounded(Hash64.mix(next + 1), 8);
    }
    return y < SLIME_CAVES
        && slimeChunk(world.seed(), x >> 4, z >> 4)
        && Hash64.toBounded(next, 10) == 0;
  }

  /** Whether slimes live below a chunk: a tenth of all. */
  static boolean slimeChunk(long seed, int chunkX, int chunkZ) {
    return Hash64.toBounded(Hash64.of(seed, chunkX, chunkZ, SLIME_SALT), SLIME_CHUNKS) == 0;
  }

  /** How bright the moon is: full on the first night, then less for four nights, and more again. */
  static double moon(long tick) {
    int phase = (int) (tick / World.DAY_TICKS % MOON_PHASES);
    return Math.abs(phase - 4) / 4.0;
  }

  private boolean inWater(int x, int y, int z) {
    return (kinds.at(x, y, z) & CellKinds.WATER) != 0
        && (kinds.at(x, y + 1, z) & CellKinds.SOLID) == 0;
  }

  private boolean forDrowned(int x, int y, int z, long draw) {
    long next = Hash64.mix(draw + 2);
    boolean due =
        terrain.biomeName(x, z).endsWith("river")
            ? Hash64.toBounded(next, RIVER_ODDS) == 0
            : Hash64.toBounded(next, SEA_ODDS) == 0 && y < DROWNED_BELOW;
    return due && dark(x, y, z, draw);
  }
}
