package dev.mattock.engine.render;

import java.util.Arrays;

/** What the rays of a tile meet of the bodies in a view: {@link BoxGroups#meet} for 64 at once. */
final class TileBodies {
  private static final int FACES = 6;

  private final BoxGroups groups;
  private final TextureAtlas atlas;
  private final TileRays rays;
  private final TileRays turned = new TileRays();
  private final Ray ray = new Ray();

  /** Index in {@link BoxGroups} of the box that each ray meets, or -1. */
  final int[] box = new int[TileRays.LANES];

  /** Where on that box. */
  final TileHits hits = new TileHits();

  /** The groups that may appear in each row of tiles, row after row. */
  private int[] listed = new int[64];

  /** By row of tiles: where its groups begin; they end where the next row's begin. */
  private final int[] starts;

  /** Whether any ray meets any. */
  private boolean any;

  TileBodies(BoxGroups groups, TextureAtlas atlas, TileRays rays, int rows) {
    starts = new int[rows + 1];
    this.groups = groups;
    this.atlas = atlas;
    this.rays = rays;
    Arrays.fill(turned.limit, Float.POSITIVE_INFINITY);
    Arrays.fill(box, -1);
  }

  /** Begins a view: finds the groups that may appear in each row of tiles. */
  void begin() {
    int size = 0;
    for (int row = 0; row + 1 < starts.length; row++) {
      int top = row * TileRays.EDGE;
      if (listed.length < size + groups.size()) {
        listed = Arrays.copyOf(listed, 2 * (size + groups.size()));
      }
      for (int group = 0; group < groups.size(); group++) {
        if (groups.mayAppear(group, 0, top, Integer.MAX_VALUE, top + TileRays.EDGE - 1)) {
          listed[size++] = group;
        }
      }
      starts[row + 1] = size;
    }
  }

  /** Meets bodies and lets the rays of a tile go no farther than to them. */
  void meet(int column, int row, float farthest) {
    if (any) {
      Arrays.fill(box, -1);
      any = false;
    }
    int left = column * TileRays.EDGE;
    long met = 0;
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      int group = listed[i];
      if (groups.mayAppear(group, left, 0, left + TileRays.EDGE - 1, Integer.MAX_VALUE)) {
        if (met == 0) {
          Arrays.fill(hits.distance, Float.POSITIVE_INFINITY);
        }
        met |= meetGroup(group);
      }
    }
    for (long rest = met; rest != 0; rest &= rest - 1) {
      int lane = Long.numberOfTrailingZeros(rest);
      if (hits.distance[lane] <= farthest) {
        rays.stopAt(lane, hits.distance[lane]);
        any = true;
      } else {
        box[lane] = -1;
      }
    }
  }

  private long meetGroup(int group) {
    turned.turn(rays, groups, group);
    long met = 0;
    for (int i = groups.firstBox(group); i < groups.firstBox(group + 1); i++) {
      long entered = turned.tryBox(TileRays.ALL, 0, 0, 0, groups.boxes(), FACES * i, hits.distance);
      for (long left = entered; left != 0; left &= left - 1) {
        int lane = Long.numberOfTrailingZeros(left);
        turned.load(lane, ray);
        ray.enteredAxis = turned.boxAxis[lane];
        ray.aimAtBox(turned.boxReach[lane], groups.boxes(), FACES * i);
        if (!atlas.isHole(groups.texture(i, ray.face), ray.texelX, ray.texelY)) {
          box[lane] = i;
          hits.distance[lane] = ray.distance;
          hits.face[lane] = ray.face;
          hits.texelX[lane] = ray.texelX;
          hits.texelY[lane] = ray.texelY;
          met |= 1L << lane;
        }
      }
    }
    return met;
  }

  /** Forgets bodies that lie behind blocks, or too deep in water to be seen; returns the rest. */
  long sortOut(TileHits solid, TileHits fluid) {
    if (!any) {
      return 0;
    }
    long seenLanes = 0;
    for (int lane = 0; lane < TileRays.LANES; lane++) {
      boolean seen =
          solid.state[lane] == Ray.NOTHING
              && hits.distance[lane] <= fluid.distance[lane] + VoxelWalk.FLUID_CLEARNESS;
      if (seen && box[lane] >= 0) {
        seenLanes |= 1L << lane;
      } else {
        box[lane] = -1;
      }
    }
    return seenLanes;
  }
}
