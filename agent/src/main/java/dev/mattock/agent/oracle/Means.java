package dev.mattock.agent.oracle;

/**
 * What one player's activities work with.
 *
 * @param body who acts
 * @param aim finds views; scratch memory that is shared by all activities of a body
 * @param finder finds ways; scratch memory that may be shared by many bodies
 * @param journal what has happened to the player
 */
record Means(Body body, Aim aim, PathFinder finder, Journal journal) {
  Means(Body body, PathFinder finder) {
    this(body, new Aim(), finder, new Journal(body));
  }

  /** How many of an item are carried, worn ones included. */
  int carried(int item) {
    return body.player().inventory().total(item);
  }

  /** A way to a destination. */
  Approach approach(Destination destination) {
    return new Approach(body, aim, finder, destination);
  }
}
