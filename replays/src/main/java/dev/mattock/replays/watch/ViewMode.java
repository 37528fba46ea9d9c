package dev.mattock.replays.watch;

/** As what a watcher sees the picture. */
public enum ViewMode {
  /** As it looks. */
  COLOR,
  /** Near bright, far dark. */
  DEPTH,
  /** Each kind of thing in a colour of its own. */
  SEGMENTATION
}
