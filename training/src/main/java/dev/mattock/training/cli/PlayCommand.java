package dev.mattock.training.cli;

import dev.mattock.replays.play.PlaySession;
import dev.mattock.replays.play.PlaySettings;
import dev.mattock.replays.play.PlayWindow;
import dev.mattock.replays.play.Recordings;
import dev.mattock.replays.play.Recordings.Recovered;
import dev.mattock.replays.play.SavedEpisode;
import dev.mattock.replays.watch.window.GlfwWindow;
import dev.mattock.replays.watch.window.NoDisplayException;
import dev.mattock.replays.watch.window.WindowException;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code play}: a person plays a task, and is recorded. */
@Command(
    name = "play",
    description = {
      "Opens a window in which you play a task with keyboard and mouse; F1 shows the keys.",
      "Every episode is kept as a replay, also when the process is killed: the next start makes it"
          + " out of the journal."
    })
final class PlayCommand extends MattockCommand {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");
  private static final int LEAST_WIDTH = 320;
  private static final int LEAST_HEIGHT = 240;
  private static final int MOST_EDGE = 7680;
  private static final int MOST_SCALE = 6;

  @Option(names = "--task", paramLabel = "NAME", description = "Task or task file.")
  private String task;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "854x480",
      description = "The window in pixels (default: ${DEFAULT-VALUE}).")
  private String size;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Pixels of the window along the edge of a pixel of the world, 1 to 6; 0 chooses by speed"
              + " (default: ${DEFAULT-VALUE}).")
  private int scale;

  @Option(
      names = "--renderer",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "Ray caster; see doctor (default: ${DEFAULT-VALUE}).")
  private String renderer;

  @Option(
      names = "--sensitivity",
      paramLabel = "X",
      defaultValue = "1",
      description = "Factor on how far the mouse turns the view (default: ${DEFAULT-VALUE}).")
  private double sensitivity;

  @Option(
      names = "--fov",
      paramLabel = "DEGREES",
      defaultValue = "70",
      description = "Vertical field of view (default: ${DEFAULT-VALUE}).")
  private double fov;

  @Option(
      names = "--view-distance",
      paramLabel = "BLOCKS",
      defaultValue = "96",
      description = "How far you see (default: ${DEFAULT-VALUE}).")
  private int viewDistance;

  @Option(names = "--free", description = "Play on when the task is done, failed, or out of time.")
  private boolean free;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs/play",
      description = "Folder for replays and pictures (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--recover",
      description = "Only make replays of what a killed process left behind.")
  private boolean recover;

  private final StopSignal stop;

  PlayCommand(Console console, StopSignal stop) {
    super(console);
    this.stop = stop;
  }

  @Override
  protected Outcome run() throws Exception {
    int[] pixels = check();
    OutputFolder.require("--out", out);
    Library library = new Library();
    Recordings recordings = new Recordings(out);
    Task played = recover ? null : library.task(task);
    List<Recovered> recovered = recover(recordings, library);
    if (recover) {
      return recovered(recovered);
    }
    if (played.players() != 1) {
      throw new UserError(
          "%s is for %d players: only tasks for one can be played"
              .formatted(played.name(), played.players()));
    }
    words().println("task:   " + played.name() + ", " + Library.describe(played));
    return play(played, recordings, pixels);
  }

  /** Checks every option; the window's width and height. */
  private int[] check() {
    Matcher parsed = SIZE.matcher(size);
    boolean readable = parsed.matches();
    int width = readable ? Integer.parseInt(parsed.group(1)) : LEAST_WIDTH;
    int height = readable ? Integer.parseInt(parsed.group(2)) : LEAST_HEIGHT;
    new OptionCheck()
        .holds(task != null || recover, "say what to play: --task NAME (see tasks list)")
        .holds(readable, "--size must be WIDTHxHEIGHT, as in 854x480, but is \"" + size + "\"")
        .range("--size: width", width, LEAST_WIDTH, MOST_EDGE)
        .range("--size: height", height, LEAST_HEIGHT, MOST_EDGE)
        .range("--scale", scale, 0, MOST_SCALE)
        .holds(
            sensitivity >= 0.05 && sensitivity <= 20,
            "--sensitivity must be in 0.05..20, but is " + sensitivity)
        .holds(fov >= 10 && fov <= 150, "--fov must be in 10..150, but is " + fov)
        .range("--view-distance", viewDistance, 8, 256)
        .renderer(renderer)
        .done();
    return new int[] {width, height};
  }

  private List<Recovered> recover(Recordings recordings, Library library) throws IOException {
    List<Recovered> recovered = recordings.recover(library.content(), library::taskFromText);
    recovered.forEach(one -> words().println(one.words()));
    return recovered;
  }

  private Outcome recovered(List<Recovered> recovered) {
    if (recovered.isEmpty()) {
      words().println("nothing to recover in " + out);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("replays", paths(recovered.stream().map(Recovered::replay).toList()));
    boolean whole = recovered.stream().noneMatch(Recovered::failed);
    return whole ? Outcome.done(fields) : Outcome.failed(fields);
  }

  private Outcome play(Task played, Recordings recordings, int[] pixels)
      throws InterruptedException, WindowException {
    PlaySettings settings = new PlaySettings(sensitivity, fov, viewDistance, free);
    long seed = common().seed().orElse(Seeds.training(0));
    stop.listen();
    try (GlfwWindow window = GlfwWindow.open("Mattock - " + played.name(), pixels[0], pixels[1])) {
      PlayWindow.announce(window, played.content());
      PlaySession session =
          new PlaySession(
              played,
              seed,
              settings,
              window.width(),
              window.height(),
              recordings,
              words()::println);
      double rate;
      try (session) {
        PlayWindow shown = new PlayWindow(window, session, recordings, console().nanoTime());
        rate = shown.run(played.content(), settings, renderer, scale, stop::requested);
      }
      return outcome(session.saved(), rate);
    } catch (NoDisplayException e) {
      throw new UserError(
          "no display for the window (%s): play needs one".formatted(e.reason()), e);
    } catch (WindowException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private Outcome outcome(List<SavedEpisode> saved, double rate) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("replays", paths(saved.stream().map(SavedEpisode::replay).toList()));
    fields.put("episodes", saved.size());
    fields.put("successes", saved.stream().filter(SavedEpisode::succeeded).count());
    fields.put("framesPerSecond", rate);
    saved.stream()
        .map(SavedEpisode::replay)
        .filter(Objects::nonNull)
        .reduce((_, last) -> last)
        .ifPresent(last -> words().println("Next: ./mattock replay verify " + last));
    boolean whole = saved.stream().allMatch(one -> one.replay() != null);
    return whole ? Outcome.done(fields) : Outcome.failed(fields);
  }

  private static List<String> paths(List<Path> paths) {
    return paths.stream().filter(Objects::nonNull).map(Path::toString).toList();
  }
}
