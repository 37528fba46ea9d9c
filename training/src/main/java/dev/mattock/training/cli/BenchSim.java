package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench sim}: ticks a second without pixels. */
@Command(
    name = "sim",
    description = "Ticks a second of worlds with one random player each, without pixels.")
final class BenchSim extends MattockCommand {
  private static final int MIDNIGHT = 18_000;

  /** Mobs around the player at midnight. */
  private static final int AWAKE = 40;

  /** Ticks after which a world goes back to its start, so that the land stays loaded. */
  private static final int RUN = 2_000;

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

  BenchSim(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    new OptionCheck()
        .range("--worlds", worlds, 1, OptionCheck.MOST_ENVS)
        .range("--ticks", ticks, 1, Long.MAX_VALUE)
        .done();
    BenchLand land = new BenchLand(Content.load());
    double noon = measure(land, 6_000);
    double midnight = measure(land, MIDNIGHT);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("worlds", worlds);
    fields.put("ticksPerSecond", noon);
    fields.put("midnightTicksPerSecond", midnight);
    words().printf("noon      %,10.0f ticks/s%nmidnight  %,10.0f ticks/s%n", noon, midnight);
    return Outcome.done(fields);
  }

  private double measure(BenchLand land, int timeOfDay) {
    World[] all = new World[worlds];
    WorldSnapshot[] starts = new WorldSnapshot[worlds];
    long seed = common().seed().orElse(1);
    for (int i = 0; i < worlds; i++) {
      all[i] = land.world(seed + i % 16);
      all[i].setTimeOfDay(timeOfDay);
      BenchLand.load(all[i], 6);
      if (timeOfDay == MIDNIGHT) {
        BenchLand.people(all[i], AWAKE);
      }
      starts[i] = all[i].snapshot();
    }
    long rounds = Math.max(1, ticks / worlds);
    play(all, starts, Math.max(RUN, rounds / 2), seed);
    long begin = System.nanoTime();
    play(all, starts, rounds, seed);
    return rounds * worlds * 1e9 / (System.nanoTime() - begin);
  }

  private static void play(World[] all, WorldSnapshot[] starts, long rounds, long seed) {
    Action action = new Action();
    for (long round = 0; round < rounds; round++) {
      boolean restart = round % RUN == RUN - 1;
      for (int i = 0; i < all.length; i++) {
        if (restart) {
          all[i].restore(starts[i]);
        }
        BenchLand.randomAction(seed + i, round, action);
        all[i].step(action);
      }
    }
  }
}
