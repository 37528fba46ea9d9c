package dev.mattock.training.jmh;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.worlds.generation.OverworldGenerator;
import dev.mattock.worlds.generation.OverworldSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One chunk of the overworld, a new one each time, without its light. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class GenerationBenchmark {
  private final OverworldGenerator generator =
      new OverworldGenerator(Content.load(), OverworldSettings.DEFAULT);
  private int next;

  /** Generates the next chunk to the east. */
  @Benchmark
  public RawChunk chunk() {
    return generator.generate(1, next++, 0);
  }
}
