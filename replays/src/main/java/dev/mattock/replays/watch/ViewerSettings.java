package dev.mattock.replays.watch;

import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.render.RayCasters;

/**
 * How a watcher begins.
 *
 * @param renderer name of the ray caster
 * @param width pixels of the picture, 8..1920
 * @param height pixels of the picture, 8..1080
 * @param speed of 20 ticks a second, 0.1..64
 * @param playing whether time goes on from the start
 * @param seat which seat is looked at first, from 0; beyond the last means the last
 */
public record ViewerSettings(
    String renderer, int width, int height, double speed, boolean playing, int seat) {
  /** 640x360, playing at normal speed. */
  public static final ViewerSettings DEFAULT =
      new ViewerSettings(RayCasters.AUTO, 640, 360, 1, true, 0);

  public ViewerSettings {
    if (!RayCasters.NAMES.contains(renderer)) {
      throw UnknownNameException.among("renderer", renderer, RayCasters.NAMES);
    }
    requireSize(width, height);
    new ViewerCommand.Speed(speed);
    new ViewerCommand.ChooseSeat(seat);
  }

  /** The same with pictures of another size. */
  public ViewerSettings withSize(int newWidth, int newHeight) {
    return new ViewerSettings(renderer, newWidth, newHeight, speed, playing, seat);
  }

  static void requireSize(int width, int height) {
    if (width < 8 || width > 1920 || height < 8 || height > 1080) {
      throw new IllegalArgumentException(
          "size must be from 8x8 to 1920x1080, but is %dx%d".formatted(width, height));
    }
  }
}
