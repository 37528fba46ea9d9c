package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench sim}: ticks a second without pixels. */
@Command(
    name = "sim",
    description = "Ticks a second of worlds with one random player each, without pixels.")
final class BenchSim extends MattockCommand {
  private static final int MIDNIGHT = 18_000;

  /** Ticks after which a world goes back to its start, so that the land stays loaded. */
  private static final int RUN = 2_000;

  /** The same at midnight, so that most of the mobs are still there. */
  private static final int RUN_WITH_MOBS = 200;

  private static final int MIDNIGHT_MOBS = 40;

  @Option(
      names = "--worlds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Worlds stepped in turn (default: ${DEFAULT-VALUE}).")
  private int worlds;

  @Option(
      names = "--ticks",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Ticks to measure (default: ${DEFAULT-VALUE}).")
  private long ticks;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Lets one world live for N days of 24,000 ticks instead, and tells its memory after"
              + " each.")
  private int days;

  BenchSim(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    new OptionCheck()
        .range("--worlds", worlds, 1, OptionCheck.MOST_ENVS)
        .range("--ticks", ticks, 1, Long.MAX_VALUE)
        .range("--days", days, 0, 10_000)
        .done();
    BenchLand land = new BenchLand(Content.load());
    if (days > 0) {
      return liveFor(land);
    }
    Measured noon = measure(land, BenchLand.NOON, 0);
    Measured midnight = measure(land, MIDNIGHT, MIDNIGHT_MOBS);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("worlds", worlds);
    fields.put("ticksPerSecond", noon.ticksPerSecond());
    fields.put("noonMobs", noon.mobs());
    fields.put("midnightTicksPerSecond", midnight.ticksPerSecond());
    fields.put("midnightMobs", midnight.mobs());
    words()
        .printf(
            "noon      %,10.0f ticks/s  (%.0f mobs awake)%nmidnight  %,10.0f ticks/s  (%.0f mobs"
                + " awake)%n",
            noon.ticksPerSecond(), noon.mobs(), midnight.ticksPerSecond(), midnight.mobs());
    return Outcome.done(fields);
  }

  private record Measured(double ticksPerSecond, double mobs) {}

  private Measured measure(BenchLand land, int timeOfDay, int mobs) {
    World[] all = new World[worlds];
    WorldSnapshot[] starts = new WorldSnapshot[worlds];
    long seed = common().seed().orElse(1);
    for (int i = 0; i < worlds; i++) {
      all[i] = land.world(seed + i % 16);
      all[i].setTimeOfDay(timeOfDay);
      BenchLand.load(all[i], 6);
      BenchLand.people(all[i], mobs);
      starts[i] = all[i].snapshot();
    }
    long rounds = Math.max(1, ticks / worlds);
    int run = mobs == 0 ? RUN : RUN_WITH_MOBS;
    play(all, starts, Math.max(run, rounds / 2), run, seed);
    long begin = System.nanoTime();
    double awake = play(all, starts, rounds, run, seed);
    double perSecond = rounds * worlds * 1e9 / (System.nanoTime() - begin);
    return new Measured(perSecond, awake / rounds / worlds);
  }

  /** Plays and says how many mobs were there, summed over ticks and worlds. */
  private static double play(World[] all, WorldSnapshot[] starts, long rounds, int run, long seed) {
    Action action = new Action();
    double awake = 0;
    for (long round = 0; round < rounds; round++) {
      boolean restart = round % run == run - 1;
      for (int i = 0; i < all.length; i++) {
        if (restart) {
          all[i].restore(starts[i]);
        }
        BenchLand.randomAction(seed + i, round, action);
        all[i].player(0).health = Player.MAX_HEALTH; // so that mobs go on hunting
        all[i].step(action);
        awake += all[i].mobs().size();
      }
    }
    return awake;
  }

  /** Lets one world live for days, and tells what memory it takes at the end of each. */
  private Outcome liveFor(BenchLand land) {
    long seed = common().seed().orElse(1);
    World world = land.world(seed);
    Action action = new Action();
    List<Long> bytes = new ArrayList<>();
    long begin = System.nanoTime();
    for (int day = 1; day <= days; day++) {
      for (int tick = 0; tick < World.DAY_TICKS; tick++) {
        if (!world.player(0).alive()) {
          world.respawn(0);
        }
        BenchLand.randomAction(seed, world.tick(), action);
        world.step(action);
      }
      bytes.add(UsedMemory.afterCollection());
      words()
          .printf(
              "day %2d  %6.1f MiB  %3d mobs  %4d items  %5d chunks%n",
              day,
              bytes.getLast() / (double) (1 << 20),
              world.mobs().size(),
              world.items().size(),
              world.terrain().loadedChunks());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("days", days);
    fields.put(
        "ticksPerSecond", days * (double) World.DAY_TICKS * 1e9 / (System.nanoTime() - begin));
    fields.put("bytesAfterDay", bytes);
    return Outcome.done(fields);
  }
}
