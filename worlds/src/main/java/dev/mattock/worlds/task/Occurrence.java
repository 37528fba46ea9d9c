package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;

/**
 * What there is in a land before anybody has touched it, by name, each with the part of all chunks
 * that hold it, in (0, 1].
 *
 * @param blocks kinds of blocks
 * @param chests loot tables that chests are filled from
 * @param spawners mobs that spawners bring forth
 * @param biomes kinds of country
 */
public record Occurrence(
    ImmutableMap<String, Double> blocks,
    ImmutableMap<String, Double> chests,
    ImmutableMap<String, Double> spawners,
    ImmutableMap<String, Double> biomes) {

  public Occurrence {
    requireParts(blocks);
    requireParts(chests);
    requireParts(spawners);
    requireParts(biomes);
  }

  private static void requireParts(ImmutableMap<String, Double> shares) {
    shares.forEach(
        (name, share) -> {
          if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                "the part of chunks with %s must be in (0, 1], but is %s".formatted(name, share));
          }
        });
  }

  /** Land that holds every block in every chunk: what a task cannot be blamed for. */
  static Occurrence everything(Content content) {
    return new Occurrence(
        content.blocks().stream()
            .filter(block -> block.id() != 0)
            .collect(ImmutableMap.toImmutableMap(BlockType::name, block -> 1.0)),
        content.chestLoot().keySet().stream()
            .filter(name -> !name.startsWith("fishing_"))
            .collect(ImmutableMap.toImmutableMap(name -> name, name -> 1.0)),
        ImmutableMap.of(),
        content.biomes().keySet().stream()
            .collect(ImmutableMap.toImmutableMap(name -> name, name -> 1.0)));
  }
}
