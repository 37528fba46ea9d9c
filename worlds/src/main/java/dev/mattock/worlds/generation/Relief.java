package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.worlds.generation.Biome.Climate;
import dev.mattock.worlds.generation.Biome.Range;
import dev.mattock.worlds.generation.Landscape.Surface;

/** Shapes the land: how high each column is, which biome it belongs to, what its top is made of. */
final class Relief {
  /** y above which there is no water; the topmost water is one below. */
  static final int SEA_LEVEL = 63;

  /** Least y of the ground, so that the bottom section is always deep rock. */
  private static final int LOWEST_GROUND = 24;

  /** Greatest y of the ground, so that trees fit below the top of the world. */
  private static final int HIGHEST_GROUND = 210;

  private static final double SHORE = -0.9;
  private static final double FAR = 9;
  private static final int COLUMNS = Landscape.EDGE * Landscape.EDGE;

  private final ImmutableList<Biome> biomes;
  private final ImmutableList<Biome> levelled;
  private final Biome only;
  private final double relief;

  /**
   * Shapes land.
   *
   * @param only the biome that everything belongs to, or null for all
   * @param relief factor on hills and bumps
   */
  Relief(ImmutableList<Biome> biomes, Biome only, double relief) {
    this.biomes = biomes;
    this.only = only;
    this.relief = relief;
    levelled =
        biomes.stream()
            .filter(biome -> biome.level() != null && (only == null || only.equals(biome)))
            .collect(ImmutableList.toImmutableList());
  }

  /** The land in and around one chunk. */
  Landscape shape(long seed, int chunkX, int chunkZ) {
    Landscape landscape = new Landscape(chunkX, chunkZ);
    int west = landscape.originX() - Landscape.MARGIN;
    int north = landscape.originZ() - Landscape.MARGIN;
    FieldMap fields = new FieldMap(seed, west, north);
    double[] climate = new double[Climate.values().length];
    double[] hilliness = new double[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      readClimate(fields, column, climate);
      if (only == null) {
        Home.soften(climate, west + column % Landscape.EDGE, north + column / Landscape.EDGE);
      }
      hilliness[column] = hilliness(climate);
      double height = ground(fields, column, climate, hilliness[column]);
      int ground = (int) Math.floor(Math.clamp(height, LOWEST_GROUND, HIGHEST_GROUND));
      climate[Climate.GROUND.ordinal()] = ground;
      landscape.set(column, ground, biome(climate));
      landscape.setBloom(column, fields.at(Field.BLOOM, column));
    }
    for (int z = 1; z < Landscape.EDGE - 1; z++) {
      for (int x = 1; x < Landscape.EDGE - 1; x++) {
        int column = z * Landscape.EDGE + x;
        double rock = fields.at(Field.ROCK, column);
        landscape.setSurface(column, surface(landscape, column, rock, hilliness[column]));
      }
    }
    return landscape;
  }

  private void readClimate(FieldMap fields, int column, double[] climate) {
    set(climate, Climate.CONTINENT, fields.at(Field.CONTINENT, column));
    set(climate, Climate.HILLS, fields.at(Field.HILLS, column));
    set(climate, Climate.TEMPERATURE, fields.at(Field.TEMPERATURE, column));
    set(climate, Climate.HUMIDITY, fields.at(Field.HUMIDITY, column));
    set(climate, Climate.VARIETY, fields.at(Field.VARIETY, column));
    set(climate, Climate.RIVER, Math.abs(fields.at(Field.RIVER, column)));
  }

  private void set(double[] climate, Climate axis, double value) {
    if (only == null) {
      climate[axis.ordinal()] = value;
      return;
    }
    Range range = only.alone().get(axis);
    climate[axis.ordinal()] = range == null ? FAR : range.squeeze(value);
  }

  private Biome biome(double[] climate) {
    if (only != null) {
      return only;
    }
    for (int i = 0; i < biomes.size(); i++) {
      if (biomes.get(i).when().holds(climate)) {
        return biomes.get(i);
      }
    }
    return biomes.getLast();
  }

  private static double hilliness(double[] climate) {
    double inland = smooth(-0.7, 0, climate[Climate.CONTINENT.ordinal()]);
    return inland * smooth(0.45, 1.4, climate[Climate.HILLS.ordinal()]);
  }

  private double ground(FieldMap fields, int column, double[] climate, double hilliness) {
    double continent = climate[Climate.CONTINENT.ordinal()];
    double detail = fields.at(Field.DETAIL, column);
    if (continent < SHORE) {
      double depth = smooth(0, 1.1, SHORE - continent);
      return SEA_LEVEL - 1.5 - 20 * depth + relief * (0.5 + 2 * depth) * detail * 0.6;
    }
    double inland = smooth(SHORE, SHORE + 0.9, continent);
    double crag = Math.max(-0.9, fields.at(Field.CRAG, column));
    double bumps = inland * (1.1 + 2.4 * hilliness) * detail;
    double height = SEA_LEVEL - 1 + 4.5 * inland + relief * (bumps + hilliness * (15 + 13 * crag));
    height += outcrop(fields.at(Field.ROCK, column), inland);
    height = levelled(height, detail, climate);
    height = sunk(height, lakeDepth(fields, column, hilliness, inland), SEA_LEVEL - 7);
    double river = climate[Climate.RIVER.ordinal()] / (1 - 0.6 * hilliness);
    return sunk(height, 1 - smooth(0.03, 0.22, river), SEA_LEVEL - 5.5);
  }

  /** Draws land deep inside of some biomes to a height of theirs. */
  private double levelled(double height, double detail, double[] climate) {
    double result = height;
    for (int i = 0; i < levelled.size(); i++) {
      Biome biome = levelled.get(i);
      double share = only == null ? smooth(0, 1, biome.when().depth(climate)) : 1;
      if (share > 0) {
        double level = biome.level().ground() + relief * biome.level().bumps() * detail;
        result += share * (level - result);
      }
    }
    return result;
  }

  /** Bare rock now and then stands a little above the ground. */
  private static double outcrop(double rock, double inland) {
    return inland > 0.6 ? 2.5 * smooth(2.0, 2.8, rock) : 0;
  }

  private double lakeDepth(FieldMap fields, int column, double hilliness, double inland) {
    if (only != null) {
      return 0;
    }
    return inland * (1 - hilliness) * smooth(1.55, 2.1, fields.at(Field.LAKE, column));
  }

  private static double sunk(double height, double share, double bottom) {
    return height + share * (Math.min(height, bottom) - height);
  }

  private static Surface surface(Landscape landscape, int column, double rock, double hilliness) {
    int ground = landscape.ground(column);
    Biome biome = landscape.biome(column);
    if (ground < SEA_LEVEL - 1) {
      return bed(rock, ground, biome.sandy() || ground < SEA_LEVEL - 4);
    }
    return switch (biome.cover()) {
      case SAND, DUNES -> Surface.SAND;
      case BANDS -> steepness(landscape, column) >= 2 ? Surface.TERRACOTTA : Surface.RED_SAND;
      case GRASS -> meadow(landscape, column, rock, hilliness);
      case PODZOL -> {
        Surface usual = meadow(landscape, column, rock, hilliness);
        boolean bare = usual == Surface.GRASS && Math.abs(rock) > 0.5;
        yield !bare ? usual : rock > 0 ? Surface.PODZOL : Surface.COARSE_DIRT;
      }
    };
  }

  /** Grass, but rock and gravel where it is steep or high. */
  private static Surface meadow(Landscape landscape, int column, double rock, double hilliness) {
    int ground = landscape.ground(column);
    int steepness = steepness(landscape, column);
    boolean crag = steepness >= 3 || (steepness == 2 && rock > 0.2);
    boolean bare = hilliness > 0.3 && rock > 1.1 - 0.02 * Math.max(0, ground - 75);
    if (rock > 2.1 || (hilliness > 0.15 && (crag || bare))) {
      return Surface.ROCK;
    }
    return hilliness > 0.3 && rock < -1.8 ? Surface.GRAVEL : Surface.GRASS;
  }

  /** What lies under water: clay only where it is shallow. */
  private static Surface bed(double rock, int ground, boolean sandy) {
    if (rock > 1.2) {
      return Surface.GRAVEL;
    }
    if (rock < -1.4 && ground > SEA_LEVEL - 9) {
      return Surface.CLAY;
    }
    return sandy && rock > -1.2 ? Surface.SAND : Surface.DIRT;
  }

  private static int steepness(Landscape landscape, int column) {
    int ground = landscape.ground(column);
    int westEast =
        Math.max(
            Math.abs(landscape.ground(column - 1) - ground),
            Math.abs(landscape.ground(column + 1) - ground));
    int northSouth =
        Math.max(
            Math.abs(landscape.ground(column - Landscape.EDGE) - ground),
            Math.abs(landscape.ground(column + Landscape.EDGE) - ground));
    return Math.max(westEast, northSouth);
  }

  /** 0 below {@code low}, 1 above {@code high}, and a smooth way between. */
  private static double smooth(double low, double high, double value) {
    double t = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }
}
