package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * A kind of structure. The plane is divided into square regions, and at most one stands in each,
 * around a hashed place: what stands there is a pure function of the seed and the region.
 */
interface StructureKind {
  /** Tells the draws of kinds apart. */
  long purpose();

  /** Edge of a region in blocks. */
  int regionEdge();

  /** Blocks from the region's north-western corner, on each axis, in which the middle can lie. */
  int room();

  /** How far from the middle, on each axis, pieces can reach, in blocks. */
  int reach();

  /** Names of the tables that fill its containers in land of some biomes. */
  ImmutableSet<String> lootTables(Set<String> biomes);

  /**
   * The pieces of the structure around a middle, in the order of drawing; none if there is none.
   *
   * @param draws of this structure alone
   * @param x world x of the middle
   * @param z world z of the middle
   */
  ImmutableList<Piece> layOut(LandProbe land, Draws draws, int x, int z);
}
