package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Degrees;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.worlds.generation.Generators;
import dev.mattock.worlds.task.SpawnSpec.Facing;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds where a task starts: a pure function of (task, seed). It looks at chunks spread by hash
 * around the origin; in one that holds what the task wants near, it picks one of those blocks, then
 * a bearing, uniform over the circle, and a distance, and asks whether a player can start there:
 * dry ground under the sky, nothing nearer, as few others as the task says, and a way on foot.
 *
 * <p>The first view is drawn apart from the bearing. Safe for any number of threads.
 */
final class SpawnFinder {
  /** Chunks that are looked at; most hold nothing of what is wanted, which is soon seen. */
  private static final int AREAS = 4_000;

  /** Places that are tried in one chunk, and in all. */
  private static final int TRIES = 12;

  private static final int MOST_TRIES = 6_000;

  /** Chunks from the origin, on each axis, that are looked at. */
  private static final int SPREAD = 32;

  /**
   * After so many chunks without the biome that is wanted, the next ones are spread twice as far.
   */
  private static final int AREAS_BEFORE_SPREADING = 500;

  private static final int WIDEST_SPREAD = 256;

  /** Horizontal blocks from the start to the mobs near it. */
  private static final double LEAST_TO_MOBS = 3;

  private static final double MOST_TO_MOBS = 8;

  /** The first draw of an attempt that is for mobs. */
  private static final int MOB_DRAWS = 1_000_000;

  /** Blocks around the start in which landmarks are looked for. */
  private static final int LANDMARK_RADIUS = 24;

  private static final int MOST_LANDMARKS = 128;

  private final TaskSpec task;
  private final SpawnSpec spec;
  private final Generator generator;

  /** Chunks from the origin, on each axis, in which there is land at all. */
  private final int landChunks;

  private final LandPatch.Terms terms;
  private final ImmutableMap<String, Selection> targets;

  SpawnFinder(TaskSpec task, Content content, Generator generator) {
    this.task = task;
    this.generator = generator;
    spec = task.spawn();
    landChunks = Math.max(1, Generators.radius(task.generatorSettings(), 16 * WIDEST_SPREAD) / 16);
    terms = new LandPatch.Terms(content);
    Map<String, Selection> wanted = new TreeMap<>();
    collectTargets(task.goal(), content, wanted);
    task.reward().shaping().stream()
        .filter(shaping -> shaping.blocks() != null)
        .forEach(shaping -> wanted.put(shaping.target(), shaping.blocks()));
    targets = ImmutableMap.copyOf(wanted);
  }

  /**
   * The start with that seed.
   *
   * @throws IllegalStateException if there is none within the area that is searched
   */
  Spawn find(long seed) {
    LandPatch land = new LandPatch(generator, seed, terms);
    Draws draws = new Draws(seed);
    Walk walk = new Walk(walkRadius());
    int tried = 0;
    for (int area = 0; area < AREAS && tried < MOST_TRIES; area++) {
      int spread = spread(area);
      int chunkX = draws.bounded(area, 0, 2 * spread + 1) - spread;
      int chunkZ = draws.bounded(area, 1, 2 * spread + 1) - spread;
      if (!spec.biome().isEmpty()
          && !ofBiome(generator.biomeAt(seed, chunkX * 16 + 8, chunkZ * 16 + 8))) {
        continue;
      }
      Targets near =
          spec.near() == null ? null : Targets.inChunk(land, spec.near(), chunkX, chunkZ);
      if (near != null && near.size() == 0) {
        continue;
      }
      for (int attempt = 0; attempt < TRIES; attempt++) {
        tried++;
        Spawn spawn = attempt(land, walk, near, new Attempt(draws, area, attempt, chunkX, chunkZ));
        if (spawn != null) {
          return spawn;
        }
      }
    }
    throw new IllegalStateException(
        "no place to start %s with seed %d: tried %d places within %d blocks of the origin"
            .formatted(task.name(), seed, tried, spread(AREAS) * 16));
  }

  private int spread(int area) {
    int wanted =
        spec.biome().isEmpty()
            ? SPREAD
            : Math.min(WIDEST_SPREAD, SPREAD << Math.min(area / AREAS_BEFORE_SPREADING, 8));
    return Math.min(wanted, landChunks);
  }

  private boolean ofBiome(String biome) {
    return spec.biome().isEmpty() || spec.biome().equals(biome);
  }

  /** Independent draws for one seed: by area, attempt and purpose. */
  private record Draws(long seed) {
    private static final long SPAWN = Hash64.of("spawn");

    double unit(int area, int purpose) {
      return Hash64.toUnit(Hash64.of(SPAWN, seed, area, purpose));
    }

    int bounded(int area, int purpose, int bound) {
      return Hash64.toBounded(Hash64.of(SPAWN, seed, area, purpose), bound);
    }
  }

  private record Attempt(Draws draws, int area, int number, int chunkX, int chunkZ) {
    private static final int DRAWS = 16;

    double unit(int purpose) {
      return draws.unit(area, DRAWS * (number + 1) + purpose);
    }

    int bounded(int purpose, int bound) {
      return draws.bounded(area, DRAWS * (number + 1) + purpose, bound);
    }
  }

  private Spawn attempt(LandPatch land, Walk walk, Targets near, Attempt attempt) {
    int x = attempt.chunkX() * 16 + attempt.bounded(0, 16);
    int z = attempt.chunkZ() * 16 + attempt.bounded(1, 16);
    if (near != null) {
      int picked = attempt.bounded(2, near.size());
      double bearing = 360 * attempt.unit(3);
      double distance = within(spec.minDistance(), spec.maxDistance(), attempt.unit(4));
      x = floor(near.x(picked) + 0.5 + Degrees.sin(bearing) * distance);
      z = floor(near.z(picked) + 0.5 - Degrees.cos(bearing) * distance);
    }
    int y = land.openGround(x, z);
    if (y < 0 || !land.standable(x, y, z) || !ofBiome(land.biome(x, z))) {
      return null;
    }
    Targets around = null;
    if (near != null) {
      around = Targets.around(land, spec.near(), x, y, z, searchRadius());
      if (!suits(around, x, z)) {
        return null;
      }
    }
    walk.explore(land, x, y, z);
    if (around != null && !reachable(walk, around, x, z)) {
      return null;
    }
    return spawn(land, walk, around, attempt);
  }

  /** Whether the nearest is at the right distance, and no more others are near than allowed. */
  private boolean suits(Targets around, int x, int z) {
    int nearest = around.nearest(x, z);
    if (nearest < 0) {
      return false;
    }
    double distance = around.distance(nearest, x, z);
    return distance >= spec.minDistance()
        && distance <= spec.maxDistance()
        && (spec.others() < 0
            || around.groupsWithin(x, z, spec.clearRadius()) - 1 <= spec.others());
  }

  /** Whether one can walk, without much of a detour, to where the nearest is in easy reach. */
  private static boolean reachable(Walk walk, Targets around, int x, int z) {
    int nearest = around.nearest(x, z);
    double distance = around.distance(nearest, x, z);
    for (int i = 0; i < around.size(); i++) {
      if (around.x(i) == around.x(nearest) && around.z(i) == around.z(nearest)) {
        int steps = walk.stepsToReach(around.x(i), around.y(i), around.z(i));
        if (steps >= 0 && steps <= 2 * distance + 4) {
          return true;
        }
      }
    }
    return false;
  }

  private Spawn spawn(LandPatch land, Walk walk, Targets around, Attempt attempt) {
    int x = walk.x(0);
    int z = walk.z(0);
    int point = spec.point() == null ? 0 : point(walk, attempt);
    if (point < 0 || walk.size() < task.players()) {
      return null;
    }
    double distance = 0;
    double bearing = 0;
    if (around != null) {
      int nearest = around.nearest(x, z);
      distance = around.distance(nearest, x, z);
      bearing = bearing(around.x(nearest) - x, around.z(nearest) - z);
    } else if (spec.point() != null) {
      bearing = bearing(walk.x(point) - x, walk.z(point) - z);
    }
    double yaw = spec.facing() == Facing.TARGET ? bearing : 360 * attempt.unit(5) - 180;
    ImmutableList.Builder<Spawn.Place> places = ImmutableList.builder();
    for (int i = 0; i < task.players(); i++) {
      places.add(new Spawn.Place(walk.x(i), walk.y(i), walk.z(i)));
    }
    return new Spawn(
        places.build(),
        (float) yaw,
        distance,
        bearing,
        pillar(walk, point),
        mobs(walk, attempt),
        landmarks(land, walk, point));
  }

  /** A cell on foot at the right distance, drawn among all such; -1 if there is none. */
  private int point(Walk walk, Attempt attempt) {
    int many = 0;
    for (int i = 0; i < walk.size(); i++) {
      many += isPoint(walk, i) ? 1 : 0;
    }
    if (many == 0) {
      return -1;
    }
    int left = attempt.bounded(6, many);
    int i = 0;
    while (!isPoint(walk, i) || left-- > 0) {
      i++;
    }
    return i;
  }

  private boolean isPoint(Walk walk, int cell) {
    double distance = distance(walk, cell);
    return distance >= Math.max(1, spec.point().minDistance())
        && distance <= spec.point().maxDistance()
        && walk.steps(walk.x(cell), walk.z(cell)) <= 2 * distance + 4;
  }

  /** Mobs on cells that one can walk to, none nearer than asked if there are such. */
  private ImmutableList<Spawn.Mob> mobs(Walk walk, Attempt attempt) {
    int[] near =
        IntStream.range(0, walk.size())
            .filter(
                cell ->
                    distance(walk, cell) >= LEAST_TO_MOBS && distance(walk, cell) <= MOST_TO_MOBS)
            .toArray();
    ImmutableList.Builder<Spawn.Mob> mobs = ImmutableList.builder();
    int number = 0;
    for (Map.Entry<String, Integer> kind : spec.mobs().entrySet()) {
      for (int i = 0; i < kind.getValue(); i++) {
        int cell = near.length == 0 ? 0 : near[attempt.bounded(MOB_DRAWS + number++, near.length)];
        mobs.add(
            new Spawn.Mob(
                kind.getKey(), new Spawn.Place(walk.x(cell), walk.y(cell), walk.z(cell))));
      }
    }
    return mobs.build();
  }

  /** Horizontal blocks from the start to a cell. */
  private static double distance(Walk walk, int cell) {
    double dx = walk.x(cell) - walk.x(0);
    double dz = walk.z(cell) - walk.z(0);
    return Math.sqrt(dx * dx + dz * dz);
  }

  private ImmutableList<Spawn.Cell> pillar(Walk walk, int point) {
    ImmutableList.Builder<Spawn.Cell> cells = ImmutableList.builder();
    int height = spec.point() == null ? 0 : spec.point().height();
    for (int i = 0; i < height; i++) {
      cells.add(
          new Spawn.Cell(walk.x(point), walk.y(point) + i, walk.z(point), spec.point().marker()));
    }
    return cells.build();
  }

  private Landmarks landmarks(LandPatch land, Walk walk, int point) {
    ImmutableMap.Builder<String, Landmarks.Places> places = ImmutableMap.builder();
    targets.forEach(
        (name, blocks) ->
            places.put(
                name,
                Targets.around(land, blocks, walk.x(0), walk.y(0), walk.z(0), LANDMARK_RADIUS)
                    .nearestCentres(walk.x(0), walk.y(0), walk.z(0), MOST_LANDMARKS)));
    if (spec.point() != null) {
      double[] centre = {walk.x(point) + 0.5, walk.y(point) + 0.5, walk.z(point) + 0.5};
      places.put(Goal.Reach.POINT, new Landmarks.Places(centre));
    }
    return new Landmarks(places.buildOrThrow());
  }

  private int searchRadius() {
    return (int) Math.ceil(Math.max(spec.maxDistance(), spec.clearRadius())) + 1;
  }

  private int walkRadius() {
    double furthest =
        spec.point() == null
            ? spec.maxDistance()
            : Math.max(spec.maxDistance(), spec.point().maxDistance());
    if (!spec.mobs().isEmpty()) {
      furthest = Math.max(furthest, MOST_TO_MOBS);
    }
    return (int) Math.ceil(furthest) + 6;
  }

  private static void collectTargets(Goal goal, Content content, Map<String, Selection> into) {
    switch (goal) {
      case Goal.Reach(String target, double distance) -> {
        if (!target.equals(Goal.Reach.POINT)) {
          into.put(target, Selection.blocks(content, target));
        }
      }
      case Goal.Count count -> count.goals().forEach(part -> collectTargets(part, content, into));
      case Goal.Sequence sequence ->
          sequence.goals().forEach(part -> collectTargets(part, content, into));
      case Goal.Within within -> collectTargets(within.goal(), content, into);
      case Goal.Never never -> collectTargets(never.goal(), content, into);
      case Goal.Have have -> {}
      case Goal.Mine mine -> {}
      case Goal.Craft craft -> {}
      case Goal.Place place -> {}
      case Goal.Survive survive -> {}
    }
  }

  private static double within(double least, double most, double unit) {
    return least + (most - least) * unit;
  }

  private static double bearing(double dx, double dz) {
    return StrictMath.toDegrees(StrictMath.atan2(-dx, dz));
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }
}
