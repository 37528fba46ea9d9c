package dev.mattock.agent.planner;

import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.sim.Rules;

/**
 * What it takes to come to things, in ticks: what a planner weighs its choices by. It is a guess
 * for one who knows the land by hearsay, and close to the truth for one who sees it.
 */
public interface Costs {
  /** Ticks to come to the nearest of a kind of block; infinite if there is none. */
  double block(BlockType block);

  /**
   * Ticks to come to the nearest of a kind of mob; infinite if there is none.
   *
   * @param variant which variant it must be, such as the colour of a sheep; -1 for any
   */
  double mob(MobType mob, int variant);

  /** How many of an item lie about, within a short walk. */
  default int lying(int item) {
    return 0;
  }

  /** What is usual in the overworld, under some rules: no monsters live in a peaceful world. */
  static Costs overworld(Content content, Rules rules) {
    return new OverworldCosts(content, rules);
  }
}
