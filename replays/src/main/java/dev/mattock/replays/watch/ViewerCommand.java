package dev.mattock.replays.watch;

import java.util.Objects;

/** What a watcher asks of a {@link Viewer}. Every one checks itself. */
public sealed interface ViewerCommand {
  /** Slowest speed. */
  double LEAST_SPEED = 0.1;

  /** Highest speed. */
  double MOST_SPEED = 64;

  /** Most ticks of one step. */
  int MOST_STEP = 1 << 20;

  /** Lets time go on. */
  record Play() implements ViewerCommand {}

  /** Stops time. */
  record Pause() implements ViewerCommand {}

  /** Play if paused, else pause. */
  record Toggle() implements ViewerCommand {}

  /**
   * Moves the play head and pauses.
   *
   * @param ticks forward, or back if negative
   */
  record StepTicks(int ticks) implements ViewerCommand {
    public StepTicks {
      if (ticks < -MOST_STEP || ticks > MOST_STEP) {
        throw new IllegalArgumentException(
            "ticks must be in -%d..%d, but is %d".formatted(MOST_STEP, MOST_STEP, ticks));
      }
    }
  }

  /**
   * Sets the speed.
   *
   * @param factor of 20 ticks a second, 0.1..64
   */
  record Speed(double factor) implements ViewerCommand {
    public Speed {
      if (!(factor >= LEAST_SPEED && factor <= MOST_SPEED)) {
        throw new IllegalArgumentException(
            "speed must be in %s..%s, but is %s".formatted(LEAST_SPEED, MOST_SPEED, factor));
      }
    }
  }

  /**
   * Moves the play head within the episode.
   *
   * @param tick where to; beyond what is known means its end
   */
  record Seek(int tick) implements ViewerCommand {
    public Seek {
      if (tick < 0) {
        throw new IllegalArgumentException("tick must not be negative, but is " + tick);
      }
    }
  }

  /**
   * Goes to the start of another episode.
   *
   * @param number from 0; beyond what is known means the newest, dropped means the oldest kept
   */
  record SeekEpisode(int number) implements ViewerCommand {
    public SeekEpisode {
      if (number < 0) {
        throw new IllegalArgumentException("number must not be negative, but is " + number);
      }
    }
  }

  /** Goes to the newest tick of the newest episode, and from episode to newest episode then. */
  record LiveEdge() implements ViewerCommand {}

  /**
   * Looks at another seat.
   *
   * @param seat from 0; beyond the last means the last
   */
  record ChooseSeat(int seat) implements ViewerCommand {
    public ChooseSeat {
      if (seat < 0) {
        throw new IllegalArgumentException("seat must not be negative, but is " + seat);
      }
    }
  }

  /**
   * Shows all seats side by side, or one.
   *
   * @param on whether all
   */
  record Grid(boolean on) implements ViewerCommand {}

  /** Chooses from where to look. */
  record UseCamera(CameraMode mode) implements ViewerCommand {
    public UseCamera {
      Objects.requireNonNull(mode, "mode");
    }
  }

  /**
   * Moves the free camera, if it is the one in use; blocks and degrees relative to how it looks.
   *
   * @param forward along the look, level
   * @param right to the right
   * @param up straight up
   * @param yaw to the right
   * @param pitch down
   */
  record MoveCamera(double forward, double right, double up, double yaw, double pitch)
      implements ViewerCommand {
    /** Most blocks of one move along each axis. */
    public static final double MOST_BLOCKS = 64;

    public MoveCamera {
      requireWithin("forward", forward, MOST_BLOCKS);
      requireWithin("right", right, MOST_BLOCKS);
      requireWithin("up", up, MOST_BLOCKS);
      requireWithin("yaw", yaw, 360);
      requireWithin("pitch", pitch, 180);
    }

    private static void requireWithin(String name, double value, double most) {
      if (!(Math.abs(value) <= most)) {
        throw new IllegalArgumentException(
            "%s must be in -%s..%s, but is %s".formatted(name, most, most, value));
      }
    }
  }

  /** Chooses as what to see the picture. */
  record ShowAs(ViewMode mode) implements ViewerCommand {
    public ShowAs {
      Objects.requireNonNull(mode, "mode");
    }
  }

  /**
   * Asks for pictures of another size.
   *
   * @param width pixels, 8..1920
   * @param height pixels, 8..1080
   */
  record Resize(int width, int height) implements ViewerCommand {
    public Resize {
      ViewerSettings.requireSize(width, height);
    }
  }
}
