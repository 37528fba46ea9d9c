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

  /** For each column the highest y that may be hollow. */
  static int[] roofs(Landscape landscape) {
    int edge = Landscape.EDGE;
    int[] rows = new int[edge * edge];
    for (int z = 0; z < edge; z++) {
      for (int x = 0; x < edge; x++) {
        int roof = Integer.MAX_VALUE;
        int last = Math.min(edge - 1, x + BY_WATER);
        for (int other = Math.max(0, x - BY_WATER); other <= last; other++) {
          int ground = landscape.ground(z * edge + other);
          roof = Math.min(roof, ground < Relief.SEA_LEVEL - 1 ? ground - ROOF : Integer.MAX_VALUE);
        }
        rows[z * edge + x] = roof;
      }
    }
    int[] roofs = new int[edge * edge];
    for (int column = 0; column < roofs.length; column++) {
      int z = column / edge;
      int roof = landscape.ground(column);
      int last = Math.min(edge - 1, z + BY_WATER);
      for (int other = Math.max(0, z - BY_WATER); other <= last; other++) {
        roof = Math.min(roof, rows[other * edge + column % edge]);
      }
      roofs[column] = roof;
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
    private int originX;
    private int originZ;

    Pick(Landscape landscape, ChunkCanvas canvas, int[] roofs) {
      this.landscape = landscape;
      this.canvas = canvas;
      this.roofs = roofs;
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
      int west = Math.max(FROM, (int) Math.ceil(x - wide));
      int east = Math.min(TO, (int) Math.floor(x + wide));
      int north = Math.max(FROM, (int) Math.ceil(z - wide));
      int south = Math.min(TO, (int) Math.floor(z + wide));
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
      int top = Math.min(roofs[column], reached);
      if (ChunkCanvas.inChunk(x, z)) {
        for (int cellY = bottom; cellY <= top; cellY++) {
          if (cellY > DeepRock.ROUGH_BEDROCK || canvas.get(x, cellY, z) != bedrock) {
            canvas.set(x, cellY, z, cellY < LAVA_BELOW ? lava : air);
          }
        }
      }
    }
  }
}
