package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.StateSet;
import dev.mattock.engine.content.TreeType.Sapling;

/**
 * What bone meal does to each kind of plant, by the genre's figures: crops and stems get two to
 * five stages older (beetroots a third of that), berries and cocoa one, saplings come on at 45 %
 * and mushrooms grow huge at 40 %, bamboo grows by one or two and kelp by one, small grass and
 * ferns become tall, tall flowers drop another, and the ground gets covered with plants.
 */
final class BoneMeal {
  private static final double SAPLING_CHANCE = 0.45;
  private static final double MUSHROOM_CHANCE = 0.4;
  private static final int LEAST_STAGES = 2;
  private static final int STAGE_SPAN = 4;
  private static final int STAGES_OF_BEETROOTS = 4;
  private static final int BEETROOT_DIVISOR = 3;

  private final Growth growth;
  private final Content content;
  private final Meadow meadow;
  private final SaplingRule saplings;
  private final StemRule stems;
  private final BambooRule bamboo;
  private final KelpRule kelp;
  private final StateSet tallFlowers;
  private final int grassBlock;
  private final int stalkBlock;

  BoneMeal(
      Growth growth,
      Support support,
      SaplingRule saplings,
      StemRule stems,
      BambooRule bamboo,
      KelpRule kelp) {
    this.growth = growth;
    this.saplings = saplings;
    this.stems = stems;
    this.bamboo = bamboo;
    this.kelp = kelp;
    content = growth.content;
    meadow = new Meadow(growth, support);
    tallFlowers = content.statesInTag("tall_flowers");
    grassBlock = content.blockId("grass_block");
    stalkBlock = content.blockId("bamboo");
  }

  /** Feeds the block at a place; whether that is of any use, by luck or not. */
  boolean feed(int x, int y, int z) {
    int state = growth.terrain.state(x, y, z);
    if (content.behaves(state, Behaviour.CROP)) {
      return ripen(x, y, z, state, cropStages(x, y, z, state));
    }
    if (content.behaves(state, Behaviour.STEM)) {
      return feedStem(x, y, z, state);
    }
    if (content.behaves(state, Behaviour.BERRY_BUSH) || content.behaves(state, Behaviour.COCOA)) {
      return ripen(x, y, z, state, 1);
    }
    if (content.behaves(state, Behaviour.SAPLING)) {
      return feedSapling(x, y, z, state);
    }
    if (content.behaves(state, Behaviour.MUSHROOM)) {
      return feedMushroom(x, y, z, state);
    }
    if (content.behaves(state, Behaviour.BAMBOO)) {
      return feedBamboo(x, y, z);
    }
    if (content.behaves(state, Behaviour.KELP)) {
      return feedKelp(x, y, z);
    }
    if (tallFlowers.contains(state)) {
      growth.drops.heap(x, y, z, content.itemId(content.state(state).blockName()), 1, 0, 0);
      return true;
    }
    if (growth.block(state) == grassBlock) {
      return meadow.grow(x, y, z);
    }
    return meadow.growTall(x, y, z, state);
  }

  /** Feeds the ground under water, which lets seagrass grow. */
  boolean feedUnderWater(int x, int y, int z, Face face) {
    return content.solidFace(growth.terrain.state(x, y, z), face)
        && meadow.growSeagrass(x + face.stepX(), y + face.stepY(), z + face.stepZ());
  }

  private boolean ripen(int x, int y, int z, int state, int stages) {
    if (growth.ripe(state)) {
      return false;
    }
    growth.ripen(x, y, z, state, stages);
    return true;
  }

  private int cropStages(int x, int y, int z, int state) {
    int stages = LEAST_STAGES + Hash64.toBounded(growth.draw(x, y, z, 0), STAGE_SPAN);
    return growth.age.count(state) == STAGES_OF_BEETROOTS ? stages / BEETROOT_DIVISOR : stages;
  }

  private boolean feedStem(int x, int y, int z, int state) {
    boolean fed = ripen(x, y, z, state, cropStages(x, y, z, state));
    int fedState = growth.terrain.state(x, y, z);
    if (fed && growth.ripe(fedState)) {
      stems.randomTick(x, y, z, fedState);
    }
    return fed;
  }

  private boolean feedSapling(int x, int y, int z, int state) {
    if (Hash64.toUnit(growth.draw(x, y, z, 0)) < SAPLING_CHANCE) {
      saplings.advance(x, y, z, state);
    }
    return true;
  }

  private boolean feedMushroom(int x, int y, int z, int state) {
    if (content.sapling(growth.block(state)).equals(Sapling.NONE)) {
      return false;
    }
    if (Hash64.toUnit(growth.draw(x, y, z, 0)) < MUSHROOM_CHANCE) {
      saplings.grow(x, y, z);
    }
    return true;
  }

  private boolean feedBamboo(int x, int y, int z) {
    int top = y;
    while (growth.block(growth.terrain.state(x, top + 1, z)) == stalkBlock) {
      top++;
    }
    boolean shoot = growth.block(growth.terrain.state(x, top, z)) != stalkBlock;
    int blocks = shoot ? 1 : 1 + Hash64.toBounded(growth.draw(x, y, z, 0), 2);
    int grown = 0;
    while (grown < blocks && bamboo.grow(x, top + grown, z, grown + 1)) {
      grown++;
    }
    return grown > 0;
  }

  private boolean feedKelp(int x, int y, int z) {
    int top = y;
    while (content.behaves(growth.terrain.state(x, top + 1, z), Behaviour.KELP)) {
      top++;
    }
    return kelp.grow(x, top, z, growth.terrain.state(x, top, z));
  }
}
