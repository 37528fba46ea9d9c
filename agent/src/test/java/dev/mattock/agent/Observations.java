package dev.mattock.agent;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Observations made by hand. */
public final class Observations {
  /** The content that ships with Mattock. */
  public static final Content CONTENT = Content.load();

  /** Side of the frames in pixels. */
  public static final int SIZE = 16;

  private Observations() {}

  /** What is observed, with frames of {@link #SIZE}. */
  public static ObservationSpec spec(Content content, PixelLayout layout, Modality... seen) {
    RenderSettings render = new RenderSettings(SIZE, SIZE, 70, 32, layout, false);
    return ObservationSpec.of(content, render, List.of(seen));
  }

  /** A batch that lives as long as somebody holds it. */
  public static ObservationBatch batch(ObservationSpec spec, int rows) {
    return ObservationBatch.allocate(spec, rows, Arena.ofAuto());
  }

  /** Fills every row with frames of noise and some items; all depends on row and seed. */
  public static void shuffle(ObservationBatch batch, long seed) {
    for (int row = 0; row < batch.rows(); row++) {
      MemorySegment frames = batch.segment(Modality.POV);
      long bytes = batch.rowBytes(Modality.POV);
      for (long i = 0; i < bytes; i++) {
        frames.set(ValueLayout.JAVA_BYTE, row * bytes + i, (byte) Hash64.of(seed, row, i));
      }
      count(batch, row, "oak_log", Hash64.toBounded(Hash64.of(seed, row), 5));
      number(
          batch, row, Modality.LIFE_STATS, "life", Hash64.toBounded(Hash64.of(seed, row, 1), 21));
    }
  }

  /** Sets how many of an item a row's player carries. */
  public static void count(ObservationBatch batch, int row, String item, int count) {
    long at = offset(batch, row, Modality.INVENTORY, item);
    batch.segment(Modality.INVENTORY).set(ValueLayout.JAVA_INT, at, count);
  }

  /** Sets a named number of a row. */
  public static void number(
      ObservationBatch batch, int row, Modality modality, String name, float value) {
    long at = offset(batch, row, modality, name);
    batch.segment(modality).set(ValueLayout.JAVA_FLOAT, at, value);
  }

  private static long offset(ObservationBatch batch, int row, Modality modality, String name) {
    int index = batch.spec().names(modality).indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(modality + " has no " + name);
    }
    return row * batch.rowBytes(modality) + 4L * index;
  }
}
