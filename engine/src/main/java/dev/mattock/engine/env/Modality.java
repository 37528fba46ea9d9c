package dev.mattock.engine.env;

import com.google.common.base.Ascii;

/** A kind of observation. A policy declares which it reads and is handed no others. */
public enum Modality {
  /** What the player sees: unsigned bytes RGB. */
  POV,
  /** Distance a pixel, floats, blocks. */
  DEPTH,
  /** Ids of what is seen a pixel, ints: see {@link dev.mattock.engine.render.FrameTarget}. */
  SEGMENTATION,
  /** Counts of every item, ints, keyed by the content's item names. */
  INVENTORY,
  /** What is held and worn: ints, six slots of item id, wear and most wear. */
  EQUIPPED_ITEMS,
  /** is_alive, life, score, food, saturation, xp, breath: floats. */
  LIFE_STATS,
  /** Position, view, light and biome: floats, see {@link ObservationSpec#LOCATION_FIELDS}. */
  LOCATION_STATS,
  /** Block state ids around the player, ints. */
  VOXELS,
  /** Cumulative counts a kind of event and id, ints. */
  STATISTICS,
  /** The whole world, to read: for oracles. */
  WORLD;

  /** The name in specifications and reports: lower case. */
  public String key() {
    return Ascii.toLowerCase(name());
  }
}
