package dev.mattock.training.cli;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RayCasters;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.render.View;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the picture of a pose is made of, and whether that is what its category promises. */
final class PoseLook {
  private static final RenderSettings SETTINGS =
      new RenderSettings(48, 48, 70, 64, PixelLayout.HWC, false);
  private static final int PIXELS = SETTINGS.width() * SETTINGS.height();

  private final Content content;
  private final RayCaster caster;
  private final byte[] color = new byte[SETTINGS.colorBytes()];
  private final float[] depth = new float[PIXELS];
  private final int[] ids = new int[PIXELS];
  private final Set<Integer> blocks = new HashSet<>();
  private final Set<Integer> mobKinds = new HashSet<>();
  private double sky;
  private double trees;
  private double water;
  private double mobs;
  private double meanDepth;
  private double brightness;
  private double close;

  PoseLook(Content content) {
    this.content = content;
    caster = RayCasters.create(RayCasters.REFERENCE, content, SETTINGS);
  }

  /** Takes the picture, and counts. */
  void take(View view) {
    caster.render(
        new View[] {view},
        0,
        1,
        new FrameTarget(
            MemorySegment.ofArray(color),
            0,
            MemorySegment.ofArray(depth),
            0,
            MemorySegment.ofArray(ids),
            0));
    blocks.clear();
    mobKinds.clear();
    sky = trees = water = mobs = meanDepth = brightness = close = 0;
    for (int pixel = 0; pixel < PIXELS; pixel++) {
      count(ids[pixel]);
      meanDepth += depth[pixel] / PIXELS;
      close += depth[pixel] < 1.2 ? 1.0 / PIXELS : 0;
    }
    for (byte channel : color) {
      brightness += (channel & 0xFF) / (double) color.length;
    }
  }

  private void count(int id) {
    double one = 1.0 / PIXELS;
    if (id == 0) {
      sky += one;
    } else if (id < FrameTarget.ITEM_ENTITY) {
      blocks.add(content.blockIdOf(id));
      boolean tree = content.behaves(id, Behaviour.LEAVES) || content.behaves(id, Behaviour.LOG);
      trees += tree ? one : 0;
      water += content.behaves(id, Behaviour.WATER) ? one : 0;
    } else if (id >= FrameTarget.MOB && id < FrameTarget.PROP) {
      mobs += one;
      mobKinds.add(id);
    }
  }

  /** Whether the picture shows what a pose of that category has to, at that place. */
  boolean shows(BenchPose pose, World world) {
    int eye = world.state(floor(pose.x()), floor(pose.y()), floor(pose.z()));
    boolean wet = content.behaves(eye, Behaviour.WATER);
    if (close > 0.25 || (eye != 0 && !wet)) {
      return false;
    }
    return switch (pose.category()) {
      case SURFACE -> sky > 0.08 && sky < 0.7 && trees < 0.25 && water < 0.15 && meanDepth > 10;
      case FOREST -> trees > 0.35 && trees < 0.85 && meanDepth > 5 && blocks.size() >= 4;
      case CAVE -> sky == 0 && brightness > 25 && meanDepth > 4 && blocks.size() >= 3 && !wet;
      case WATER -> wet ? showsDepths() : water > 0.25 && water < 0.9 && sky < 0.6;
      case MOBS -> mobs > 0.04 && mobKinds.size() >= 2 && meanDepth > 6 && sky < 0.6;
    };
  }

  private boolean showsDepths() {
    return meanDepth > 4 && water < 0.7 && blocks.size() >= 2;
  }

  private static int floor(double at) {
    return (int) Math.floor(at);
  }

  /** For the message of a test that found it wanting. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "sky %.2f, trees %.2f, water %.2f, mobs %.2f of %d kinds, %d kinds of block, depth %.1f,"
            + " brightness %.0f, close %.2f",
        sky,
        trees,
        water,
        mobs,
        mobKinds.size(),
        blocks.size(),
        meanDepth,
        brightness,
        close);
  }
}
