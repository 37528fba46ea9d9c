package dev.mattock.worlds;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;

/** Renders what players see, 64x64, and hashes every byte of colour, depth and segmentation. */
final class FrameHash {
  private static final RenderSettings SETTINGS = RenderSettings.TRAINING;

  private final RayCaster caster;
  private final View[] views = {new View()};
  private final byte[] color = new byte[SETTINGS.colorBytes()];
  private final float[] depth = new float[SETTINGS.width() * SETTINGS.height()];
  private final int[] segmentation = new int[depth.length];
  private final FrameTarget target =
      new FrameTarget(
          MemorySegment.ofArray(color),
          0,
          MemorySegment.ofArray(depth),
          0,
          MemorySegment.ofArray(segmentation),
          0);
  private long hash;

  FrameHash(Content content) {
    caster = RayCasters.create(RayCasters.AUTO, content, SETTINGS);
  }

  /** Renders and hashes one picture. */
  void add(World world, int player) {
    views[0].ofPlayer(world, player);
    caster.render(views, 0, 1, target);
    for (byte value : color) {
      hash = Hash64.combine(hash, value);
    }
    for (float value : depth) {
      hash = Hash64.combine(hash, Float.floatToIntBits(value));
    }
    for (int value : segmentation) {
      hash = Hash64.combine(hash, value);
    }
  }

  /** The hash of all pictures so far, in their order. */
  long value() {
    return hash;
  }
}
