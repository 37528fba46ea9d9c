package dev.mattock.worlds.task;

import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.MobType.Choice;
import dev.mattock.engine.content.MobType.Pool;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.Rules.Difficulty;
import dev.mattock.worlds.task.Way.Need;
import java.util.Optional;

/** Where mobs are met, and what they leave and give. */
final class MobWays {
  /** Ticks to come up to a mob, and to bring it down for each half-point of its health. */
  private static final double APPROACH_TICKS = 100;

  private static final double TICKS_PER_HEALTH = 6;

  /** Ticks between two eggs: 6,000 to 12,000. */
  private static final double LAY_TICKS = 9_000;

  /** How much rarer a variant other than the first is, such as a sheep that is not white. */
  private static final double RARE_VARIANT = 50;

  private static final String WOOL = "_wool";

  private final Content content;
  private final Circumstances circumstances;
  private final Rules rules;
  private final Ways ways;

  MobWays(Content content, Circumstances circumstances, Ways ways) {
    this.content = content;
    this.circumstances = circumstances;
    this.ways = ways;
    rules = circumstances.rules();
  }

  void add() {
    for (MobType mob : content.mobs()) {
      if (!mob.monster() || rules.difficulty() != Difficulty.PEACEFUL) {
        met(mob);
      }
      mob.remains().loot().forEach(pool -> killed(mob, pool));
      kept(mob);
    }
  }

  private void met(MobType mob) {
    Fact fact = Fact.mob(mob.name());
    Double share = circumstances.land().spawners().get(mob.name());
    if (share != null) {
      ways.add(fact, "comes out of a spawner in " + LandWays.part(share), LandWays.effort(share));
    }
    for (Biome biome : content.biomes().values()) {
      boolean atFirst = mob.category() == Biome.Category.CREATURE && biome.packChance() > 0;
      if (rules.mobSpawning() || atFirst) {
        lives(mob, biome);
      }
    }
  }

  private void lives(MobType mob, Biome biome) {
    double total = 0;
    double weight = 0;
    for (Biome.Spawn spawn : biome.spawns(mob.category())) {
      total += spawn.weight();
      weight += spawn.mob().equals(mob.name()) ? spawn.weight() : 0;
    }
    if (weight > 0) {
      ways.add(
          Fact.mob(mob.name()),
          "lives in " + biome.name(),
          LandWays.effort(weight / total),
          Need.of(Fact.biome(biome.name())));
    }
  }

  private void killed(MobType mob, Pool pool) {
    double all = 0;
    for (Choice choice : pool.choices()) {
      all += choice.weight();
    }
    Need near = Need.of(Fact.mob(mob.name()));
    for (Choice choice : pool.choices()) {
      double chance = pool.chance() * choice.weight() / all;
      double effort = APPROACH_TICKS + TICKS_PER_HEALTH * mob.might().health();
      double rarity = pool.variant() > 0 && !mob.has(MobTrait.LEAPS) ? RARE_VARIANT : 1;
      String how = "kill a " + mob.name() + MiningWays.chance(chance);
      ways.add(item(choice.itemId()), how, effort * rarity / chance, near);
      if (choice.burntItemId() != choice.itemId() && content.hasItem("flint_and_steel")) {
        ways.add(
            item(choice.burntItemId()),
            how + " while it burns",
            effort * rarity / chance,
            near,
            Need.of(Fact.tool("flint_and_steel")));
      }
    }
  }

  /** What is had of a mob that lives on. */
  private void kept(MobType mob) {
    Need near = Need.of(Fact.mob(mob.name()));
    for (int variant = 0; variant < mob.remains().fleece().size(); variant++) {
      fleece(mob, variant);
    }
    if (mob.has(MobTrait.MILKED)) {
      ways.add(
          Fact.item("milk_bucket"),
          "milk a " + mob.name(),
          APPROACH_TICKS,
          near,
          Need.of(Fact.item("bucket")));
    }
    if (mob.care().lays() >= 0) {
      Fact egg = item(mob.care().lays());
      ways.add(egg, "wait for a " + mob.name() + " to lay", LAY_TICKS, near);
    }
  }

  /** Wool, of what has that colour or is given it: by the shears, or of the dead. */
  private void fleece(MobType mob, int variant) {
    Fact wool = item(mob.remains().fleece().get(variant));
    Need near = Need.of(Fact.mob(mob.name()));
    Optional<Need> shears = ways.tool(ToolClass.SHEARS);
    double effort = APPROACH_TICKS * (variant > 0 ? RARE_VARIANT : 1);
    double kill = effort + TICKS_PER_HEALTH * mob.might().health();
    ways.add(wool, "kill a " + mob.name(), kill, near);
    if (shears.isPresent()) {
      ways.add(wool, "shear a " + mob.name(), effort, near, shears.get());
    }
    String dye = wool.name().replace(WOOL, "_dye");
    if (wool.name().endsWith(WOOL) && content.hasItem(dye)) {
      Need colour = Need.of(Fact.item(dye));
      ways.add(wool, "dye a " + mob.name() + " and kill it", kill, near, colour);
    }
  }

  private Fact item(int id) {
    return Fact.item(content.item(id).name());
  }
}
