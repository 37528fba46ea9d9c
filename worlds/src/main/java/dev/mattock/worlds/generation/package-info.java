/**
 * Land by seed: the generators that worlds are made of. {@link
 * dev.mattock.worlds.generation.Generators} makes one by name; {@link
 * dev.mattock.worlds.generation.OverworldGenerator} shows how land comes about, one step a line.
 */
package dev.mattock.worlds.generation;
