package dev.mattock.replays.watch;

/**
 * Something to watch: up to {@link #MOST_SEATS} seats side by side, each with episodes one after
 * another. Any number of viewers may look at one show, each from a thread of its own. All seats
 * have the same content.
 */
public interface Show extends AutoCloseable {
  /** Most seats of a show. */
  int MOST_SEATS = 16;

  /** What is watched, in a few words. */
  String title();

  /** How many seats there are, 1..16. */
  int seats();

  /** How many episodes of a seat are known so far, dropped ones included; at least 1. */
  int episodes(int seat);

  /** The number of the oldest episode of a seat that is still kept. */
  default int firstEpisode(int seat) {
    return 0;
  }

  /**
   * One episode of a seat, from {@link #firstEpisode} to less than {@link #episodes}. What was
   * handed out stays usable when the show drops it.
   *
   * @throws IndexOutOfBoundsException if there is no such seat or episode, or it was dropped
   */
  Timeline episode(int seat, int number);

  /** Whether more may come: an agent that plays on, a run that is trained. */
  default boolean live() {
    return false;
  }

  /**
   * Something that a watcher should know, such as why nothing more comes; empty if there is not.
   */
  default String notice() {
    return "";
  }

  /** Lets go of what stands behind; timelines handed out stay readable. */
  @Override
  void close();
}
