package dev.mattock.worlds.task;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Exposed blocks of a selection in a piece of land: those that could be touched without digging.
 * Distances are horizontal, from the centre of a column to the centre of a block.
 */
final class Targets {
  /** How far above and below the start blocks are looked for. */
  private static final int HEIGHT = 8;

  /** Columns this near to each other, on both axes, are of one group: one tree. */
  private static final int GROUP_GAP = 2;

  private final ImmutableIntArray cells;

  private Targets(ImmutableIntArray cells) {
    this.cells = cells;
  }

  /** All in one chunk, near the top of their columns. */
  static Targets inChunk(LandPatch land, Selection blocks, int chunkX, int chunkZ) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int z = chunkZ * 16; z < chunkZ * 16 + 16; z++) {
      for (int x = chunkX * 16; x < chunkX * 16 + 16; x++) {
        int top = land.top(x, z);
        collect(land, blocks, x, z, top - HEIGHT, top, found);
      }
    }
    return new Targets(found.build());
  }

  /** All within a square around a place. */
  static Targets around(LandPatch land, Selection blocks, int x, int y, int z, int radius) {
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    for (int atZ = z - radius; atZ <= z + radius; atZ++) {
      for (int atX = x - radius; atX <= x + radius; atX++) {
        collect(land, blocks, atX, atZ, y - HEIGHT, y + HEIGHT, found);
      }
    }
    return new Targets(found.build());
  }

  private static void collect(
      LandPatch land,
      Selection blocks,
      int x,
      int z,
      int from,
      int to,
      ImmutableIntArray.Builder found) {
    for (int y = from; y <= to; y++) {
      if (blocks.has(land.state(x, y, z)) && land.exposed(x, y, z)) {
        found.add(x).add(y).add(z);
      }
    }
  }

  int size() {
    return cells.length() / 3;
  }

  int x(int index) {
    return cells.get(3 * index);
  }

  int y(int index) {
    return cells.get(3 * index + 1);
  }

  int z(int index) {
    return cells.get(3 * index + 2);
  }

  /** Index of the nearest to a column; -1 if there is none. */
  int nearest(int fromX, int fromZ) {
    int best = -1;
    for (int i = 0; i < size(); i++) {
      if (best < 0 || distance(i, fromX, fromZ) < distance(best, fromX, fromZ)) {
        best = i;
      }
    }
    return best;
  }

  /** Horizontal distance from a column. */
  double distance(int index, int fromX, int fromZ) {
    double dx = x(index) - fromX;
    double dz = z(index) - fromZ;
    return Math.sqrt(dx * dx + dz * dz);
  }

  /** How many groups have a block within a distance from a column. */
  int groupsWithin(int fromX, int fromZ, double radius) {
    int[] group = new int[size()];
    Arrays.fill(group, -1);
    int groups = 0;
    for (int i = 0; i < group.length; i++) {
      if (group[i] < 0 && distance(i, fromX, fromZ) <= radius) {
        spread(i, groups++, group);
      }
    }
    return groups;
  }

  /** Centres of the nearest, at most so many. */
  Landmarks.Places nearestCentres(int fromX, int fromY, int fromZ, int most) {
    double[] centres =
        IntStream.range(0, size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> squared(i, fromX, fromY, fromZ)))
            .limit(most)
            .flatMapToDouble(
                i -> IntStream.range(3 * i, 3 * i + 3).mapToDouble(at -> cells.get(at) + 0.5))
            .toArray();
    return new Landmarks.Places(centres);
  }

  private double squared(int index, int fromX, int fromY, int fromZ) {
    double dx = x(index) - fromX;
    double dy = y(index) - fromY;
    double dz = z(index) - fromZ;
    return dx * dx + dy * dy + dz * dz;
  }

  /** Gives a block and all that hang together with it to a group. */
  private void spread(int first, int number, int[] group) {
    int[] open = new int[size()];
    int count = 0;
    open[count++] = first;
    group[first] = number;
    while (count > 0) {
      int at = open[--count];
      for (int i = 0; i < group.length; i++) {
        if (group[i] < 0
            && Math.abs(x(i) - x(at)) <= GROUP_GAP
            && Math.abs(z(i) - z(at)) <= GROUP_GAP) {
          group[i] = number;
          open[count++] = i;
        }
      }
    }
  }
}
