package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of counting sights, and what it says of those it drops. */
final class Desk implements AutoCloseable {
  static final Duration LONG = Duration.ofMinutes(2);

  final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  final AtomicInteger open = new AtomicInteger();
  final WebWatch server;

  Desk(WebWatchSettings settings) throws IOException {
    server = WebWatch.start(() -> new CountingSight(open), ImmutableMap.of(), settings, log::add);
  }

  /** A server that gives everybody time. */
  static Desk patient() throws IOException {
    return new Desk(settings(LONG, LONG));
  }

  static WebWatchSettings settings(Duration request, Duration stall) {
    return WebWatchSettings.onPort(0).withLimits(new WebLimits(4, 40, request, stall));
  }

  RawClient connect() throws IOException {
    return new RawClient(server.address());
  }

  RawClient watch() throws IOException {
    return RawClient.watching(server.address());
  }

  /** Waits for a line of the log that contains something. */
  String line(String part) throws InterruptedException {
    while (true) {
      String line = log.poll(1, TimeUnit.MINUTES);
      if (line == null) {
        throw new AssertionError("no line of the log contains: " + part);
      }
      if (line.contains(part)) {
        return line;
      }
    }
  }

  /** Waits until so many sights are open. */
  void awaitOpen(int sights) throws InterruptedException {
    long end = System.nanoTime() + LONG.toNanos();
    while (open.get() != sights) {
      if (System.nanoTime() > end) {
        throw new AssertionError("%d sights are open, not %d".formatted(open.get(), sights));
      }
      Thread.sleep(5);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
