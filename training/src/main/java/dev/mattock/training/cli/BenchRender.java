package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench render}: frames a second over camera poses in generated overworlds. */
@Command(
    name = "render",
    description =
        "Frames a second over camera poses on the surface of generated overworlds, against the"
            + " reference in the same run.")
final class BenchRender extends MattockCommand {
  private static final int LANDS = 10;
  private static final int POSES = 200;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "64",
      description = "Width and height in pixels (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto or reference.")
  private String renderer;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  BenchRender(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() throws Exception {
    new OptionCheck()
        .range("--seconds", seconds, 1, Integer.MAX_VALUE)
        .threads(threads)
        .renderer(renderer)
        .done();
    RenderSettings settings;
    try {
      settings = new RenderSettings(size, size, 70, 64, PixelLayout.CHW, false);
    } catch (IllegalArgumentException e) {
      throw new UserError("--size: " + e.getMessage(), e);
    }
    BenchLand land = new BenchLand(Content.load());
    View[] views = poses(land, common().seed().orElse(1));
    RayCasters.Choice choice = RayCasters.choose(renderer);
    double chosen = measure(land.content(), choice.name(), settings, views);
    double reference =
        choice.name().equals(RayCasters.REFERENCE)
            ? chosen
            : measure(land.content(), RayCasters.REFERENCE, settings, views);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("renderer", choice.name());
    fields.put("size", size);
    fields.put("threads", threads);
    fields.put("framesPerSecond", chosen);
    fields.put("referenceFramesPerSecond", reference);
    fields.put("speedup", chosen / reference);
    words()
        .printf("%s  %,.0f frames/s; reference %,.0f frames/s%n", choice.name(), chosen, reference);
    return Outcome.done(fields);
  }

  /** Standing on the surface, looking about level, each in one of several lands. */
  private static View[] poses(BenchLand land, long seed) {
    View[] views = new View[POSES];
    for (int i = 0; i < POSES; i++) {
      World world = i < LANDS ? land.world(seed + i) : views[i % LANDS].world();
      long draw = Hash64.of(seed, i);
      int x = Hash64.toBounded(Hash64.of(draw, 1), 128) - 64;
      int z = Hash64.toBounded(Hash64.of(draw, 2), 128) - 64;
      int y = Math.max(63, world.terrain().height(x, z));
      double yaw = 360 * Hash64.toUnit(Hash64.of(draw, 3)) - 180;
      double pitch = 60 * Hash64.toUnit(Hash64.of(draw, 4)) - 30;
      views[i] = new View().free(world, x + 0.5, y + 1.62, z + 0.5, yaw, pitch);
    }
    return views;
  }

  private double measure(Content content, String name, RenderSettings settings, View[] views)
      throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Long>> loops = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        View[] own = copies(views, thread);
        loops.add(() -> frames(content, name, settings, own));
      }
      double rate = 0;
      for (Future<Long> done : pool.invokeAll(loops)) {
        rate += done.get() / (double) seconds;
      }
      return rate;
    }
  }

  /** Each thread looks at worlds of its own: one world is for one thread at a time. */
  private static View[] copies(View[] views, int thread) {
    World[] worlds = new World[LANDS];
    View[] copies = new View[views.length];
    for (int i = 0; i < views.length; i++) {
      if (i < LANDS) {
        worlds[i] = World.of(views[i].world().snapshot());
      }
      View view = views[i];
      copies[(i + thread) % views.length] =
          new View()
              .free(worlds[i % LANDS], view.x(), view.y(), view.z(), view.yaw(), view.pitch());
    }
    return copies;
  }

  private long frames(Content content, String name, RenderSettings settings, View[] views) {
    try (RayCaster caster = RayCasters.create(name, content, settings)) {
      MemorySegment color = MemorySegment.ofArray(new byte[settings.colorBytes() * views.length]);
      FrameTarget target = FrameTarget.color(color, settings);
      long warm = System.nanoTime() + 2_000_000_000L;
      do {
        caster.render(views, 0, views.length, target);
      } while (System.nanoTime() < warm);
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      long frames = 0;
      for (int i = 0; System.nanoTime() < end; i = (i + 1) % views.length) {
        caster.render(views, i, i + 1, target);
        frames++;
      }
      return frames;
    }
  }
}
