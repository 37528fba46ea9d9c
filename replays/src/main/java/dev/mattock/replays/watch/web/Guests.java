package dev.mattock.replays.watch.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is there now: connections counted, watchers by name. Safe for several threads. */
final class Guests {
  private final WebLimits limits;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger places = new AtomicInteger();
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

  Guests(WebLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts a connection in.
   *
   * @return whether there was room for it; it has to be counted out in any case
   */
  boolean connect() {
    return connections.incrementAndGet() <= limits.connections();
  }

  void disconnect() {
    connections.decrementAndGet();
  }

  /** Takes a watcher's place, if there is one free. */
  boolean takePlace() {
    if (places.incrementAndGet() <= limits.watchers()) {
      return true;
    }
    places.decrementAndGet();
    return false;
  }

  void leavePlace() {
    places.decrementAndGet();
  }

  void add(Watcher watcher) {
    watchers.add(watcher);
  }

  void remove(Watcher watcher) {
    watchers.remove(watcher);
  }

  /** How many watch now. */
  int watching() {
    return places.get();
  }

  /** Lets all watchers go and waits for the end of their threads. */
  void dismiss() throws InterruptedException {
    List<Watcher> all = List.copyOf(watchers);
    for (Watcher watcher : all) {
      watcher.close();
    }
    for (Watcher watcher : all) {
      watcher.await();
    }
  }
}
