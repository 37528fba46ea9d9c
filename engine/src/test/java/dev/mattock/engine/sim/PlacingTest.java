package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.at;
import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static dev.mattock.engine.sim.TestWorlds.item;
import static dev.mattock.engine.sim.TestWorlds.lastRefusal;
import static dev.mattock.engine.sim.TestWorlds.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Face;
import dev.mattock.engine.entity.Player;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacingTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private void use(String what) {
    world.give(0, item(what), 1);
    hold(world, Keys.USE, 1);
    idle(world, 1);
  }

  private void look(float yaw, float pitch) {
    player.yaw = yaw;
    player.pitch = pitch;
  }

  @Test
  void putsABlockAgainstTheFaceLookedAt() {
    put(world, 0, 65, 3, "stone");
    use("cobblestone");
    assertThat(at(world, 0, 65, 2)).isEqualTo("cobblestone");
    assertThat(player.heldItem()).isZero();
    assertThat(TestWorlds.lastId(world, EventType.PLACE_BLOCK))
        .isEqualTo(TestWorlds.CONTENT.stateId("cobblestone"));
    assertThat(TestWorlds.lastId(world, EventType.USE_ITEM)).isEqualTo(item("cobblestone"));
  }

  @Test
  void holdingTheKeyPlacesEveryFourTicks() {
    world.give(0, item("cobblestone"), 10);
    look(0, 45);
    hold(world, Keys.USE, 1);
    int after = player.inventory().count(0);
    assertThat(after).isEqualTo(9);
    put(world, 0, 64, 2, "air");
    hold(world, Keys.USE, 3);
    assertThat(player.inventory().count(0)).isEqualTo(9);
    hold(world, Keys.USE, 1);
    assertThat(player.inventory().count(0)).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, z", "90, 0, x", "0, 60, y"})
  void logsLieAlongTheFaceLookedAt(float yaw, float pitch, String axis) {
    put(world, 0, 65, 3, "stone");
    put(world, -3, 65, 0, "stone");
    look(yaw, pitch);
    use("oak_log");
    assertThat(placed()).isEqualTo("oak_log[axis=" + axis + "]");
  }

  private String placed() {
    long last = world.events().end() - 1;
    while (world.events().type(last) != EventType.PLACE_BLOCK) {
      last--;
    }
    return at(world, world.events().x(last), world.events().y(last), world.events().z(last));
  }

  @ParameterizedTest
  @CsvSource({"0, south", "90, west", "-180, north", "-90, east", "44, south", "46, west"})
  void stairsGoUpTheWayThePlayerLooks(float yaw, String facing) {
    look(yaw, 60);
    use("oak_stairs");
    assertThat(placed())
        .isEqualTo("oak_stairs[facing=%s,half=bottom,shape=straight]".formatted(facing));
  }

  @Test
  void slabsTakeTheHalfLookedAt() {
    put(world, 0, 65, 3, "stone");
    look(0, -5);
    use("oak_slab");
    assertThat(placed()).isEqualTo("oak_slab[type=top]");
    put(world, 0, 65, 2, "air");
    look(0, 5);
    use("oak_slab");
    assertThat(placed()).isEqualTo("oak_slab[type=bottom]");
    look(0, 60);
    use("oak_slab");
    assertThat(placed()).isEqualTo("oak_slab[type=bottom]");
  }

  @Test
  void torchesStandOnTheGroundAndHangOnWalls() {
    look(0, 60);
    use("torch");
    assertThat(placed()).isEqualTo("torch");
    put(world, 0, 65, 3, "stone");
    look(0, 0);
    use("torch");
    assertThat(placed()).isEqualTo("wall_torch[facing=north]");
    assertThat(world.terrain().blockLight(0, 65, 2)).isEqualTo(14);
  }

  @Test
  void torchesFallOffWithWhatTheyHoldOnTo() {
    put(world, 0, 65, 3, "stone");
    put(world, 0, 66, 3, "torch");
    put(world, 0, 65, 2, "wall_torch[facing=north]");
    put(world, 0, 65, 4, "wall_torch[facing=south]");
    idle(world, 1);
    assertThat(world.items().size()).isZero();
    put(world, 0, 65, 3, "air");
    idle(world, 1);
    assertThat(at(world, 0, 66, 3)).isEqualTo("air");
    assertThat(at(world, 0, 65, 2)).isEqualTo("air");
    assertThat(at(world, 0, 65, 4)).isEqualTo("air");
    assertThat(world.items().size()).isEqualTo(3);
    assertThat(world.items().item(0)).isEqualTo(item("torch"));
    assertThat(world.terrain().blockLight(0, 65, 2)).isZero();
  }

  @Test
  void flowersNeedSoil() {
    put(world, 0, 63, 2, "stone");
    look(0, 45);
    use("poppy");
    assertThat(at(world, 0, 64, 2)).isEqualTo("air");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUPPORT);
    put(world, 0, 63, 2, "dirt");
    use("poppy");
    assertThat(at(world, 0, 64, 2)).isEqualTo("poppy");
  }

  @Test
  void plantsAreReplacedAndWaterIsBuiltInto() {
    put(world, 0, 64, 2, "grass");
    look(0, 42);
    use("cobblestone");
    assertThat(at(world, 0, 64, 2)).isEqualTo("cobblestone");
    put(world, 0, 65, 3, "stone");
    put(world, 0, 65, 2, "water");
    look(0, 0);
    use("cobblestone");
    assertThat(at(world, 0, 65, 2)).isEqualTo("cobblestone");
  }

  @Test
  void bodiesAreNotBuiltInto() {
    look(0, 90);
    use("cobblestone");
    assertThat(at(world, 0, 64, 0)).isEqualTo("air");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.CELL_OCCUPIED);
    use("torch");
    hold(world, Keys.HOTBAR_1 << 1, 1);
    hold(world, Keys.USE, 1);
    assertThat(at(world, 0, 64, 0)).as("a torch is in nobody's way").isEqualTo("torch");
  }

  @Test
  void otherPlayersAreNotBuiltInto() {
    World two = TestWorlds.flat();
    two.addPlayer(0.5, 64, 0.5, 0, 45);
    two.addPlayer(0.5, 64, 2.5, 0, 0);
    two.give(0, item("cobblestone"), 1);
    two.step(new Action[] {new Action().press(Keys.USE), new Action()});
    assertThat(lastRefusal(two)).isEqualTo(Refusal.CELL_OCCUPIED);
  }

  @Test
  void aKeyThatIsHeldInVainIsRefusedOnce() {
    hold(world, Keys.USE | Keys.ATTACK, 50);
    assertThat(TestWorlds.count(world, EventType.REFUSED)).as("use and attack").isEqualTo(2);
  }

  @Test
  void nothingIsBuiltAboveTheWorld() {
    put(world, 0, 255, 2, "stone");
    player.y = 255;
    put(world, 0, 254, 0, "stone");
    look(0, 17);
    use("cobblestone");
    assertThat(lastRefusal(world)).isEqualTo(Refusal.OUTSIDE_WORLD);
  }

  @Test
  void thePlaceCommandFetchesTheItem() {
    look(0, 45);
    player.inventory().set(20, item("crafting_table"), 2, 0);
    player.inventory().set(0, item("stick"), 5, 0);
    world.step(new Action().place(item("crafting_table")));
    assertThat(at(world, 0, 64, 2)).isEqualTo("crafting_table");
    assertThat(player.heldItem()).isEqualTo(item("crafting_table"));
    assertThat(player.selectedSlot).isEqualTo(1);
    assertThat(player.inventory().item(0)).isEqualTo(item("stick"));
  }

  @Test
  void thePlaceCommandIsAllOrNothing() {
    player.inventory().set(20, item("crafting_table"), 1, 0);
    look(0, -90);
    world.step(new Action().place(item("crafting_table")));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.OUT_OF_REACH);
    assertThat(player.heldItem()).isZero();
    world.step(new Action().place(item("torch")));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_ITEM);
    world.give(0, item("stick"), 1);
    look(0, 45);
    world.step(new Action().place(item("stick")));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NOT_PLACEABLE);
    world.step(new Action().place(-1));
    assertThat(lastRefusal(world)).isEqualTo(Refusal.NO_SUCH_TARGET);
  }

  @Test
  void theCrosshairNamesTheNearestFace() {
    put(world, 0, 65, 3, "oak_slab[type=bottom]");
    put(world, 0, 65, 4, "stone");
    Crosshair crosshair = new Crosshair();
    world.look(0, crosshair);
    assertThat(crosshair.z()).as("over the slab: eye 65.62, slab to 65.5").isEqualTo(4);
    assertThat(crosshair.face()).isEqualTo(Face.NORTH);
    assertThat(crosshair.distance()).isEqualTo(3.5);
    look(0, 1.5f);
    world.look(0, crosshair);
    assertThat(crosshair.z()).isEqualTo(4);
    look(0, 2.5f);
    world.look(0, crosshair);
    assertThat(crosshair.z()).isEqualTo(3);
    assertThat(crosshair.face()).isEqualTo(Face.UP);
    look(0, -90);
    world.look(0, crosshair);
    assertThat(crosshair.hit()).isFalse();
  }
}
