package dev.mattock.replays.watch;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.sim.WorldSnapshot;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The world of one episode at any tick that is known, forward and back. It keeps snapshots on the
 * way, so that going back costs the ticks from the last of them at most. One thread at a time.
 */
public final class Playback {
  /** Ticks from one snapshot to the next in a short episode. */
  private static final int FIRST_INTERVAL = 50;

  /** Snapshots kept unless said otherwise: in 24,000 ticks, one every 200. */
  private static final int SNAPSHOTS = 128;

  /** Ticks between two looks at whether to go on. */
  private static final int SLICE = 4;

  private final Timeline timeline;
  private final Action[] actions;
  private final World world;
  private final Chronicle chronicle;
  private final Snapshots snapshots;
  private int tick;

  /** At tick 0 of an episode. */
  public Playback(Timeline timeline) {
    this(timeline, SNAPSHOTS);
  }

  /**
   * At tick 0 of an episode.
   *
   * @param mostSnapshots how many worlds are kept to go back to, at least 2
   */
  public Playback(Timeline timeline, int mostSnapshots) {
    this.timeline = timeline;
    snapshots = new Snapshots(FIRST_INTERVAL, mostSnapshots);
    actions = new Action[timeline.scenario().players()];
    Arrays.setAll(actions, player -> new Action());
    world = timeline.scenario().start(timeline.seed(), null);
    chronicle = new Chronicle(timeline.scenario(), timeline.player(), world);
    snapshots.put(0, world.snapshot());
  }

  /** What is played. */
  public Timeline timeline() {
    return timeline;
  }

  /** The world after {@link #tick} ticks, to look at; the same object at every tick. */
  public World world() {
    return world;
  }

  /** Ticks from the start of the episode. */
  public int tick() {
    return tick;
  }

  /** The last tick that was ever simulated: going anywhere before it takes no new one. */
  public int farthest() {
    return chronicle.ticks();
  }

  /** What a player did in the tick that led here; nothing at tick 0. */
  public Action lastAction(int player) {
    return actions[player];
  }

  /** The reward of the watched player for the tick that led here. */
  public double reward() {
    return chronicle.reward(tick);
  }

  /** Rewards of the watched player since the start. */
  public double episodeReturn() {
    return chronicle.episodeReturn(tick);
  }

  /** How far the goal of the watched player has got, 0..1. */
  public double progress() {
    return chronicle.progress(tick);
  }

  /** Whether the goal of the watched player is reached. */
  public boolean succeeded() {
    return chronicle.succeeded(tick);
  }

  /**
   * Goes to a tick.
   *
   * @throws IndexOutOfBoundsException if the tick is not known
   */
  public void seek(int to) {
    approach(to, () -> true);
  }

  /**
   * Goes towards a tick for as long as {@code goOn} says, and at least some ticks.
   *
   * @return whether it is there
   * @throws IndexOutOfBoundsException if the tick is not known
   */
  public boolean approach(int to, BooleanSupplier goOn) {
    if (to < 0 || to > timeline.ticks()) {
      throw new IndexOutOfBoundsException(
          "tick must be in 0..%d, but is %d".formatted(timeline.ticks(), to));
    }
    jump(to);
    while (tick < to) {
      for (int i = 0; i < SLICE && tick < to; i++) {
        step();
      }
      if (!goOn.getAsBoolean()) {
        break;
      }
    }
    return tick == to;
  }

  /** Restores the last snapshot before a tick where that is nearer than the present world. */
  private void jump(int to) {
    Map.Entry<Integer, WorldSnapshot> nearest = snapshots.before(to);
    if (to < tick || nearest.getKey() > tick) {
      tick = nearest.getKey();
      world.restore(nearest.getValue());
      if (tick > 0) {
        timeline.read(tick - 1, actions);
      } else {
        Arrays.stream(actions).forEach(Action::clear);
      }
    }
  }

  private void step() {
    timeline.read(tick, actions);
    world.step(actions);
    tick++;
    if (tick > chronicle.ticks()) {
      chronicle.tick(world);
    }
    if (snapshots.wants(tick)) {
      snapshots.put(tick, world.snapshot());
    }
  }

  Chronicle chronicle() {
    return chronicle;
  }

  Snapshots snapshots() {
    return snapshots;
  }
}
