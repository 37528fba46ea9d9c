package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldTest {
  private final World world = TestWorlds.withPlayer();

  static List<Field> playerFields() {
    return Arrays.stream(Player.class.getFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .toList();
  }

  private static void change(Field field, Player player) throws IllegalAccessException {
    if (field.getType() == boolean.class) {
      field.setBoolean(player, !field.getBoolean(player));
    } else if (field.getType() == int.class) {
      field.setInt(player, field.getInt(player) + 1);
    } else if (field.getType() == float.class) {
      field.setFloat(player, field.getFloat(player) - 1);
    } else {
      field.setDouble(player, field.getDouble(player) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("playerFields")
  void everyFieldOfAPlayerIsHashedRestoredAndSaved(Field field) throws IllegalAccessException {
    long before = world.hash();
    WorldSnapshot snapshot = world.snapshot();
    change(field, world.player(0));
    long changed = world.hash();
    assertThat(changed).isNotEqualTo(before);
    byte[] saved = WorldSave.toBytes(world);
    assertThat(World.of(world.snapshot()).hash()).isEqualTo(changed);
    assertThat(WorldSave.fromBytes(saved, TestWorlds.CONTENT, identity -> TestWorlds.FLAT).hash())
        .isEqualTo(changed);
    world.restore(snapshot);
    assertThat(world.hash()).isEqualTo(before);
  }

  @Test
  void everySlotOfTheInventoryIsHashed() {
    long before = world.hash();
    for (int slot = 0; slot < Inventory.SLOTS; slot++) {
      world.player(0).inventory().set(slot, TestWorlds.item("stick"), 1, 0);
      long one = world.hash();
      world.player(0).inventory().set(slot, TestWorlds.item("stick"), 2, 0);
      long two = world.hash();
      world.player(0).inventory().set(slot, TestWorlds.item("stick"), 2, 1);
      assertThat(List.of(before, one, two, world.hash())).doesNotHaveDuplicates();
      world.player(0).inventory().set(slot, 0, 0, 0);
      assertThat(world.hash()).isEqualTo(before);
    }
  }

  @Test
  void landTimeAndSeedAreHashed() {
    long before = world.hash();
    TestWorlds.put(world, 5, 80, 5, "stone");
    long edited = world.hash();
    TestWorlds.put(world, 5, 80, 5, "air");
    assertThat(edited).isNotEqualTo(before);
    assertThat(world.hash()).isEqualTo(before);
    world.setTimeOfDay(13_000);
    assertThat(world.hash()).isNotEqualTo(before);
    World otherSeed = new World(TestWorlds.CONTENT, TestWorlds.FLAT, 2, 0, TestWorlds.QUIET);
    assertThat(otherSeed.hash()).isNotEqualTo(TestWorlds.flat().hash());
  }

  @Test
  void loadingLandChangesNoHash() {
    long before = world.hash();
    for (int i = 0; i < 40; i++) {
      world.state(i * 100, 60, -i * 100);
    }
    assertThat(world.hash()).isEqualTo(before);
  }

  @Test
  void aSnapshotIsUntouchedByWhatComesAfter() {
    TestWorlds.put(world, 0, 64, 2, "stone");
    WorldSnapshot snapshot = world.snapshot();
    long then = world.hash();
    TestWorlds.put(world, 0, 64, 2, "dirt");
    world.addPlayer(3, 64, 3, 0, 0);
    world.setTimeOfDay(5);
    TestWorlds.item("stick");
    world.give(0, TestWorlds.item("stick"), 3);
    assertThat(World.of(snapshot).hash()).isEqualTo(then);
    world.restore(snapshot);
    assertThat(world.playerCount()).isEqualTo(1);
    assertThat(world.hash()).isEqualTo(then);
  }

  @Test
  void restoreGoesOverToAnotherSeedAndItsRules() {
    World other = new World(TestWorlds.CONTENT, TestWorlds.FLAT, 9, 3, TestRules.breakSpeed(2));
    other.addPlayer(1, 64, 1, 0, 0);
    world.restore(other.snapshot());
    assertThat(world.seed()).isEqualTo(9);
    assertThat(world.salt()).isEqualTo(3);
    assertThat(world.rules().breakSpeed()).isEqualTo(2);
    assertThat(world.terrain().seed()).isEqualTo(9);
    assertThat(world.hash()).isEqualTo(other.hash());
  }

  @Test
  void restoreBringsTheEventsBack() {
    TestWorlds.hold(world, Keys.DROP, 1);
    WorldSnapshot snapshot = world.snapshot();
    TestWorlds.idle(world, 1);
    TestWorlds.hold(world, Keys.DROP, 1);
    assertThat(TestWorlds.count(world, EventType.REFUSED)).isEqualTo(2);
    world.restore(snapshot);
    assertThat(TestWorlds.count(world, EventType.REFUSED)).isEqualTo(1);
  }

  @Test
  void forksAreEqualUntilChanceEnters() {
    List<World> forks = world.fork(8, 4);
    assertThat(forks).extracting(World::hash).containsOnly(world.hash());
    assertThat(forks).extracting(World::salt).doesNotHaveDuplicates().doesNotContain(world.salt());
    for (World fork : forks) {
      TestWorlds.put(fork, 0, 65, 2, "dirt");
      TestWorlds.hold(fork, Keys.ATTACK, 20);
      assertThat(fork.items().size()).isEqualTo(1);
    }
    assertThat(forks).extracting(World::hash).doesNotHaveDuplicates();
    assertThat(TestWorlds.at(world, 0, 65, 2)).isEqualTo("air");
  }

  @Test
  void timeOfDayGoesRoundUnlessTheRulesStopIt() {
    world.setTimeOfDay(23_999);
    TestWorlds.idle(world, 1);
    assertThat(world.timeOfDay()).isZero();
    assertThat(world.tick()).isEqualTo(3);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.step(List.of()))
        .withMessageContaining("one action a player, 1, but got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.setTimeOfDay(24_000))
        .withMessageContaining("24000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.addPlayer(Double.NaN, 0, 0, 0, 0))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.addPlayer(0, 0, 0, 0, 91))
        .withMessageContaining("91");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.give(0, 100_000, 1))
        .withMessageContaining("100000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.setState(0, 256, 0, 0))
        .withMessageContaining("256");
  }
}
