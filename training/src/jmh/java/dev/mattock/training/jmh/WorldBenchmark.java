package dev.mattock.training.jmh;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import dev.mattock.engine.terrain.CachingChunkSource;
import dev.mattock.worlds.generation.OverworldGenerator;
import dev.mattock.worlds.generation.OverworldSettings;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A tick, a frame, a snapshot and a restore of a generated world at noon with one player in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class WorldBenchmark {
  private static final int NOON = 6_000;
  private static final int[] KEYS = {Keys.FORWARD, Keys.BACK, Keys.LEFT, Keys.RIGHT};

  private final Action action = new Action();
  private final MemorySegment pixels =
      MemorySegment.ofArray(new byte[RenderSettings.TRAINING.colorBytes()]);
  private final FrameTarget frame = FrameTarget.color(pixels, RenderSettings.TRAINING);
  private final View[] views = {new View()};
  private RayCaster caster;
  private World world;
  private WorldSnapshot snapshot;

  /** Makes the world and lets the player settle. */
  @Setup
  public void settle() {
    Content content = Content.load();
    OverworldGenerator generator = new OverworldGenerator(content, OverworldSettings.DEFAULT);
    world =
        new World(
            content, new CachingChunkSource(content, generator, 64 << 20), 1, 0, Rules.VANILLA);
    world.addPlayer(0.5, 100, 0.5, 0, 0);
    world.setTimeOfDay(NOON);
    for (int i = 0; i < 200; i++) {
      world.step(action.clear());
    }
    snapshot = world.snapshot();
    caster = RayCasters.create(RayCasters.AUTO, content, RenderSettings.TRAINING);
  }

  /** One frame of 64x64 pixels through the player's eyes, a little further round each time. */
  @Benchmark
  public MemorySegment frame() {
    world.player(0).yaw += 7;
    views[0].ofPlayer(world, 0);
    caster.render(views, 0, 1, frame);
    return pixels;
  }

  /** One tick of a player who wanders about the same place. */
  @Benchmark
  public long tick() {
    long draw = Hash64.mix(world.tick());
    world.step(action.clear().setKeys(KEYS[(int) (draw & 3)]).turn(0, (draw >> 8 & 31) - 16));
    return world.tick();
  }

  /** A snapshot of a world that nothing changed since the last one. */
  @Benchmark
  public WorldSnapshot snapshot() {
    return world.snapshot();
  }

  /** Back to where the world was. */
  @Benchmark
  public World restore() {
    world.restore(snapshot);
    return world;
  }
}
