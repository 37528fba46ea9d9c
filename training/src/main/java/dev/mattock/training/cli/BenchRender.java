package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.TextureAtlas;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import dev.mattock.training.cli.BenchPose.Category;
import dev.mattock.training.cli.RenderRace.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench render}: frames a second over committed camera poses in generated overworlds. */
@Command(
    name = "render",
    description =
        "Frames a second over 200 camera poses in generated overworlds (surface, forest, cave,"
            + " water, mobs), view distance 64, against the reference in the same run.")
final class BenchRender extends MattockCommand {
  private static final Category[] CATEGORIES = Category.values();
  private static final int DEFAULT_ENVS = 64;

  /** Most memory that the frames of one call may take. */
  private static final long MOST_BYTES = 1L << 30;

  @Option(
      names = "--size",
      paramLabel = "N|WxH",
      defaultValue = "64",
      description = "Width and height in pixels (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Threads (default: ${DEFAULT-VALUE}); a renderer that takes whole batches uses one.")
  private int threads;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "One of auto, fast, reference, gl (default: ${DEFAULT-VALUE}).")
  private String renderer;

  @Option(
      names = "--envs",
      paramLabel = "N",
      description =
          "Views handed to the renderer in one call (default: 64, less if frames are huge).")
  private Integer envs;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = "chw",
      description = "chw or hwc (default: ${DEFAULT-VALUE}).")
  private PixelLayout layout;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How long each renderer is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write the frames as PNG contact sheets into this folder as well.")
  private Path out;

  BenchRender(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() throws Exception {
    new OptionCheck()
        .range("--seconds", seconds, 1, Integer.MAX_VALUE)
        .range("--envs", envs, 1, OptionCheck.MOST_ENVS)
        .threads(threads)
        .renderer(renderer)
        .done();
    PictureSize frame = PictureSize.parse("--size", size);
    RenderSettings settings =
        new RenderSettings(frame.width(), frame.height(), 70, 64, layout, false);
    int batch = batch(settings);
    if (out != null) {
      OutputFolder.require("--out", out);
    }
    RayCasters.Choice choice = RayCasters.choose(renderer);
    BenchLand land = new BenchLand(Content.load());
    TextureAtlas atlas = TextureAtlas.of(land.content());
    List<BenchPose> poses = BenchPoses.load();
    List<World> worlds = worlds(land, poses);
    if (out != null) {
      PoseSheets.write(poses, worlds, choice.name(), atlas, settings, out);
    }
    List<View[][]> lanes = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      lanes.add(thread == 0 ? views(poses, worlds) : views(poses, copies(worlds)));
    }
    try (RenderRace race = new RenderRace(threads, CATEGORIES.length, batch)) {
      race.enter(maker(choice.name(), land.content(), atlas, settings), lanes);
      boolean alone = choice.name().equals(RayCasters.REFERENCE);
      if (!alone) {
        race.enter(maker(RayCasters.REFERENCE, land.content(), atlas, settings), lanes);
      }
      int rounds = race.run(seconds * 1_000_000_000L);
      ImmutableList<Result> results = race.results();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("renderer", choice.name());
      fields.put("width", settings.width());
      fields.put("height", settings.height());
      fields.put("layout", layout.name());
      fields.put("threads", threads);
      fields.put("envs", batch);
      fields.put("poses", poses.size());
      fields.put("rounds", rounds);
      report(choice.name(), results.getFirst(), results.getLast(), fields);
      return Outcome.done(fields);
    }
  }

  private int batch(RenderSettings settings) {
    long most = MOST_BYTES / settings.colorBytes();
    if (envs == null) {
      return (int) Math.min(DEFAULT_ENVS, most);
    }
    if (envs > most) {
      throw new UserError(
          "--envs must be at most %d with frames of %dx%d, but is %d"
              .formatted(most, settings.width(), settings.height(), envs));
    }
    return envs;
  }

  /** One world a pose, as in training: what they have in common they share. */
  private List<World> worlds(BenchLand land, List<BenchPose> poses) {
    List<World> worlds = new ArrayList<>();
    try (ProgressBar bar = new ProgressBar(console(), "loading", "poses", poses.size(), 0)) {
      for (BenchPose pose : poses) {
        worlds.add(pose.world(land.content(), land.source()));
        bar.update(worlds.size(), "");
      }
    }
    return worlds;
  }

  /** For another thread: one world is for one thread at a time. */
  private static List<World> copies(List<World> worlds) {
    return worlds.stream().map(world -> World.of(world.snapshot())).toList();
  }

  private static View[][] views(List<BenchPose> poses, List<World> worlds) {
    View[][] views = new View[CATEGORIES.length][BenchPoses.OF_EACH];
    int[] filled = new int[CATEGORIES.length];
    for (int i = 0; i < poses.size(); i++) {
      int course = poses.get(i).category().ordinal();
      views[course][filled[course]++] = poses.get(i).view(worlds.get(i));
    }
    return views;
  }

  private static Supplier<RayCaster> maker(
      String name, Content content, TextureAtlas atlas, RenderSettings settings) {
    return () -> RayCasters.create(name, content, atlas, settings);
  }

  private void report(String name, Result chosen, Result reference, Map<String, Object> fields) {
    fields.put("framesPerSecond", chosen.overall());
    fields.put("referenceFramesPerSecond", reference.overall());
    fields.put("speedup", chosen.overall() / reference.overall());
    fields.put("framesPerCpuSecond", chosen.perCpuSecond());
    fields.put("referenceFramesPerCpuSecond", reference.perCpuSecond());
    line(name, chosen.overall(), reference.overall());
    Map<String, Object> categories = new LinkedHashMap<>();
    for (Category category : CATEGORIES) {
      double own = chosen.ofCourse()[category.ordinal()];
      double plain = reference.ofCourse()[category.ordinal()];
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("framesPerSecond", own);
      figures.put("referenceFramesPerSecond", plain);
      figures.put("speedup", own / plain);
      categories.put(category.word(), figures);
      line("  " + category.word(), own, plain);
    }
    fields.put("categories", categories);
    words()
        .printf(
            "by a second that a thread has worked: %,.0f frames; reference %,.0f; x%.2f%n",
            chosen.perCpuSecond(),
            reference.perCpuSecond(),
            chosen.perCpuSecond() / reference.perCpuSecond());
  }

  private void line(String name, double own, double reference) {
    words()
        .printf(
            "%-10s %,8.0f frames/s; reference %,8.0f frames/s; x%.2f%n",
            name, own, reference, own / reference);
  }
}
