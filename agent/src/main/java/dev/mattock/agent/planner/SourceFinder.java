package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.content.LootTable;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.content.ToolClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the sources of items out of the content. */
final class SourceFinder {
  private static final String BUCKET_SUFFIX = "_bucket";
  private static final String MILK = "milk_bucket";

  /** Tufts of wool under the shears: one to three. */
  private static final double SHORN = 2;

  private final Content content;
  private final List<Source> found = new ArrayList<>();

  SourceFinder(Content content) {
    this.content = content;
  }

  ImmutableList<Source> find() {
    for (BlockType block : content.blocks()) {
      breaks(block).forEach(found::add);
    }
    for (BlockType block : content.blocks()) {
      block.behaviours().forEach(behaviour -> reworked(block, behaviour));
    }
    content.mobs().forEach(this::mob);
    content.items().forEach(this::filled);
    for (Recipe recipe : content.recipes()) {
      found.add(recipe.kind().cooks() ? new Source.Cook(recipe) : new Source.Craft(recipe));
    }
    return ImmutableList.copyOf(found);
  }

  private List<Source.Break> breaks(BlockType block) {
    List<Source.Break> drops = new ArrayList<>();
    if (block.unbreakable()) {
      return drops;
    }
    for (LootTable.Entry entry : block.loot().entries()) {
      boolean putIn =
          block.behaviours().contains(Behaviour.COMPOSTER)
              && !entry.appliesTo(block.defaultState());
      double yield = entry.chance() * (entry.minCount() + entry.maxCount()) / 2;
      if (yield > 0 && !putIn) {
        boolean byHand = brings(content.item(0), block, entry);
        ImmutableIntArray tools =
            byHand ? ImmutableIntArray.of() : items(item -> brings(item, block, entry));
        if (byHand || !tools.isEmpty()) {
          drops.add(new Source.Break(entry.itemId(), yield, block, tools));
        }
      }
    }
    return drops;
  }

  /** Whether that in hand brings that drop of that block home. */
  private boolean brings(Item item, BlockType block, LootTable.Entry entry) {
    return entry.appliesWith(item.tool())
        && block.states().stream()
            .anyMatch(state -> entry.appliesTo(state) && content.harvests(item.id(), state.id()));
  }

  private ImmutableIntArray items(Predicate<Item> fits) {
    ImmutableIntArray.Builder ids = ImmutableIntArray.builder();
    for (Item item : content.items()) {
      if (item.id() != 0 && fits.test(item)) {
        ids.add(item.id());
      }
    }
    return ids.build();
  }

  private ImmutableIntArray tools(ToolClass tool) {
    return items(item -> item.tool() == tool);
  }

  private void reworked(BlockType block, Behaviour behaviour) {
    ToolClass tool =
        switch (behaviour) {
          case STRIPPABLE -> ToolClass.AXE;
          case CARVABLE -> ToolClass.SHEARS;
          default -> ToolClass.NONE;
        };
    ImmutableIntArray tools = tools(tool);
    if (tool == ToolClass.NONE || tools.isEmpty() || block.becomes().isEmpty()) {
      return;
    }
    for (Source.Break drop : breaks(content.blocks().get(content.blockId(block.becomes())))) {
      found.add(new Source.Rework(drop.item(), drop.pieces(), block, tools, drop));
    }
  }

  private void mob(MobType mob) {
    for (MobType.Pool pool : mob.remains().loot()) {
      double weights = pool.choices().stream().mapToInt(MobType.Choice::weight).sum();
      double rolls = pool.chance() * (pool.minRolls() + pool.maxRolls()) / 2;
      for (MobType.Choice choice : pool.choices()) {
        double count = (choice.minCount() + choice.maxCount()) / 2.0;
        double yield = rolls * count * choice.weight() / weights;
        if (yield > 0) {
          found.add(new Source.Kill(choice.itemId(), yield, mob, pool.variant()));
        }
      }
    }
    ImmutableIntArray shears = tools(ToolClass.SHEARS);
    for (int variant = 0; variant < mob.remains().fleece().size(); variant++) {
      int wool = mob.remains().fleece().get(variant);
      found.add(new Source.Kill(wool, 1, mob, variant));
      if (!shears.isEmpty()) {
        found.add(new Source.Shear(wool, SHORN, mob, variant, shears));
      }
    }
    if (mob.has(MobTrait.MILKED) && content.hasItem(MILK)) {
      int milk = content.itemId(MILK);
      found.add(new Source.Milk(milk, mob, content.item(milk).remainder()));
    }
  }

  /** A bucket of a fluid, by its name: what stands before "_bucket" is the fluid. */
  private void filled(Item item) {
    if (item.use() != ItemUse.BUCKET
        || item.remainder() < 0
        || !item.name().endsWith(BUCKET_SUFFIX)) {
      return;
    }
    String fluid = item.name().substring(0, item.name().length() - BUCKET_SUFFIX.length());
    content.blocks().stream()
        .filter(block -> block.fluid() && block.name().equals(fluid))
        .forEach(block -> found.add(new Source.Fill(item.id(), block, item.remainder())));
  }
}
