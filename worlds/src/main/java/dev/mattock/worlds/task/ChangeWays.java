package dev.mattock.worlds.task;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.content.TreeType;
import dev.mattock.engine.sim.Rules;
import dev.mattock.worlds.task.Way.Need;
import java.util.ArrayList;
import java.util.List;

/** How blocks come to stand where they did not: placed, planted, grown, flooded, frozen, worked. */
final class ChangeWays {
  private static final double PLACE_TICKS = 10;
  private static final double USE_TICKS = 10;
  private static final double FLOW_TICKS = 200;

  /** Ticks between the random ticks of a cell: one of 4,096 cells, three times a tick. */
  private static final double RANDOM_TICKS = 4096 / 3.0;

  /** Random ticks from seed to harvest, roughly. */
  private static final int STAGES = 16;

  private final Content content;
  private final Rules rules;
  private final Ways ways;

  ChangeWays(Content content, Rules rules, Ways ways) {
    this.content = content;
    this.rules = rules;
    this.ways = ways;
  }

  void add() {
    content.items().stream().filter(item -> item.placesBlock() >= 0).forEach(this::placed);
    for (BlockType block : content.blocks()) {
      for (Behaviour behaviour : block.behaviours()) {
        behaves(block, behaviour);
      }
      grown(block, content.sapling(block.id()));
    }
    if (rules.fluidTicks()) {
      meeting("obsidian");
      meeting("cobblestone");
      meeting("stone");
    }
    frozen();
  }

  private void placed(Item item) {
    BlockType block = content.blocks().get(item.placesBlock());
    List<Need> needs = new ArrayList<>();
    needs.add(Need.of(Fact.item(item.name())));
    if (block.behaviours().contains(Behaviour.CROP)
        || block.behaviours().contains(Behaviour.STEM)) {
      needs.add(Need.of(Fact.block("farmland")));
    }
    ways.add(Fact.block(block.name()), "place " + item.name(), PLACE_TICKS, needs);
  }

  private void behaves(BlockType block, Behaviour behaviour) {
    Need stands = Need.of(Fact.block(block.name()));
    switch (behaviour) {
      case HARDENS ->
          becomes(block, "let water touch " + block.name(), stands, Need.of(Fact.block("water")));
      case STRIPPABLE -> worked(block, "strip", ToolClass.AXE, block.becomes());
      case CARVABLE -> worked(block, "carve", ToolClass.SHEARS, block.becomes());
      case TILLABLE -> {
        worked(block, "till", ToolClass.HOE, "farmland");
        worked(block, "tread", ToolClass.SHOVEL, "grass_path");
      }
      case STEM -> {
        if (rules.randomTicks() > 0) {
          ways.add(
              Fact.block(block.becomes()),
              "let " + block.name() + " bear fruit",
              2 * STAGES * RANDOM_TICKS,
              stands);
        }
      }
      case GRASS -> {
        if (rules.randomTicks() > 0) {
          ways.add(
              Fact.block(block.name()),
              "let it spread to dirt",
              STAGES * RANDOM_TICKS,
              stands,
              Need.of(Fact.block("dirt")));
        }
      }
      case ICE -> ways.add(Fact.block("water"), "break " + block.name(), USE_TICKS, stands);
      default -> {}
    }
  }

  private void becomes(BlockType block, String how, Need... needs) {
    if (ways.hasBlock(block.becomes())) {
      ways.add(Fact.block(block.becomes()), how, USE_TICKS, needs);
    }
  }

  private void worked(BlockType block, String verb, ToolClass tool, String into) {
    if (ways.hasBlock(into)) {
      ways.tool(tool)
          .ifPresent(
              need ->
                  ways.add(
                      Fact.block(into),
                      verb + " " + block.name(),
                      USE_TICKS,
                      Need.of(Fact.block(block.name())),
                      need));
    }
  }

  private void grown(BlockType block, TreeType.Sapling sapling) {
    List<TreeType.Share> trees = new ArrayList<>(sapling.one());
    trees.addAll(sapling.four());
    if (rules.randomTicks() == 0) {
      return;
    }
    for (TreeType.Share share : trees) {
      for (int state : new int[] {share.tree().log(), share.tree().leaves()}) {
        ways.add(
            Fact.block(content.blockOf(state).name()),
            "let " + block.name() + " grow",
            STAGES * RANDOM_TICKS,
            Need.of(Fact.block(block.name())));
      }
    }
  }

  /** What comes of lava and water. */
  private void meeting(String block) {
    if (ways.hasBlock(block) && ways.hasBlock("lava")) {
      ways.add(
          Fact.block(block),
          "let water meet lava",
          FLOW_TICKS,
          Need.of(Fact.block("water")),
          Need.of(Fact.block("lava")));
    }
  }

  /** Ice on water where it is cold enough at sea level. */
  private void frozen() {
    List<Fact> cold = new ArrayList<>();
    for (Biome biome : content.biomes().values()) {
      if (biome.temperature() < Biome.FREEZING) {
        cold.add(Fact.biome(biome.name()));
      }
    }
    if (rules.weather() && ways.hasBlock("ice") && !cold.isEmpty()) {
      ways.add(
          Fact.block("ice"),
          "let water freeze",
          STAGES * RANDOM_TICKS,
          Need.of(Fact.block("water")),
          Need.anyOf(cold));
    }
  }
}
