package dev.mattock.replays;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.worlds.generation.FlatGenerator;
import java.util.Arrays;

/** Flat grass where players stand side by side with some oak, and nothing is asked of them. */
public record Meadow(int players) implements Scenario {
  /** The content that ships with Mattock. */
  public static final Content CONTENT = Content.load();

  private static final ChunkSource LAND =
      new CachingChunkSource(
          CONTENT,
          new FlatGenerator(CONTENT, FlatGenerator.DEFAULT_LAYERS, FlatGenerator.DEFAULT_BIOME),
          16 << 20);

  private static final int GROUND = 64;

  @Override
  public String name() {
    return "test/meadow";
  }

  @Override
  public Content content() {
    return CONTENT;
  }

  @Override
  public int tickBudget() {
    return 1000;
  }

  @Override
  public World start(long seed, World reuse) {
    World world = new World(CONTENT, LAND, seed, 0, Rules.VANILLA);
    for (int player = 0; player < players; player++) {
      world.addPlayer(3 * player + 0.5, GROUND, 0.5, 0, 0);
      world.give(player, CONTENT.itemId("oak_log"), 8);
    }
    return world;
  }

  @Override
  public Objective objective() {
    return new Idleness();
  }

  /** A log of so many ticks in which everybody does all sorts of things, commands among them. */
  public static EpisodeLog bustle(int players, int ticks, long seed) {
    EpisodeLog log = new EpisodeLog(players);
    Action[] actions = new Action[players];
    Arrays.setAll(actions, player -> new Action());
    for (int tick = 0; tick < ticks; tick++) {
      for (int player = 0; player < players; player++) {
        bustle(actions[player], Hash64.of(seed, tick / 3, player), tick % 3 == 0);
      }
      log.append(actions);
    }
    return log;
  }

  private static void bustle(Action action, long draw, boolean first) {
    action.clear().setKeys((int) draw & (Keys.FORWARD | Keys.LEFT | Keys.JUMP | Keys.ATTACK));
    if (!first) {
      return;
    }
    action.turn(Hash64.toBounded(draw, 21) - 10, Hash64.toBounded(Hash64.mix(draw), 91) - 45);
    switch (Hash64.toBounded(Hash64.mix(draw + 1), 6)) {
      case 0 -> action.craft(CONTENT.recipeId("oak_planks"));
      case 1 -> action.craft(CONTENT.recipeId("crafting_table"));
      case 2 -> action.place(CONTENT.itemId("oak_planks"));
      case 3 -> action.equip(CONTENT.itemId("oak_log"));
      case 4 -> action.transfer(0, 5, 1);
      default -> action.press(Keys.SPRINT);
    }
  }

  /** Asks for nothing. */
  private static final class Idleness implements Objective {
    @Override
    public void begin(World world) {}

    @Override
    public void tick(World world, float[] rewards) {}

    @Override
    public boolean terminated(int player) {
      return false;
    }

    @Override
    public boolean succeeded(int player) {
      return false;
    }

    @Override
    public double progress(int player) {
      return 0;
    }
  }
}
