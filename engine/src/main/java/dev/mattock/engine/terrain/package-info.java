/**
 * The land: sections of block states, chunks, sky and block light, and the interface of generators.
 * Start with {@link dev.mattock.engine.terrain.Terrain}.
 */
package dev.mattock.engine.terrain;
