package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Scenario;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.record.ReplayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A training run in progress, or what is left of one, watched from another process through the
 * feeds in its folder. Nothing that a watcher does is noticed by the run.
 */
public final class RunShow implements Show {
  /** The folder of the feeds within a run's. */
  public static final String FOLDER = "live";

  /** Ticks kept over all seats, about 50 MB. */
  private static final long MOST_TICKS = 1L << 22;

  private static final long POLL_MILLIS = 200;

  /** After so long without news a watcher is told, in seconds: validations take their time. */
  private static final long SILENCE_SECONDS = 90;

  private final String title;
  private final Function<String, Scenario> scenarios;
  private final List<Seat> seats = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile String notice = "";
  private volatile boolean live = true;

  private RunShow(Path run, Content content, Function<String, Scenario> scenarios)
      throws ReplayException {
    title = "run " + run.getFileName();
    this.scenarios = scenarios;
    Path folder = run.resolve(FOLDER);
    try {
      for (int env = 0; env < MOST_SEATS; env++) {
        Path file = folder.resolve(FeedWriter.fileName(env));
        if (Files.isRegularFile(file)) {
          open(env, new FeedReader(file, content));
        }
      }
    } catch (ReplayException | RuntimeException e) {
      seats.forEach(Seat::close);
      throw e;
    }
    if (seats.isEmpty()) {
      throw new ReplayException(
          "%s holds nothing to watch: its run has not begun, or was trained by a program that wrote"
                  .formatted(run)
              + " no "
              + FOLDER
              + " folder");
    }
    tell(0);
    thread = Thread.ofPlatform().name("run-feed").daemon().start(this::follow);
  }

  /**
   * Opens a run's folder.
   *
   * @param content of the run's worlds
   * @param scenarios finds what was played by name; throws {@link IllegalArgumentException} for
   *     what it does not know
   * @throws ReplayException if there is no feed in it, or one makes no sense
   */
  public static RunShow open(Path run, Content content, Function<String, Scenario> scenarios)
      throws ReplayException {
    return new RunShow(run, content, scenarios);
  }

  private void open(int env, FeedReader reader) throws ReplayException {
    Seat seat = new Seat(env, reader);
    try {
      reader.poll(seat);
    } catch (IOException e) {
      seat.close();
      throw new ReplayException(e.getMessage(), e);
    }
    if (seat.episodes.newest() == null) {
      seat.close();
    } else {
      seats.add(seat);
    }
  }

  private void follow() {
    long news = System.nanoTime();
    try {
      while (!closing.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (poll()) {
          news = System.nanoTime();
        }
        tell(System.nanoTime() - news);
      }
    } catch (InterruptedException _) {
      live = false; // nobody asks for more
    } finally {
      seats.forEach(Seat::close);
    }
  }

  private boolean poll() {
    boolean came = false;
    for (Seat seat : seats) {
      came |= seat.poll();
    }
    return came;
  }

  private void tell(long silentNanos) {
    String told = "";
    boolean all = true;
    for (Seat seat : seats) {
      all &= seat.closed;
      if (!seat.problem.isEmpty()) {
        told = seat.problem;
      }
    }
    long silent = TimeUnit.NANOSECONDS.toSeconds(silentNanos);
    if (told.isEmpty() && all) {
      told = "the run has stopped";
    } else if (told.isEmpty() && silent >= SILENCE_SECONDS) {
      told = "no news from the run for %d s".formatted(silent);
    }
    live = !all;
    notice = told;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int seats() {
    return seats.size();
  }

  @Override
  public int episodes(int seat) {
    return seats.get(seat).episodes.count();
  }

  @Override
  public int firstEpisode(int seat) {
    return seats.get(seat).episodes.first();
  }

  @Override
  public Timeline episode(int seat, int number) {
    return seats.get(seat).episodes.episode(number);
  }

  @Override
  public boolean live() {
    return live;
  }

  @Override
  public String notice() {
    return notice;
  }

  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the thread is on its way out
      }
    }
    live = false;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One env of the run, filled in from its feed by one thread. */
  private final class Seat implements FeedReader.Sink {
    private final int env;
    private final FeedReader reader;
    private final SeatEpisodes episodes = new SeatEpisodes(MOST_TICKS / MOST_SEATS);
    private volatile boolean closed;
    private volatile String problem = "";

    Seat(int env, FeedReader reader) {
      this.env = env;
      this.reader = reader;
    }

    /** Reads on; what cannot be read is told once and then left alone. */
    boolean poll() {
      if (!problem.isEmpty()) {
        return false;
      }
      try {
        return reader.poll(this);
      } catch (IOException e) {
        problem = e.getMessage();
        episodes.newest().end();
        return false;
      }
    }

    @Override
    public void start(long number, long seed, String scenario) {
      closed = false;
      episodes.begin(
          new GrowingTimeline(
              scenarios.apply(scenario),
              seed,
              "%s, seed %d, env %d, episode %d".formatted(scenario, seed, env, number),
              0,
              (_, _) -> {}));
    }

    @Override
    public void ticks(EpisodeLog ticks, int first) {
      newest().appendFrom(ticks, first);
    }

    @Override
    public void remark(Annotation remark) {
      newest().remark(remark);
    }

    @Override
    public void end() {
      newest().end();
    }

    @Override
    public void closed() {
      closed = true;
      if (episodes.newest() != null) {
        episodes.newest().end();
      }
    }

    private GrowingTimeline newest() {
      GrowingTimeline newest = episodes.newest();
      if (newest == null || newest.complete()) {
        throw new IllegalArgumentException("something happens outside of an episode");
      }
      return newest;
    }

    void close() {
      try {
        reader.close();
      } catch (IOException e) {
        problem = "a feed cannot be closed: " + e.getMessage();
      }
    }
  }
}
