package dev.mattock.worlds.generation;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Draws structures. A chunk asks, of every kind, the regions whose structure can reach it for their
 * pieces, and draws of these what lies inside itself. What a region holds is kept for the chunks to
 * come; it is the same whenever it is laid out.
 */
final class Structures {
  private static final long PURPOSE = Hash64.of("structures");
  private static final long CACHED_PIECES = 40_000;
  private static final int PIECES_OF_A_KEY = 2;

  /** Blocks around a chunk in which a building matters to the trees that reach into the chunk. */
  private static final int BEYOND = Landscape.MARGIN + PieceDrawing.CLEARING;

  private final ImmutableList<StructureKind> kinds;
  private final Dungeons dungeons;
  private final Lands lands;
  private final boolean[] hollow;
  private final Cache<Key, ImmutableList<Piece>> regions;

  private record Key(long seed, int kind, int x, int z) {}

  Structures(Content content, ImmutableList<StructureKind> kinds, Dungeons dungeons, Lands lands) {
    this.kinds = kinds;
    this.dungeons = dungeons;
    this.lands = lands;
    hollow = PieceDrawing.hollow(content);
    regions =
        CacheBuilder.newBuilder()
            .maximumWeight(CACHED_PIECES)
            .weigher((Key key, ImmutableList<Piece> pieces) -> PIECES_OF_A_KEY + pieces.size())
            .build();
  }

  /** Names of the tables that fill containers in land of some biomes. */
  ImmutableSet<String> lootTables(Set<String> biomes) {
    ImmutableSet.Builder<String> tables = ImmutableSet.builder();
    tables.addAll(dungeons.lootTables());
    kinds.forEach(kind -> tables.addAll(kind.lootTables(biomes)));
    return tables.build();
  }

  /** Draws what lies in a chunk, and says in the landscape where no tree may stand. */
  void build(long seed, Landscape landscape, ChunkCanvas canvas) {
    long key = Hash64.of(seed, PURPOSE);
    PieceDrawing drawing = new PieceDrawing(hollow, key, landscape, canvas);
    List<Extent> taken = new ArrayList<>();
    int minX = landscape.originX() - BEYOND;
    int minZ = landscape.originZ() - BEYOND;
    int maxX = landscape.originX() + 15 + BEYOND;
    int maxZ = landscape.originZ() + 15 + BEYOND;
    for (int kind = 0; kind < kinds.size(); kind++) {
      int edge = kinds.get(kind).regionEdge();
      int reach = kinds.get(kind).reach();
      int east = Math.floorDiv(maxX + reach, edge);
      int south = Math.floorDiv(maxZ + reach, edge);
      for (int z = Math.floorDiv(minZ - reach, edge); z <= south; z++) {
        for (int x = Math.floorDiv(minX - reach, edge); x <= east; x++) {
          Site site = Site.of(kinds.get(kind), seed, x, z);
          if (site.isWithin(reach, minX, minZ, maxX, maxZ)) {
            for (Piece piece : pieces(seed, kind, site)) {
              if (piece.extent().meets(minX, minZ, maxX, maxZ)) {
                drawing.draw(piece);
                if (piece instanceof Piece.Built) {
                  taken.add(piece.extent());
                }
              }
            }
          }
        }
      }
    }
    dungeons.build(key, landscape, canvas, drawing, taken);
  }

  private ImmutableList<Piece> pieces(long seed, int kind, Site site) {
    Key key = new Key(seed, kind, site.x(), site.z());
    ImmutableList<Piece> known = regions.getIfPresent(key);
    if (known == null) {
      known = site.layOut(kinds.get(kind), new LandProbe(lands, seed));
      regions.put(key, known);
    }
    return known;
  }

  /**
   * Where the structure of a region has its middle.
   *
   * @param x world x
   * @param z world z
   * @param draw what else is drawn for it
   */
  record Site(int x, int z, long draw) {
    static Site of(StructureKind kind, long seed, int regionX, int regionZ) {
      Draws draws = new Draws(Hash64.of(seed, kind.purpose(), regionX, regionZ));
      return new Site(
          regionX * kind.regionEdge() + draws.below(kind.room()),
          regionZ * kind.regionEdge() + draws.below(kind.room()),
          draws.bits());
    }

    boolean isWithin(int reach, int minX, int minZ, int maxX, int maxZ) {
      return x + reach >= minX && x - reach <= maxX && z + reach >= minZ && z - reach <= maxZ;
    }

    ImmutableList<Piece> layOut(StructureKind kind, LandProbe land) {
      return kind.layOut(land, new Draws(draw), x, z);
    }
  }
}
