package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import java.util.List;

/**
 * Puts dungeons where caves pass: by the genre's rule, a few random places of each chunk are looked
 * at, and a room is built where floor and ceiling are solid and the walls have one to five openings
 * two blocks high. A room lies wholly within its chunk, so that the chunk alone can tell.
 */
final class Dungeons {
  private static final long PURPOSE = Hash64.of("dungeons");
  private static final int MOST_OPENINGS = 5;

  private final Shares rooms;
  private final int attempts;
  private final boolean[] hollow;

  Dungeons(Content content, Shares rooms, int attempts) {
    this.rooms = rooms;
    this.attempts = attempts;
    hollow = PieceDrawing.hollow(content);
  }

  /** Names of the tables that fill its chests. */
  ImmutableSet<String> lootTables() {
    return rooms.lootTables();
  }

  /**
   * Builds the dungeons of a chunk.
   *
   * @param taken where other things stand; what is built is added
   */
  void build(
      long key, Landscape landscape, ChunkCanvas canvas, PieceDrawing drawing, List<Extent> taken) {
    Draws draws = new Draws(Hash64.of(key, PURPOSE, landscape.originX(), landscape.originZ()));
    int highest = landscape.highestGround();
    for (int attempt = 0; attempt < attempts; attempt++) {
      StructureTemplate room = rooms.template(rooms.draw(draws, null));
      int turn = draws.below(4);
      int x = draws.below(17 - room.turnedWidth(turn));
      int y = draws.below(256);
      int z = draws.below(17 - room.turnedDepth(turn));
      if (y > DeepRock.ROUGH_BEDROCK && y + room.height() < highest) {
        Piece.Built built =
            new Piece.Built(room, turn, landscape.originX() + x, y, landscape.originZ() + z, true);
        if (taken.stream().noneMatch(built.extent()::meets) && fits(canvas, x, y, z, room, turn)) {
          drawing.draw(built);
          taken.add(built.extent());
        }
      }
    }
  }

  private boolean fits(ChunkCanvas canvas, int x, int y, int z, StructureTemplate room, int turn) {
    int east = x + room.turnedWidth(turn) - 1;
    int south = z + room.turnedDepth(turn) - 1;
    int openings = 0;
    for (int cellZ = z; cellZ <= south; cellZ++) {
      for (int cellX = x; cellX <= east; cellX++) {
        if (hollow[canvas.get(cellX, y, cellZ)]
            || hollow[canvas.get(cellX, y + room.height() - 1, cellZ)]) {
          return false;
        }
        boolean wall = cellX == x || cellX == east || cellZ == z || cellZ == south;
        if (wall
            && hollow[canvas.get(cellX, y + 1, cellZ)]
            && hollow[canvas.get(cellX, y + 2, cellZ)]) {
          openings++;
        }
      }
    }
    return openings >= 1 && openings <= MOST_OPENINGS;
  }
}
