package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * One state of a block: what a cell of the world holds.
 *
 * @param id dense index in {@link Content#states()}; 0 is air; not stable between versions
 * @param name canonical name, for example {@code oak_log[axis=y]}, properties in the data's order;
 *     plain {@code stone} if there are none
 * @param blockName name of its {@link BlockType}
 * @param blockId id of its {@link BlockType}
 * @param properties property values by name, in the data's order
 * @param collision boxes that bodies collide with
 * @param shape boxes that the ray of reach meets and that are outlined; may be empty (air, water)
 * @param model boxes that are drawn; may be empty (air)
 * @param textures names of the textures of the six faces in the order of {@link Face}; empty if
 *     nothing is drawn
 * @param cutout whether its textures have holes that a ray passes through (leaves, plants)
 * @param lightOpacity light levels lost on entering the cell: 0 air and glass, 1 water and leaves,
 *     15 opaque
 * @param lightEmission light level that it gives, 0..15
 * @param randomTicks whether a random tick may do something to it
 * @param replaceable whether placing a block may overwrite it
 */
public record BlockState(
    int id,
    String name,
    String blockName,
    int blockId,
    ImmutableMap<String, String> properties,
    ImmutableList<Box> collision,
    ImmutableList<Box> shape,
    ImmutableList<Box> model,
    ImmutableList<String> textures,
    boolean cutout,
    int lightOpacity,
    int lightEmission,
    boolean randomTicks,
    boolean replaceable) {

  /** Whether the state is one full cube without holes: it hides what is behind it. */
  public boolean opaqueCube() {
    return lightOpacity == 15 && !cutout && model.size() == 1 && model.getFirst().isFullCube();
  }
}
