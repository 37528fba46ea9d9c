package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Hash64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Villages: roads that follow the ground from a meeting place outwards and branch, with houses,
 * farms and lamps along them, in the style of the biome in the middle. Every house stands at the
 * height of the ground before its door, and only where the ground is even and dry.
 */
final class Villages implements StructureKind {
  private static final long PURPOSE = Hash64.of("villages");
  private static final int CHUNK = 16;

  /** Farthest that a road's end lies from the middle. */
  private static final int RANGE = 56;

  private static final int LARGEST_HOUSE = 20;

  /** How often a road can branch off from another. */
  private static final int DEEPEST = 3;

  /** Most blocks that the ground below a house may differ from its floor. */
  private static final int MOST_UNEVEN = 3;

  private static final int HALF_ROAD = 1;
  private static final int SHORTEST_ROAD = 8;

  private final int spacing;
  private final int separation;
  private final ImmutableMap<String, Style> styles;

  /**
   * What villages of some biomes are made of.
   *
   * @param centres meeting places; square, four roads begin at their sides
   * @param houses houses and farms; their fronts look south
   * @param lamp stands by the road
   * @param road block state of roads
   * @param bridge block state of bridges
   */
  record Style(Shares centres, Shares houses, StructureTemplate lamp, int road, int bridge) {}

  /** The column in the middle of a road's next row, and where the road goes. */
  private record End(int x, int z, Heading heading, int depth) {}

  /**
   * Villages.
   *
   * @param spacing edge of a region in chunks
   * @param separation chunks at least between two villages
   * @param styles by name of biome
   */
  Villages(int spacing, int separation, ImmutableMap<String, Style> styles) {
    this.spacing = spacing;
    this.separation = separation;
    this.styles = styles;
  }

  @Override
  public long purpose() {
    return PURPOSE;
  }

  @Override
  public int regionEdge() {
    return spacing * CHUNK;
  }

  @Override
  public int room() {
    return (spacing - separation) * CHUNK;
  }

  @Override
  public int reach() {
    return RANGE + LARGEST_HOUSE;
  }

  @Override
  public ImmutableSet<String> lootTables(Set<String> biomes) {
    return styles.entrySet().stream()
        .filter(style -> biomes.contains(style.getKey()))
        .flatMap(style -> style.getValue().houses().lootTables().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ImmutableList<Piece> layOut(LandProbe land, Draws draws, int x, int z) {
    Style style = styles.get(land.biome(x, z));
    if (style == null) {
      return ImmutableList.of();
    }
    return new Layout(land, draws, style, x, z).grow();
  }

  /** One village while it grows. */
  private static final class Layout {
    private final LandProbe land;
    private final Draws draws;
    private final Style style;
    private final int middleX;
    private final int middleZ;
    private final List<Piece> roads = new ArrayList<>();
    private final List<Piece> houses = new ArrayList<>();
    private final List<Extent> taken = new ArrayList<>();
    private final Deque<End> ends = new ArrayDeque<>();
    private final int[] counts;

    Layout(LandProbe land, Draws draws, Style style, int middleX, int middleZ) {
      this.land = land;
      this.draws = draws;
      this.style = style;
      this.middleX = middleX;
      this.middleZ = middleZ;
      counts = new int[style.houses().entries().size()];
    }

    /** Nothing, if the middle is uneven or hardly anything found a place beside it. */
    ImmutableList<Piece> grow() {
      StructureTemplate centre = style.centres().template(style.centres().draw(draws, null));
      int half = centre.width() / 2;
      Piece.Built built =
          new Piece.Built(
              centre, 0, middleX - half, land.ground(middleX, middleZ), middleZ - half, false);
      if (!fits(built)) {
        return ImmutableList.of();
      }
      houses.add(built);
      taken.add(built.extent());
      for (int quarter = 0; quarter < 4; quarter++) {
        Heading heading = Heading.of(quarter);
        int away = half + 1;
        ends.add(
            new End(middleX + heading.east() * away, middleZ + heading.south() * away, heading, 0));
      }
      while (!ends.isEmpty()) {
        layRoad(ends.removeFirst());
      }
      if (houses.size() < 4) {
        return ImmutableList.of();
      }
      return ImmutableList.<Piece>builder().addAll(roads).addAll(houses).build();
    }

    private void take(Piece.Built house) {
      houses.add(house);
      taken.add(house.extent().grown(1));
    }

    private void layRoad(End end) {
      int length = passable(end, 18 + draws.below(18));
      if (length < SHORTEST_ROAD) {
        return;
      }
      Piece.Road road = road(end, length);
      roads.add(road);
      taken.add(road.extent());
      line(end, length, end.heading().left());
      line(end, length, end.heading().right());
      if (end.depth() < DEEPEST) {
        branch(end, length);
      }
    }

    /** How far a road can go on: over even ground, not into what is there, not too far away. */
    private int passable(End end, int wanted) {
      int last = land.ground(end.x(), end.z());
      int length = 0;
      while (length < wanted) {
        int x = end.x() + end.heading().east() * length;
        int z = end.z() + end.heading().south() * length;
        int ground = land.ground(x, z);
        boolean steep = Math.abs(ground - last) > 1;
        boolean far = Math.abs(x - middleX) > RANGE || Math.abs(z - middleZ) > RANGE;
        int acrossX = Math.abs(end.heading().south()) * HALF_ROAD;
        int acrossZ = Math.abs(end.heading().east()) * HALF_ROAD;
        Extent row = new Extent(x - acrossX, 0, z - acrossZ, x + acrossX, 255, z + acrossZ);
        if (steep || far || isTaken(row)) {
          break;
        }
        last = ground;
        length++;
      }
      while (length > 0 && wetAt(end, length - 1)) {
        length--; // no bridge without another bank
      }
      return length;
    }

    private boolean wetAt(End end, int along) {
      return land.wet(
          end.x() + end.heading().east() * along, end.z() + end.heading().south() * along);
    }

    private Piece.Road road(End end, int length) {
      int farX = end.x() + end.heading().east() * (length - 1);
      int farZ = end.z() + end.heading().south() * (length - 1);
      int acrossX = Math.abs(end.heading().south()) * HALF_ROAD;
      int acrossZ = Math.abs(end.heading().east()) * HALF_ROAD;
      return new Piece.Road(
          Math.min(end.x(), farX) - acrossX,
          Math.min(end.z(), farZ) - acrossZ,
          Math.max(end.x(), farX) + acrossX,
          Math.max(end.z(), farZ) + acrossZ,
          style.road(),
          style.bridge());
    }

    /** Houses along one side of a road, each with its front to it; now and then a lamp. */
    private void line(End end, int length, Heading side) {
      int along = 1 + draws.below(3);
      while (along < length) {
        if (draws.below(4) == 0) {
          StructureTemplate lamp = style.lamp();
          if (put(lamp, end, along, side, 0)) {
            along += lamp.width() + 2;
          }
        }
        int index = style.houses().draw(draws, counts);
        if (index < 0) {
          return;
        }
        StructureTemplate house = style.houses().template(index);
        if (along + house.width() <= length + 4 && put(house, end, along, side, draws.below(2))) {
          counts[index]++;
          along += house.width() + 1 + draws.below(3);
        } else {
          along += 2;
        }
      }
    }

    /** Builds something by a road if there is room for it on even, dry ground. */
    private boolean put(StructureTemplate template, End end, int along, Heading side, int gap) {
      Heading ahead = end.heading();
      int turn = side.back().turnFromSouth();
      int middle = along + template.width() / 2;
      int away = HALF_ROAD + 1 + gap;
      int frontX = end.x() + ahead.east() * middle + side.east() * away;
      int frontZ = end.z() + ahead.south() * middle + side.south() * away;
      Piece.Built built =
          new Piece.Built(
              template,
              turn,
              side.startWest(frontX, template.turnedWidth(turn)),
              land.ground(frontX - side.east() * gap, frontZ - side.south() * gap),
              side.startNorth(frontZ, template.turnedDepth(turn)),
              false);
      if (!fits(built)) {
        return false;
      }
      take(built);
      return true;
    }

    private boolean fits(Piece.Built built) {
      Extent extent = built.extent();
      if (isTaken(extent)) {
        return false;
      }
      int lowest = Integer.MAX_VALUE;
      int highest = 0;
      for (int i = 0; i < 9; i++) {
        int x = extent.west() + (extent.east() - extent.west()) * (i % 3) / 2;
        int z = extent.north() + (extent.south() - extent.north()) * (i / 3) / 2;
        lowest = Math.min(lowest, land.ground(x, z));
        highest = Math.max(highest, land.ground(x, z));
      }
      return lowest >= Relief.SEA_LEVEL - 1
          && highest - built.y() < MOST_UNEVEN
          && built.y() - lowest <= MOST_UNEVEN;
    }

    private boolean isTaken(Extent extent) {
      for (Extent other : taken) {
        if (extent.meets(other)) {
          return true;
        }
      }
      return false;
    }

    /** Roads to the sides, mostly, and onwards. */
    private void branch(End end, int length) {
      int x = end.x() + end.heading().east() * (length - 1);
      int z = end.z() + end.heading().south() * (length - 1);
      Heading ahead = end.heading();
      for (Heading heading : new Heading[] {ahead.left(), ahead.right(), ahead}) {
        if (draws.below(3) != 0) {
          int away = heading == ahead ? 1 : HALF_ROAD + 1;
          ends.add(
              new End(
                  x + heading.east() * away - (heading == ahead ? 0 : ahead.east() * HALF_ROAD),
                  z + heading.south() * away - (heading == ahead ? 0 : ahead.south() * HALF_ROAD),
                  heading,
                  end.depth() + 1));
        }
      }
    }
  }
}
