package dev.mattock.worlds.generation;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.worlds.generation.Landscape.Surface;

/**
 * Hollows out caves and ravines. Below y {@value #LAVA_BELOW} they are full of lava. They break
 * through the ground here and there, but keep away from water: below it and beside it {@value
 * #ROOF} blocks of ground are left.
 */
final class Caves {
  /** y below which hollows are full of lava. */
  static final int LAVA_BELOW = 11;

  private static final int ROOF = 4;
  private static final int BY_WATER = 3;

  /** The floor of a ball is cut off at this share of its height: one walks better on it. */
  private static final double FLOOR = 0.7;

  private static final int FROM = -Landscape.MARGIN;
  private static final int TO = 15 + Landscape.MARGIN;
  private static final long CACHED_BALLS = 300_000;

  private final int air;
  private final int lava;
  private final int bedrock;
  private final int dirt;
  private final int grass;
  private final Cache<Key, ImmutableList<Tunnel>> regions;

  private record Key(long seed, int regionX, int regionZ) {}

  Caves(Content content) {
    air = content.stateId("air");
    lava = content.stateId("lava");
    bedrock = content.stateId("bedrock");
    dirt = content.stateId("dirt");
    grass = content.stateId("grass_block");
    regions =
        CacheBuilder.newBuilder()
            .maximumWeight(CACHED_BALLS)
            .weigher(
                (Key key, ImmutableList<Tunnel> tunnels) ->
                    1 + tunnels.stream().mapToInt(Tunnel::balls).sum())
            .build();
  }

  /**
   * Hollows a chunk out, and says in the landscape which columns a hollow comes up to, in the
   * margin too: {@link Surface#HOLLOW}. By water such a column may have kept its ground; what
   * stands on the other side of a border must not depend on water that is only seen from there.
   */
  void carve(long seed, Landscape landscape, ChunkCanvas canvas) {
    Pick pick = new Pick(landscape, canvas, roofs(landscape));
    int regionX = Math.floorDiv(landscape.originX(), CaveRegion.EDGE);
    int regionZ = Math.floorDiv(landscape.originZ(), CaveRegion.EDGE);
    for (int z = regionZ - 1; z <= regionZ + 1; z++) {
      for (int x = regionX - 1; x <= regionX + 1; x++) {
        int localX = landscape.originX() - x * CaveRegion.EDGE;
        int localZ = landscape.originZ() - z * CaveRegion.EDGE;
        pick.moveTo(localX, localZ);
        for (Tunnel tunnel : tunnels(seed, x, z)) {
          tunnel.forEachBallIn(localX + FROM, localZ + FROM, localX + TO, localZ + TO, pick);
        }
      }
    }
    growOver(landscape, canvas);
  }

  private ImmutableList<Tunnel> tunnels(long seed, int regionX, int regionZ) {
    Key key = new Key(seed, regionX, regionZ);
    ImmutableList<Tunnel> known = regions.getIfPresent(key);
    if (known == null) {
      known = CaveRegion.tunnels(seed, regionX, regionZ);
      regions.put(key, known);
    }
    return known;
  }

  /**
   * For each of the chunk's own columns, {@code z * 16 + x}, the highest y that may be hollow: that
   * of the ground, but {@value #ROOF} below that of any water within {@value #BY_WATER} blocks.
   */
  static int[] roofs(Landscape landscape) {
    int edge = 16 + 2 * BY_WATER;
    int[] rows = new int[edge * 16];
    for (int row = 0; row < edge; row++) {
      for (int x = 0; x < 16; x++) {
        int roof = Integer.MAX_VALUE;
        for (int other = x - BY_WATER; other <= x + BY_WATER; other++) {
          int ground = landscape.ground(Landscape.column(other, row - BY_WATER));
          roof = Math.min(roof, ground < Relief.SEA_LEVEL - 1 ? ground - ROOF : Integer.MAX_VALUE);
        }
        rows[row * 16 + x] = roof;
      }
    }
    int[] roofs = new int[256];
    for (int i = 0; i < roofs.length; i++) {
      int roof = landscape.ground(Landscape.column(i & 15, i >> 4));
      for (int row = i >> 4; row <= (i >> 4) + 2 * BY_WATER; row++) {
        roof = Math.min(roof, rows[row * 16 + (i & 15)]);
      }
      roofs[i] = roof;
    }
    return roofs;
  }

  /** Grass grows on earth that has come to light. */
  private void growOver(Landscape landscape, ChunkCanvas canvas) {
    for (int i = 0; i < 256; i++) {
      int x = i & 15;
      int z = i >> 4;
      int column = Landscape.column(x, z);
      if (landscape.surface(column) == Surface.HOLLOW) {
        int y = landscape.ground(column);
        while (canvas.get(x, y, z) == air) {
          y--;
        }
        if (canvas.get(x, y, z) == dirt) {
          canvas.set(x, y, z, grass);
        }
      }
    }
  }

  /** Hollows out the balls of tunnels, column by column. */
  private final class Pick implements Tunnel.BallVisitor {
    private final Landscape landscape;
    private final ChunkCanvas canvas;
    private final int[] roofs;
    private final int lowestGround;
    private int originX;
    private int originZ;

    Pick(Landscape landscape, ChunkCanvas canvas, int[] roofs) {
      this.landscape = landscape;
      this.canvas = canvas;
      this.roofs = roofs;
      int lowest = Integer.MAX_VALUE;
      for (int z = FROM; z <= TO; z++) {
        for (int x = FROM; x <= TO; x++) {
          lowest = Math.min(lowest, landscape.ground(Landscape.column(x, z)));
        }
      }
      lowestGround = lowest;
    }

    /** Says where the chunk's corner is in the coordinates of the tunnels that follow. */
    void moveTo(int x, int z) {
      originX = x;
      originZ = z;
    }

    @Override
    public void ball(double regionX, double y, double regionZ, double wide, double high) {
      double x = regionX - originX - 0.5;
      double z = regionZ - originZ - 0.5;
      boolean deep = y + high < lowestGround; // then it matters to its own columns alone
      int from = deep ? 0 : FROM;
      int to = deep ? 15 : TO;
      int west = Math.max(from, (int) Math.ceil(x - wide));
      int east = Math.min(to, (int) Math.floor(x + wide));
      int north = Math.max(from, (int) Math.ceil(z - wide));
      int south = Math.min(to, (int) Math.floor(z + wide));
      for (int cellZ = north; cellZ <= south; cellZ++) {
        for (int cellX = west; cellX <= east; cellX++) {
          double away = (cellX - x) * (cellX - x) + (cellZ - z) * (cellZ - z);
          double left = 1 - away / (wide * wide);
          if (left > 0) {
            hollow(cellX, cellZ, y, high * Math.sqrt(left), high);
          }
        }
      }
    }

    private void hollow(int x, int z, double y, double half, double high) {
      int column = Landscape.column(x, z);
      int reached = (int) Math.floor(y + half - 0.5);
      int bottom = Math.max(1, (int) Math.ceil(y - Math.min(half, FLOOR * high) - 0.5));
      if (reached >= bottom && reached >= landscape.ground(column)) {
        landscape.setSurface(column, Surface.HOLLOW);
      }
      if (ChunkCanvas.inChunk(x, z)) {
        int top = Math.min(roofs[z * 16 + x], reached);
        for (int cellY = bottom; cellY <= top; cellY++) {
          if (cellY > DeepRock.ROUGH_BEDROCK || canvas.get(x, cellY, z) != bedrock) {
            canvas.set(x, cellY, z, cellY < LAVA_BELOW ? lava : air);
          }
        }
      }
    }
  }
}
