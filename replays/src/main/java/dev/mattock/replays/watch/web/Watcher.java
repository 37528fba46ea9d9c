package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.Frame;
import dev.mattock.replays.watch.WatchStatus;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * One watcher's thread: takes what its page asked for, lets time go on, and sends what has changed
 * as far as the page keeps up. Rendering and encoding happen here, so that a slow watcher slows
 * only itself.
 */
final class Watcher implements Runnable {
  /** Where messages go, from the watcher's thread. */
  interface Outlet {
    void text(String message);

    void binary(byte[] message);

    /** Ends the watcher's connection; it gets to know why. */
    void drop(String why);
  }

  /** Frames under way at one time. */
  static final int WINDOW = 2;

  private static final int MOST_WAITING = 256;
  private static final long FRAME_NANOS = 1_000_000_000L / 30;

  /** From picture to picture while the world is on its way to a distant tick. */
  private static final long ON_THE_WAY_NANOS = 1_000_000_000L / 8;

  private static final long BREATH_NANOS = 1_000_000;

  private final Sight.Source source;
  private final Outlet outlet;
  private final Consumer<Watcher> whenOver;
  private final Pacing pacing;
  private final BlockingQueue<Request> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Frame frame = new Frame();
  private final Thread thread;
  private volatile boolean closed;

  private Optional<WatchStatus> told = Optional.empty();
  private ImmutableList<WatchStatus.Mark> toldMarks = ImmutableList.of();
  private boolean changed = true;
  private int screenshots;

  /**
   * A watcher whose thread is not started yet.
   *
   * @param name of its thread
   * @param stallNanos how long frames may wait for an acknowledgement
   * @param whenOver told at the end of its thread, on that thread
   */
  Watcher(
      String name,
      Sight.Source source,
      Outlet outlet,
      long stallNanos,
      Consumer<Watcher> whenOver) {
    this.source = source;
    this.outlet = outlet;
    this.whenOver = whenOver;
    pacing = new Pacing(WINDOW, stallNanos);
    thread = Thread.ofPlatform().name(name).daemon().unstarted(this);
  }

  void start() {
    thread.start();
  }

  /**
   * Hands over what the page said; any thread.
   *
   * @throws IllegalArgumentException if the page cannot mean it: more than can be waited for, or a
   *     frame that never was
   */
  void receive(Request request) {
    if (request instanceof Request.Acknowledge(int number)) {
      if (!pacing.acknowledge(number, System.nanoTime())) {
        throw new IllegalArgumentException("acknowledged frame %d, never sent".formatted(number));
      }
    } else if (!waiting.offer(request)) {
      throw new IllegalArgumentException("%d commands at once".formatted(MOST_WAITING + 1));
    }
    LockSupport.unpark(thread);
  }

  /** Lets the thread end soon; any thread. */
  void close() {
    closed = true;
    LockSupport.unpark(thread);
  }

  /** Waits for the thread's end. */
  void await() throws InterruptedException {
    thread.join();
  }

  @Override
  public void run() {
    try (Sight sight = source.open();
        PictureCodec codec = new PictureCodec()) {
      watch(sight, codec);
    } catch (RuntimeException | Error e) {
      outlet.drop("could not show it: " + e);
    } finally {
      whenOver.accept(this);
    }
  }

  private void watch(Sight sight, PictureCodec codec) {
    long before = System.nanoTime();
    long next = before;
    while (!closed) {
      applyWaiting(sight);
      long now = System.nanoTime();
      sight.advance(now - before);
      before = now;
      if (pacing.stalled(now)) {
        outlet.drop("stalled: frames wait for an acknowledgement that does not come");
        return;
      }
      if (now - next >= 0 && pacing.open()) {
        tell(sight, codec);
        next = now + (onTheWay() ? ON_THE_WAY_NANOS : FRAME_NANOS);
      }
      LockSupport.parkNanos(this, Math.max(1, rest(next)));
    }
  }

  private long rest(long next) {
    if (onTheWay()) {
      return BREATH_NANOS;
    }
    return pacing.open() ? next - System.nanoTime() : FRAME_NANOS;
  }

  /** Whether the play head was not yet where it was asked to be, so that there is work to do. */
  private boolean onTheWay() {
    return pacing.open() && told.isPresent() && told.get().tick() != told.get().target();
  }

  private void applyWaiting(Sight sight) {
    for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
      switch (request) {
        case Request.Command(var command) -> sight.apply(command);
        case Request.Screenshot() -> screenshots++;
        case Request.Acknowledge _ -> throw new IllegalStateException("taken on arrival");
      }
      changed = true;
    }
  }

  private void tell(Sight sight, PictureCodec codec) {
    WatchStatus status = sight.status();
    if (!changed && told.filter(status::equals).isPresent()) {
      return;
    }
    changed = false;
    sight.render(frame);
    int number = pacing.send(System.nanoTime());
    // Words after their picture, so that a page that says a tick also shows it.
    outlet.binary(codec.toShow(frame, number));
    outlet.text(Messages.status(status));
    if (!status.marks().equals(toldMarks)) {
      outlet.text(Messages.marks(status.marks()));
      toldMarks = status.marks();
    }
    if (screenshots > 0) {
      screenshots = 0;
      outlet.binary(codec.toKeep(frame, number));
    }
    told = Optional.of(status);
  }
}
