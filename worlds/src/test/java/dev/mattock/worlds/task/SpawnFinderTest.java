package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.worlds.generation.Generators;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class SpawnFinderTest {
  private static final Content CONTENT = TestTasks.CONTENT;
  private static final Task COLLECT_LOG = TestTasks.LIBRARY.task("collect_log");
  private static final SpawnFinder FINDER = finder(COLLECT_LOG);
  private static final int SEEDS = 320;

  @Test
  void theTargetIsAtTheAskedDistanceAtAnyBearingAndInAnyView() {
    int[] bearings = new int[8];
    int[] views = new int[8];
    int[] relative = new int[8];
    for (int seed = 1; seed <= SEEDS; seed++) {
      Spawn spawn = FINDER.find(seed);
      assertThat(spawn.distance()).as("seed %d", seed).isBetween(4.0, 12.0);
      bearings[octant(spawn.bearing())]++;
      views[octant(spawn.yaw())]++;
      relative[octant(spawn.bearing() - spawn.yaw())]++;
    }

    assertUniform(bearings);
    assertUniform(views);
    assertUniform(relative);
  }

  @Test
  void nobodyElseIsWithinTheClearRadius() {
    for (int seed = 1; seed <= 40; seed++) {
      World world = COLLECT_LOG.start(seed, null);
      int x = (int) Math.floor(world.player(0).x);
      int z = (int) Math.floor(world.player(0).z);
      int radius = 18;
      int found = 0;
      double nearest = Double.POSITIVE_INFINITY;
      for (int dz = -radius; dz <= radius; dz++) {
        for (int dx = -radius; dx <= radius; dx++) {
          double distance = Math.sqrt(dx * dx + dz * dz);
          if (distance <= radius && hasLog(world, x + dx, z + dz)) {
            found++;
            nearest = Math.min(nearest, distance);
          }
        }
      }
      assertThat(found).as("trunks around seed %d", seed).isEqualTo(1);
      assertThat(nearest).as("seed %d", seed).isBetween(4.0, 12.0);
    }
  }

  @Test
  void aStartIsInTheBiomeThatIsAskedForHoweverFarThatIs() {
    for (String biome : new String[] {"birch_forest", "mountains", "plains"}) {
      Task task =
          TestTasks.LIBRARY.parse(
              "test/biome",
              """
              spawn: {biome: %s}
              instruction: Take a look around.
              goal: {survive: 10}
              budgetTicks: 100
              """
                  .formatted(biome));
      for (int seed = 1; seed <= 10; seed++) {
        World world = task.start(seed, null);
        int x = (int) Math.floor(world.player(0).x);
        int z = (int) Math.floor(world.player(0).z);
        assertThat(world.source().generator().biomeAt(seed, x, z))
            .as("seed %d", seed)
            .isEqualTo(biome);
      }
    }
  }

  @Test
  void theMobsThatAreAskedForStandOnFreeGroundNearTheStart() {
    Task task =
        TestTasks.LIBRARY.parse(
            "test/herd",
            """
            spawn: {mobs: {sheep: 4, cow: 1}}
            instruction: Take a look around.
            goal: {survive: 10}
            budgetTicks: 100
            """);
    for (int seed = 1; seed <= 5; seed++) {
      World world = task.start(seed, null);
      int sheep = 0;
      for (int i = 0; i < world.mobs().size(); i++) {
        Mob mob = world.mobs().get(i);
        sheep += mob.type == CONTENT.mob("sheep").id() ? 1 : 0;
        double dx = mob.x - world.player(0).x;
        double dz = mob.z - world.player(0).z;
        assertThat(Math.sqrt(dx * dx + dz * dz)).as("seed %d", seed).isLessThanOrEqualTo(8);
        int state = world.state(floor(mob.x), floor(mob.y), floor(mob.z));
        assertThat(CONTENT.collides(state)).as("seed %d", seed).isFalse();
      }
      assertThat(sheep).as("seed %d", seed).isEqualTo(4);
      assertThat(world.mobs().size()).as("seed %d", seed).isEqualTo(5);
    }
  }

  @Test
  void mobsThatDoNotExistAreAProblem() {
    assertThatThrownBy(
            () ->
                TestTasks.LIBRARY.parse(
                    "test/herd",
                    """
                    spawn: {mobs: {sheeep: 4}, biome: forrest}
                    instruction: Take a look around.
                    goal: {survive: 10}
                    budgetTicks: 100
                    """))
        .hasMessageContaining("did you mean \"sheep\"?")
        .hasMessageContaining("did you mean \"forest\"?");
  }

  private static int floor(double coordinate) {
    return (int) Math.floor(coordinate);
  }

  @Test
  void startsAreDryUnderTheSkyAndOnSolidGround() {
    for (String name : TestTasks.LIBRARY.names()) {
      Task task = TestTasks.LIBRARY.task(name);
      for (int seed = 1; seed <= 10; seed++) {
        World world = task.start(seed, null);
        int x = (int) Math.floor(world.player(0).x);
        int y = (int) world.player(0).y;
        int z = (int) Math.floor(world.player(0).z);
        assertThat(world.terrain().skyLight(x, y, z)).as("%s %d", name, seed).isEqualTo(15);
        assertThat(CONTENT.opaqueCube(world.state(x, y - 1, z))).as("%s %d", name, seed).isTrue();
        assertThat(CONTENT.collides(world.state(x, y, z))).isFalse();
        assertThat(CONTENT.collides(world.state(x, y + 1, z))).isFalse();
        assertThat(CONTENT.blockOf(world.state(x, y, z)).fluid()).isFalse();
      }
    }
  }

  @Test
  void whoKnowsTheWayCollectsTheLog() {
    int solved = 0;
    for (int seed = 1; seed <= 40; seed++) {
      Played played = new Played(COLLECT_LOG, seed);
      Collector collector = new Collector(COLLECT_LOG, seed, "#logs");
      for (int tick = 0; tick < COLLECT_LOG.tickBudget() && !played.terminated(); tick++) {
        played.step(collector.act(played.world));
      }
      solved += played.succeeded() ? 1 : 0;
    }

    assertThat(solved).isGreaterThanOrEqualTo(37);
  }

  @Test
  void theSameSeedGivesTheSameStart() {
    for (int seed = -3; seed <= 3; seed++) {
      Spawn first = FINDER.find(seed);
      Spawn again = finder(COLLECT_LOG).find(seed);
      assertThat(again.places()).isEqualTo(first.places());
      assertThat(again.yaw()).isEqualTo(first.yaw());
      assertThat(COLLECT_LOG.start(seed, null).hash())
          .isEqualTo(COLLECT_LOG.start(seed, null).hash());
    }
  }

  @Test
  void thePointCanBeWalkedToAndIsMarked() {
    Task task = TestTasks.LIBRARY.task("reach_point");
    for (int seed = 1; seed <= 20; seed++) {
      World world = task.start(seed, null);
      Landmarks.Places point = task.landmarks(seed).places(Goal.Reach.POINT);
      assertThat(point.size()).isEqualTo(1);
      double dx = point.x(0) - world.player(0).x;
      double dz = point.z(0) - world.player(0).z;
      assertThat(Math.sqrt(dx * dx + dz * dz)).as("seed %d", seed).isBetween(8.0, 20.0);
      for (int i = 0; i < 4; i++) {
        int state =
            world.state(
                (int) Math.floor(point.x(0)),
                (int) Math.floor(point.y(0)) + i,
                (int) Math.floor(point.z(0)));
        assertThat(CONTENT.state(state).name()).isEqualTo("birch_planks");
      }
    }
  }

  @Test
  void severalPlayersStandInDifferentPlaces() {
    Task task = TestTasks.flat("players: 4", "goal: {have: dirt}");
    World world = task.start(5, null);

    assertThat(world.playerCount()).isEqualTo(4);
    assertThat(IntStream.range(0, 4).mapToObj(i -> world.player(i).x + " " + world.player(i).z))
        .doesNotHaveDuplicates();
  }

  @Test
  void startsAreInsideOfABoundedWorld() {
    Generator generator =
        Generators.create(CONTENT, "overworld", Map.of("biome", "plains", "radius", "24"));
    LandPatch land = new LandPatch(generator, 1, new LandPatch.Terms(CONTENT));
    assertThat(land.openGround(25, 0)).isEqualTo(-1);
    Task task =
        TestTasks.LIBRARY.parse(
            "test/bounded",
            """
            world: {generator: overworld, settings: {biome: plains, radius: 24}}
            instruction: Do it.
            goal: {have: dirt}
            budgetTicks: 100
            """);
    for (int seed = 1; seed <= 20; seed++) {
      World world = task.start(seed, null);
      assertThat(Math.abs(world.player(0).x)).as("seed %d", seed).isLessThan(25);
      assertThat(Math.abs(world.player(0).z)).as("seed %d", seed).isLessThan(25);
      assertThat(world.player(0).y).isLessThan(100);
    }
  }

  @Test
  void saysWhichTaskAndSeedHaveNoPlaceToStart() {
    Task task = TestTasks.flat("spawn: {near: '#soil', distance: [5, 9]}", "goal: {have: dirt}");

    assertThatThrownBy(() -> task.start(7, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("test/flat")
        .hasMessageContaining("seed 7");
  }

  @Test
  void walksDoNotSwimDigOrJumpDownFar() {
    Generator generator = Generators.create(CONTENT, "flat", Map.of("layers", "5*stone, 2*water"));
    LandPatch land = new LandPatch(generator, 1, new LandPatch.Terms(CONTENT));
    Walk walk = new Walk(4);
    walk.explore(land, 0, 7, 0);

    assertThat(walk.size()).isEqualTo(1);
    assertThat(land.openGround(0, 0)).isEqualTo(-1);
  }

  private static SpawnFinder finder(Task task) {
    return new SpawnFinder(
        task.spec(),
        CONTENT,
        Generators.create(CONTENT, task.spec().generator(), task.spec().generatorSettings()));
  }

  private static boolean hasLog(World world, int x, int z) {
    Selection logs = Selection.blocks(CONTENT, "#logs");
    for (int y = 55; y < 90; y++) {
      if (logs.has(world.state(x, y, z))) {
        return true;
      }
    }
    return false;
  }

  private static int octant(double degrees) {
    return Math.floorMod((int) Math.floor(degrees / 45), 8);
  }

  /** Pearson's chi-square with 7 degrees of freedom: above 24.3 once in a thousand. */
  private static void assertUniform(int[] counts) {
    double expected = SEEDS / 8.0;
    double chiSquare =
        Arrays.stream(counts).mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(chiSquare).as(Arrays.toString(counts)).isLessThan(24.3);
  }
}
