package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Hash64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Mineshafts: corridors of props and planks deep below the ground, that cross, turn, climb and end.
 * They grow from a crossing in the middle, each piece from the end of another, until they are too
 * far away or in each other's way.
 */
final class Mineshafts implements StructureKind {
  private static final long PURPOSE = Hash64.of("mineshafts");
  private static final int CHUNK = 16;

  /** Farthest that a corridor's end lies from the middle before the last piece is added. */
  private static final int RANGE = 56;

  private static final int LOWEST = 12;
  private static final int HIGHEST = 46;

  /** Most corridors from the middle to an end. */
  private static final int DEEPEST = 9;

  private static final int MOST_PIECES = 160;

  private final Plan plan;

  /**
   * What mineshafts are made of. Templates run from south to north; their floor is layer 1.
   *
   * @param spacingChunks edge of a region in chunks
   * @param chance of a mineshaft in a region
   * @param corridors parts of corridors, all of one size
   * @param crossing where corridors meet; square
   * @param stairs go up from south to north by their height less that of a corridor
   */
  record Plan(
      int spacingChunks,
      double chance,
      Shares corridors,
      StructureTemplate crossing,
      StructureTemplate stairs) {}

  /** An open end: the next piece starts in the column before it. */
  private record End(int x, int y, int z, Heading heading, int depth) {}

  Mineshafts(Plan plan) {
    this.plan = plan;
  }

  @Override
  public long purpose() {
    return PURPOSE;
  }

  @Override
  public int regionEdge() {
    return plan.spacingChunks() * CHUNK;
  }

  @Override
  public int room() {
    return regionEdge();
  }

  @Override
  public int reach() {
    return RANGE + 32;
  }

  @Override
  public ImmutableSet<String> lootTables(Set<String> biomes) {
    return plan.corridors().lootTables();
  }

  @Override
  public ImmutableList<Piece> layOut(LandProbe land, Draws draws, int x, int z) {
    if (draws.unit() >= plan.chance()) {
      return ImmutableList.of();
    }
    int y = LOWEST + 4 + draws.below(HIGHEST - LOWEST - 12);
    return new Layout(draws, x, z).grow(y);
  }

  /** One mineshaft while it grows. */
  private final class Layout {
    private final Draws draws;
    private final int middleX;
    private final int middleZ;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Extent> taken = new ArrayList<>();
    private final Deque<End> ends = new ArrayDeque<>();

    Layout(Draws draws, int middleX, int middleZ) {
      this.draws = draws;
      this.middleX = middleX;
      this.middleZ = middleZ;
    }

    ImmutableList<Piece> grow(int y) {
      cross(new End(middleX, y, middleZ, Heading.of(draws.below(4)), 0));
      while (!ends.isEmpty() && pieces.size() < MOST_PIECES) {
        End end = ends.removeFirst();
        if (Math.abs(end.x - middleX) <= RANGE
            && Math.abs(end.z - middleZ) <= RANGE
            && end.depth < DEEPEST) {
          goOn(end);
        }
      }
      return ImmutableList.copyOf(pieces);
    }

    /** A corridor of some parts, then a crossing, stairs, or the end. */
    private void goOn(End from) {
      End end = from;
      int parts = 2 + draws.below(3);
      for (int part = 0; part < parts && end != null; part++) {
        StructureTemplate corridor = plan.corridors().template(plan.corridors().draw(draws, null));
        end = append(end, corridor, end.y, 0);
      }
      if (end == null) {
        return;
      }
      int rise = plan.stairs().height() - plan.corridors().template(0).height();
      switch (draws.below(8)) {
        case 0 -> climb(end, rise);
        case 1 -> descend(end, rise);
        case 2 -> ends.add(new End(end.x, end.y, end.z, end.heading, end.depth + 1));
        default -> cross(end);
      }
    }

    private void climb(End end, int rise) {
      if (end.y + rise <= HIGHEST) {
        add(append(end, plan.stairs(), end.y, 0), rise);
      }
    }

    /** Stairs that are entered at their upper end. */
    private void descend(End end, int rise) {
      if (end.y - rise >= LOWEST) {
        add(append(end, plan.stairs(), end.y - rise, 2), -rise);
      }
    }

    private void cross(End end) {
      End beyond = append(end, plan.crossing(), end.y, 0);
      if (beyond == null) {
        return;
      }
      int half = plan.crossing().width() / 2;
      Heading ahead = end.heading;
      for (Heading heading : new Heading[] {ahead, ahead.left(), ahead.right()}) {
        int middleOfCrossingX = end.x + ahead.east() * half;
        int middleOfCrossingZ = end.z + ahead.south() * half;
        ends.add(
            new End(
                middleOfCrossingX + heading.east() * (half + 1),
                end.y,
                middleOfCrossingZ + heading.south() * (half + 1),
                heading,
                end.depth + 1));
      }
    }

    private void add(End end, int rise) {
      if (end != null) {
        ends.add(new End(end.x, end.y + rise, end.z, end.heading, end.depth + 1));
      }
    }

    /**
     * Adds a template whose middle line goes on from an end.
     *
     * @param turned quarter turns beside those of the heading
     * @return the end beyond it, or null if something is in the way
     */
    private End append(End end, StructureTemplate template, int y, int turned) {
      int turn = end.heading.turnFromNorth();
      int west = end.heading.startWest(end.x, template.turnedWidth(turn));
      int north = end.heading.startNorth(end.z, template.turnedDepth(turn));
      Piece.Built piece = new Piece.Built(template, (turn + turned) % 4, west, y, north, true);
      Extent extent = piece.extent();
      for (Extent other : taken) {
        if (extent.meets(other)) {
          return null;
        }
      }
      taken.add(extent);
      pieces.add(piece);
      int length = template.depth();
      return new End(
          end.x + end.heading.east() * length,
          end.y,
          end.z + end.heading.south() * length,
          end.heading,
          end.depth);
    }
  }
}
