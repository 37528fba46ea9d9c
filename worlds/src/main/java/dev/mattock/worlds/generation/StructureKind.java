package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;

/**
 * A kind of structure. The plane is divided into square regions, and at most one stands in each, at
 * a hashed place: what stands there is a pure function of the seed and the region.
 */
interface StructureKind {
  /** Edge of a region in blocks. */
  int regionEdge();

  /** How far pieces can lie outside of the region, in blocks. */
  int reach();

  /** The pieces of the structure of a region, in the order of drawing; none if there is none. */
  ImmutableList<Piece> layOut(LandProbe land, int regionX, int regionZ);
}
