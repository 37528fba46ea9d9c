package dev.mattock.agent.oracle;

import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Terrain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;

/**
 * Looks over far land around a place. Near by it glances at every chunk; beyond, at few: it asks
 * for the biome at the points of a coarse grid, ring by ring, glances at the first chunks of each
 * biome, and at more only where the biome was seen to have what is searched for. What it finds is a
 * function of the land and the place alone; how much it looks at is bounded.
 */
final class FarLook {
  /** Chunks between two points of the grid: 64 blocks. */
  private static final int SPACING = 4;

  /** Rings of points: 1,536 blocks. */
  private static final int RINGS = 24;

  /** Rings of points that a survey of everything looks at: 1,024 blocks. */
  private static final int SURVEY_RINGS = 16;

  /** Blocks to each side that it looks over. */
  static final int BLOCKS = RINGS * SPACING * 16;

  /** Chunks that are glanced at before a biome counts as known. */
  private static final int GLANCES = 8;

  /** Rings of chunks that are all glanced at before the grid is, and after. */
  private static final int FIRST_RINGS = 9;

  private static final int LAST_RINGS = 16;

  /** How many times as long a block takes to swim as to walk, less one. */
  private static final double SWIMMING = 1.5;

  private static final double BLOCKS_A_CHUNK = 16;

  private final Atlas atlas;
  private final Generator generator;
  private final long seed;
  private final int chunkX;
  private final int chunkZ;
  private final Map<String, List<ChunkSight>> lore = new HashMap<>();

  /** A look from a chunk. */
  FarLook(Atlas atlas, Terrain terrain, int chunkX, int chunkZ) {
    this.atlas = atlas;
    generator = terrain.source().generator();
    seed = terrain.seed();
    this.chunkX = chunkX;
    this.chunkZ = chunkZ;
  }

  /** A look from where a player is. */
  static FarLook around(Body body) {
    return new FarLook(
        body.land().atlas(),
        body.terrain(),
        Cells.floor(body.player().x) >> 4,
        Cells.floor(body.player().z) >> 4);
  }

  /** Takes points one by one. */
  private interface Visitor {
    void visit(int x, int z);
  }

  /**
   * The nearest place, by a guess of the way, where something is.
   *
   * @param seenRings rings of chunks around the place that need not be looked at any more
   * @param accepted what is not refused
   */
  Optional<Prospect> nearest(Quarry quarry, int seenRings, Predicate<Prospect> accepted) {
    Look look = new Look(quarry, accepted);
    look.every(seenRings + 1, FIRST_RINGS);
    look.grid();
    look.every(FIRST_RINGS + 1, LAST_RINGS);
    return Optional.ofNullable(look.best);
  }

  /** Shows what was seen of each biome at the points of the grid, with a guess of the way there. */
  void survey(ObjDoubleConsumer<ChunkSight> taker) {
    for (int ring = 0; ring <= SURVEY_RINGS; ring++) {
      ring(
          Math.floorDiv(chunkX, SPACING),
          Math.floorDiv(chunkZ, SPACING),
          ring,
          (x, z) -> {
            List<ChunkSight> known = lore(x * SPACING, z * SPACING);
            double way = ticksTo(x * SPACING, z * SPACING);
            known.forEach(sight -> taker.accept(sight, way));
          });
    }
  }

  /** One look for one thing. */
  private final class Look {
    private final Quarry quarry;
    private final Predicate<Prospect> accepted;
    private Prospect best;

    Look(Quarry quarry, Predicate<Prospect> accepted) {
      this.quarry = quarry;
      this.accepted = accepted;
    }

    void every(int from, int to) {
      for (int ring = from; ring <= to && !enough(ring * BLOCKS_A_CHUNK); ring++) {
        ring(
            chunkX,
            chunkZ,
            ring,
            (x, z) -> {
              if (isAt(x, z)) {
                propose(x, z);
              }
            });
      }
    }

    void grid() {
      for (int ring = 0; ring <= RINGS && !enough(ring * SPACING * BLOCKS_A_CHUNK); ring++) {
        ring(
            Math.floorDiv(chunkX, SPACING),
            Math.floorDiv(chunkZ, SPACING),
            ring,
            (x, z) -> {
              visit(x * SPACING, z * SPACING);
            });
      }
    }

    private boolean enough(double blocks) {
      return best != null && best.ticks() <= (blocks - BLOCKS_A_CHUNK) * Moves.WALK;
    }

    private void visit(int x, int z) {
      List<ChunkSight> known = lore(x, z);
      boolean promising =
          quarry instanceof Quarry.Biomes || known.stream().anyMatch(sight -> sight.has(quarry));
      if (promising && (best == null || ticksTo(x, z) < best.ticks()) && isAt(x, z)) {
        propose(x, z);
      }
    }

    private boolean isAt(int x, int z) {
      return quarry instanceof Quarry.Biomes(var names)
          ? names.contains(atlas.biome(generator, seed, x, z))
          : atlas.sight(generator, seed, x, z).has(quarry);
    }

    private void propose(int x, int z) {
      double ticks = ticksTo(x, z);
      if (best != null && ticks >= best.ticks()) {
        return;
      }
      atlas
          .locate(generator, seed, x, z, quarry)
          .map(place -> new Prospect(place[0], place[1], place[2], ticks))
          .filter(accepted)
          .ifPresent(place -> best = place);
    }
  }

  /** Sights of the biome at a chunk, that chunk's among them as long as they are few. */
  private List<ChunkSight> lore(int x, int z) {
    List<ChunkSight> known =
        lore.computeIfAbsent(atlas.biome(generator, seed, x, z), _ -> new ArrayList<>());
    if (known.size() < GLANCES) {
      known.add(atlas.sight(generator, seed, x, z));
    }
    return known;
  }

  /** A guess of the way to the middle of a chunk: water that was seen on it counts more. */
  private double ticksTo(int x, int z) {
    double dx = x - chunkX;
    double dz = z - chunkZ;
    double distance = BLOCKS_A_CHUNK * Math.sqrt(dx * dx + dz * dz);
    int steps = (int) (distance / (SPACING * BLOCKS_A_CHUNK));
    int wet = 0;
    for (int step = 1; step <= steps; step++) {
      int atX = Math.floorDiv(chunkX + (x - chunkX) * step / steps, SPACING) * SPACING;
      int atZ = Math.floorDiv(chunkZ + (z - chunkZ) * step / steps, SPACING) * SPACING;
      wet += isWet(atlas.biome(generator, seed, atX, atZ)) ? 1 : 0;
    }
    return distance * Moves.WALK * (1 + SWIMMING * wet / Math.max(1, steps));
  }

  private boolean isWet(String biome) {
    List<ChunkSight> known = lore.getOrDefault(biome, List.of());
    return 2 * known.stream().filter(ChunkSight::isWet).count() > known.size();
  }

  /** Visits the points of a square around a point, row by row. */
  private static void ring(int centreX, int centreZ, int ring, Visitor visitor) {
    for (int dz = -ring; dz <= ring; dz++) {
      int step = Math.abs(dz) == ring || ring == 0 ? 1 : 2 * ring;
      for (int dx = -ring; dx <= ring; dx += step) {
        visitor.visit(centreX + dx, centreZ + dz);
      }
    }
  }
}
