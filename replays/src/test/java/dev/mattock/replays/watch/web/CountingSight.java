package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.replays.watch.CameraMode;
import dev.mattock.replays.watch.Frame;
import dev.mattock.replays.watch.ViewMode;
import dev.mattock.replays.watch.ViewerCommand;
import dev.mattock.replays.watch.WatchStatus;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/** A show without a world: it counts, and a step of 13 ticks breaks it. */
final class CountingSight implements Sight {
  private final AtomicInteger open;
  private int tick;
  private int width = 64;
  private int height = 64;
  private CameraMode camera = CameraMode.FIRST_PERSON;
  private ImmutableList<WatchStatus.Mark> marks = ImmutableList.of();

  /** A sight that is counted among the open ones until it is closed. */
  CountingSight(AtomicInteger open) {
    this.open = open;
    open.incrementAndGet();
  }

  @Override
  public void apply(ViewerCommand command) {
    switch (command) {
      case ViewerCommand.Seek(int to) -> tick = to;
      case ViewerCommand.StepTicks(int by) when by == 13 ->
          throw new IllegalStateException("this world cannot take 13 steps");
      case ViewerCommand.UseCamera(CameraMode mode) -> camera = mode;
      case ViewerCommand.Resize(int toWidth, int toHeight) -> {
        width = toWidth;
        height = toHeight;
      }
      case ViewerCommand.LiveEdge() ->
          marks = ImmutableList.of(new WatchStatus.Mark(tick, "goal", "a mark"));
      default -> tick += 1000;
    }
  }

  @Override
  public void advance(long nanos) {
    tick++;
  }

  @Override
  public WatchStatus status() {
    WatchStatus.Belongings belongings =
        new WatchStatus.Belongings(
            ImmutableList.copyOf(Collections.nCopies(36, WatchStatus.Slot.EMPTY)),
            ImmutableList.copyOf(Collections.nCopies(4, WatchStatus.Slot.EMPTY)),
            WatchStatus.Slot.EMPTY,
            0);
    return new WatchStatus(
        "counting",
        "",
        0,
        1,
        0,
        0,
        1,
        "one, two, three",
        tick,
        tick,
        1_000_000,
        false,
        false,
        false,
        true,
        1,
        camera,
        ViewMode.COLOR,
        false,
        width,
        height,
        ImmutableList.of("jump"),
        new WatchStatus.Turn(0, 0),
        "",
        new WatchStatus.Life(20, 20, 5, 300, 0, 0, 0, 0),
        new WatchStatus.Place(0, 64, 0, 0, 0, "plains", 0),
        belongings,
        "count",
        0.5,
        false,
        0,
        Double.NaN,
        OptionalDouble.of(0.25),
        "",
        WatchStatus.Plan.NONE,
        ImmutableList.of(),
        "",
        ImmutableList.of(),
        ImmutableMap.of("tick", tick),
        marks,
        ImmutableList.of());
  }

  @Override
  public void render(Frame into) {
    into.resize(width, height);
    byte[] rgb = into.rgb();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i * 31 + tick);
    }
  }

  @Override
  public void close() {
    open.decrementAndGet();
  }
}
