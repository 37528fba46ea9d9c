package dev.mattock.replays.watch.window;

/** What can be shown over the picture, each with the key that shows and hides it. */
public enum OverlayPart {
  /** What is asked, how far it has got, and what it was worth. */
  TASK(Key.J, "J", "Task"),
  /** Keys and mouse. */
  KEYS(Key.K, "K", "Keys pressed"),
  /** Hearts, food and hotbar. */
  LIFE(Key.L, "L", "Life and hotbar"),
  /** All that the player carries. */
  INVENTORY(Key.I, "I", "Inventory"),
  /** Goal, plan, memories. */
  AGENT(Key.P, "P", "Goal, plan, memories"),
  /** Place, statistics and events. */
  NUMBERS(Key.N, "N", "Place, statistics, events"),
  /** The line of time, and what is watched. */
  TIMELINE(Key.M, "M", "Time line");

  private final Key key;
  private final String cap;
  private final String title;

  OverlayPart(Key key, String cap, String title) {
    this.key = key;
    this.cap = cap;
    this.title = title;
  }

  /** The key that shows and hides it. */
  public Key key() {
    return key;
  }

  /** What stands on that key. */
  String cap() {
    return cap;
  }

  /** In a few words. */
  String title() {
    return title;
  }
}
