package dev.mattock.training.cli;

import dev.mattock.agent.network.NativeThreads;
import dev.mattock.replays.watch.Show;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.ViewerSettings;
import dev.mattock.replays.watch.web.WebLimits;
import dev.mattock.replays.watch.web.WebWatch;
import dev.mattock.replays.watch.web.WebWatchSettings;
import dev.mattock.replays.watch.window.WatchWindow;
import dev.mattock.replays.watch.window.WindowException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: replays, a training run in progress, or an agent at work. */
@Command(
    name = "watch",
    description = {
      "Shows replays, a training run in progress, or an agent at work, as long as you like: in a",
      "window (press H for its keys), or with --web in a browser.",
      "  ./mattock watch --task collect_log --agent oracle",
      "  ./mattock watch runs/eval/NAME/FILE.mattock --web 8080",
      "  ./mattock watch runs/NAME --web 8080",
      "  ./mattock watch --task collect_log --agent oracle --web 8080",
      "  ./mattock watch --task wood/chest --agent hierarchical --instruction \"make a ladder\""
    })
final class WatchCommand extends MattockCommand {
  private static final long WAIT_MILLIS = 100;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Replays, or the folder of a run, or a folder with replays.")
  private List<Path> paths = List.of();

  @Option(
      names = "--agent",
      paramLabel = "AGENT",
      description = "Who plays: random, oracle, hierarchical, blind:SCRIPT, policy:DIR.")
  private String agent;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "What the agent plays; a policy's own task if left out.")
  private String task;

  @Option(
      names = "--envs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Worlds that the agent plays in side by side (default: ${DEFAULT-VALUE}).")
  private int envs;

  @Option(names = "--greedy", description = "A policy takes its likeliest actions.")
  private boolean greedy;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "Where a policy thinks: auto, cpu or gpu.")
  private String device;

  @Option(
      names = "--web",
      paramLabel = "PORT",
      description = "Show it in a browser, served at this port; 0 for any that is free.")
  private Integer web;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      defaultValue = "runs/pictures",
      description = "In a window: where T keeps pictures (default: ${DEFAULT-VALUE}).")
  private Path pictures;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "With --web: the address to serve at (default: 127.0.0.1, this machine alone). Others"
              + " need the token in the address that is printed.")
  private String host;

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      description = "With --web: the token that the address contains (default: a random one).")
  private String token;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "Name of the ray caster (default: ${DEFAULT-VALUE}).")
  private String renderer;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "640x360",
      description = "Pixels of the picture at first (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Speed at first, 0.1 to 64 times 20 ticks a second.")
  private double speed;

  @Option(names = "--paused", description = "Do not play before you say so.")
  private boolean paused;

  @Option(
      names = "--seat",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which of several to look at first (default: ${DEFAULT-VALUE}).")
  private int seat;

  @Mixin private final HierarchyOptions hierarchy = new HierarchyOptions();

  private final StopSignal stop;

  WatchCommand(Console console, StopSignal stop) {
    super(console);
    this.stop = stop;
  }

  @Override
  protected Outcome run() throws Exception {
    checkWhat();
    hierarchy
        .check(new OptionCheck(), agent)
        .range("--envs", envs, 1, Show.MOST_SEATS)
        .range("--web", web, 0, 65_535)
        .range("--seat", seat, 0, Show.MOST_SEATS - 1)
        .device(device)
        .renderer(renderer)
        .done();
    ViewerSettings viewer = viewerSettings();
    Library library = new Library();
    Shows shows = new Shows(library, console().err()::println);
    if (!paths.isEmpty()) {
      try (Show show = shows.of(paths)) {
        return watch(show, viewer);
      }
    }
    NativeThreads.use(1);
    if (!agent.equals(HierarchyOptions.AGENT)) {
      return watchAgent(library, shows, viewer, Optional.empty());
    }
    try (HierarchySource source =
        HierarchySource.open(
            hierarchy,
            library.content(),
            console().environment(),
            Optional.empty(),
            common().seed().orElse(0),
            false,
            console().err()::println)) {
      return watchAgent(library, shows, viewer, Optional.of(source));
    }
  }

  private Outcome watchAgent(
      Library library, Shows shows, ViewerSettings viewer, Optional<HierarchySource> source)
      throws Exception {
    OptionalLong seed = common().seed();
    Agents.Request request =
        new Agents.Request(agent, task, device, greedy, 0, null, seed.orElse(0)).with(source);
    try (Agents chosen = Agents.choose(request, library, console().err()::println);
        Show show = shows.agent(chosen, seed, envs, renderer)) {
      return watch(show, viewer);
    }
  }

  private void checkWhat() {
    if (paths.isEmpty() && agent == null) {
      throw new UserError(
          task == null
              ? "say what to watch: replays, the folder of a run, or --task NAME --agent AGENT"
              : "--agent is missing: say who plays " + task);
    }
    if (!paths.isEmpty() && (agent != null || task != null)) {
      throw new UserError("watch either %s or an agent, not both".formatted(paths.getFirst()));
    }
    if (web == null && (host != null || token != null)) {
      throw new UserError("--host and --token are for --web PORT");
    }
  }

  private ViewerSettings viewerSettings() {
    PictureSize picture = PictureSize.parse("--size", size);
    try {
      new ViewerCommand.Speed(speed);
    } catch (IllegalArgumentException e) {
      throw new UserError("--" + e.getMessage(), e);
    }
    return new ViewerSettings(renderer, picture.width(), picture.height(), speed, !paused, seat);
  }

  private Outcome watch(Show show, ViewerSettings viewer) throws Exception {
    if (seat >= show.seats()) {
      throw new UserError("--seat must be in 0..%d, but is %d".formatted(show.seats() - 1, seat));
    }
    return web == null ? inWindow(show, viewer) : inBrowser(show, viewer);
  }

  private Outcome inWindow(Show show, ViewerSettings viewer) {
    stop.listen();
    try {
      WatchWindow.run(show, viewer, pictures, stop::requested, console().err()::println);
    } catch (WindowException e) {
      throw new UserError(e.getMessage(), e);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("show", show.title());
    return Outcome.done(fields);
  }

  private Outcome inBrowser(Show show, ViewerSettings viewer) throws InterruptedException {
    WebWatchSettings settings;
    try {
      settings =
          new WebWatchSettings(
              web,
              host == null ? WebWatchSettings.LOOPBACK : host,
              Optional.ofNullable(token),
              viewer,
              WebLimits.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw new UserError("--" + e.getMessage(), e);
    }
    try (WebWatch server = WebWatch.start(show, settings, console().err()::println)) {
      stop.listen();
      words().println("Watch %s at %s".formatted(show.title(), server.address()));
      words().println("Ctrl-C ends it.");
      words().flush();
      while (!stop.requested()) {
        Thread.sleep(WAIT_MILLIS);
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("show", show.title());
      fields.put("address", server.address().toString());
      return Outcome.done(fields);
    } catch (IOException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
