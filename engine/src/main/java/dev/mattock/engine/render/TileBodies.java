package dev.mattock.engine.render;

import java.util.Arrays;

/** What the rays of a tile meet of the bodies in a view: {@link BoxGroups#meet} for 16 at once. */
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

  /** Whether any ray meets any. */
  private boolean any;

  TileBodies(BoxGroups groups, TextureAtlas atlas, TileRays rays) {
    this.groups = groups;
    this.atlas = atlas;
    this.rays = rays;
    Arrays.fill(turned.limit, Float.POSITIVE_INFINITY);
    Arrays.fill(box, -1);
  }

  /** Whether any ray ends at a body. */
  boolean any() {
    return any;
  }

  /** Meets bodies and lets the rays of the tile go no farther than to them. */
  void meet(int column, int row, float farthest) {
    if (any) {
      Arrays.fill(box, -1);
      any = false;
    }
    int left = column * TileRays.EDGE;
    int top = row * TileRays.EDGE;
    int met = 0;
    for (int group = 0; group < groups.size(); group++) {
      if (groups.mayAppear(group, left, top, left + TileRays.EDGE - 1, top + TileRays.EDGE - 1)) {
        if (met == 0) {
          Arrays.fill(hits.distance, Float.POSITIVE_INFINITY);
        }
        met |= meetGroup(group);
      }
    }
    for (int left2 = met; left2 != 0; left2 &= left2 - 1) {
      int lane = Integer.numberOfTrailingZeros(left2);
      if (hits.distance[lane] <= farthest) {
        rays.stopAt(lane, hits.distance[lane]);
        any = true;
      } else {
        box[lane] = -1;
      }
    }
  }

  private int meetGroup(int group) {
    turned.turn(rays, groups, group);
    int met = 0;
    for (int i = groups.firstBox(group); i < groups.firstBox(group + 1); i++) {
      int entered = turned.tryBox(0, 0, 0, groups.boxes(), FACES * i, hits.distance);
      for (int left = entered; left != 0; left &= left - 1) {
        int lane = Integer.numberOfTrailingZeros(left);
        turned.load(lane, ray);
        ray.enteredAxis = turned.boxAxis[lane];
        ray.aimAtBox(turned.boxReach[lane], groups.boxes(), FACES * i);
        if (!atlas.isHole(groups.texture(i, ray.face), ray.texelX, ray.texelY)) {
          box[lane] = i;
          hits.distance[lane] = ray.distance;
          hits.face[lane] = ray.face;
          hits.texelX[lane] = ray.texelX;
          hits.texelY[lane] = ray.texelY;
          met |= 1 << lane;
        }
      }
    }
    return met;
  }

  /** Forgets bodies that lie behind blocks, or too deep in water to be seen. */
  void sortOut(TileHits solid, TileHits fluid) {
    if (!any) {
      return;
    }
    for (int lane = 0; lane < TileRays.LANES; lane++) {
      boolean seen =
          solid.state[lane] == Ray.NOTHING
              && hits.distance[lane] <= fluid.distance[lane] + VoxelWalk.FLUID_CLEARNESS;
      if (!seen) {
        box[lane] = -1;
      }
    }
  }
}
