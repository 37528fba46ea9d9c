package dev.mattock.worlds.generation;

/**
 * A kind of tree.
 *
 * @param name its name in {@code biomes.yaml}
 * @param trunk block state of the trunk
 * @param crown block state of the leaves
 * @param minHeight fewest blocks of trunk
 * @param maxHeight most blocks of trunk
 */
record TreeKind(String name, int trunk, int crown, int minHeight, int maxHeight) {}
