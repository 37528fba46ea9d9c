package dev.mattock.training.cli;

import com.google.common.collect.ImmutableSet;
import com.sun.management.ThreadMXBean;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.worlds.curriculum.SlidingSeeds;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench env}: steps with pixels, random actions, resets counted. */
@Command(
    name = "env",
    description =
        "Env steps a second with pixels, frame skip 1, random actions, resets counted; bytes"
            + " allocated a step; memory.")
final class BenchEnv extends MattockCommand {
  @Option(
      names = "--envs",
      paramLabel = "N",
      defaultValue = "64",
      description = "Worlds side by side (default: ${DEFAULT-VALUE}).")
  private int envs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--size",
      paramLabel = "N|WxH",
      defaultValue = "64",
      description = "Width and height in pixels (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "One of auto, fast, reference, gl (default: ${DEFAULT-VALUE}).")
  private String renderer;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      defaultValue = "collect_log",
      description = "Task (default: ${DEFAULT-VALUE}).")
  private String task;

  @Option(
      names = "--pool",
      paramLabel = "N",
      defaultValue = "256",
      description = "Starts in play (default: ${DEFAULT-VALUE}).")
  private int pool;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How long it is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  BenchEnv(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() throws IOException {
    new OptionCheck()
        .range("--seconds", seconds, 1, Integer.MAX_VALUE)
        .range("--pool", pool, 1, 1_000_000)
        .range("--envs", envs, 1, OptionCheck.MOST_ENVS)
        .threads(threads)
        .renderer(renderer)
        .done();
    PictureSize frame = PictureSize.parse("--size", size);
    Library library = new Library();
    Task played = library.task(task);
    EnvSettings settings;
    try {
      RenderSettings render =
          new RenderSettings(frame.width(), frame.height(), 70, 64, PixelLayout.CHW, false);
      ObservationSpec spec =
          ObservationSpec.of(
              library.content(),
              render,
              ImmutableSet.of(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS));
      settings = EnvSettings.of(envs, spec).withThreads(threads).withRenderer(renderer);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
    long seed = common().seed().orElse(1);
    SlidingSeeds episodes = new SlidingSeeds(played, seed, pool, 0.0);
    console().err().println("building " + pool + " starts");
    for (int i = 0; i < pool; i++) {
      Episode episode = episodes.start(0, i);
      episode.scenario().start(episode.seed(), null);
    }
    try (VectorEnv env = VectorEnv.create(settings, episodes);
        Arena arena = Arena.ofShared()) {
      return measure(env, arena, seed);
    }
  }

  private Outcome measure(VectorEnv env, Arena arena, long seed) throws IOException {
    Loop loop = new Loop(env, arena, seed);
    loop.run(2_000_000_000L);
    ThreadMXBean threadsBean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = threadsBean.getTotalThreadAllocatedBytes();
    long begin = System.nanoTime();
    long steps = loop.run(seconds * 1_000_000_000L);
    double elapsed = (System.nanoTime() - begin) / 1e9;
    long bytes = threadsBean.getTotalThreadAllocatedBytes() - allocated;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("envs", envs);
    fields.put("threads", threads);
    fields.put("width", env.spec().render().width());
    fields.put("height", env.spec().render().height());
    fields.put("renderer", RayCasters.choose(renderer).name());
    fields.put("stepsPerSecond", steps / elapsed);
    fields.put("bytesAllocatedPerStep", bytes / (double) steps);
    long heap = MemoryUse.heapBytes();
    OptionalLong resident = MemoryUse.peakResidentBytes();
    fields.put("heapBytes", heap);
    resident.ifPresent(most -> fields.put("peakResidentBytes", most));
    words()
        .printf(
            "%,.0f steps/s, %,.1f bytes allocated a step, resets counted%n",
            steps / elapsed, bytes / (double) steps);
    words().printf("%,d MiB of heap in use after a collection", heap >> 20);
    resident.ifPresent(most -> words().printf(", %,d MiB resident at most", most >> 20));
    words().println();
    return Outcome.done(fields);
  }

  /** Steps all envs with random actions. */
  private static final class Loop {
    private final VectorEnv env;
    private final long seed;
    private final ObservationBatch observations;
    private final StepResult result;
    private final Action[] actions;
    private long time;

    Loop(VectorEnv env, Arena arena, long seed) {
      this.env = env;
      this.seed = seed;
      observations = ObservationBatch.allocate(env.spec(), env.rows(), arena);
      result = new StepResult(ObservationBatch.allocate(env.spec(), env.rows(), arena));
      actions = new Action[env.rows()];
      Arrays.setAll(actions, row -> new Action());
      env.reset(observations);
    }

    long run(long nanos) {
      long end = System.nanoTime() + nanos;
      long steps = 0;
      while (System.nanoTime() < end) {
        for (int row = 0; row < actions.length; row++) {
          BenchLand.randomAction(seed + row, time, actions[row]);
        }
        env.step(actions, observations, result);
        steps += actions.length;
        time++;
      }
      return steps;
    }
  }
}
