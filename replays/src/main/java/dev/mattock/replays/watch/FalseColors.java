package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.render.FrameTarget;
import java.util.HashMap;
import java.util.Map;

/** Colours for what has none: distances and kinds of things. 24-bit RGB. */
final class FalseColors {
  private static final int DISTANCES = 1024;
  private static final int SKY = 0x0b0d17;

  /** From near to far. */
  private static final int[] RAMP = {
    0xfff3c4, 0xffd166, 0xf48c44, 0xd1495b, 0x8c3a7c, 0x4b3b8f, 0x22406e, 0x122543
  };

  private final Content content;
  private final int[] byDistance = new int[DISTANCES + 1];
  private final int[] byState;
  private final Map<Integer, Integer> others = new HashMap<>();
  private final double viewDistance;

  FalseColors(Content content, double viewDistance) {
    this.content = content;
    this.viewDistance = viewDistance;
    byState = new int[content.states().size()];
    for (int i = 0; i <= DISTANCES; i++) {
      double blocks = viewDistance * i / DISTANCES;
      byDistance[i] = ramp(Math.log1p(blocks) / Math.log1p(viewDistance));
    }
    for (int state = 0; state < byState.length; state++) {
      byState[state] = state == 0 ? SKY : hue(content.blockOf(state).name(), 0.5, 0.85);
    }
  }

  /** The colour of a distance in blocks: bright near, dark far; what is not met is nearly black. */
  int ofDistance(float blocks) {
    if (blocks >= viewDistance) {
      return SKY;
    }
    return byDistance[(int) (blocks * DISTANCES / viewDistance)];
  }

  /**
   * The colour of a kind of thing: one a kind of block, mob or item, brighter for what moves. What
   * is far is darker, so that shapes can be told.
   */
  int ofThing(int id, float blocks) {
    if (id == 0) {
      return SKY;
    }
    int color = id < byState.length ? byState[id] : others.computeIfAbsent(id, this::other);
    double light = 1 - 0.55 * Math.min(1, blocks / viewDistance);
    return scaled(color >> 16 & 255, light) << 16
        | scaled(color >> 8 & 255, light) << 8
        | scaled(color & 255, light);
  }

  private int other(int id) {
    return hue(nameOf(id), 0.85, 1);
  }

  private String nameOf(int id) {
    if (id >= FrameTarget.PLAYER) {
      return "thing " + id;
    }
    int item = id - FrameTarget.ITEM_ENTITY;
    return item >= 0 && item < content.items().size() ? content.item(item).name() : "thing " + id;
  }

  /** A colour by name: the same in every process, whatever the ids. */
  private static int hue(String name, double saturation, double value) {
    long hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = Hash64.of(hash, name.charAt(i));
    }
    double turn = Hash64.toUnit(hash) * 6;
    double shade = value * (0.75 + 0.25 * Hash64.toUnit(Hash64.mix(hash)));
    return channel(turn, 5, saturation, shade) << 16
        | channel(turn, 3, saturation, shade) << 8
        | channel(turn, 1, saturation, shade);
  }

  /** One channel of a colour of hue, saturation and value (A. R. Smith, 1978). */
  private static int channel(double turn, int offset, double saturation, double value) {
    double k = (offset + turn) % 6;
    double part = Math.clamp(Math.min(k, 4 - k), 0.0, 1.0);
    return scaled(255, value * (1 - saturation * part));
  }

  private static int ramp(double share) {
    double at = Math.clamp(share, 0.0, 1.0) * (RAMP.length - 1);
    int low = Math.min((int) at, RAMP.length - 2);
    double rest = at - low;
    return mixed(low, rest, 16) << 16 | mixed(low, rest, 8) << 8 | mixed(low, rest, 0);
  }

  private static int mixed(int low, double rest, int shift) {
    int from = RAMP[low] >> shift & 255;
    int to = RAMP[low + 1] >> shift & 255;
    return (int) Math.round(from + (to - from) * rest);
  }

  private static int scaled(int value, double factor) {
    return (int) Math.round(value * factor);
  }
}
