package dev.mattock.training.cli;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.training.cli.BenchPose.Block;
import dev.mattock.training.cli.BenchPose.Body;
import dev.mattock.training.cli.BenchPose.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the poses of {@code bench render} in generated overworlds, and writes them to the file that
 * is its only argument. To be run again when generated land changes so that {@code BenchPosesTest}
 * fails; training/README.md says how.
 */
public final class PoseSearch {
  private static final int LANDS = 10;
  private static final int OF_EACH_A_LAND = BenchPoses.OF_EACH / LANDS;
  private static final int CENTRES = 4000;
  private static final int TRIES = 1500;

  /** Blocks around a centre within which a land's poses lie: they share most of what they see. */
  private static final int SPREAD = 44;

  private static final int APART = 7;
  private static final double EYE = 1.62;

  /** y of the highest water of lakes and seas. */
  private static final int SURFACE = 62;

  private static final List<String> BY_DAY =
      List.of("cow", "pig", "sheep", "chicken", "wolf", "horse", "rabbit");
  private static final List<String> BY_NIGHT =
      List.of("zombie", "skeleton", "spider", "creeper", "enderman");
  private static final int[] TIMES = {1000, 3000, 6000, 6000, 7500, 9000, 11_000, 12_600, 23_300};
  private static final int MIDNIGHT = 18_000;

  private final Content content = Content.load();
  private final ChunkSource source = new BenchLand(content).source();
  private final PoseLook look = new PoseLook(content);
  private final List<String> kinds = content.mobs().stream().map(type -> type.name()).toList();
  private World world;
  private long draws;
  private long seed;
  private int centreX;
  private int centreZ;

  private PoseSearch() {}

  /** Searches, and writes. */
  public static void main(String[] arguments) throws IOException {
    List<BenchPose> poses = new PoseSearch().search();
    Files.writeString(Path.of(arguments[0]), BenchPoses.text(poses));
  }

  private List<BenchPose> search() {
    List<BenchPose> found = new ArrayList<>();
    for (int land = 1; found.size() < LANDS * OF_EACH_A_LAND * Category.values().length; land++) {
      found.addAll(searchLand(100 + land));
      System.err.printf("land %d: %d poses%n", 100 + land, found.size());
    }
    List<BenchPose> sorted = new ArrayList<>();
    for (Category category : Category.values()) {
      sorted.addAll(BenchPoses.of(category, found));
    }
    return sorted;
  }

  /** All poses of one land, around the first of some centres that offers them; or none. */
  private List<BenchPose> searchLand(long landSeed) {
    seed = landSeed;
    world = new World(content, source, seed, 0, Rules.VANILLA);
    for (int i = 0; i < CENTRES; i++) {
      draws = Hash64.of(seed, i);
      centreX = below(4000) - 2000;
      centreZ = below(4000) - 2000;
      List<BenchPose> found = promises() ? searchHere() : List.of();
      if (found.size() == OF_EACH_A_LAND * Category.values().length) {
        return found;
      }
    }
    return List.of();
  }

  /** Whether there is forest, open land and water around the centre, by its biomes. */
  private boolean promises() {
    int forest = 0;
    int water = 0;
    int open = 0;
    for (int dz = -36; dz <= 36; dz += 12) {
      for (int dx = -36; dx <= 36; dx += 12) {
        String biome = source.generator().biomeAt(seed, centreX + dx, centreZ + dz);
        if (biome.contains("ocean") || biome.contains("river")) {
          water++;
        } else if (biome.contains("forest")
            || biome.contains("taiga")
            || biome.contains("jungle")) {
          forest++;
        } else {
          open++;
        }
      }
    }
    return forest >= 8 && water >= 5 && open >= 8;
  }

  private List<BenchPose> searchHere() {
    List<BenchPose> found = new ArrayList<>();
    for (Category category : Category.values()) {
      List<BenchPose> some = searchFor(category);
      if (some.size() < OF_EACH_A_LAND) {
        System.err.printf("  no %s around %d, %d%n", category.word(), centreX, centreZ);
        return List.of();
      }
      found.addAll(some);
    }
    return found;
  }

  private List<BenchPose> searchFor(Category category) {
    List<BenchPose> found = new ArrayList<>();
    for (int i = 0; i < TRIES && found.size() < OF_EACH_A_LAND; i++) {
      BenchPose pose = attempt(category, found.size());
      if (pose != null && found.stream().allMatch(other -> apart(pose, other))) {
        World own = pose.world(content, source);
        look.take(pose.view(own));
        if (look.shows(pose, own)) {
          found.add(pose);
        }
      }
    }
    return found;
  }

  private static boolean apart(BenchPose pose, BenchPose other) {
    return Math.hypot(pose.x() - other.x(), pose.z() - other.z()) > APART;
  }

  private int below(int bound) {
    draws = Hash64.mix(draws);
    return Hash64.toBounded(draws, bound);
  }

  /** To a thousandth, so that the file reads well. */
  private double within(double from, double to) {
    return Math.round(1000 * (from + (to - from) * below(1 << 20) / (1 << 20))) / 1000.0;
  }

  private BenchPose attempt(Category category, int number) {
    int x = centreX + below(2 * SPREAD) - SPREAD;
    int z = centreZ + below(2 * SPREAD) - SPREAD;
    double yaw = within(-180, 180);
    int time = time(category, number);
    return switch (category) {
      case SURFACE, FOREST -> {
        int y = ground(x, z);
        yield y < 0 ? null : pose(category, x, y, z, yaw, within(-15, 25), time, List.of());
      }
      case MOBS -> {
        int y = ground(x, z);
        yield y < 0
            ? null
            : pose(category, x, y, z, yaw, within(0, 15), time, bodies(x, z, yaw, time));
      }
      case WATER -> water(x, z, yaw, time, number);
      case CAVE -> cave(x, z, yaw);
    };
  }

  /** Mostly day, now and then morning, evening or midnight. */
  private int time(Category category, int number) {
    boolean late = category == Category.MOBS ? number == 0 : number == 0 && below(3) == 0;
    return late ? MIDNIGHT : TIMES[below(TIMES.length)];
  }

  private BenchPose pose(
      Category category,
      int x,
      double feet,
      int z,
      double yaw,
      double pitch,
      int time,
      List<Body> bodies) {
    return new BenchPose(
        category,
        seed,
        x + within(0.2, 0.8),
        Math.round(1000 * (feet + EYE)) / 1000.0,
        z + within(0.2, 0.8),
        yaw,
        pitch,
        time,
        bodies,
        List.of());
  }

  /** y of the first cell above dry ground under no roof but leaves; -1 where there is none. */
  private int ground(int x, int z) {
    for (int y = Math.min(200, world.terrain().height(x, z)); y > 60; y--) {
      int below = world.state(x, y - 1, z);
      if (content.opaqueCube(below) && !content.behaves(below, Behaviour.LOG)) {
        return stands(x, y, z) ? y : -1;
      }
      if (content.collides(below) && !content.behaves(below, Behaviour.LEAVES)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean stands(int x, int y, int z) {
    return open(x, y, z) && open(x, y + 1, z) && content.opaqueCube(world.state(x, y - 1, z));
  }

  private boolean open(int x, int y, int z) {
    int state = world.state(x, y, z);
    return !content.collides(state)
        && !content.behaves(state, Behaviour.WATER)
        && !content.behaves(state, Behaviour.LAVA);
  }

  /** At the shore, over the water in a boat, and under it. */
  private BenchPose water(int x, int z, double yaw, int time, int number) {
    boolean deep = content.behaves(world.state(x, SURFACE, z), Behaviour.WATER);
    if (number % 3 == 0) {
      int y = deep ? -1 : ground(x, z);
      boolean low = y > 0 && y <= SURFACE + 5;
      return low ? pose(Category.WATER, x, y, z, yaw, within(5, 25), time, List.of()) : null;
    }
    if (number % 3 == 1) {
      double boat = SURFACE + 0.5;
      return deep ? pose(Category.WATER, x, boat, z, yaw, within(5, 30), time, List.of()) : null;
    }
    int y = SURFACE - 2 - below(6);
    if (!deep || !content.behaves(world.state(x, y, z), Behaviour.WATER)) {
      return null;
    }
    double feet = y + 0.5 - EYE;
    return pose(Category.WATER, x, feet, z, yaw, within(-30, 30), 6000, List.of());
  }

  /** In the dark, with torches about. */
  private BenchPose cave(int x, int z, double yaw) {
    int y = 11 + below(40);
    if (!stands(x, y, z) || world.terrain().skyLight(x, y, z) > 0) {
      return null;
    }
    List<Block> torches = new ArrayList<>();
    for (int i = 0; i < 60 && torches.size() < 2; i++) {
      int torchX = x + below(13) - 6;
      int torchY = y + below(5) - 2;
      int torchZ = z + below(13) - 6;
      boolean under = torchX == x && torchZ == z;
      if (!under && stands(torchX, torchY, torchZ) && world.state(torchX, torchY, torchZ) == 0) {
        torches.add(new Block("torch", torchX, torchY, torchZ));
      }
    }
    BenchPose bare = pose(Category.CAVE, x, y, z, yaw, within(-10, 25), 6000, List.of());
    return new BenchPose(
        Category.CAVE,
        seed,
        bare.x(),
        bare.y(),
        bare.z(),
        bare.yaw(),
        bare.pitch(),
        bare.timeOfDay(),
        List.of(),
        torches);
  }

  /** Mobs on the ground ahead. */
  private List<Body> bodies(int x, int z, double yaw, int time) {
    List<String> among = time == MIDNIGHT ? BY_NIGHT : BY_DAY;
    List<Body> bodies = new ArrayList<>();
    int many = 4 + below(5);
    for (int i = 0; i < 30 && bodies.size() < many; i++) {
      double far = within(3, 14);
      double towards = Math.toRadians(yaw + within(-28, 28));
      int bodyX = (int) Math.floor(x - far * Math.sin(towards));
      int bodyZ = (int) Math.floor(z + far * Math.cos(towards));
      int bodyY = ground(bodyX, bodyZ);
      String mob = among.get(below(among.size()));
      if (bodyY > 0 && kinds.contains(mob)) {
        bodies.add(new Body(mob, bodyX + 0.5, bodyY, bodyZ + 0.5, (float) within(-180, 180)));
      }
    }
    return bodies;
  }
}
