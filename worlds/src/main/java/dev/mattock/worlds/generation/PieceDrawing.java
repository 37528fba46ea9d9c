package dev.mattock.worlds.generation;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.worlds.generation.Landscape.Surface;
import dev.mattock.worlds.generation.StructureTemplate.Cell;

/** Draws the part of pieces that lies in one chunk. */
final class PieceDrawing {
  /** Blocks around a building where no tree stands: its crown would grow into the rooms. */
  static final int CLEARING = 4;

  private static final int DEEPEST_BASE = 12;
  private static final int FROM = -Landscape.MARGIN;
  private static final int TO = 15 + Landscape.MARGIN;

  private final boolean[] hollow;
  private final long key;
  private final Landscape landscape;
  private final ChunkCanvas canvas;
  private int[] roofs;

  /** Draws into a chunk; {@code hollow} says of each state whether it is air, water or lava. */
  PieceDrawing(boolean[] hollow, long seed, Landscape landscape, ChunkCanvas canvas) {
    this.hollow = hollow;
    this.key = seed;
    this.landscape = landscape;
    this.canvas = canvas;
  }

  /** For each state whether it is air, water or lava. */
  static boolean[] hollow(Content content) {
    boolean[] hollow = new boolean[content.states().size()];
    for (int state = 0; state < hollow.length; state++) {
      String block = content.state(state).blockName();
      hollow[state] = block.equals("air") || block.equals("water") || block.equals("lava");
    }
    return hollow;
  }

  void draw(Piece piece) {
    switch (piece) {
      case Piece.Built built -> {
        if (!built.buried()) {
          claim(built.extent().grown(CLEARING));
        }
        drawTemplate(built);
      }
      case Piece.Road road -> {
        claim(road.extent().grown(1));
        drawRoad(road);
      }
    }
  }

  /** Keeps trees away. */
  private void claim(Extent extent) {
    int west = Math.max(FROM, extent.west() - landscape.originX());
    int east = Math.min(TO, extent.east() - landscape.originX());
    int north = Math.max(FROM, extent.north() - landscape.originZ());
    int south = Math.min(TO, extent.south() - landscape.originZ());
    for (int z = north; z <= south; z++) {
      for (int x = west; x <= east; x++) {
        landscape.setSurface(Landscape.column(x, z), Surface.BUILT);
      }
    }
  }

  private void drawTemplate(Piece.Built built) {
    StructureTemplate template = built.template();
    int cornerX = built.x() - landscape.originX();
    int cornerZ = built.z() - landscape.originZ();
    for (int z = 0; z < template.depth(); z++) {
      for (int x = 0; x < template.width(); x++) {
        int localX = cornerX + template.turnedX(x, z, built.turn());
        int localZ = cornerZ + template.turnedZ(x, z, built.turn());
        if (ChunkCanvas.inChunk(localX, localZ)) {
          drawColumn(built, x, z, localX, localZ);
        }
      }
    }
  }

  private void drawColumn(Piece.Built built, int x, int z, int localX, int localZ) {
    StructureTemplate template = built.template();
    int roof = built.buried() ? roof(localX, localZ) : 255;
    if (template.base() != 0 && !template.cell(x, 0, z).keeps()) {
      int lowest = Math.max(1, built.y() - DEEPEST_BASE);
      for (int y = built.y() - 1; y >= lowest && isHollow(localX, y, localZ); y--) {
        canvas.set(localX, y, localZ, template.base());
      }
    }
    for (int y = 0; y < template.height() && built.y() + y <= roof; y++) {
      Cell cell = template.cell(x, y, z);
      if (!cell.keeps()) {
        drawCell(cell, built.turn(), localX, built.y() + y, localZ);
      }
    }
  }

  private void drawCell(Cell cell, int turn, int x, int y, int z) {
    boolean fits =
        switch (cell.into()) {
          case ANY -> true;
          case HOLLOW -> isHollow(x, y, z);
          case SOLID -> !isHollow(x, y, z);
        };
    if (!fits) {
      return;
    }
    int worldX = landscape.originX() + x;
    int worldZ = landscape.originZ() + z;
    long draw = Hash64.of(key, worldX, y, worldZ);
    if (cell.chance() < 1 && Hash64.toUnit(draw) >= cell.chance()) {
      return;
    }
    draw = Hash64.mix(draw);
    canvas.set(x, y, z, cell.state(turn, Hash64.toBounded(draw, cell.choices())));
    if (!cell.loot().isEmpty()) {
      canvas.addFixture(new Fixture(worldX, y, worldZ, Fixture.Kind.LOOT, cell.loot()));
    }
    if (!cell.mobs().isEmpty()) {
      int mob = Hash64.toBounded(Hash64.mix(draw), cell.mobs().size());
      canvas.addFixture(new Fixture(worldX, y, worldZ, Fixture.Kind.SPAWNER, cell.mobs().get(mob)));
    }
  }

  private void drawRoad(Piece.Road road) {
    int west = Math.max(0, road.west() - landscape.originX());
    int east = Math.min(15, road.east() - landscape.originX());
    int north = Math.max(0, road.north() - landscape.originZ());
    int south = Math.min(15, road.south() - landscape.originZ());
    for (int z = north; z <= south; z++) {
      for (int x = west; x <= east; x++) {
        int ground = landscape.ground(Landscape.column(x, z));
        if (ground < Relief.SEA_LEVEL - 1) {
          canvas.set(x, Relief.SEA_LEVEL - 1, z, road.bridge());
        } else {
          canvas.set(x, ground, z, isHollow(x, ground - 1, z) ? road.bridge() : road.road());
        }
      }
    }
  }

  private boolean isHollow(int x, int y, int z) {
    return hollow[canvas.get(x, y, z)];
  }

  /** The highest y that something buried may have in a column. */
  private int roof(int x, int z) {
    if (roofs == null) {
      roofs = Caves.roofs(landscape);
    }
    int ground = landscape.ground(Landscape.column(x, z));
    return Math.min(roofs[z * 16 + x], ground - GroundLayers.DEEPEST_SOIL);
  }
}
