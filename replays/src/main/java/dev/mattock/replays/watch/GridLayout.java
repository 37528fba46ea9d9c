package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.WatchStatus.Cell;
import java.util.Arrays;

/**
 * Where the seats of a grid stand in a picture: cells of one size, as many beside each other as one
 * above the other or one more.
 *
 * @param columns cells beside each other
 * @param cellWidth pixels
 * @param cellHeight pixels
 */
record GridLayout(int columns, int cellWidth, int cellHeight) {
  /** The smallest edge that a ray caster renders. */
  private static final int LEAST = 8;

  /** Pixels between cells. */
  private static final int GAP = 2;

  /** Lays out so many cells; fewer are visible where the picture is too small for all. */
  static GridLayout of(int seats, int width, int height) {
    int columns = 1;
    while (columns * columns < seats) {
      columns++;
    }
    columns = Math.min(columns, Math.max(1, width / (LEAST + GAP)));
    int rows = (seats + columns - 1) / columns;
    int cellWidth = Math.max(LEAST, (width - (columns - 1) * GAP) / columns);
    int cellHeight = Math.max(LEAST, (height - (rows - 1) * GAP) / rows);
    return new GridLayout(columns, Math.min(cellWidth, width), Math.min(cellHeight, height));
  }

  int x(int seat) {
    return seat % columns * (cellWidth + GAP);
  }

  int y(int seat) {
    return seat / columns * (cellHeight + GAP);
  }

  /** Whether a cell lies wholly in a picture. */
  boolean fits(int seat, int width, int height) {
    return x(seat) + cellWidth <= width && y(seat) + cellHeight <= height;
  }

  /** What each seat shows, for the cells that fit. */
  ImmutableList<Cell> cells(PlayHead[] heads, int width, int height) {
    return Arrays.stream(heads)
        .filter(head -> fits(head.seat(), width, height))
        .map(this::cell)
        .collect(ImmutableList.toImmutableList());
  }

  private Cell cell(PlayHead head) {
    boolean opened = head.opened();
    return new Cell(
        head.seat(),
        x(head.seat()),
        y(head.seat()),
        cellWidth,
        cellHeight,
        head.timeline().title(),
        head.number(),
        head.tick(),
        head.timeline().ticks(),
        head.timeline().complete(),
        opened ? head.playback().progress() : 0,
        opened && head.playback().succeeded(),
        opened ? head.playback().episodeReturn() : 0);
  }
}
