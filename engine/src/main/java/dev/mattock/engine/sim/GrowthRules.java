package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.ItemUse;

/** The rules of what grows, spreads and withers, and of the tools that make it do so. */
final class GrowthRules {
  private final Growth growth;
  private final Trampling trampling;
  private final Fields fields;
  private final SaplingRule saplings;
  private final StemRule stems;
  private final BambooRule bamboo;
  private final KelpRule kelp;
  private final Support support;

  GrowthRules(World world, Drops drops, Support support) {
    this.support = support;
    trampling = new Trampling(world);
    growth = new Growth(world, drops);
    fields = new Fields(growth);
    saplings = new SaplingRule(growth);
    stems = new StemRule(growth, fields);
    bamboo = new BambooRule(growth);
    kelp = new KelpRule(growth);
  }

  /** What blocks do. */
  ImmutableMap<Behaviour, BlockRule> ofBlocks() {
    StalkRule stalk = new StalkRule(growth);
    MeltRule melt = new MeltRule(growth);
    return ImmutableMap.<Behaviour, BlockRule>builder()
        .put(Behaviour.GRASS, new GrassRule(growth))
        .put(Behaviour.SNOWY, new SnowyRule(growth))
        .put(Behaviour.LEAVES, new LeavesRule(growth))
        .put(Behaviour.SAPLING, saplings)
        .put(Behaviour.CROP, new CropRule(growth, fields))
        .put(Behaviour.STEM, stems)
        .put(Behaviour.FARMLAND, new FarmlandRule(growth, trampling))
        .put(Behaviour.SMOTHERED, new SmotheredRule(growth, trampling))
        .put(Behaviour.CANE, stalk)
        .put(Behaviour.CACTUS, stalk)
        .put(Behaviour.BAMBOO, bamboo)
        .put(Behaviour.KELP, kelp)
        .put(Behaviour.VINE, new VineRule(growth))
        .put(Behaviour.COCOA, new CocoaRule(growth))
        .put(Behaviour.BERRY_BUSH, new BerryRule(growth))
        .put(Behaviour.MUSHROOM, new MushroomRule(growth, support))
        .put(Behaviour.SNOW, melt)
        .put(Behaviour.ICE, melt)
        .build();
  }

  /** What tools and bone meal do to plants and ground. */
  ImmutableMap<ItemUse, ItemRule> ofItems(ItemWear wear) {
    GroundUse ground = new GroundUse(growth, wear);
    BoneMeal boneMeal = new BoneMeal(growth, support, saplings, stems, bamboo, kelp);
    return ImmutableMap.of(
        ItemUse.TILL, ground::till,
        ItemUse.PATH, ground::flatten,
        ItemUse.STRIP, new StripUse(growth, wear),
        ItemUse.SHEARS, new CarveUse(growth, wear),
        ItemUse.BONE_MEAL, new BoneMealUse(growth.world, boneMeal));
  }
}
