package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Hash64;

/**
 * The caves and ravines that begin in a square of {@value #EDGE} blocks. As in the genre, one chunk
 * in seven is the middle of a cave system, with mostly few and seldom many passages, and one in
 * fifty that of a ravine; nothing reaches farther than {@value #EDGE} blocks, so that a chunk needs
 * to know nine regions.
 */
final class CaveRegion {
  /** Edge of a region in blocks. */
  static final int EDGE = 128;

  private static final long CAVES = Hash64.of("caves");
  private static final long RAVINES = Hash64.of("ravines");
  private static final int CHUNKS = EDGE / 16;
  private static final int CHUNKS_PER_SYSTEM = 7;
  private static final int CHUNKS_PER_RAVINE = 50;
  private static final int MOST_PASSAGES = 15;
  private static final int SHORTEST = 84;
  private static final int LONGEST = 112;

  /** Blocks between balls. */
  private static final double STRIDE = 1.25;

  private static final double WIDEST = 7;

  private final ImmutableList.Builder<Tunnel> tunnels = ImmutableList.builder();

  private CaveRegion() {}

  /** The tunnels that begin in a region, given by its coordinates in regions. */
  static ImmutableList<Tunnel> tunnels(long seed, int regionX, int regionZ) {
    CaveRegion region = new CaveRegion();
    for (int z = 0; z < CHUNKS; z++) {
      for (int x = 0; x < CHUNKS; x++) {
        long chunkX = (long) regionX * CHUNKS + x;
        long chunkZ = (long) regionZ * CHUNKS + z;
        Draws caves = new Draws(Hash64.of(seed, CAVES, chunkX, chunkZ));
        if (caves.below(CHUNKS_PER_SYSTEM) == 0) {
          region.digSystem(caves, x * 16, z * 16);
        }
        Draws ravines = new Draws(Hash64.of(seed, RAVINES, chunkX, chunkZ));
        if (ravines.below(CHUNKS_PER_RAVINE) == 0) {
          region.digRavine(ravines, x * 16, z * 16);
        }
      }
    }
    return region.tunnels.build();
  }

  /** Passages from places in one chunk; now and then a chamber with more of them. */
  private void digSystem(Draws draws, int cornerX, int cornerZ) {
    int starts = draws.below(draws.below(draws.below(MOST_PASSAGES) + 1) + 1);
    for (int i = 0; i < starts; i++) {
      double x = cornerX + draws.below(16);
      double y = draws.below(draws.below(120) + 8);
      double z = cornerZ + draws.below(16);
      int passages = 1;
      if (draws.below(4) == 0) {
        double wide = 2.5 + 6 * draws.unit();
        Tunnel chamber = new Tunnel();
        chamber.add(x, y, z, wide, wide / 2);
        tunnels.add(chamber.finished());
        passages += draws.below(4);
      }
      for (int passage = 0; passage < passages; passage++) {
        digPassage(draws, x, y, z);
      }
    }
  }

  private void digPassage(Draws draws, double x, double y, double z) {
    Walk walk = new Walk(x, y, z);
    walk.face(draws.bits());
    walk.slope = draws.signed() / 8;
    double swell = 2 * draws.unit() + draws.unit();
    if (draws.below(10) == 0) {
      swell *= 1 + 3 * draws.unit() * draws.unit();
    }
    double length = SHORTEST + (LONGEST - SHORTEST) * draws.unit();
    double fork = draws.below(4) == 0 ? 2 : 0.25 + 0.5 * draws.unit();
    dig(draws, walk, 0, length, Math.min(swell, WIDEST - 1.5), fork);
  }

  /** Digs from one part of a passage to its end, or to where it forks in two. */
  private void dig(Draws draws, Walk walk, double from, double length, double swell, double fork) {
    boolean steep = draws.below(6) == 0;
    Tunnel tunnel = new Tunnel();
    for (double at = from; at < length; at += STRIDE) {
      double part = at / length;
      if (part >= fork && swell > 1) {
        double quarter = swell / 2;
        Walk other = new Walk(walk.x, walk.y, walk.z);
        other.turnedAside(walk, 1);
        dig(draws, other, at, length, quarter, 2);
        walk.turnedAside(walk, -1);
        dig(draws, walk, at, length, quarter, 2);
        break;
      }
      walk.wander(draws, steep ? 0.92 : 0.7);
      double wide = 1.5 + swell * 4 * part * (1 - part);
      if (draws.below(6) != 0) {
        tunnel.add(walk.x, walk.y, walk.z, wide, wide);
      }
    }
    if (tunnel.balls() > 0) {
      tunnels.add(tunnel.finished());
    }
  }

  /** A long cut three times as high as wide. */
  private void digRavine(Draws draws, int cornerX, int cornerZ) {
    double x = cornerX + draws.below(16);
    double y = 20 + draws.below(draws.below(40) + 8);
    double z = cornerZ + draws.below(16);
    Walk walk = new Walk(x, y, z);
    walk.face(draws.bits());
    walk.slope = draws.signed() / 8;
    double swell = 2 * (2 * draws.unit() + draws.unit());
    double length = SHORTEST + (LONGEST - SHORTEST) * draws.unit();
    Tunnel tunnel = new Tunnel();
    for (double at = 0; at < length; at += STRIDE) {
      double part = at / length;
      walk.wander(draws, 0.7);
      double wide = (1.5 + swell * 4 * part * (1 - part)) * (0.75 + 0.25 * draws.unit());
      tunnel.add(walk.x, walk.y, walk.z, Math.min(wide, WIDEST), 3 * wide);
    }
    tunnels.add(tunnel.finished());
  }

  /** A digger: where it is and where it goes. */
  private static final class Walk {
    private double x;
    private double y;
    private double z;
    private double east;
    private double south;
    private double slope;
    private double turn;
    private double tilt;

    Walk(double x, double y, double z) {
      this.x = x;
      this.y = y;
      this.z = z;
    }

    void face(long bits) {
      east = Compass.east(bits);
      south = Compass.south(bits);
    }

    /** Goes on to one side of where another goes, and a third as steep. */
    void turnedAside(Walk other, int side) {
      double otherEast = other.east;
      east = -side * other.south;
      south = side * otherEast;
      slope = other.slope / 3;
    }

    /**
     * One stride, in a direction that changes slowly; {@code keeps} is how much of a slope stays.
     */
    void wander(Draws draws, double keeps) {
      double level = 1 / Math.sqrt(1 + slope * slope);
      x += STRIDE * level * east;
      y += STRIDE * level * slope;
      z += STRIDE * level * south;
      slope = Math.clamp(slope * keeps + tilt * 0.1, -2, 2);
      double turnedEast = east - south * turn * 0.1;
      double turnedSouth = south + east * turn * 0.1;
      double norm = Math.sqrt(turnedEast * turnedEast + turnedSouth * turnedSouth);
      east = turnedEast / norm;
      south = turnedSouth / norm;
      tilt = tilt * 0.9 + draws.signed() * draws.unit() * 2;
      turn = turn * 0.75 + draws.signed() * draws.unit() * 4;
    }
  }
}
