package dev.mattock.engine.env;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.TestWorlds;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import java.util.Arrays;

/**
 * Flat grass, players side by side, and a goal: to have jumped. Each tick pays the tick's number
 * since the start, so that sums tell which ticks were paid.
 */
final class TestScenario implements Scenario {
  private final int players;
  private final int budget;
  private final WorldSnapshot start;

  TestScenario(int players, int budget) {
    this.players = players;
    this.budget = budget;
    World world = new World(TestWorlds.CONTENT, TestWorlds.FLAT, 1, 0, TestWorlds.QUIET);
    for (int player = 0; player < players; player++) {
      world.addPlayer(3 * player + 0.5, 64, 0.5, 0, 0);
    }
    start = world.snapshot();
  }

  @Override
  public String name() {
    return "test/jump";
  }

  @Override
  public Content content() {
    return TestWorlds.CONTENT;
  }

  @Override
  public int players() {
    return players;
  }

  @Override
  public int tickBudget() {
    return budget;
  }

  @Override
  public World start(long seed, World reuse) {
    World world = reuse == null ? World.of(start) : reuse;
    world.restore(start);
    world.player(0).yaw = seed;
    return world;
  }

  @Override
  public Objective objective() {
    return new Jumped(players);
  }

  /** Reached by a player whose feet leave the ground by half a block. */
  private static final class Jumped implements Objective {
    private final boolean[] jumped;
    private int ticks;

    Jumped(int players) {
      jumped = new boolean[players];
    }

    @Override
    public void begin(World world) {
      Arrays.fill(jumped, false);
      ticks = 0;
    }

    @Override
    public void tick(World world, float[] rewards) {
      ticks++;
      for (int player = 0; player < jumped.length; player++) {
        rewards[player] += ticks;
        jumped[player] |= world.player(player).y > 64.5;
      }
    }

    @Override
    public boolean terminated(int player) {
      return jumped[player];
    }

    @Override
    public boolean succeeded(int player) {
      return jumped[player];
    }

    @Override
    public double progress(int player) {
      return jumped[player] ? 1 : 0;
    }
  }
}
