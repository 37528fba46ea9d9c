/**
 * What is seen of a world: colour, depth and segmentation by rays through the voxel grid, without
 * meshes. Start with {@link dev.mattock.engine.render.RayCaster}.
 */
package dev.mattock.engine.render;
