package dev.mattock.training;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.worlds.generation.FlatGenerator;
import java.util.Arrays;

/**
 * Flat grass with some logs and a wall, put up by the seed. Walking to +z pays. An episode
 * terminates, as a success, after {@link #lifetime} ticks; it is truncated where the budget is
 * spent before.
 *
 * @param name identity
 * @param players side by side
 * @param tickBudget ticks after which an episode is truncated
 * @param wall block of the wall
 * @param land without wall and logs
 */
public record Pasture(String name, int players, int tickBudget, String wall, WorldSnapshot land)
    implements Scenario {
  /** The content that ships with Mattock. */
  public static final Content CONTENT = Content.load();

  private static final int GROUND = 64;
  private static final WorldSnapshot LAND = land(CONTENT);

  /** One player and a budget of 24 ticks. */
  public static Pasture small() {
    return new Pasture("test/pasture", 1, 24, "stone", LAND);
  }

  /** With another name. */
  public Pasture withName(String other) {
    return new Pasture(other, players, tickBudget, wall, land);
  }

  /** With another number of players. */
  public Pasture withPlayers(int count) {
    return new Pasture(name, count, tickBudget, wall, land);
  }

  /** With another wall. */
  public Pasture withWall(String block) {
    return new Pasture(name, players, tickBudget, block, land);
  }

  /** With other content. */
  public Pasture withContent(Content content) {
    return new Pasture(name, players, tickBudget, wall, land(content));
  }

  /** Ticks until the episode of a seed terminates by itself: 6, 8, .. 34. */
  public static int lifetime(long seed) {
    return 6 + 2 * (Hash64.toBounded(Hash64.mix(seed), 360) / 24);
  }

  @Override
  public Content content() {
    return land.content();
  }

  @Override
  public World start(long seed, World reuse) {
    World world = reuse == null ? World.of(land) : reuse;
    world.restore(land);
    for (int player = 0; player < players; player++) {
      world.addPlayer(3 * player + 0.5, GROUND, 0.5, Hash64.toBounded(Hash64.mix(seed), 360), 0);
    }
    for (int i = 0; i < 12; i++) {
      int x = Hash64.toBounded(Hash64.of(seed, i, 0), 13) - 6;
      int z = Hash64.toBounded(Hash64.of(seed, i, 1), 5) + 3;
      world.setState(x, GROUND + i % 3, z, content().stateId("oak_log"));
      world.setState(i - 6, GROUND + 1, -4, content().stateId(wall));
    }
    return world;
  }

  @Override
  public Objective objective() {
    return new Walk(players);
  }

  private static WorldSnapshot land(Content content) {
    FlatGenerator generator =
        new FlatGenerator(content, FlatGenerator.DEFAULT_LAYERS, FlatGenerator.DEFAULT_BIOME);
    CachingChunkSource source = new CachingChunkSource(content, generator, 16 << 20);
    World world = new World(content, source, 1, 0, Rules.VANILLA);
    world.setTimeOfDay(6000);
    return world.snapshot();
  }

  /** Pays each player's way to +z. The lifetime hangs on the view that the seed begins with. */
  private static final class Walk implements Objective {
    private final double[] before;
    private int life;
    private int ticks;

    Walk(int players) {
      before = new double[players];
    }

    @Override
    public void begin(World world) {
      ticks = 0;
      life = 6 + 2 * (Math.floorMod(Math.round(world.player(0).yaw), 360) / 24);
      Arrays.setAll(before, player -> world.player(player).z);
    }

    @Override
    public void tick(World world, float[] rewards) {
      ticks++;
      for (int player = 0; player < before.length; player++) {
        double z = world.player(player).z;
        rewards[player] += (float) (z - before[player]);
        before[player] = z;
      }
    }

    @Override
    public boolean terminated(int player) {
      return ticks >= life + player;
    }

    @Override
    public boolean succeeded(int player) {
      return terminated(player);
    }

    @Override
    public double progress(int player) {
      return Math.min(1, (double) ticks / (life + player));
    }
  }
}
