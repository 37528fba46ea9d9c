package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import dev.mattock.engine.terrain.ChunkSource;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;

/** {@code bench reset}: snapshot, restore, reset, fresh seeds, chunks, and memory of an env. */
@Command(
    name = "reset",
    description =
        "Microseconds of snapshot, restore and reset to a template; milliseconds of a fresh seed"
            + " with its first frame, and of a chunk; bytes of one more env.")
final class BenchReset extends MattockCommand {
  private static final int REPEATS = 2_000;
  private static final int FRESH = 20;
  private static final int MEMORY_ENVS = 256;
  private static final int PLAYED_TICKS = 200;

  BenchReset(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    BenchLand land = new BenchLand(Content.load());
    long seed = common().seed().orElse(1);
    Map<String, Double> fields = new LinkedHashMap<>();
    World world = land.world(seed);
    BenchLand.load(world, 5);
    try (RayCaster caster =
        RayCasters.create(RayCasters.AUTO, land.content(), RenderSettings.TRAINING)) {
      FirstFrame frame = new FirstFrame(caster);
      fields.put("snapshotMicros", micros(world, seed, Step.SNAPSHOT, frame));
      fields.put("restoreMicros", micros(world, seed, Step.RESTORE, frame));
      fields.put("templateMicros", micros(world, seed, Step.RESET, frame));
      freshSeed(land, seed + 1000, frame);
      fields.put("freshSeedMillis", freshSeed(land, seed + 2000, frame));
    }
    fields.put("chunkMillis", chunk(land, seed + 3000));
    fields.put("bytesPerEnv", bytesPerEnv(world));
    fields.forEach((name, value) -> words().printf("%-16s %,.2f%n", name, value.doubleValue()));
    return Outcome.done(new LinkedHashMap<>(fields));
  }

  private enum Step {
    SNAPSHOT,
    RESTORE,
    RESET
  }

  /** Renders the view of the first player. */
  private static final class FirstFrame {
    private final RayCaster caster;
    private final View[] views = {new View()};
    private final FrameTarget target;

    FirstFrame(RayCaster caster) {
      this.caster = caster;
      RenderSettings settings = caster.settings();
      target = FrameTarget.color(MemorySegment.ofArray(new byte[settings.colorBytes()]), settings);
    }

    void render(World world) {
      views[0].ofPlayer(world, 0);
      caster.render(views, 0, 1, target);
    }
  }

  /** The median over many rounds of: a second of play, then the step, which alone is timed. */
  private static double micros(World world, long seed, Step step, FirstFrame frame) {
    WorldSnapshot start = world.snapshot();
    Action action = new Action();
    long[] nanos = new long[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      for (int tick = 0; tick < 20; tick++) {
        BenchLand.randomAction(seed + i, tick, action);
        world.step(action);
      }
      long begin = System.nanoTime();
      switch (step) {
        case SNAPSHOT -> world.snapshot();
        case RESTORE -> world.restore(start);
        case RESET -> {
          world.restore(start);
          frame.render(world);
        }
      }
      nanos[i] = System.nanoTime() - begin;
      world.restore(start);
    }
    return median(nanos) / 1e3;
  }

  private static double freshSeed(BenchLand land, long firstSeed, FirstFrame frame) {
    long[] nanos = new long[FRESH];
    for (int i = 0; i < FRESH; i++) {
      long begin = System.nanoTime();
      frame.render(land.world(firstSeed + i));
      nanos[i] = System.nanoTime() - begin;
    }
    return median(nanos) / 1e6;
  }

  /** Generation and light of a chunk, over an area, on one thread. */
  private static double chunk(BenchLand land, long seed) {
    ChunkSource source = land.freshSource();
    int side = 24;
    for (int i = 0; i < side * side; i++) {
      source.chunk(seed, i % side, i / side);
    }
    long begin = System.nanoTime();
    for (int i = 0; i < side * side; i++) {
      source.chunk(seed + 1, i % side, i / side);
    }
    return (System.nanoTime() - begin) / 1e6 / (side * side);
  }

  /** Heap of one more world that was restored from a shared start and played for ten seconds. */
  private static double bytesPerEnv(World template) {
    WorldSnapshot start = template.snapshot();
    World[] worlds = new World[MEMORY_ENVS];
    long before = usedHeap();
    Action action = new Action();
    for (int i = 0; i < MEMORY_ENVS; i++) {
      worlds[i] = World.of(start);
      for (int tick = 0; tick < PLAYED_TICKS; tick++) {
        BenchLand.randomAction(i, tick, action);
        worlds[i].step(action);
      }
    }
    long after = usedHeap();
    if (worlds[MEMORY_ENVS - 1].tick() < PLAYED_TICKS) {
      throw new IllegalStateException("the worlds were not played");
    }
    return (after - before) / (double) MEMORY_ENVS;
  }

  private static long usedHeap() {
    Runtime runtime = Runtime.getRuntime();
    long used = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
    }
    return used;
  }

  private static double median(long[] values) {
    long[] sorted = LongStream.of(values).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
  }
}
