package dev.mattock.replays.play;

import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.Canvas;
import dev.mattock.engine.render.HudPainter;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.replays.play.PlayedEpisode.Standing;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.CloseRequested;
import dev.mattock.replays.watch.window.WindowEvent.Focused;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowEvent.KeyUp;
import dev.mattock.replays.watch.window.WindowEvent.MouseDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.MouseUp;
import dev.mattock.replays.watch.window.WindowEvent.Resized;
import dev.mattock.replays.watch.window.WindowEvent.Scrolled;
import dev.mattock.replays.watch.window.WindowEvent.Typed;
import dev.mattock.worlds.curriculum.Seeds;
import dev.mattock.worlds.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody plays a task: takes the events of a window, turns them into one action a tick, keeps
 * screens over the world, and records every episode. It knows no clock and opens no window: whoever
 * owns it calls {@link #handle}, {@link #tick} twenty times a second, and {@link #paint}. For one
 * thread.
 */
public final class PlaySession implements AutoCloseable {
  private final Task task;
  private final PlaySettings settings;
  private final Recordings recordings;
  private final Consumer<String> says;
  private final List<SavedEpisode> saved = new ArrayList<>();
  private final Messages messages = new Messages();
  private final Controls controls = new Controls();
  private final GameInput input;
  private final Action action = new Action();
  private final Eye eye = new Eye();

  private Sitting sitting;
  private Screen screen;
  private int width;
  private int height;
  private double mouseX;
  private double mouseY;
  private boolean hadFocus;
  private String told = "";
  private boolean placeShown;
  private boolean pictureWanted;
  private boolean saving;
  private boolean left;
  private long episodes;
  private HudPainter hud;
  private int hudWidth;
  private int hudHeight;

  /**
   * Begins to play.
   *
   * @param seed of the first episode
   * @param width of the window, pixels
   * @param height likewise
   * @param recordings where replays go
   * @param says gets plain lines: what was done, where it was saved
   * @throws IllegalArgumentException if the task is for more than one player
   */
  public PlaySession(
      Task task,
      long seed,
      PlaySettings settings,
      int width,
      int height,
      Recordings recordings,
      Consumer<String> says) {
    this.task = task;
    this.settings = settings;
    this.recordings = recordings;
    this.says = says;
    this.width = width;
    this.height = height;
    input = new GameInput(controls, settings.sensitivity());
    begin(seed);
  }

  private void begin(long seed) {
    if (sitting != null) {
      sitting.close();
    }
    sitting = new Sitting(new PlayedEpisode(task, seed), recordings, messages, says);
    controls.letGo();
    messages.clear();
    screen = null;
    saving = false;
    eye.stand(player());
  }

  /** Takes what somebody did to the window. */
  public void handle(WindowEvent event) {
    switch (event) {
      case CloseRequested() -> left = true;
      case Resized(int newWidth, int newHeight) -> {
        width = newWidth;
        height = newHeight;
        show(screen);
      }
      case Focused(boolean focused) -> {
        if (hadFocus && !focused && screen == null) {
          show(menu());
        }
        hadFocus |= focused;
      }
      case KeyDown down -> pressed(down);
      case KeyUp(Key key) -> input.released(key);
      case Typed(int codePoint) -> {
        if (screen != null) {
          screen.typed(codePoint);
        }
      }
      case MouseMoved moved -> moved(moved);
      case MouseDown down -> clicked(down);
      case MouseUp up -> input.button(up.button(), false);
      case Scrolled(double _, double notches) -> scrolled(notches);
    }
  }

  private void pressed(KeyDown event) {
    if (screen != null && screen.pressed(event, unitX(), unitY())) {
      return;
    }
    switch (event.key()) {
      case F1 -> show(new HelpScreen(() -> show(null)));
      case F2 -> pictureWanted = true;
      case F3 -> placeShown = !placeShown;
      case ESCAPE, E -> escape(event.key());
      default -> {
        if (screen == null) {
          input.pressed(event.key(), event.repeated());
        }
      }
    }
  }

  /** Closes a screen; opens the menu, or the inventory. */
  private void escape(Key key) {
    if (screen != null && !screen.closable()) {
      return;
    }
    if (screen != null) {
      show(null);
      if (player().activity().containerOpen) {
        controls.pulse(Keys.INVENTORY);
      }
    } else if (key == Key.ESCAPE) {
      show(menu());
    } else {
      show(CraftScreen.inventory(episode(), sitting.orders()));
    }
  }

  private Screen menu() {
    return Menus.paused(
        () -> show(null),
        () -> show(new HelpScreen(() -> show(null))),
        () -> save(() -> begin(episode().seed())),
        () -> left = true);
  }

  private void show(Screen shown) {
    if (shown != null && screen == null) {
      controls.letGo();
    }
    screen = shown;
    if (screen != null) {
      int scale = Pen.scale(width, height);
      screen.layout(width / scale, height / scale);
    }
  }

  private void moved(MouseMoved event) {
    if (screen == null) {
      input.moved(event.dx(), event.dy(), player().pitch);
    } else {
      mouseX = event.x();
      mouseY = event.y();
    }
  }

  private void clicked(MouseDown event) {
    if (screen != null) {
      mouseX = event.x();
      mouseY = event.y();
      screen.clicked(unitX(), unitY(), event.button(), event.shift());
    } else if (event.button() == WindowEvent.MIDDLE_BUTTON) {
      sitting.takeLikeWhatIsSeen(controls);
    } else {
      input.button(event.button(), true);
    }
  }

  private void scrolled(double notches) {
    if (screen != null) {
      screen.scrolled(unitX(), unitY(), notches);
    } else {
      input.scrolled(notches, player().selectedSlot);
    }
  }

  private double unitX() {
    return mouseX / Pen.scale(width, height);
  }

  private double unitY() {
    return mouseY / Pen.scale(width, height);
  }

  /** Lets a tick of the world go by, unless it stands still. */
  public void tick() {
    messages.tick();
    tellScreen();
    if (saving) {
      conclude();
      return;
    }
    if (screen != null && screen.pauses()) {
      return;
    }
    action.clear();
    openStation();
    controls.fill(action);
    eye.beforeTick(player());
    sitting.step(action);
    tendScreen();
    if (sitting.over(settings.free())) {
      saving = true;
      show(Menus.saving());
    }
  }

  private void tellScreen() {
    String now = screen == null ? "" : screen.name();
    if (!now.equals(told)) {
      says.accept(now.isEmpty() ? "back in the world" : "opened the " + now);
      told = now;
    }
  }

  /** A station without slots of its own is opened here: the world knows nothing of it. */
  private void openStation() {
    if (controls.freshly(Keys.USE)) {
      Screen station = sitting.stationSeen(controls);
      if (station != null) {
        controls.swallow(Keys.USE);
        show(station);
      }
    }
  }

  private void tendScreen() {
    if (screen != null && !screen.tend()) {
      show(null);
    }
    BlockEntity opened = sitting.opened();
    if (opened != null && screen == null && !action.holds(Keys.INVENTORY)) {
      show(ContainerScreen.of(episode(), sitting.orders(), opened));
    }
  }

  /** The episode is over: it is saved, and the player asked what comes next. */
  private void conclude() {
    saving = false;
    Standing standing = episode().standing();
    int ticks = episode().ticks();
    save(
        () ->
            show(
                Menus.ended(
                    standing,
                    ticks,
                    () -> begin(episode().seed()),
                    () -> begin(Seeds.training(++episodes)),
                    () -> left = true)));
  }

  private void save(Runnable next) {
    SavedEpisode done = sitting.save();
    if (done != null) {
      saved.add(done);
    }
    next.run();
  }

  /** Draws HUD, task and screens over a picture of the world. */
  public void paint(Canvas canvas, String picture) {
    Pen pen = new Pen(canvas, task.content());
    if (screen == null) {
      hud(canvas).draw(canvas, episode().world(), 0);
      TaskCard.paint(pen, episode(), settings.free());
      messages.paint(pen, pen.width() / 2, pen.height() - 56);
    }
    if (placeShown && screen == null) {
      TaskCard.paintPlace(pen, episode(), eye.yaw(), eye.pitch(), picture);
    }
    if (screen != null) {
      screen.paint(pen, unitX(), unitY());
      if (!screen.pauses()) {
        messages.paint(pen, pen.width() / 2, pen.height() - 2);
      }
    }
  }

  private HudPainter hud(Canvas canvas) {
    if (hud == null || hudWidth != canvas.width() || hudHeight != canvas.height()) {
      hudWidth = canvas.width();
      hudHeight = canvas.height();
      hud = new HudPainter(task.content(), hudWidth, hudHeight);
    }
    return hud;
  }

  /**
   * Turns a view to where the player looks between two ticks.
   *
   * @param share of the way from the last tick to the next, 0..1
   */
  public View look(View view, double share) {
    boolean still = screen != null && screen.pauses();
    return eye.look(view, episode().world(), controls, still ? 1 : share);
  }

  /** Whether the mouse turns the view, and the cursor is not wanted. */
  public boolean capturesCursor() {
    return screen == null;
  }

  /** Whether somebody wants a picture; asked once for each. */
  public boolean takesPicture() {
    boolean wanted = pictureWanted;
    pictureWanted = false;
    return wanted;
  }

  /** Shows a line for a while. */
  public void tell(String line) {
    messages.show(line, Pen.INK);
    says.accept(line);
  }

  /** Whether somebody wants to go. */
  public boolean left() {
    return left;
  }

  /** What was saved so far, in order. */
  public List<SavedEpisode> saved() {
    return List.copyOf(saved);
  }

  PlayedEpisode episode() {
    return sitting.episode();
  }

  Screen screen() {
    return screen;
  }

  private Player player() {
    return episode().player();
  }

  /** Ends it all: what was played is saved. */
  @Override
  public void close() {
    save(sitting::close);
  }
}
