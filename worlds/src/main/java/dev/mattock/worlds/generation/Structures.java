package dev.mattock.worlds.generation;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;

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
  private final Relief relief;
  private final boolean[] hollow;
  private final Cache<Key, ImmutableList<Piece>> regions;

  private record Key(long seed, int kind, int regionX, int regionZ) {}

  Structures(
      Content content, ImmutableList<StructureKind> kinds, Dungeons dungeons, Relief relief) {
    this.kinds = kinds;
    this.dungeons = dungeons;
    this.relief = relief;
    hollow = PieceDrawing.hollow(content);
    regions =
        CacheBuilder.newBuilder()
            .maximumWeight(CACHED_PIECES)
            .weigher((Key key, ImmutableList<Piece> pieces) -> PIECES_OF_A_KEY + pieces.size())
            .build();
  }

  /** Draws what lies in a chunk, and says in the landscape where no tree may stand. */
  void build(long seed, Landscape landscape, ChunkCanvas canvas) {
    long key = Hash64.of(seed, PURPOSE);
    PieceDrawing drawing = new PieceDrawing(hollow, key, landscape, canvas);
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
          for (Piece piece : pieces(seed, kind, x, z)) {
            if (piece.extent().meets(minX, minZ, maxX, maxZ)) {
              drawing.draw(piece);
            }
          }
        }
      }
    }
    dungeons.build(key, landscape, canvas, drawing);
  }

  private ImmutableList<Piece> pieces(long seed, int kind, int regionX, int regionZ) {
    Key key = new Key(seed, kind, regionX, regionZ);
    ImmutableList<Piece> known = regions.getIfPresent(key);
    if (known == null) {
      known = kinds.get(kind).layOut(new LandProbe(relief, seed), regionX, regionZ);
      regions.put(key, known);
    }
    return known;
  }
}
