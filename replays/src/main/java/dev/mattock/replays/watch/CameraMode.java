package dev.mattock.replays.watch;

/** From where a watcher looks. */
public enum CameraMode {
  /** Through the eyes of the player. */
  FIRST_PERSON,
  /** From behind and above the player, nearer where blocks are in the way. */
  FOLLOW,
  /** From wherever the watcher moves it. */
  FREE
}
