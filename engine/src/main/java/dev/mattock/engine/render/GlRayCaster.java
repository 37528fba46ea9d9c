package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;

/**
 * The ray caster that lets OpenGL do the work: the rays of {@link ReferenceRayCaster} in a shader
 * over the sections' data, many views in one dispatch. A batch goes through in slices: while one is
 * drawn and read back, the next is gathered by the caller's thread.
 *
 * <p>Sections lie in the driver's memory once, whichever worlds share them, and are uploaded again
 * when written. Drivers divide less exactly than Java: pictures are near the reference's, not the
 * same to the bit.
 */
final class GlRayCaster implements RayCaster {
  private final GlMachine machine;
  private final boolean ownsMachine;
  private final RenderSettings settings;
  private final GlGather gather;
  private final GlFrame frame;
  private final int mostViews;
  private boolean closed;

  /**
   * Opens a context of its own.
   *
   * @throws GlException if OpenGL cannot be had
   */
  GlRayCaster(Content content, TextureAtlas atlas, RenderSettings settings) {
    this(
        new GlMachine(content, atlas, GlShading.asked(), GlMachine.allowedMemory()),
        true,
        settings);
  }

  /** One of several that share a machine, which the caller closes. */
  GlRayCaster(GlMachine machine, RenderSettings settings) {
    this(machine, false, settings);
  }

  private GlRayCaster(GlMachine machine, boolean ownsMachine, RenderSettings settings) {
    this.machine = machine;
    this.ownsMachine = ownsMachine;
    this.settings = settings;
    gather = machine.gather(settings);
    frame = machine.frame(settings, gather.camera());
    mostViews = machine.mostViews(settings);
  }

  @Override
  public RenderSettings settings() {
    return settings;
  }

  @Override
  public boolean wholeBatches() {
    return true;
  }

  @Override
  public void prepare(View view) {
    GlWindow.load(view, settings.viewDistance());
  }

  /**
   * {@inheritDoc}
   *
   * @throws GlException if the driver fails, or one view alone needs more memory for its sections
   *     than there may be
   */
  @Override
  public void render(View[] views, int from, int to, FrameTarget target) {
    if (closed) {
      throw new IllegalStateException("the ray caster is closed");
    }
    GlSlice drawn = null;
    int row = from;
    int turn = 0;
    try {
      while (row < to) {
        GlSlice slice = machine.slice(turn);
        row = fill(slice, views, row, to, target);
        machine.thread().submit(slice.draw());
        machine.thread().submit(slice.collect());
        GlSlice before = drawn;
        drawn = slice;
        turn ^= 1;
        if (before != null) {
          deliver(before);
        }
      }
    } finally {
      if (drawn != null) {
        deliver(drawn);
      }
    }
  }

  /** Gathers as many views as a slice takes; returns the first row that is left. */
  private int fill(GlSlice slice, View[] views, int from, int to, FrameTarget target) {
    slice.begin(frame, target, from);
    machine.sections().beginSlice();
    int row = from;
    int end = Math.min(to, from + mostViews);
    while (row < end && !slice.full() && gather.gather(views[row], row, slice)) {
      slice.added();
      row++;
    }
    if (row == from) {
      throw new GlException(
          "the sections that one view can see take more than the memory allowed: give more with -D"
              + GlMachine.MEMORY_PROPERTY);
    }
    machine.sections().flush();
    return row;
  }

  private void deliver(GlSlice slice) {
    machine.thread().await(slice.draw());
    machine.thread().await(slice.collect());
    slice.deliver();
  }

  @Override
  public void close() {
    if (ownsMachine && !closed) {
      machine.close();
    }
    closed = true;
  }
}
