package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.worlds.generation.Biome.Plant;
import dev.mattock.worlds.generation.Growth.Where;

/** Sows what grows on the ground and in the water, below and between the trees. */
final class Vegetation {
  /** Edge in blocks of the squares that patches are sown in. */
  static final int PATCH = 8;

  private static final long PLANTS = Hash64.of("plants");
  private static final long FLOWERS = Hash64.of("flowers");
  private static final double FLOWERS_IN_A_PATCH = 0.14;

  /** Deviations of the bloom from the first kind of flower to the last. */
  private static final double BLOOM_RANGE = 3.2;

  private static final int FULL_LIGHT = 15;

  /** The most light that mushrooms bear. */
  private static final int DIM = 12;

  /** Blocks above the ground in which leaves are looked for. */
  private static final int HIGHEST_CROWN = 30;

  private final int air;
  private final int water;
  private final int grassBlock;
  private final int podzol;
  private final boolean[] leaves;

  Vegetation(Content content) {
    air = content.stateId("air");
    water = content.stateId("water");
    grassBlock = content.stateId("grass_block");
    podzol = content.stateId("podzol");
    leaves = new boolean[content.states().size()];
    content
        .states()
        .forEach(
            state ->
                leaves[state.id()] =
                    content.blockTags().containsEntry("leaves", state.blockName()));
  }

  /** A column that is sown. */
  private record Plot(
      ChunkCanvas canvas, Landscape landscape, int x, int z, int column, int ground) {
    int worldX() {
      return landscape.originX() + x;
    }

    int worldZ() {
      return landscape.originZ() + z;
    }

    int at(int y) {
      return canvas.get(x, y, z);
    }
  }

  void sow(long seed, Landscape landscape, ChunkCanvas canvas) {
    long plantSeed = Hash64.of(seed, PLANTS);
    long flowerSeed = Hash64.of(seed, FLOWERS);
    for (int z = 0; z < 16; z++) {
      for (int x = 0; x < 16; x++) {
        int column = Landscape.column(x, z);
        Plot plot = new Plot(canvas, landscape, x, z, column, landscape.ground(column));
        Biome biome = landscape.biome(column);
        if (!sowGrowths(seed, plot, biome.growths())) {
          sowMeadow(plantSeed, flowerSeed, plot, biome);
        }
      }
    }
  }

  /** Sows the first growth that is drawn and can stand there; whether there was one. */
  private boolean sowGrowths(long seed, Plot plot, ImmutableList<Growth> growths) {
    for (int i = 0; i < growths.size(); i++) {
      Growth growth = growths.get(i);
      long patch =
          Hash64.of(
              seed ^ growth.purpose(),
              Math.floorDiv(plot.worldX(), PATCH),
              Math.floorDiv(plot.worldZ(), PATCH));
      if (Hash64.toUnit(patch) < growth.patches()) {
        long hash = Hash64.of(patch, plot.worldX(), plot.worldZ());
        if (Hash64.toUnit(hash) < growth.chance() && sow(plot, growth, Hash64.mix(hash))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean sow(Plot plot, Growth growth, long hash) {
    int height = growth.least() + Hash64.toBounded(hash, growth.most() - growth.least() + 1);
    if (!growth.ground()[plot.at(plot.ground())]) {
      return false;
    }
    int foot = growth.where() == Where.AFLOAT ? Relief.SEA_LEVEL : plot.ground() + 1;
    height = growth.where() == Where.SUNKEN ? Math.min(height, Relief.SEA_LEVEL - foot) : height;
    if (height < growth.least() || !suits(plot, growth, foot, height)) {
      return false;
    }
    int body = growth.bodies().get(Hash64.toBounded(Hash64.mix(hash), growth.bodies().size()));
    for (int i = 0; i < height; i++) {
      boolean top = i == height - 1 && growth.top() != 0;
      plot.canvas().set(plot.x(), foot + i, plot.z(), top ? growth.top() : body);
    }
    return true;
  }

  private boolean suits(Plot plot, Growth growth, int foot, int height) {
    int room = growth.where() == Where.SUNKEN ? water : air;
    for (int y = foot; y < foot + height; y++) {
      if (plot.at(y) != room) {
        return false;
      }
    }
    return switch (growth.where()) {
      case LAND, SUNKEN -> true;
      case AFLOAT -> plot.at(foot - 1) == water;
      case ALONE -> isAlone(plot, foot);
      case BANK -> isBank(plot);
      case SHADE -> isShaded(plot, foot);
    };
  }

  /** Whether the land beside is no higher; every other column only, so that none touch. */
  private static boolean isAlone(Plot plot, int foot) {
    return (plot.x() & 1) == 0
        && (plot.z() & 1) == 0
        && groundBeside(plot, -1, 0) < foot
        && groundBeside(plot, 1, 0) < foot
        && groundBeside(plot, 0, -1) < foot
        && groundBeside(plot, 0, 1) < foot;
  }

  /** Whether the ground lies beside water of the same height. */
  private static boolean isBank(Plot plot) {
    int ground = plot.ground();
    return ground == Relief.SEA_LEVEL - 1
        && (groundBeside(plot, -1, 0) < ground
            || groundBeside(plot, 1, 0) < ground
            || groundBeside(plot, 0, -1) < ground
            || groundBeside(plot, 0, 1) < ground);
  }

  private static int groundBeside(Plot plot, int dx, int dz) {
    return plot.landscape().ground(Landscape.column(plot.x() + dx, plot.z() + dz));
  }

  /**
   * Whether so much is overhead, here and around, that the light of noon is {@value #DIM} at most:
   * each layer of leaves and each step from the open takes one level.
   */
  private boolean isShaded(Plot plot, int foot) {
    int reach = FULL_LIGHT - DIM - 1;
    for (int dz = -reach; dz <= reach; dz++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int steps = Math.abs(dx) + Math.abs(dz);
        if (steps <= reach && leavesOver(plot, dx, dz, foot) < FULL_LIGHT - DIM - steps) {
          return false;
        }
      }
    }
    return true;
  }

  /** Layers of leaves over a column near by; none where that is in another chunk. */
  private int leavesOver(Plot plot, int dx, int dz, int foot) {
    int x = plot.x() + dx;
    int z = plot.z() + dz;
    int layers = 0;
    if (ChunkCanvas.inChunk(x, z)) {
      for (int y = foot + 1; y < foot + HIGHEST_CROWN; y++) {
        layers += leaves[plot.canvas().get(x, y, z)] ? 1 : 0;
      }
    }
    return layers;
  }

  private void sowMeadow(long plantSeed, long flowerSeed, Plot plot, Biome biome) {
    int y = plot.ground() + 1;
    int soil = plot.at(y - 1);
    if (plot.at(y) != air || (soil != grassBlock && soil != podzol)) {
      return;
    }
    Plant plant = flower(flowerSeed, plot, biome);
    if (plant == null) {
      plant = plant(Hash64.toUnit(Hash64.of(plantSeed, plot.worldX(), plot.worldZ())), biome);
    }
    if (plant != null && (plant.upper() == air || plot.at(y + 1) == air)) {
      plot.canvas().set(plot.x(), y, plot.z(), plant.lower());
      if (plant.upper() != air) {
        plot.canvas().set(plot.x(), y + 1, plot.z(), plant.upper());
      }
    }
  }

  private static Plant plant(double draw, Biome biome) {
    double left = draw;
    for (int i = 0; i < biome.plants().size(); i++) {
      left -= biome.plants().get(i).chance();
      if (left < 0) {
        return biome.plants().get(i);
      }
    }
    return null;
  }

  private static Plant flower(long flowerSeed, Plot plot, Biome biome) {
    long patch =
        Hash64.of(
            flowerSeed, Math.floorDiv(plot.worldX(), PATCH), Math.floorDiv(plot.worldZ(), PATCH));
    if (Hash64.toUnit(patch) >= biome.patches()
        || Hash64.toUnit(Hash64.of(patch, plot.worldX(), plot.worldZ())) >= FLOWERS_IN_A_PATCH) {
      return null;
    }
    int kinds = biome.flowers().size();
    if (!biome.flowersFollowBloom()) {
      return biome.flowers().get(Hash64.toBounded(Hash64.of(patch, 1), kinds));
    }
    double along = 0.5 + plot.landscape().bloom(plot.column()) / BLOOM_RANGE;
    return biome.flowers().get((int) Math.max(0, Math.min(kinds - 1, along * kinds)));
  }
}
