/**
 * What is seen of a world: colour, depth and segmentation by rays through the voxel grid, without
 * meshes. Use it through {@link dev.mattock.engine.render.RayCasters} and {@link
 * dev.mattock.engine.render.RayCaster}; to read how it works, start with {@code
 * ReferenceRayCaster}, whose comment holds the contract that all ray casters keep.
 */
package dev.mattock.engine.render;
