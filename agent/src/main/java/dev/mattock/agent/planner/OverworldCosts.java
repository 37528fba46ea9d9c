package dev.mattock.agent.planner;

import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.Rules.Difficulty;
import dev.mattock.worlds.task.Occurrence;
import java.util.Arrays;
import java.util.Locale;

/**
 * Costs by how often things occur in the overworld: the rarer, the longer the way. What stands in
 * the open is seen from afar; what only a tool brings home lies in the ground and is dug for; what
 * recipes make stands where people built, who may not like to see it taken.
 */
final class OverworldCosts implements Costs {
  /** Ticks to look through a chunk in the open, and under the ground. */
  private static final double OPEN_TICKS = 20;

  private static final double CHUNK_TICKS = 80;

  /** How much dearer it is what others have built. */
  private static final double BUILT = 4;

  /** Chance that something swims in a chunk, and lets itself be caught. */
  private static final double SWIMMERS = 0.05;

  /** Ticks to dig to what lies in the ground. */
  private static final double DIG_TICKS = 200;

  /** Ticks until it is dark, and monsters come. */
  private static final double NIGHT_TICKS = 4000;

  /** How much rarer a variant other than the first is, such as a sheep that is not white. */
  private static final double RARE_VARIANT = 50;

  private final double[] blocks;
  private final double[] mobs;

  OverworldCosts(Content content, Rules rules) {
    Occurrence land = OverworldLand.of(content);
    blocks = new double[content.blocks().size()];
    Arrays.fill(blocks, Double.POSITIVE_INFINITY);
    for (BlockType block : content.blocks()) {
      Double share = land.blocks().get(block.name());
      if (share != null) {
        blocks[block.id()] = way(Knowledge.of(content), block, share);
      }
    }
    mobs = new double[content.mobs().size()];
    for (MobType mob : content.mobs()) {
      boolean gone = mob.monster() && rules.difficulty() == Difficulty.PEACEFUL;
      mobs[mob.id()] = gone ? Double.POSITIVE_INFINITY : way(content, mob, land);
    }
  }

  private static double way(Knowledge knowledge, BlockType block, double share) {
    if (isBuilt(knowledge, block)) {
      return BUILT * CHUNK_TICKS / share + DIG_TICKS;
    }
    boolean buried = block.requiresTool() && block.tool() != ToolClass.SHOVEL;
    return buried ? CHUNK_TICKS / share + DIG_TICKS : OPEN_TICKS / share;
  }

  /** Whether a block is what an item places that can be crafted. */
  private static boolean isBuilt(Knowledge knowledge, BlockType block) {
    return block.loot().entries().stream()
        .map(LootTable.Entry::itemId)
        .filter(
            item -> {
              BlockType placed = knowledge.placed(item);
              return placed != null
                  && (placed.id() == block.id() || placed.wallForm().equals(block.name()));
            })
        .anyMatch(item -> knowledge.sources(item).stream().anyMatch(source -> !source.gathered()));
  }

  /** Animals are there from the start, in packs; all others come by and by. */
  private static double way(Content content, MobType mob, Occurrence land) {
    double share = 0;
    for (Biome biome : content.biomes().values()) {
      double total = 0;
      double weight = 0;
      for (Biome.Spawn spawn : biome.spawns(mob.category())) {
        total += spawn.weight();
        weight += spawn.mob().equals(mob.name()) ? spawn.weight() : 0;
      }
      double often =
          switch (mob.category()) {
            case CREATURE -> biome.packChance();
            case MONSTER -> 1;
            case WATER_CREATURE, WATER_AMBIENT -> SWIMMERS;
          };
      if (weight > 0) {
        share += land.biomes().getOrDefault(biome.name(), 0.0) * often * weight / total;
      }
    }
    double ticks = share > 0 ? OPEN_TICKS / share : Double.POSITIVE_INFINITY;
    return mob.monster() ? ticks + NIGHT_TICKS : ticks;
  }

  @Override
  public double block(BlockType block) {
    return blocks[block.id()];
  }

  @Override
  public double mob(MobType mob, int variant) {
    boolean rare = variant > 0 && !mob.has(MobTrait.LEAPS);
    return mobs[mob.id()] * (rare ? RARE_VARIANT : 1);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "what is usual in the overworld (%d blocks)", blocks.length);
  }
}
