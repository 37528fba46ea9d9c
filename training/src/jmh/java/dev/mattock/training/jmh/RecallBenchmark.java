package dev.mattock.training.jmh;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.FrameEncoder;
import dev.mattock.agent.memory.Likeness;
import dev.mattock.agent.memory.Memory;
import dev.mattock.agent.memory.Needs;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One recall out of a memory on disk with 100,000 experiences, of few or of as many instructions.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class RecallBenchmark {
  private static final int EXPERIENCES = 100_000;
  private static final int STEPS = 12;
  private static final int RECALLED = 5;
  private static final int AT_ONCE = 10_000;

  /** How many distinct instructions there are: one, those of a suite, or all. */
  @Param({"1", "200", "100000"})
  public int instructions;

  private Path folder;
  private Memory memory;
  private Content content;
  private Image[] views;
  private int asked;

  /** As wide as MiniLM's vectors; what a sentence says does not matter here. */
  private static final class HashEncoder implements SentenceEncoder {
    private static final int DIMENSIONS = 384;

    @Override
    public String name() {
      return "hash";
    }

    @Override
    public int dimensions() {
      return DIMENSIONS;
    }

    @Override
    public float[][] encode(List<String> sentences) {
      return sentences.stream().map(HashEncoder::vector).toArray(float[][]::new);
    }

    private static float[] vector(String sentence) {
      long hash = Hash64.of(sentence);
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] = (float) Hash64.toUnit(Hash64.of(hash, i)) - 0.5f;
        squares += vector[i] * vector[i];
      }
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] /= (float) Math.sqrt(squares);
      }
      return vector;
    }
  }

  /** Fills the memory. */
  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("recall");
    content = Content.load();
    Likeness likeness =
        new Likeness(new HashEncoder(), FrameEncoder.plain(), Needs.ofRecipes(content));
    memory = Memory.open(folder, likeness, System.err::println);
    views = new Image[64];
    List<ImmutableDoubleArray> seen = new ArrayList<>();
    for (int i = 0; i < views.length; i++) {
      views[i] = noise(i);
      seen.add(FrameEncoder.plain().encode(views[i]));
    }
    List<Experience> experiences = new ArrayList<>();
    for (int i = 0; i < EXPERIENCES; i++) {
      experiences.add(experience(i, seen.get(i % seen.size())));
      if (experiences.size() == AT_ONCE) {
        memory.rememberAll(experiences);
        experiences.clear();
      }
    }
  }

  /** Takes the folder away. */
  @TearDown
  public void close() throws IOException {
    memory.close();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(RecallBenchmark::delete);
    }
    Files.delete(folder);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A recall, each time of another intent and another view. */
  @Benchmark
  public ImmutableList<Recollection> recall() {
    asked++;
    String item = content.item(1 + asked % (content.items().size() - 1)).name();
    Situation bare = Situation.of(ImmutableMap.of("iron_axe", 1));
    Situation situation =
        new Situation(
            bare.inventory(),
            bare.stations(),
            20,
            20,
            0,
            64,
            0,
            "plains",
            0,
            Optional.of(views[asked % views.length]));
    return memory.recall(
        instruction(asked % Math.min(200, instructions)), Intent.have(item), situation, RECALLED);
  }

  private static String instruction(int number) {
    return "Obtain thing number " + number + ".";
  }

  private Experience experience(int number, ImmutableDoubleArray view) {
    int items = content.items().size() - 1;
    ImmutableList.Builder<PlanStep> steps = ImmutableList.builder();
    for (int i = 0; i < STEPS; i++) {
      String item = content.item(1 + Hash64.toBounded(Hash64.of(number, i), items)).name();
      steps.add(new PlanStep(new Subgoal.Mine(item, 1 + i), "mine some " + item));
    }
    Failure failure = new Failure("mine some", Cause.NOT_FOUND, "there was none");
    return new Experience(
        Instant.EPOCH,
        instruction(number % instructions),
        ImmutableMap.of("iron_axe", 1, "oak_log", 1 + number % 64),
        view,
        new Plan(Intent.have(content.item(1 + number % items).name()), steps.build()),
        number % 3 == 0 ? Optional.of(failure) : Optional.empty(),
        number);
  }

  private static Image noise(long seed) {
    byte[] rgb = new byte[64 * 64 * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Hash64.of(seed, i / 600);
    }
    return new Image(64, 64, rgb);
  }
}
