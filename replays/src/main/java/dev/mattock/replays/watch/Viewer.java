package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.watch.ViewerCommand.ChooseSeat;
import dev.mattock.replays.watch.ViewerCommand.Grid;
import dev.mattock.replays.watch.ViewerCommand.LiveEdge;
import dev.mattock.replays.watch.ViewerCommand.MoveCamera;
import dev.mattock.replays.watch.ViewerCommand.Pause;
import dev.mattock.replays.watch.ViewerCommand.Play;
import dev.mattock.replays.watch.ViewerCommand.Resize;
import dev.mattock.replays.watch.ViewerCommand.Seek;
import dev.mattock.replays.watch.ViewerCommand.SeekEpisode;
import dev.mattock.replays.watch.ViewerCommand.ShowAs;
import dev.mattock.replays.watch.ViewerCommand.Speed;
import dev.mattock.replays.watch.ViewerCommand.StepTicks;
import dev.mattock.replays.watch.ViewerCommand.Toggle;
import dev.mattock.replays.watch.ViewerCommand.UseCamera;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * One watcher's look at a show: which seat, which episode, which tick, from where, how fast. It
 * simulates and renders by itself, so that watching costs the watched nothing and a slow watcher
 * slows only itself. Used by one thread; any number of viewers may look at one show.
 *
 * <p>In a loop: {@link #apply} what the watcher asks, {@link #advance} by the time that passed,
 * {@link #status} and {@link #render}. Where the world is far from where it should be, each {@code
 * advance} goes a part of the way, so that a watcher is never stuck.
 */
public final class Viewer implements AutoCloseable {
  private static final double TICKS_A_SECOND = 20;
  private static final double NANOS_A_SECOND = 1e9;

  /** How long an ended episode stays before the next one comes. */
  private static final long HOLD_NANOS = 750_000_000;

  /** How long one {@link #advance} simulates. */
  private static final long WORK_NANOS = 20_000_000;

  /** Most of the time that one {@link #advance} takes account of. */
  private static final long MOST_NANOS = 500_000_000;

  /** Worlds kept to go back to, over all seats. */
  private static final int SNAPSHOTS = 256;

  private static final int BACKGROUND = 0x18;

  private final Show show;
  private final LongSupplier nanoTime;
  private final PlayHead[] heads;
  private final View[] views;
  private final Picture picture;
  private int seat;
  private int width;
  private int height;
  private double speed;
  private boolean playing;
  private boolean following;
  private boolean grid;
  private CameraMode camera = CameraMode.FIRST_PERSON;
  private ViewMode mode = ViewMode.COLOR;

  /** A look at the newest episodes of a show, from their start. */
  public Viewer(Show show, ViewerSettings settings) {
    this(show, settings, System::nanoTime);
  }

  /**
   * A look at the newest episodes of a show, from their start.
   *
   * @param nanoTime the clock that bounds how long an {@code advance} takes
   */
  Viewer(Show show, ViewerSettings settings, LongSupplier nanoTime) {
    this.show = Objects.requireNonNull(show, "show");
    this.nanoTime = nanoTime;
    heads = new PlayHead[show.seats()];
    int snapshots = Math.clamp(SNAPSHOTS / heads.length, 16, 128);
    Arrays.setAll(heads, index -> new PlayHead(show, index, snapshots));
    views = new View[heads.length];
    Arrays.setAll(views, index -> new View());
    seat = Math.min(settings.seat(), heads.length - 1);
    width = settings.width();
    height = settings.height();
    speed = settings.speed();
    playing = settings.playing();
    following = show.live();
    picture = new Picture(content(), settings.renderer());
  }

  /** What exists in the worlds of the show. */
  public Content content() {
    return heads[seat].timeline().scenario().content();
  }

  /** Does what the watcher asks. */
  public void apply(ViewerCommand command) {
    switch (command) {
      case Play _ -> play();
      case Pause _ -> playing = false;
      case Toggle _ -> toggle();
      case StepTicks step -> move(head -> head.seek(plus(head.target(), step.ticks())));
      case Speed wanted -> speed = wanted.factor();
      case Seek seek ->
          active().forEach(head -> head.seek(Math.min(seek.tick(), head.timeline().ticks())));
      case SeekEpisode seek -> seekEpisode(seek.number());
      case LiveEdge _ -> liveEdge();
      case ChooseSeat choice -> seat = Math.min(choice.seat(), heads.length - 1);
      case Grid wanted -> showGrid(wanted.on());
      case UseCamera wanted -> useCamera(wanted.mode());
      case MoveCamera by -> moveCamera(by);
      case ShowAs wanted -> mode = wanted.mode();
      case Resize size -> {
        width = size.width();
        height = size.height();
      }
    }
  }

  private void toggle() {
    if (playing) {
      playing = false;
    } else {
      play();
    }
  }

  /** Goes on; from the start again where nothing more can come. */
  private void play() {
    playing = true;
    if (allOver()) {
      active().forEach(head -> head.seek(0));
    }
  }

  private void move(Consumer<PlayHead> how) {
    playing = false;
    active().forEach(how);
  }

  private void seekEpisode(int number) {
    following = false;
    active().forEach(head -> head.goTo(number));
  }

  private void liveEdge() {
    following = true;
    playing = true;
    active().forEach(PlayHead::goToEdge);
  }

  /** Recordings that were not looked at yet begin where the one beside them is. */
  private void showGrid(boolean on) {
    grid = on;
    if (on && !show.live()) {
      int tick = heads[seat].target();
      Arrays.stream(heads)
          .filter(head -> !head.opened())
          .forEach(head -> head.seek(Math.min(tick, head.timeline().ticks())));
    }
  }

  private void useCamera(CameraMode wanted) {
    if (wanted == CameraMode.FREE) {
      active().forEach(this::freeFromHere);
    }
    camera = wanted;
  }

  private void moveCamera(MoveCamera by) {
    if (camera != CameraMode.FREE) {
      return; // a late one: another camera has been chosen since
    }
    for (PlayHead head : active()) {
      freeCamera(head).move(by);
    }
  }

  private FreeCamera freeCamera(PlayHead head) {
    if (head.free() == null) {
      head.setFree(new FreeCamera(firstPerson(head, new View())));
    }
    return head.free();
  }

  /** A free camera begins where the watcher looks from. */
  private void freeFromHere(PlayHead head) {
    head.setFree(new FreeCamera(look(head, new View())));
  }

  /**
   * Lets wall-clock time pass: moves the play heads, and the worlds towards them.
   *
   * @param nanos since the last call
   */
  public void advance(long nanos) {
    if (nanos < 0) {
      throw new IllegalArgumentException("nanos must not be negative, but is " + nanos);
    }
    long passed = Math.min(nanos, MOST_NANOS);
    long begin = nanoTime.getAsLong();
    openOne();
    for (PlayHead head : active()) {
      if (head.opened()) {
        pass(head, passed);
      }
    }
    work(begin);
    if (playing && allOver()) {
      playing = false;
    }
  }

  private void pass(PlayHead head, long nanos) {
    if (!playing) {
      head.rest();
    } else if (head.atEnd()) {
      head.rest();
      if (head.hold(nanos) >= HOLD_NANOS) {
        next(head);
      }
    } else {
      double ticks = nanos / NANOS_A_SECOND * TICKS_A_SECOND * speed;
      int ahead = (int) Math.ceil(ticks + TICKS_A_SECOND / 2 * Math.max(1, speed));
      head.pass(ticks, ahead);
    }
  }

  /** The next episode, or the newest; where there is none yet, it is asked for. */
  private void next(PlayHead head) {
    if (head.number() < head.newest()) {
      head.goTo(following ? head.newest() : head.number() + 1);
    } else {
      head.timeline().want(plus(head.timeline().ticks(), 1));
    }
  }

  /** Opens the chosen seat, else one more of those that are shown: a start takes its time. */
  private void openOne() {
    if (!heads[seat].opened()) {
      heads[seat].open();
      return;
    }
    for (PlayHead head : active()) {
      if (!head.opened()) {
        head.open();
        return;
      }
    }
  }

  private void work(long begin) {
    List<PlayHead> all = active();
    int left = all.size();
    for (PlayHead head : all) {
      if (head.opened()) {
        long share = (WORK_NANOS - (nanoTime.getAsLong() - begin)) / left;
        long end = nanoTime.getAsLong() + share;
        BooleanSupplier goOn = () -> nanoTime.getAsLong() < end;
        head.work(goOn);
      }
      left--;
    }
  }

  /** Whether every episode shown is at its end and none will follow. */
  private boolean allOver() {
    return !show.live()
        && active().stream().allMatch(head -> head.atEnd() && head.number() == head.newest());
  }

  private List<PlayHead> active() {
    return grid ? List.of(heads) : List.of(heads[seat]);
  }

  /** All that is told beside the picture. */
  public WatchStatus status() {
    PlayHead head = heads[seat];
    head.open();
    Telling telling = head.telling();
    Playback playback = head.playback();
    Timeline timeline = head.timeline();
    return new WatchStatus(
        show.title(),
        show.notice(),
        seat,
        heads.length,
        head.number(),
        show.firstEpisode(seat),
        show.episodes(seat),
        timeline.title(),
        head.tick(),
        head.target(),
        timeline.ticks(),
        timeline.complete(),
        show.live(),
        following,
        playing,
        speed,
        camera,
        mode,
        grid,
        width,
        height,
        telling.keys(),
        telling.turn(),
        telling.command(),
        telling.life(),
        telling.place(),
        telling.belongings(),
        telling.instruction(),
        playback.progress(),
        playback.succeeded(),
        playback.reward(),
        playback.episodeReturn(),
        telling.value(),
        telling.remark("goal"),
        telling.plan(),
        telling.memories(),
        telling.remark("replan"),
        telling.events(),
        telling.statistics(),
        telling.marks(),
        grid ? layout().cells(heads, width, height) : ImmutableList.of());
  }

  /** Renders what the watcher sees now, in the size last asked for. */
  public void render(Frame into) {
    into.resize(width, height);
    if (grid) {
      renderGrid(into);
      return;
    }
    heads[seat].open();
    look(heads[seat], views[0]);
    picture.size(width, height);
    picture.render(views, 1, mode);
    picture.copy(0, into, 0, 0);
  }

  private void renderGrid(Frame into) {
    GridLayout layout = layout();
    Arrays.fill(into.rgb(), (byte) BACKGROUND);
    int[] shown = new int[heads.length];
    int count = 0;
    for (PlayHead head : heads) {
      if (head.opened() && layout.fits(head.seat(), width, height)) {
        look(head, views[count]);
        shown[count++] = head.seat();
      }
    }
    picture.size(layout.cellWidth(), layout.cellHeight());
    picture.render(views, count, mode);
    for (int i = 0; i < count; i++) {
      picture.copy(i, into, layout.x(shown[i]), layout.y(shown[i]));
    }
  }

  private GridLayout layout() {
    return GridLayout.of(heads.length, width, height);
  }

  private View look(PlayHead head, View into) {
    head.open();
    World world = head.playback().world();
    int player = head.timeline().player();
    switch (camera) {
      case FIRST_PERSON -> firstPerson(head, into);
      case FOLLOW -> FollowCamera.look(world, player, into);
      case FREE -> freeCamera(head).look(world, world.player(player), into);
    }
    return into;
  }

  private static View firstPerson(PlayHead head, View into) {
    head.open();
    return into.ofPlayer(head.playback().world(), head.timeline().player());
  }

  private static int plus(int tick, int ticks) {
    return Math.clamp((long) tick + ticks, 0, Integer.MAX_VALUE);
  }

  /** Frees what the pictures took; the show stays open. */
  @Override
  public void close() {
    picture.close();
  }
}
