package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks of several cells, and blocks whose shape follows from their neighbours. */
class ShapesTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private void use(String what, float yaw, float pitch) {
    player.yaw = yaw;
    player.pitch = pitch;
    player.inventory().set(0, item(what), 1, 0);
    player.useDelay = 0;
    hold(world, Keys.USE, 1);
    idle(world, 1);
  }

  private boolean has(int x, int y, int z, String... properties) {
    String name = at(world, x, y, z);
    for (String property : properties) {
      if (!name.contains(property)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aDoorTakesTwoCellsAndDropsOnce() {
    use("oak_door", 0, 45);
    assertThat(at(world, 0, 64, 2)).startsWith("oak_door").contains("half=lower", "facing=south");
    assertThat(at(world, 0, 65, 2)).startsWith("oak_door").contains("half=upper", "facing=south");
    assertThat(player.inventory().total(item("oak_door"))).isZero();
    world.setState(0, 65, 2, 0);
    idle(world, 2);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(world.items().size()).isEqualTo(1);
    assertThat(world.items().item(0)).isEqualTo(item("oak_door"));
  }

  @Test
  void aDoorNeedsTwoFreeCellsAndGround() {
    put(world, 0, 65, 2, "stone");
    use("oak_door", 0, 42);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CELL_OCCUPIED);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    put(world, 0, 65, 2, "air");
    put(world, 0, 63, 2, "oak_leaves");
    use("oak_door", 0, 45);
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUPPORT);
  }

  @Test
  void twoDoorsSideBySideHangApart() {
    put(world, 1, 64, 2, "oak_door[facing=south,half=lower,hinge=left,open=false]");
    put(world, 1, 65, 2, "oak_door[facing=south,half=upper,hinge=left,open=false]");
    use("oak_door", 0, 45);
    assertThat(at(world, 0, 64, 2)).as("the other is to the left").contains("hinge=right");
  }

  @Test
  void aDoorHangsOnTheWall() {
    put(world, -1, 64, 2, "stone");
    put(world, -1, 65, 2, "stone");
    use("oak_door", 0, 45);
    assertThat(at(world, 0, 64, 2)).as("west is to the right").contains("hinge=right");
  }

  @Test
  void aBedLiesAwayFromThePlayerAndDropsOnce() {
    use("red_bed", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("red_bed[facing=south,part=foot]");
    assertThat(at(world, 0, 64, 3)).isEqualTo("red_bed[facing=south,part=head]");
    world.setState(0, 64, 3, 0);
    idle(world, 2);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(world.items().size()).isEqualTo(1);
  }

  @Test
  void aBedNeedsRoomForTheHead() {
    put(world, 0, 64, 3, "stone");
    use("red_bed", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CELL_OCCUPIED);
  }

  @Test
  void tallPlantsTakeTwoCells() {
    use("sunflower", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("sunflower[half=lower]");
    assertThat(at(world, 0, 65, 2)).isEqualTo("sunflower[half=upper]");
    world.setState(0, 63, 2, TestWorlds.CONTENT.stateId("stone"));
    idle(world, 3);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
  }

  @ParameterizedTest
  @CsvSource({"0", "45"})
  void shearsTakeBothBladesOfTallGrassFromEitherHalf(float pitch) {
    put(world, 0, 64, 2, "tall_grass[half=lower]");
    put(world, 0, 65, 2, "tall_grass[half=upper]");
    player.inventory().set(0, item("shears"), 1, 0);
    player.pitch = pitch;
    hold(world, Keys.ATTACK, 1);
    idle(world, 2);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
    int grass = player.inventory().total(item("grass"));
    for (int i = 0; i < world.items().size(); i++) {
      grass += world.items().item(i) == item("grass") ? world.items().count(i) : 0;
    }
    assertThat(grass).isEqualTo(2);
  }

  @Test
  void twoSlabsAreOneBlockThatDropsBoth() {
    use("oak_slab", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("oak_slab[type=bottom]");
    use("oak_slab", 0, 35);
    assertThat(at(world, 0, 64, 2)).isEqualTo("oak_slab[type=double]");
    player.inventory().set(0, 0, 0, 0);
    hold(world, Keys.ATTACK, 200);
    int dropped = 0;
    for (int i = 0; i < world.items().size(); i++) {
      dropped += world.items().count(i);
    }
    assertThat(dropped + player.inventory().total(item("oak_slab"))).isGreaterThanOrEqualTo(2);
  }

  @Test
  void slabsOfOtherKindsDoNotJoin() {
    put(world, 0, 64, 2, "birch_slab[type=bottom]");
    use("oak_slab", 0, 35);
    assertThat(at(world, 0, 64, 2)).isEqualTo("birch_slab[type=bottom]");
  }

  @Test
  void snowGrowsLayerByLayerUpToEight() {
    put(world, 0, 65, 0, "stone");
    player.y = 66;
    player.z = 0.95;
    for (int layers = 1; layers <= 8; layers++) {
      use("snow", 0, 75);
      assertThat(at(world, 0, 64, 1)).isEqualTo("snow[layers=" + layers + "]");
    }
  }

  @Test
  void fencesJoinFencesCubesAndGatesButNoLeaves() {
    put(world, 0, 64, 2, "oak_fence");
    put(world, 1, 64, 2, "birch_fence");
    put(world, 0, 64, 3, "stone");
    put(world, -1, 64, 2, "oak_leaves");
    put(world, 0, 64, 1, "oak_fence_gate[facing=east,open=false]");
    idle(world, 1);
    assertThat(has(0, 64, 2, "north=true", "east=true", "south=true", "west=false")).isTrue();
    assertThat(has(1, 64, 2, "west=true", "east=false")).isTrue();
    put(world, 0, 64, 1, "oak_fence_gate[facing=north,open=false]");
    put(world, 1, 64, 2, "air");
    idle(world, 1);
    assertThat(has(0, 64, 2, "north=false", "east=false", "south=true")).isTrue();
  }

  @Test
  void aPlacedFenceJoinsAtOnce() {
    put(world, 0, 64, 3, "oak_fence");
    use("oak_fence", 0, 45);
    assertThat(has(0, 64, 2, "oak_fence", "south=true")).isTrue();
    assertThat(has(0, 64, 3, "north=true")).isTrue();
  }

  @Test
  void panesJoinPanesWallsAndCubes() {
    put(world, 5, 64, 5, "glass_pane");
    put(world, 6, 64, 5, "iron_bars");
    put(world, 4, 64, 5, "cobblestone_wall");
    put(world, 5, 64, 6, "glass");
    put(world, 5, 64, 4, "oak_fence");
    idle(world, 1);
    assertThat(has(5, 64, 5, "north=false", "east=true", "south=true", "west=true")).isTrue();
  }

  @Test
  void aWallHasAPostUnlessItRunsStraightOn() {
    put(world, 5, 64, 5, "cobblestone_wall");
    idle(world, 1);
    assertThat(has(5, 64, 5, "up=true", "north=none")).isTrue();
    put(world, 4, 64, 5, "cobblestone_wall");
    put(world, 6, 64, 5, "cobblestone_wall");
    idle(world, 1);
    assertThat(has(5, 64, 5, "up=false", "east=low", "west=low")).isTrue();
    assertThat(has(4, 64, 5, "up=true", "east=low")).isTrue();
    put(world, 5, 65, 5, "stone");
    idle(world, 1);
    assertThat(has(5, 64, 5, "up=true")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "south, 0, 1, east, outer_left",
    "south, 0, 1, west, outer_right",
    "south, 0, -1, east, inner_left",
    "south, 0, -1, west, inner_right",
    "east, 1, 0, north, outer_left",
    "east, -1, 0, south, inner_right",
  })
  void stairsBendAtCorners(String facing, int dx, int dz, String other, String shape) {
    put(world, 5, 64, 5, "oak_stairs[facing=%s,half=bottom]".formatted(facing));
    put(world, 5 + dx, 64, 5 + dz, "birch_stairs[facing=%s,half=bottom]".formatted(other));
    idle(world, 1);
    assertThat(has(5, 64, 5, "shape=" + shape)).as(at(world, 5, 64, 5)).isTrue();
    put(world, 5 + dx, 64, 5 + dz, "birch_stairs[facing=%s,half=top]".formatted(other));
    idle(world, 1);
    assertThat(has(5, 64, 5, "shape=straight")).as("another half").isTrue();
  }

  @Test
  void railsBendAndClimb() {
    put(world, 5, 64, 5, "rail");
    put(world, 6, 64, 5, "rail");
    idle(world, 1);
    assertThat(at(world, 5, 64, 5)).isEqualTo("rail[shape=east_west]");
    put(world, 5, 64, 6, "rail");
    idle(world, 1);
    assertThat(at(world, 5, 64, 5)).isEqualTo("rail[shape=south_east]");
    put(world, 7, 64, 5, "stone");
    put(world, 7, 65, 5, "rail[shape=east_west]");
    idle(world, 1);
    assertThat(at(world, 6, 64, 5)).isEqualTo("rail[shape=ascending_east]");
  }

  @Test
  void poweredRailsDoNotBend() {
    put(world, 5, 64, 5, "powered_rail");
    put(world, 6, 64, 5, "rail");
    put(world, 5, 64, 6, "rail");
    idle(world, 1);
    assertThat(at(world, 5, 64, 5)).contains("north_south");
  }

  @Test
  void dustRunsStraightAndUpOneBlock() {
    put(world, 5, 64, 5, "redstone_wire");
    idle(world, 1);
    put(world, 6, 64, 5, "redstone_wire");
    idle(world, 1);
    assertThat(has(5, 64, 5, "east=side", "west=side", "north=none", "south=none")).isTrue();
    put(world, 5, 64, 6, "stone");
    put(world, 5, 65, 6, "redstone_wire");
    idle(world, 1);
    assertThat(has(5, 64, 5, "east=side", "south=side", "west=none")).isTrue();
  }

  @Test
  void signsAndBannersHaveAFormForWalls() {
    put(world, 0, 65, 3, "stone");
    use("oak_sign", 0, 0);
    assertThat(at(world, 0, 65, 2)).isEqualTo("oak_wall_sign[facing=north]");
    use("oak_sign", 0, 60);
    assertThat(at(world, 0, 64, 1)).isEqualTo("oak_sign[rotation=8]");
  }

  @Test
  void lilyPadsFloatOnWater() {
    put(world, 0, 63, 2, "water");
    use("lily_pad", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("lily_pad");
    assertThat(at(world, 0, 63, 2)).startsWith("water");
    put(world, 0, 64, 2, "air");
    put(world, 0, 63, 2, "stone");
    use("lily_pad", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
  }

  @Test
  void mobsAreNotBuiltInto() {
    world.summon("cow", 0.5, 64, 1.6);
    player.inventory().set(0, item("cobblestone"), 1, 0);
    Crosshair ground = new Crosshair();
    player.pitch = 50;
    world.look(0, ground);
    assertThat(ground.hit()).isTrue();
    world.step(new Action().place(item("cobblestone")));
    assertThat(at(world, 0, 64, 1)).isEqualTo("air");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CELL_OCCUPIED);
  }

  @Test
  void whatLivesInWaterIsPlacedThereOnly() {
    put(world, 0, 65, 3, "stone");
    use("kelp", 0, 45);
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    put(world, 0, 64, 2, "water");
    use("kelp", 0, 45);
    assertThat(at(world, 0, 64, 2)).startsWith("kelp");
  }
}
