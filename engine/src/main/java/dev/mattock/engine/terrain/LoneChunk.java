package dev.mattock.engine.terrain;

/**
 * A generated chunk with the light that it would have if nothing were around it: what the lit
 * chunks of its neighbourhood are put together from. Immutable.
 *
 * @param raw blocks and biomes
 * @param heights as in {@link Chunk#height}
 * @param lights 16 light sections, bottom to top
 * @param lowestSky lowest y that sky light came to
 * @param lowestLamp lowest y of its blocks that give light; above {@code highestLamp} if none does
 * @param highestLamp highest y of its blocks that give light
 */
record LoneChunk(
    Generator.RawChunk raw,
    short[] heights,
    LightSection[] lights,
    int lowestSky,
    int lowestLamp,
    int highestLamp) {

  /** The same with other objects for blocks and light. */
  LoneChunk with(Generator.RawChunk blocks, LightSection[] light) {
    return new LoneChunk(blocks, heights, light, lowestSky, lowestLamp, highestLamp);
  }

  /** Lowest y that block light may have come to. */
  int lowestLamplight() {
    return Math.max(0, lowestLamp - LightFlood.FULL);
  }

  /** y above the highest that block light may have come to. */
  int aboveLamplight() {
    return Math.min(Chunk.HEIGHT, highestLamp + LightFlood.FULL + 1);
  }

  /** Whether any of its blocks gives light. */
  boolean emits() {
    return lowestLamp <= highestLamp;
  }
}
