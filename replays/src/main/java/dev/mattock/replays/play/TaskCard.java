package dev.mattock.replays.play;

import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.PixelFont;
import dev.mattock.engine.sim.World;
import java.util.List;
import java.util.Locale;

/** What lies over the world beside the HUD: the task and its progress, and where one is (F3). */
final class TaskCard {
  private static final int WIDTH = 150;
  private static final int GROUND = 0xA0101216;
  private static final String[] WINDS = {"south", "west", "north", "east"};

  private TaskCard() {}

  /** Draws the task in the upper left corner. */
  static void paint(Pen pen, PlayedEpisode episode, boolean free) {
    String instruction = episode.task().spec().instruction();
    List<String> lines = PixelFont.STANDARD.wrapped(instruction, WIDTH - 12);
    int height = 8 + lines.size() * PixelFont.LINE + 20;
    pen.fill(4, 4, WIDTH, height, GROUND);
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), 10, 9 + i * PixelFont.LINE, Pen.INK);
    }
    int y = 10 + lines.size() * PixelFont.LINE;
    boolean done = episode.standing() == PlayedEpisode.Standing.SUCCEEDED;
    pen.bar(10, y + 2, WIDTH - 60, 5, episode.progress(), done ? Pen.GOOD : Pen.ACCENT);
    int left = episode.task().tickBudget() - episode.ticks();
    String time = done ? "done" : free && left <= 0 ? "free play" : Words.clock(left) + " left";
    pen.text(time, WIDTH - 44, y, done ? Pen.GOOD : left < 200 && !free ? Pen.BAD : Pen.DIM);
  }

  /**
   * Draws where the player is in the upper right corner.
   *
   * @param picture how the picture is made, one line
   */
  static void paintPlace(Pen pen, PlayedEpisode episode, double yaw, double pitch, String picture) {
    World world = episode.world();
    Player p = episode.player();
    int x = (int) Math.floor(p.x);
    int y = (int) Math.floor(p.y);
    int z = (int) Math.floor(p.z);
    String wind = WINDS[Math.floorMod((int) Math.round(yaw / 90), 4)];
    List<String> lines =
        List.of(
            String.format(Locale.ROOT, "x %.2f  y %.2f  z %.2f", p.x, p.y, p.z),
            String.format(Locale.ROOT, "facing %s, yaw %.1f, pitch %.1f", wind, yaw, pitch),
            "%s, light %d"
                .formatted(
                    Words.name(world.climate().biome(x, z).name()),
                    world.brightness().light(x, y, z)),
            "tick %d, time of day %d".formatted(episode.ticks(), world.timeOfDay()),
            "seed %d, %s".formatted(episode.seed(), episode.task().name()),
            picture);
    int width = lines.stream().mapToInt(PixelFont.STANDARD::width).max().orElse(0) + 10;
    int left = Math.max(0, pen.width() - width - 4);
    pen.fill(left, 4, width, 6 + lines.size() * PixelFont.LINE, GROUND);
    for (int i = 0; i < lines.size(); i++) {
      pen.text(lines.get(i), left + 5, 8 + i * PixelFont.LINE, Pen.INK);
    }
  }
}
