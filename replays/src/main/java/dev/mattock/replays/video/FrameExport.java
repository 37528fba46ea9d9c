package dev.mattock.replays.video;

import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.PngImages;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import dev.mattock.replays.record.ReplayPlayer;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** Renders what a player of a replay saw, as numbered PNG files. */
public final class FrameExport {
  /**
   * Which frames are wanted.
   *
   * @param player through whose eyes, an index
   * @param interval ticks from one picture to the next
   */
  public record Frames(int player, int interval) {
    public Frames {
      if (player < 0) {
        throw new IllegalArgumentException("player must not be negative, but is " + player);
      }
      if (interval < 1) {
        throw new IllegalArgumentException("interval must be at least 1, but is " + interval);
      }
    }
  }

  private FrameExport() {}

  /**
   * Renders the ticks that are wanted, from tick 0, and the last.
   *
   * @param playing a replay at tick 0; it is played to its end
   * @param caster what renders; its settings are those of the pictures
   * @param folder created if it is missing; files are {@code 000000.png}, numbered by tick
   * @param progress told the tick after each picture
   * @return how many pictures there are
   * @throws IOException if the folder or a picture cannot be written
   * @throws IllegalArgumentException if the replay has no such player; nothing is written then
   */
  public static int png(
      ReplayPlayer playing, RayCaster caster, Frames which, Path folder, IntConsumer progress)
      throws IOException {
    int players = playing.world().playerCount();
    if (which.player() >= players) {
      throw new IllegalArgumentException(
          "player must be in 0..%d, but is %d".formatted(players - 1, which.player()));
    }
    Files.createDirectories(folder);
    RenderSettings settings = caster.settings();
    MemorySegment color = MemorySegment.ofArray(new byte[settings.colorBytes()]);
    FrameTarget target = FrameTarget.color(color, settings);
    View[] views = {new View()};
    int pictures = 0;
    while (true) {
      if (playing.tick() % which.interval() == 0 || playing.done()) {
        views[0].ofPlayer(playing.world(), which.player());
        caster.render(views, 0, 1, target);
        Path file = folder.resolve("%06d.png".formatted(playing.tick()));
        PngImages.write(PngImages.image(color, 0, settings), file);
        pictures++;
        progress.accept(playing.tick());
      }
      if (playing.done()) {
        return pictures;
      }
      playing.step();
    }
  }
}
