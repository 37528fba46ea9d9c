package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import dev.mattock.replays.watch.window.WindowEvent.KeyUp;
import dev.mattock.replays.watch.window.WindowEvent.MouseDown;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.MouseUp;
import dev.mattock.worlds.task.Task;
import dev.mattock.worlds.task.TaskLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A session on flat grass without a window, and a hand at its keys and mouse. */
final class Stage implements AutoCloseable {
  static final Content CONTENT = Meadow.CONTENT;
  static final int WIDTH = 854;
  static final int HEIGHT = 480;

  private static final TaskLibrary TASKS = new TaskLibrary(CONTENT);

  final List<String> said = new ArrayList<>();
  final PlaySession session;
  final Recordings recordings;

  /** Begins to play a task whose goal and inventory are given in its file's words. */
  Stage(Path folder, String goal, String inventory) {
    recordings = new Recordings(folder);
    session =
        new PlaySession(
            task(goal, inventory), 5, PlaySettings.DEFAULT, WIDTH, HEIGHT, recordings, said::add);
  }

  static Task task(String goal, String inventory) {
    return TASKS.parse(
        "test/play",
        """
        world: {generator: flat, time: 6000}
        rules: {difficulty: peaceful, daylightCycle: false, weather: false, mobSpawning: false, breakSpeed: 20}
        inventory: {%s}
        instruction: Do what is asked.
        goal: {%s}
        budgetTicks: 1200
        """
            .formatted(inventory, goal));
  }

  static Task again(String name, String text) {
    return TASKS.parse(name, text);
  }

  World world() {
    return session.episode().world();
  }

  Player player() {
    return session.episode().player();
  }

  int total(String item) {
    return player().inventory().total(CONTENT.itemId(item));
  }

  Stage ticks(int many) {
    for (int i = 0; i < many; i++) {
      session.tick();
    }
    return this;
  }

  Stage down(Key key) {
    session.handle(new KeyDown(key, false, false, false));
    return this;
  }

  Stage up(Key key) {
    session.handle(new KeyUp(key));
    return this;
  }

  /** Presses a key for a tick. */
  Stage press(Key key) {
    return down(key).up(key).ticks(1);
  }

  /** Turns the view by so many degrees. */
  Stage turn(double right, double down) {
    session.handle(new MouseMoved(0, 0, right / 0.15, down / 0.15));
    return this;
  }

  /** Presses a mouse button for a tick. */
  Stage use(int button) {
    session.handle(new MouseDown(button, 0, 0, false));
    ticks(1);
    session.handle(new MouseUp(button, 0, 0));
    return ticks(1);
  }

  /** Clicks at a place in units of a screen, and lets the command go out. */
  Stage click(double x, double y, int button, boolean shift) {
    int scale = Pen.scale(WIDTH, HEIGHT);
    session.handle(new MouseMoved(x * scale, y * scale, 0, 0));
    session.handle(new MouseDown(button, x * scale, y * scale, shift));
    session.handle(new MouseUp(button, x * scale, y * scale));
    return ticks(1);
  }

  Stage click(double x, double y) {
    return click(x, y, WindowEvent.LEFT_BUTTON, false);
  }

  /** Clicks on a slot of the open screen. */
  Stage clickSlot(int slot, int button, boolean shift) {
    SlotScreen screen = (SlotScreen) session.screen();
    Place place = screen.placeOf(slot);
    return click(screen.left() + place.x() + 5, screen.top() + place.y() + 5, button, shift);
  }

  Stage clickSlot(int slot) {
    return clickSlot(slot, WindowEvent.LEFT_BUTTON, false);
  }

  @Override
  public void close() {
    session.close();
  }
}
