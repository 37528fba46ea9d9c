package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a player does unasked. */
class ReflexesTest {
  private static final int GROUND = Meadow.GROUND;

  /** Lets a player with nothing to do live for some ticks. */
  private static void live(Meadow meadow, int ticks) {
    Means means = new Means(meadow.body(), new PathFinder(8_000));
    Reflexes reflexes = new Reflexes(means);
    meadow.play(
        action -> {
          means.journal().read((type, id, count) -> {});
          if (!reflexes.act(action)) {
            action.clear();
          }
          return Progress.RUNNING;
        },
        ticks);
  }

  private static Mob summon(Meadow meadow, String mob, double x, double z) {
    World world = meadow.world();
    return world.mobs().get(world.mobs().indexOf(world.summon(mob, x, GROUND, z)));
  }

  @Test
  void eatsWhenHungry() {
    Meadow meadow = new Meadow(1).give("bread", 3);
    meadow.player().food = 9;

    live(meadow, 120);

    assertThat(meadow.player().food).isGreaterThan(14);
    assertThat(meadow.carried("bread")).isEqualTo(1);
  }

  @Test
  void leavesPoisonousFoodAlone() {
    Meadow meadow = new Meadow(1).give("rotten_flesh", 3);
    meadow.player().food = 9;

    live(meadow, 120);

    assertThat(meadow.carried("rotten_flesh")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zombie", "spider"})
  void fightsWhatAttacks(String monster) {
    Meadow meadow = new Meadow(1).give("iron_sword", 1);
    meadow.world().setTimeOfDay(18_000);
    Mob mob = summon(meadow, monster, 6, 3);
    mob.targetPlayer = 0;

    live(meadow, 500);

    assertThat(mob.alive()).isFalse();
    assertThat(meadow.player().alive()).isTrue();
  }

  @Test
  void survivesACreeper() {
    Meadow meadow = new Meadow(1).give("iron_axe", 1);
    Mob creeper = summon(meadow, "creeper", 7, 3);
    creeper.targetPlayer = 0;

    live(meadow, 600);

    assertThat(meadow.player().health).isGreaterThan(10);
  }

  @Test
  void runsWhenItIsWeak() {
    Meadow meadow = new Meadow(1);
    meadow.world().setTimeOfDay(18_000);
    meadow.player().health = 4;
    Mob zombie = summon(meadow, "zombie", 5, 0.5);
    zombie.targetPlayer = 0;

    live(meadow, 60);

    assertThat(meadow.player().alive()).isTrue();
    assertThat(meadow.body().distance(5, 0.5)).isGreaterThan(6);
  }

  @Test
  void sleepsThroughTheNightInTheBedThatItCarries() {
    Meadow meadow = new Meadow(1).give("white_bed", 1);
    meadow.world().setTimeOfDay(13_000);

    live(meadow, 400);

    assertThat(meadow.world().timeOfDay()).isLessThan(12_000);
    assertThat(meadow.carried("white_bed")).isEqualTo(1);
  }

  @Test
  void getsOutOfLavaByTheWayThatIsOpen() {
    Meadow meadow = new Meadow(4);
    meadow
        .fill("stone", -1, GROUND, -1, 4, GROUND + 2, 1)
        .fill("air", 0, GROUND, 0, 4, GROUND + 2, 0);
    meadow.fill("lava", 0, GROUND - 1, 0, 1, GROUND - 1, 0);
    meadow.player().health = 20;

    live(meadow, 80);

    assertThat(meadow.player().alive()).isTrue();
    assertThat(meadow.player().x).isGreaterThan(2);
  }

  @Test
  void getsOutOfLava() {
    Meadow meadow = new Meadow(1);
    meadow.fill("lava", -1, GROUND - 1, -1, 1, GROUND - 1, 1);
    meadow.player().health = 20;

    live(meadow, 80);

    int x = Cells.floor(meadow.player().x);
    int z = Cells.floor(meadow.player().z);
    assertThat(Math.max(Math.abs(x), Math.abs(z))).isGreaterThan(1);
  }

  @Test
  void comesUpForAir() {
    Meadow meadow = new Meadow(1);
    meadow.fill("water", 0, GROUND - 8, 0, 0, GROUND - 1, 0);
    Action still = new Action();
    for (int i = 0; i < 120; i++) {
      meadow.world().step(still);
    }
    meadow.player().air = 40;

    live(meadow, 160);

    assertThat(meadow.player().air).isGreaterThan(60);
    assertThat(meadow.player().alive()).isTrue();
  }

  @Test
  void usesABedAtNightIfAsked() {
    Meadow meadow = new Meadow(1).give("red_bed", 1);
    meadow.world().setTimeOfDay(14_000);
    Means means = new Means(meadow.body(), new PathFinder(8_000));
    Activity sleep = new Deeds(means).of(new Subgoal.Use("red_bed"));

    Progress progress =
        meadow.play(
            action -> {
              means.journal().read((type, id, count) -> {});
              return sleep.act(action);
            },
            600);

    assertThat(progress).isEqualTo(Progress.DONE);
    assertThat(meadow.world().timeOfDay()).isLessThan(12_000);
  }
}
