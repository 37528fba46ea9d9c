package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.engine.content.Hash64;
import java.util.Set;

/**
 * A single building in some biomes, on ground that is even and dry.
 *
 * @param template what is built
 * @param biomes where
 * @param spacing edge of a region in chunks
 * @param sunk how many of its layers lie below the ground
 */
record Landmark(StructureTemplate template, ImmutableSet<String> biomes, int spacing, int sunk)
    implements StructureKind {
  private static final int CHUNK = 16;
  private static final int MOST_UNEVEN = 4;

  @Override
  public long purpose() {
    return Hash64.of(template.name());
  }

  @Override
  public int regionEdge() {
    return spacing * CHUNK;
  }

  @Override
  public int room() {
    return regionEdge();
  }

  @Override
  public int reach() {
    return Math.max(template.width(), template.depth());
  }

  @Override
  public ImmutableSet<String> lootTables(Set<String> present) {
    return Sets.intersection(biomes, present).isEmpty() ? ImmutableSet.of() : template.lootTables();
  }

  @Override
  public ImmutableList<Piece> layOut(LandProbe land, Draws draws, int x, int z) {
    int turn = draws.below(4);
    if (!biomes.contains(land.biome(x, z))) {
      return ImmutableList.of();
    }
    int width = template.turnedWidth(turn);
    int depth = template.turnedDepth(turn);
    int ground = land.ground(x + width / 2, z + depth / 2);
    for (int corner = 0; corner < 4; corner++) {
      int there = land.ground(x + (corner & 1) * (width - 1), z + (corner >> 1) * (depth - 1));
      if (there < Relief.SEA_LEVEL - 1 || Math.abs(there - ground) > MOST_UNEVEN) {
        return ImmutableList.of();
      }
    }
    return ImmutableList.of(new Piece.Built(template, turn, x, ground - sunk, z, false));
  }
}
