package dev.mattock.replays.watch;

import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.replays.record.Annotation;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * An agent at work. It plays on a thread of its own, and only as far as somebody wants to see: when
 * all watchers pause, it pauses. Episodes follow one another without end.
 */
public final class AgentShow implements Show {
  /** Plays episodes in one or more seats side by side. Used by the show's thread alone. */
  public interface Agent extends AutoCloseable {
    /** How many seats it plays in, 1..16. */
    int seats();

    /** Begins the first episode of every seat. */
    void start(Stage stage);

    /** Takes one decision in every seat; an episode that ends is followed by the next at once. */
    void step(Stage stage);

    /** Frees what it holds. */
    @Override
    void close();
  }

  /** Where an agent says what it does. */
  public interface Stage {
    /**
     * The next episode of a seat.
     *
     * @param player which player of it the seat shows
     */
    void begin(int seat, Scenario scenario, long seed, int player, String title);

    /** What was done in the episode of a seat so far; the log is only read, and not kept. */
    void played(int seat, EpisodeLog whole);

    /** A remark on the episode of a seat; before the ticks that follow it are played. */
    void remark(int seat, Annotation remark);
  }

  /** Ticks kept over all seats, about 50 MB. */
  private static final long MOST_TICKS = 1L << 22;

  /** How far ahead of what is known a wish is heard. */
  private static final int FARTHEST_WISH = 4096;

  private final String title;
  private final Agent agent;
  private final SeatEpisodes[] episodes;
  private final int[] wanted;
  private final Object lock = new Object();
  private final Thread thread;
  private final Stage stage = new OwnStage();
  private boolean closed;
  private String notice = "";
  private boolean failed;

  private AgentShow(String title, Agent agent) {
    this.title = Objects.requireNonNull(title, "title");
    this.agent = agent;
    int seats = agent.seats();
    if (seats < 1 || seats > MOST_SEATS) {
      throw new IllegalArgumentException(
          "seats must be in 1..%d, but is %d".formatted(MOST_SEATS, seats));
    }
    episodes = new SeatEpisodes[seats];
    Arrays.setAll(episodes, seat -> new SeatEpisodes(MOST_TICKS / seats));
    wanted = new int[seats];
    CompletableFuture<Void> started = new CompletableFuture<>();
    thread = Thread.ofPlatform().name("agent").daemon().start(() -> run(started));
    try {
      started.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the agent cannot start: " + e.getCause(), e.getCause());
    }
  }

  /**
   * Lets an agent begin.
   *
   * @param agent closed with the show
   * @throws IllegalStateException if it cannot begin
   */
  public static AgentShow start(String title, Agent agent) {
    return new AgentShow(title, agent);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int seats() {
    return episodes.length;
  }

  @Override
  public int episodes(int seat) {
    return episodes[seat].count();
  }

  @Override
  public int firstEpisode(int seat) {
    return episodes[seat].first();
  }

  @Override
  public Timeline episode(int seat, int number) {
    return episodes[seat].episode(number);
  }

  @Override
  public boolean live() {
    synchronized (lock) {
      return !closed && !failed;
    }
  }

  @Override
  public String notice() {
    synchronized (lock) {
      return notice;
    }
  }

  /** Stops the agent after the decision that it is at, and waits for that. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the agent must be done before what it uses is freed
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(CompletableFuture<Void> started) {
    try (agent) {
      agent.start(stage);
      started.complete(null);
      while (awaitWish()) {
        agent.step(stage);
      }
    } catch (RuntimeException | Error e) {
      if (!started.completeExceptionally(e)) {
        fail(e);
      }
    } finally {
      for (SeatEpisodes seat : episodes) {
        if (seat.newest() != null) {
          seat.newest().end();
        }
      }
    }
  }

  private void fail(Throwable cause) {
    synchronized (lock) {
      failed = true;
      notice = "the agent failed: " + cause;
    }
  }

  /** Waits until somebody wants to see more; false when the show is closed. */
  private boolean awaitWish() {
    synchronized (lock) {
      while (!closed && !somebodyWantsMore()) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          closed = true;
        }
      }
      return !closed;
    }
  }

  private boolean somebodyWantsMore() {
    for (int seat = 0; seat < wanted.length; seat++) {
      if (wanted[seat] > episodes[seat].newest().ticks()) {
        return true;
      }
    }
    return false;
  }

  private void want(int seat, Timeline of, int tick) {
    synchronized (lock) {
      if (of == episodes[seat].newest()) {
        int heard = (int) Math.min(tick, (long) of.ticks() + FARTHEST_WISH);
        if (heard > wanted[seat]) {
          wanted[seat] = heard;
          lock.notifyAll();
        }
      }
    }
  }

  /** Writes down what the agent does. */
  private final class OwnStage implements Stage {
    @Override
    public void begin(int seat, Scenario scenario, long seed, int player, String episodeTitle) {
      GrowingTimeline episode =
          new GrowingTimeline(
              scenario, seed, episodeTitle, player, (by, tick) -> want(seat, by, tick));
      synchronized (lock) {
        episodes[seat].begin(episode);
        wanted[seat] = 0;
      }
    }

    @Override
    public void played(int seat, EpisodeLog whole) {
      episodes[seat].newest().appendFrom(whole);
    }

    @Override
    public void remark(int seat, Annotation remark) {
      episodes[seat].newest().remark(remark);
    }
  }
}
