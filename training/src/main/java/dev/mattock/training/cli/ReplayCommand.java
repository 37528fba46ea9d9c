package dev.mattock.training.cli;

import com.google.common.primitives.ImmutableLongArray;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.replays.record.ReplayPlayer;
import dev.mattock.replays.video.FrameExport;
import dev.mattock.training.loop.Evaluation;
import dev.mattock.worlds.curriculum.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: what can be done with recorded episodes. */
@Command(
    name = "replay",
    description = "Records episodes, and looks at, verifies and exports recorded ones.",
    synopsisSubcommandLabel = "COMMAND")
final class ReplayCommand extends MattockCommand {
  ReplayCommand(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    throw new UserError("say what to do: record, info, verify or export (see --help)");
  }

  /** {@code replay record}. */
  @Command(
      name = "record",
      description = "Lets an agent play one episode, and keeps it as a replay.")
  static final class Record extends MattockCommand {
    @Option(
        names = "--agent",
        paramLabel = "AGENT",
        required = true,
        description = "Who plays; see eval --help.")
    private String agent;

    @Option(names = "--task", paramLabel = "NAME", description = "Task or task file.")
    private String task;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "runs/recorded",
        description = "Folder for the replay (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Mixin private final HierarchyOptions hierarchy = new HierarchyOptions();

    Record(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() throws Exception {
      hierarchy.check(new OptionCheck(), agent).done();
      Library library = new Library();
      OutputFolder.require("--out", out);
      long seed = common().seed().orElse(Seeds.training(0));
      ReplaySink sink = new ReplaySink(out, library.content(), agent);
      Agents.Request request = new Agents.Request(agent, task, "auto", false, 0, null, seed);
      if (agent.equals(HierarchyOptions.AGENT)) {
        try (HierarchySource source =
            HierarchySource.open(
                hierarchy,
                library.content(),
                console().environment(),
                Optional.of(out),
                seed,
                false,
                console().err()::println)) {
          play(request.with(Optional.of(source)), library, seed, sink);
        }
      } else {
        play(request, library, seed, sink);
      }
      Path file = sink.last();
      words().println("recorded " + file);
      words().println("Next: ./mattock replay verify " + file);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("replay", file.toString());
      return Outcome.done(fields);
    }

    private void play(Agents.Request request, Library library, long seed, ReplaySink sink)
        throws IOException {
      try (Agents chosen = Agents.choose(request, library, console().err()::println)) {
        Evaluation.Settings settings =
            new Evaluation.Settings(1, chosen.frameSkip(), chosen.render(), RayCasters.AUTO, 1);
        Evaluation.run(
            chosen.task(),
            ImmutableLongArray.of(seed),
            settings,
            chosen.factory(),
            (Evaluation.RemarkedEpisodeListener) sink,
            done -> {},
            () -> false);
      }
    }
  }

  /** {@code replay info}. */
  @Command(name = "info", description = "Tells what a replay holds.")
  static final class Info extends MattockCommand {
    @Parameters(paramLabel = "FILE", description = "The replay.")
    private Path file;

    Info(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      LoadedReplay loaded = LoadedReplay.read(file, new Library());
      EpisodeLog actions = loaded.replay().actions();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("task", loaded.start().task());
      fields.put("seed", loaded.start().seed());
      fields.put("players", actions.players());
      fields.put("ticks", actions.ticks());
      fields.put("seconds", actions.ticks() / 20.0);
      fields.putAll(loaded.replay().about());
      fields.put("annotations", loaded.replay().annotations().size());
      fields.put("finalHash", "%016x".formatted(loaded.replay().finalHash()));
      fields.forEach((name, value) -> words().println("%-12s %s".formatted(name, value)));
      return Outcome.done(fields);
    }
  }

  /** {@code replay export}. */
  @Command(name = "export", description = "Renders a replay as pictures.")
  static final class Export extends MattockCommand {
    @Parameters(paramLabel = "FILE", description = "The replay.")
    private Path file;

    @Option(
        names = "--png",
        paramLabel = "DIR",
        required = true,
        description = "Folder for one PNG file a picture, named by tick.")
    private Path folder;

    @Option(
        names = "--width",
        paramLabel = "N",
        defaultValue = "640",
        description = "Pixels (default: ${DEFAULT-VALUE}).")
    private int width;

    @Option(
        names = "--height",
        paramLabel = "N",
        defaultValue = "360",
        description = "Pixels (default: ${DEFAULT-VALUE}).")
    private int height;

    @Option(
        names = "--every",
        paramLabel = "TICKS",
        defaultValue = "1",
        description = "Ticks from one picture to the next (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(
        names = "--player",
        paramLabel = "N",
        defaultValue = "0",
        description = "Whose eyes (default: ${DEFAULT-VALUE}).")
    private int player;

    @Option(
        names = "--renderer",
        paramLabel = "NAME",
        defaultValue = "auto",
        description = "auto, fast, reference or gl.")
    private String renderer;

    Export(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() throws Exception {
      Library library = new Library();
      LoadedReplay loaded = LoadedReplay.read(file, library);
      int players = loaded.replay().actions().players();
      if (player < 0 || player >= players) {
        throw new UserError("--player must be in 0..%d, but is %d".formatted(players - 1, player));
      }
      new OptionCheck().range("--every", every, 1, Integer.MAX_VALUE).renderer(renderer).done();
      RenderSettings settings;
      FrameExport.Frames which;
      try {
        settings = new RenderSettings(width, height, 70, 64, PixelLayout.HWC, false);
        which = new FrameExport.Frames(player, every);
      } catch (IllegalArgumentException e) {
        throw new UserError(e.getMessage(), e);
      }
      OutputFolder.require("--png", folder);
      int pictures;
      int ticks = Math.max(1, loaded.replay().ticks());
      try (RayCaster caster = RayCasters.create(renderer, library.content(), settings);
          ProgressBar bar = new ProgressBar(console(), "export", "ticks", ticks, 0)) {
        ReplayPlayer playing =
            new ReplayPlayer(loaded.task(), loaded.start().seed(), loaded.replay().actions());
        pictures = FrameExport.png(playing, caster, which, folder, tick -> bar.update(tick, ""));
      }
      words().println(pictures + " pictures in " + folder);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("pictures", pictures);
      fields.put("folder", folder.toString());
      return Outcome.done(fields);
    }
  }
}
