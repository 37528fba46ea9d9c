package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Section;
import java.util.Arrays;

/**
 * The middle of another generator's land: a square around the origin, and beyond it bedrock from
 * the bottom of the world to its top. Nobody leaves, and no more land than that is ever made.
 * Immutable and safe for any number of threads.
 */
public final class BoundedGenerator implements Generator {
  /** The largest radius in blocks. */
  public static final int MOST = 1_000_000;

  private final Generator land;
  private final int radius;
  private final int wall;
  private final Section solid;

  /**
   * A bounded world.
   *
   * @param land what is inside
   * @param radius blocks from the origin, on each axis, that belong to the land, 8..{@value #MOST}
   */
  public BoundedGenerator(Content content, Generator land, int radius) {
    if (radius < 8 || radius > MOST) {
      throw new IllegalArgumentException(
          "radius must be 8..%d blocks, but is %d".formatted(MOST, radius));
    }
    this.land = land;
    this.radius = radius;
    wall = content.stateId("bedrock");
    solid = Section.uniform(wall);
  }

  @Override
  public String identity() {
    return land.identity() + " radius=" + radius;
  }

  @Override
  public String biomeName(int biomeId) {
    return land.biomeName(biomeId);
  }

  @Override
  public String biomeAt(long seed, int x, int z) {
    return land.biomeAt(seed, x, z);
  }

  @Override
  public RawChunk generate(long seed, int chunkX, int chunkZ) {
    if (!isInside(nearest(chunkX)) || !isInside(nearest(chunkZ))) {
      return outside();
    }
    RawChunk raw = land.generate(seed, chunkX, chunkZ);
    return isInside(furthest(chunkX)) && isInside(furthest(chunkZ))
        ? raw
        : cut(raw, chunkX << 4, chunkZ << 4);
  }

  private boolean isInside(int coordinate) {
    return coordinate >= -radius && coordinate <= radius;
  }

  /** The coordinate in a chunk that is nearest to the origin. */
  private static int nearest(int chunk) {
    return chunk < 0 ? (chunk << 4) + 15 : chunk << 4;
  }

  private static int furthest(int chunk) {
    return chunk < 0 ? chunk << 4 : (chunk << 4) + 15;
  }

  private RawChunk outside() {
    Section[] sections = new Section[Chunk.SECTIONS];
    Arrays.fill(sections, solid);
    return new RawChunk(sections, new byte[256]);
  }

  private RawChunk cut(RawChunk raw, int originX, int originZ) {
    Section[] sections = new Section[Chunk.SECTIONS];
    for (int slot = 0; slot < sections.length; slot++) {
      short[] cells = new short[Section.VOLUME];
      for (int i = 0; i < cells.length; i++) {
        boolean inside = isInside(originX + (i & 15)) && isInside(originZ + ((i >> 4) & 15));
        cells[i] = (short) (inside ? raw.sections()[slot].state(i) : wall);
      }
      sections[slot] = Section.of(cells);
    }
    return new RawChunk(
        sections,
        raw.biomes(),
        raw.fixtures().stream()
            .filter(fixture -> isInside(fixture.x()) && isInside(fixture.z()))
            .collect(ImmutableList.toImmutableList()),
        raw.inhabitants().stream()
            .filter(animal -> isInside(floor(animal.x())) && isInside(floor(animal.z())))
            .collect(ImmutableList.toImmutableList()));
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }
}
