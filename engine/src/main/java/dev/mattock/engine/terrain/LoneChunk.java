package dev.mattock.engine.terrain;

/**
 * A generated chunk with the light that it would have if nothing were around it: what the lit
 * chunks of its neighbourhood are put together from. Immutable.
 *
 * @param raw blocks and biomes
 * @param heights as in {@link Chunk#height}
 * @param lights 16 light sections, bottom to top
 * @param lowestSky lowest y that sky light came to
 * @param emits whether any of its blocks gives light
 */
record LoneChunk(
    Generator.RawChunk raw, short[] heights, LightSection[] lights, int lowestSky, boolean emits) {}
