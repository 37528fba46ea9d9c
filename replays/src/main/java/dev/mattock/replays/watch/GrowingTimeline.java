package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ObjIntConsumer;

/** An episode that is filled in as it happens. Safe for any number of threads. */
public final class GrowingTimeline implements Timeline {
  private final Scenario scenario;
  private final long seed;
  private final String title;
  private final int player;
  private final ObjIntConsumer<GrowingTimeline> wish;
  private final EpisodeLog log;
  private final Action[] scratch;
  private final List<Annotation> remarks = new ArrayList<>();
  private boolean complete;

  /**
   * An episode at its start.
   *
   * @param player through whose eyes it is watched
   * @param wish told of every {@link #want}, by the thread that wants; returns at once
   */
  public GrowingTimeline(
      Scenario scenario,
      long seed,
      String title,
      int player,
      ObjIntConsumer<GrowingTimeline> wish) {
    this.scenario = Objects.requireNonNull(scenario, "scenario");
    this.seed = seed;
    this.title = Objects.requireNonNull(title, "title");
    this.player = Objects.checkIndex(player, scenario.players());
    this.wish = Objects.requireNonNull(wish, "wish");
    log = new EpisodeLog(scenario.players());
    scratch = new Action[scenario.players()];
    Arrays.setAll(scratch, index -> new Action());
  }

  @Override
  public Scenario scenario() {
    return scenario;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int player() {
    return player;
  }

  @Override
  public synchronized int ticks() {
    return log.ticks();
  }

  @Override
  public synchronized boolean complete() {
    return complete;
  }

  @Override
  public void want(int tick) {
    wish.accept(this, tick);
  }

  @Override
  public synchronized void read(int tick, Action[] into) {
    log.read(tick, into);
  }

  @Override
  public synchronized ImmutableList<Annotation> annotations(int from, int to) {
    return Remarks.between(remarks, from, to);
  }

  /** How many remarks there are. */
  synchronized int remarks() {
    return remarks.size();
  }

  /** Adds one tick: one action a player. */
  public synchronized void append(Action[] actions) {
    requireGrowing();
    log.append(actions);
  }

  /**
   * Adds the ticks of a log that are not known yet.
   *
   * @param whole the log of the episode from its start; only read
   */
  public synchronized void appendFrom(EpisodeLog whole) {
    appendFrom(whole, 0);
  }

  /**
   * Adds the ticks of a part of the episode's log that are not known yet.
   *
   * @param part only read
   * @param first which tick of the episode the part begins with; no later than what is known ends
   */
  public synchronized void appendFrom(EpisodeLog part, int first) {
    if (first < 0 || first > log.ticks()) {
      throw new IllegalArgumentException(
          "first must be in 0..%d, the ticks known, but is %d".formatted(log.ticks(), first));
    }
    for (int tick = log.ticks() - first; tick < part.ticks(); tick++) {
      requireGrowing();
      part.read(tick, scratch);
      log.append(scratch);
    }
  }

  /** Adds a remark, about no tick before that of the last. */
  public synchronized void remark(Annotation annotation) {
    requireGrowing();
    if (!remarks.isEmpty() && remarks.getLast().tick() > annotation.tick()) {
      throw new IllegalArgumentException(
          "remarks must be in order of tick, but tick %d comes after tick %d"
              .formatted(annotation.tick(), remarks.getLast().tick()));
    }
    remarks.add(annotation);
  }

  /** Says that nothing more will come. */
  public synchronized void end() {
    complete = true;
  }

  private void requireGrowing() {
    if (complete) {
      throw new IllegalStateException(title + " is complete at tick " + log.ticks());
    }
  }
}
