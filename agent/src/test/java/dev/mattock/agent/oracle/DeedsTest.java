package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of subgoal in small worlds, and why it fails where it must. */
class DeedsTest {
  private static final int GROUND = Meadow.GROUND;

  /** A player who is asked one thing after the other. */
  private static final class Servant {
    private final Meadow meadow;
    private final Means means;
    private final Deeds deeds;
    private Activity last;

    Servant(Meadow meadow) {
      this.meadow = meadow;
      means = new Means(meadow.body(), new PathFinder(8_000));
      deeds = new Deeds(means);
    }

    Progress does(Subgoal goal, int mostTicks) {
      means.journal().read((type, id, count) -> {});
      Activity activity = deeds.of(goal);
      last = activity;
      return meadow.play(
          action -> {
            means.journal().read((type, id, count) -> {});
            deeds.look();
            return activity.act(action);
          },
          mostTicks);
    }

    void fails(Subgoal goal, int mostTicks, Cause cause) {
      assertThat(does(goal, mostTicks)).as("%s", goal).isEqualTo(Progress.FAILED);
      assertThat(last.cause()).as("%s: %s", goal, last.why()).isEqualTo(cause);
      assertThat(last.why()).isNotBlank();
    }

    void succeeds(Subgoal goal, int mostTicks) {
      assertThat(does(goal, mostTicks))
          .as("%s: %s %s", goal, last.cause(), last.why())
          .isEqualTo(Progress.DONE);
    }
  }

  private static Mob summon(Meadow meadow, String mob, double x, double z) {
    int id = meadow.world().summon(mob, x, GROUND, z);
    Mob born = meadow.world().mobs().get(meadow.world().mobs().indexOf(id));
    born.age = 0;
    return born;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void craftsAtATableThatItPlacesAndTakesBack(int ticks) {
    Meadow meadow = new Meadow(ticks).give("crafting_table", 1).give("oak_planks", 3);
    meadow.give("stick", 2).give("iron_axe", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Craft("wooden_pickaxe", 1), 200);
    assertThat(meadow.carried("crafting_table")).isZero();
    servant.succeeds(new Subgoal.Mine("dirt", 1), 600);

    assertThat(meadow.carried("wooden_pickaxe")).isEqualTo(1);
    assertThat(meadow.carried("crafting_table")).isEqualTo(1);
  }

  @Test
  void takesBackEveryStationThatItPlaced() {
    Meadow meadow = new Meadow(4).give("crafting_table", 1).give("oak_planks", 3).give("stick", 2);
    meadow.give("furnace", 1).give("sand", 1).give("coal", 1).give("stone_pickaxe", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Craft("wooden_pickaxe", 1), 200);
    servant.succeeds(new Subgoal.Smelt("glass", 1), 600);
    servant.succeeds(new Subgoal.Mine("dirt", 1), 900);

    assertThat(meadow.carried("crafting_table")).isEqualTo(1);
    assertThat(meadow.carried("furnace")).isEqualTo(1);
  }

  @Test
  void leavesWhatItWasAskedToPlace() {
    Meadow meadow = new Meadow(4).give("crafting_table", 1).give("iron_axe", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Place("crafting_table"), 200);
    servant.succeeds(new Subgoal.Mine("dirt", 1), 600);

    assertThat(meadow.carried("crafting_table")).isZero();
  }

  @Test
  void digsRoomForTheTableInANarrowShaft() {
    Meadow meadow = new Meadow(1).give("crafting_table", 1).give("oak_planks", 3).give("stick", 2);
    meadow.fill("stone", -3, GROUND, -3, 3, GROUND + 4, 3);
    meadow.fill("air", 0, GROUND, 0, 0, GROUND + 4, 0).give("stone_pickaxe", 1);

    new Servant(meadow).succeeds(new Subgoal.Craft("wooden_pickaxe", 1), 300);
  }

  @Test
  void saysThatThereIsNoRoomForTheTable() {
    Meadow meadow = new Meadow(1).give("crafting_table", 1).give("oak_planks", 3).give("stick", 2);
    meadow.fill("bedrock", -3, GROUND, -3, 3, GROUND + 4, 3);
    meadow.fill("air", 0, GROUND, 0, 0, GROUND + 1, 0).put("bedrock", 0, GROUND - 1, 0);

    new Servant(meadow).fails(new Subgoal.Craft("wooden_pickaxe", 1), 2000, Cause.NO_SPACE);
  }

  @Test
  void wearsOutNoFuelThatItNeedNotBurn() {
    Meadow meadow = new Meadow(1).give("furnace", 1).give("sand", 9).give("coal", 3);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Smelt("glass", 9), 3000);

    assertThat(meadow.carried("coal")).isEqualTo(1);
    assertThat(meadow.carried("glass")).isEqualTo(9);
  }

  @Test
  void usesAFurnaceThatStandsSomewhere() {
    Meadow meadow = new Meadow(1).give("beef", 2).give("stick", 12).put("furnace", 9, GROUND, 4);

    new Servant(meadow).succeeds(new Subgoal.Smelt("cooked_beef", 2), 1500);

    assertThat(meadow.carried("cooked_beef")).isEqualTo(2);
  }

  @Test
  void smokesMeatAtTheSmokerThatItCarries() {
    Meadow meadow = new Meadow(1).give("beef", 2).give("coal", 1).give("smoker", 1);

    new Servant(meadow).succeeds(new Subgoal.Smelt("cooked_beef", 2), 400);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void smeltsInAFurnaceThatItPlaces(int ticks) {
    Meadow meadow = new Meadow(ticks).give("furnace", 1).give("iron_ore", 5).give("oak_planks", 8);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Smelt("iron_ingot", 3), 1500);

    assertThat(meadow.carried("iron_ingot")).isEqualTo(3);
    assertThat(meadow.carried("iron_ore")).isEqualTo(2);
    assertThat(meadow.carried("oak_planks")).isEqualTo(6);
  }

  @Test
  void takesTheFurnaceAlongWithAPickaxe() {
    Meadow meadow = new Meadow(2).give("furnace", 1).give("beef", 1).give("coal", 1);
    meadow.give("stone_pickaxe", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Smelt("cooked_beef", 1), 800);
    servant.succeeds(new Subgoal.Mine("dirt", 1), 800);

    assertThat(meadow.carried("furnace")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void huntsForMeat(int ticks) {
    Meadow meadow = new Meadow(ticks).give("iron_axe", 1);
    summon(meadow, "cow", 8, 5);
    summon(meadow, "cow", -7, 9);
    summon(meadow, "cow", -4, -12);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Mine("beef", 3), 4000);
  }

  @Test
  void killsAsManyAsIsAsked() {
    Meadow meadow = new Meadow(2).give("stone_sword", 1);
    summon(meadow, "chicken", 8, 5);
    summon(meadow, "chicken", -7, 9);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Kill("chicken", 2), 3000);
    servant.fails(new Subgoal.Kill("chicken", 1), 100, Cause.NOT_FOUND);
  }

  @Test
  void stripsALogThatItThenFells() {
    Meadow meadow = new Meadow(1).give("iron_axe", 1).put("oak_log", 6, GROUND, 4);

    new Servant(meadow).succeeds(new Subgoal.Mine("stripped_oak_log", 1), 600);
  }

  @Test
  void poursWaterOut() {
    Meadow meadow = new Meadow(1).give("water_bucket", 1);

    new Servant(meadow).succeeds(new Subgoal.Use("water_bucket"), 100);

    assertThat(meadow.carried("bucket")).isEqualTo(1);
  }

  @Test
  void reapsRipeWheatAlone() {
    Meadow meadow = new Meadow(1);
    int ripe = Meadow.CONTENT.withProperty(Meadow.CONTENT.stateId("wheat"), "age", "7");
    for (int x = 3; x < 7; x++) {
      meadow.put("farmland", x, GROUND - 1, 4).put("wheat", x, GROUND, 4);
    }
    meadow.world().setState(5, GROUND, 4, ripe);

    new Servant(meadow).succeeds(new Subgoal.Mine("wheat", 1), 600);

    assertThat(meadow.world().state(3, GROUND, 4)).isEqualTo(Meadow.CONTENT.stateId("wheat"));
  }

  @Test
  void shearsForWool() {
    Meadow meadow = new Meadow(1).give("shears", 1);
    Mob sheep = summon(meadow, "sheep", 6, 5);
    sheep.variant = 4;
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Mine("yellow_wool", 1), 1000);

    assertThat(sheep.sheared).isTrue();
    assertThat(sheep.alive()).isTrue();
  }

  @Test
  void milksACow() {
    Meadow meadow = new Meadow(1).give("bucket", 1);
    summon(meadow, "cow", 6, 5);

    new Servant(meadow).succeeds(new Subgoal.Mine("milk_bucket", 1), 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"water", "lava"})
  void fillsABucket(String fluid) {
    Meadow meadow = new Meadow(1).give("bucket", 1).put(fluid, 7, GROUND - 1, 3);

    new Servant(meadow).succeeds(new Subgoal.Mine(fluid + "_bucket", 1), 1000);
  }

  @Test
  void eatsWhatItIsAskedToEat() {
    Meadow meadow = new Meadow(1).give("bread", 2);
    meadow.player().food = 10;

    new Servant(meadow).succeeds(new Subgoal.Use("bread"), 200);

    assertThat(meadow.carried("bread")).isEqualTo(1);
    assertThat(meadow.player().food).isEqualTo(15);
  }

  @Test
  void tillsWithAHoe() {
    Meadow meadow = new Meadow(1).give("stone_hoe", 1);

    new Servant(meadow).succeeds(new Subgoal.Use("stone_hoe"), 100);
  }

  @Test
  void holdsAndWears() {
    Meadow meadow = new Meadow(1).give("dirt", 3).give("iron_helmet", 1).give("stone_axe", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Hold("stone_axe"), 10);
    servant.succeeds(new Subgoal.Hold("iron_helmet"), 10);

    assertThat(meadow.player().heldItem()).isEqualTo(Meadow.CONTENT.itemId("stone_axe"));
    servant.fails(new Subgoal.Hold("iron_sword"), 10, Cause.NO_INGREDIENTS);
  }

  @Test
  void looksAtAPoint() {
    Meadow meadow = new Meadow(1);

    new Servant(meadow).succeeds(new Subgoal.LookAt(-5, 70, 9), 10);

    assertThat(meadow.player().pitch).isNegative();
    assertThat(meadow.player().yaw).isBetween(20f, 40f);
  }

  @Test
  void findsABlockAndAMob() {
    Meadow meadow = new Meadow(4).put("pumpkin", 20, GROUND, 3);
    summon(meadow, "pig", -20, 0);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Find("pumpkin"), 800);
    assertThat(meadow.player().x).isGreaterThan(13);
    servant.succeeds(new Subgoal.Find("pig"), 1200);
    servant.succeeds(new Subgoal.Find("plains"), 10);
    servant.fails(new Subgoal.Find("melon"), 10, Cause.NOT_FOUND);
  }

  @Test
  void placesAndReaches() {
    Meadow meadow = new Meadow(1).give("oak_planks", 1);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Place("oak_planks"), 100);
    servant.succeeds(new Subgoal.Reach(12.5, GROUND, -3.5, 1), 400);

    assertThat(meadow.body().distance(12.5, -3.5)).isLessThan(1);
  }

  @Test
  void throwsJunkAwayWhereThereIsNoRoom() {
    Meadow meadow = new Meadow(1).give("oak_log", 3);
    meadow.give("diorite", 3).give("bread", 34 * 64);
    Servant servant = new Servant(meadow);

    servant.succeeds(new Subgoal.Craft("oak_planks", 4), 100);

    assertThat(meadow.carried("diorite")).isZero();
    assertThat(meadow.carried("bread")).isEqualTo(34 * 64);
  }

  @Test
  void saysWhyItFails() {
    Meadow meadow = new Meadow(1).give("oak_planks", 5).give("stick", 2);
    Servant servant = new Servant(meadow);

    servant.fails(new Subgoal.Craft("iron_pickaxe", 1), 50, Cause.NO_INGREDIENTS);
    servant.fails(new Subgoal.Craft("wooden_pickaxe", 1), 50, Cause.NO_STATION);
    servant.fails(new Subgoal.Craft("dirt", 1), 50, Cause.UNSUPPORTED);
    servant.fails(new Subgoal.Mine("cobblestone", 1), 50, Cause.NO_TOOL);
    servant.fails(new Subgoal.Mine("sand", 1), 50, Cause.NOT_FOUND);
    servant.fails(new Subgoal.Mine("milk_bucket", 1), 50, Cause.NO_TOOL);
    servant.fails(new Subgoal.Mine("mattock", 1), 50, Cause.UNSUPPORTED);
    servant.fails(new Subgoal.Smelt("iron_ingot", 1), 50, Cause.NO_INGREDIENTS);
    servant.fails(new Subgoal.Smelt("dirt", 1), 50, Cause.UNSUPPORTED);
    servant.fails(new Subgoal.Place("stick"), 50, Cause.UNSUPPORTED);
    servant.fails(new Subgoal.Place("sand"), 50, Cause.NO_INGREDIENTS);
    servant.fails(new Subgoal.Use("bread"), 50, Cause.NO_INGREDIENTS);
    servant.fails(new Subgoal.Kill("unicorn", 1), 50, Cause.UNSUPPORTED);
    servant.fails(new Subgoal.Find("atlantis"), 50, Cause.UNSUPPORTED);
    meadow.give("iron_ore", 1);
    servant.fails(new Subgoal.Smelt("iron_ingot", 1), 50, Cause.NO_STATION);
  }

  @Test
  void saysThatNothingBurns() {
    Meadow meadow = new Meadow(1).give("furnace", 1).give("iron_ore", 1);
    Servant servant = new Servant(meadow);

    servant.fails(new Subgoal.Smelt("iron_ingot", 1), 200, Cause.NO_FUEL);

    assertThat(meadow.carried("iron_ore")).isEqualTo(1);
  }

  @Test
  void standsStillOnlyAsLongAsItIsAskedNothing() {
    Meadow meadow = new Meadow(1);
    Action action = new Action();

    assertThat(new Unable(Cause.NO_PLAN, "nothing").act(action)).isEqualTo(Progress.FAILED);
    assertThat(action.sameAs(new Action())).isTrue();
    assertThat(meadow.player().alive()).isTrue();
  }
}
