package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/** Land for tests of pictures: cheap to make, and full of what rays may stumble over. */
final class WildLand implements Generator {
  /** What it is like. */
  enum Kind {
    /** Hills with caves, lakes, ore, lava, trees and every kind of plant. */
    HILLS(8),
    /** Any state of any block anywhere above a floor. */
    CLUTTER(4),
    /** Deep water full of plants, with islands, ice and lava. */
    OCEAN(8),
    /** Nothing but lumps of stuff, from the bottom of the world to its top. */
    ISLES(4),
    /** A plain with columns of every height, and whole sections of one state. */
    TOWERS(8),
    /** Stone with caves, lakes of lava and lamps. */
    CAVERN(4);

    private final int edge;

    Kind(int edge) {
      this.edge = edge;
    }

    /** Chunks along each edge of the square that is repeated. */
    int edge() {
      return edge;
    }
  }

  private static final int SEA = 62;
  private static final int LATTICE = 16;

  private final Kind kind;
  private final int states;
  private final int[] small;
  private final int[] lumps;
  private final int[] wet;
  private final int[] flows;
  private final int stone;
  private final int water;
  private final int lava;
  private final int grass;
  private final int log;
  private final int leaves;
  private final int lamp;

  WildLand(Content content, Kind kind) {
    this.kind = kind;
    states = content.states().size();
    small = content.states().stream().filter(WildLand::small).mapToInt(BlockState::id).toArray();
    flows =
        content.states().stream()
            .filter(state -> content.behaves(state.id(), Behaviour.WATER))
            .mapToInt(BlockState::id)
            .toArray();
    stone = content.stateId("stone");
    water = content.stateId("water");
    lava = content.stateId("lava");
    grass = content.stateId("grass_block");
    log = content.stateId("oak_log");
    leaves = content.stateId("oak_leaves");
    lamp = content.stateId("glowstone");
    lumps =
        ImmutableList.of("stone", "oak_leaves", "water", "lava", "glass", "sand", "glowstone")
            .stream()
            .mapToInt(content::stateId)
            .toArray();
    wet =
        ImmutableList.of("water", "water", "seagrass", "kelp", "water", "sand").stream()
            .mapToInt(content::stateId)
            .toArray();
  }

  private static boolean small(BlockState state) {
    boolean cube = state.model().size() == 1 && state.model().getFirst().isFullCube();
    return !state.model().isEmpty() && !cube;
  }

  @Override
  public String identity() {
    return "test-wild-" + kind;
  }

  @Override
  public String biomeName(int biomeId) {
    return "plains";
  }

  @Override
  public RawChunk generate(long seed, int chunkX, int chunkZ) {
    short[] cells = new short[Chunk.SECTIONS * Section.VOLUME];
    for (int z = 0; z < Section.SIZE; z++) {
      for (int x = 0; x < Section.SIZE; x++) {
        int worldX = (chunkX << 4) | x;
        int worldZ = (chunkZ << 4) | z;
        switch (kind) {
          case HILLS -> hills(cells, seed, worldX, worldZ);
          case CLUTTER -> clutter(cells, seed, worldX, worldZ);
          case OCEAN -> ocean(cells, seed, worldX, worldZ);
          case ISLES -> isles(cells, seed, worldX, worldZ);
          case TOWERS -> towers(cells, seed, worldX, worldZ);
          case CAVERN -> cavern(cells, seed, worldX, worldZ);
        }
      }
    }
    Section[] sections = new Section[Chunk.SECTIONS];
    for (int i = 0; i < sections.length; i++) {
      int from = i * Section.VOLUME;
      sections[i] = Section.of(Arrays.copyOfRange(cells, from, from + Section.VOLUME));
    }
    return new RawChunk(sections, new byte[256]);
  }

  private static int at(int x, int y, int z) {
    return (y << 8) | ((z & 15) << 4) | (x & 15);
  }

  private static void fill(short[] cells, int x, int z, int fromY, int toY, int state) {
    for (int y = Math.max(0, fromY); y < Math.min(toY, Chunk.HEIGHT); y++) {
      cells[at(x, y, z)] = (short) state;
    }
  }

  /** A smooth height, 0 to {@code span}. */
  private static int swell(long seed, int x, int z, int span) {
    int latticeX = Math.floorDiv(x, LATTICE);
    int latticeZ = Math.floorDiv(z, LATTICE);
    double alongX = (double) Math.floorMod(x, LATTICE) / LATTICE;
    double alongZ = (double) Math.floorMod(z, LATTICE) / LATTICE;
    double north =
        mix(corner(seed, latticeX, latticeZ), corner(seed, latticeX + 1, latticeZ), alongX);
    double south =
        mix(corner(seed, latticeX, latticeZ + 1), corner(seed, latticeX + 1, latticeZ + 1), alongX);
    return (int) (span * mix(north, south, alongZ));
  }

  private static double corner(long seed, int x, int z) {
    return Hash64.toUnit(Hash64.of(seed, x, z));
  }

  private static double mix(double from, double to, double part) {
    return from + (to - from) * part;
  }

  /** Whether something as large as {@code 1 << bits} is there; one in so many places. */
  private static boolean hollow(long seed, int x, int y, int z, int bits, int oneIn) {
    return Hash64.toBounded(Hash64.of(seed + bits, x >> bits, y >> bits, z >> bits), oneIn) == 0;
  }

  private void hills(short[] cells, long seed, int x, int z) {
    int top = 46 + swell(seed, x, z, 40);
    fill(cells, x, z, 0, top, stone);
    for (int y = 1; y < top; y++) {
      if (hollow(seed, x, y, z, 2, 5) || hollow(seed, x, y, z, 3, 6)) {
        cells[at(x, y, z)] = (short) (y < 20 ? lava : 0);
      } else if (hollow(seed, x, y, z, 1, 20)) {
        long ore = Hash64.of(seed, x >> 1, y >> 1, z >> 1);
        cells[at(x, y, z)] = (short) lumps[Hash64.toBounded(Hash64.mix(ore), lumps.length)];
      }
    }
    fill(cells, x, z, top - 1, top, top > SEA ? grass : stone);
    fill(cells, x, z, top, SEA + 1, water);
    plant(cells, seed, x, z, Math.max(top, SEA + 1), top > SEA);
  }

  /** Trees, one in some of the tiles of 8x8 columns, and undergrowth. */
  private void plant(short[] cells, long seed, int x, int z, int y, boolean dry) {
    long tile = Hash64.of(seed, 77, x >> 3, z >> 3);
    int height = 3 + Hash64.toBounded(Hash64.mix(tile), 6);
    int foot = 46 + swell(seed, (x & -8) + 4, (z & -8) + 4, 40);
    boolean tree = Hash64.toBounded(tile, 3) == 0 && foot > SEA;
    int aside = Math.max(Math.abs((x & 7) - 4), Math.abs((z & 7) - 4));
    if (tree && aside <= 2) {
      fill(cells, x, z, Math.max(y, foot + height - 2), foot + height + 2 - aside, leaves);
    }
    if (tree && aside == 0) {
      fill(cells, x, z, y, foot + height, log);
    } else if (dry && Hash64.toBounded(Hash64.of(seed, x, z, 5), 6) == 0) {
      cells[at(x, y, z)] = (short) pick(small, Hash64.of(seed, x, z, 6));
    }
  }

  private static int pick(int[] among, long draw) {
    return among[Hash64.toBounded(draw, among.length)];
  }

  private void clutter(short[] cells, long seed, int x, int z) {
    fill(cells, x, z, 0, 56, stone);
    for (int y = 56; y < 84; y++) {
      long draw = Hash64.of(seed, x, y, z);
      if (Hash64.toBounded(draw, 6) == 0) {
        cells[at(x, y, z)] = (short) Hash64.toBounded(Hash64.mix(draw), states);
      }
    }
  }

  private void ocean(short[] cells, long seed, int x, int z) {
    int floor = 38 + swell(seed, x, z, 28);
    fill(cells, x, z, 0, floor, stone);
    for (int y = floor; y <= SEA; y++) {
      boolean bare = hollow(seed, x, y, z, 2, 4);
      cells[at(x, y, z)] = (short) (bare ? water : pick(wet, Hash64.of(seed, x, y, z)));
    }
    long tile = Hash64.of(seed, 9, x >> 2, z >> 2);
    int floats = Hash64.toBounded(tile, 14);
    if (floats == 0) {
      fill(cells, x, z, SEA, SEA + 1, lumps[4]);
    } else if (floats == 1) {
      fill(cells, x, z, SEA - 1, SEA + 2, lava);
    } else if (floats == 2) {
      fill(cells, x, z, SEA, SEA + 1, pick(flows, Hash64.of(seed, x, z)));
    }
  }

  private void isles(short[] cells, long seed, int x, int z) {
    for (int y = 0; y < Chunk.HEIGHT; y++) {
      if (hollow(seed, x, y, z, 3, 24) || hollow(seed, x, y, z, 1, 160)) {
        cells[at(x, y, z)] = (short) pick(lumps, Hash64.of(seed, x >> 2, y >> 2, z >> 2));
      }
    }
  }

  private void towers(short[] cells, long seed, int x, int z) {
    fill(cells, x, z, 0, 48, stone);
    long chunk = Hash64.of(seed, 3, x >> 4, z >> 4);
    if (Hash64.toBounded(chunk, 3) == 0) {
      int from = 48 + 16 * Hash64.toBounded(Hash64.mix(chunk), 4);
      fill(cells, x, z, from, from + 16, pick(lumps, Hash64.of(chunk, 1)));
    }
    long tile = Hash64.of(seed, 4, x >> 1, z >> 1);
    if (Hash64.toBounded(tile, 30) == 0) {
      int top = 49 + Hash64.toBounded(Hash64.mix(tile), Chunk.HEIGHT - 48);
      fill(cells, x, z, 48, top, pick(lumps, Hash64.of(tile, 2)));
    }
  }

  private void cavern(short[] cells, long seed, int x, int z) {
    for (int y = 0; y < 100; y++) {
      boolean open = hollow(seed, x, y, z, 4, 3) || hollow(seed, x, y, z, 2, 4);
      boolean bright = hollow(seed, x, y, z, 1, 40);
      int inside = y < 12 ? lava : hollow(seed, x, y, z, 3, 5) ? water : 0;
      cells[at(x, y, z)] = (short) (open ? inside : bright ? lamp : stone);
    }
  }
}
