package dev.mattock.engine.sim;

import static dev.mattock.engine.sim.TestWorlds.hold;
import static dev.mattock.engine.sim.TestWorlds.idle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.engine.content.Effect;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Rules.Difficulty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The genre's published figures of hunger and healing. */
class HungerTest {
  private final World world = TestWorlds.withPlayer();
  private final Player player = world.player(0);

  private float exhaustion() {
    return player.vitals().exhaustion;
  }

  @Test
  void aWellFilledStomachHealsOneHalfPointEveryFourSeconds() {
    player.saturation = 0;
    player.food = 19;
    player.health = 15;
    idle(world, 79);
    assertThat(player.health).isEqualTo(15);
    idle(world, 1);
    assertThat(player.health).isEqualTo(16);
    assertThat(exhaustion()).isEqualTo(6);
  }

  @Test
  void aFullStomachHealsEveryHalfSecondWhileSaturationLasts() {
    player.saturation = 20;
    player.health = 10;
    idle(world, 9);
    assertThat(player.health).isEqualTo(10);
    idle(world, 1);
    assertThat(player.health).isEqualTo(11);
    idle(world, 10);
    assertThat(player.health).isEqualTo(12);
    assertThat(player.food).isEqualTo(20);
    assertThat(player.saturation).as("6 of exhaustion a half-point").isLessThan(20);
  }

  @Test
  void lessThanEighteenFoodDoesNotHeal() {
    player.food = 17;
    player.health = 10;
    idle(world, 400);
    assertThat(player.health).isEqualTo(10);
  }

  @Test
  void nothingHealsWithoutTheRule() {
    World still = TestWorlds.withPlayer(TestRules.naturalHealing(false));
    still.player(0).health = 10;
    idle(still, 400);
    assertThat(still.player(0).health).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"EASY, 10, 10", "NORMAL, 10, 1", "HARD, 3, 0"})
  void starvingHurtsByDifficulty(Difficulty difficulty, float before, float after) {
    World hungry = TestWorlds.withPlayer(TestRules.difficulty(difficulty));
    Player p = hungry.player(0);
    p.food = 0;
    p.saturation = 0;
    p.health = before;
    idle(hungry, 80 * 10 + 1);
    assertThat(p.health).isEqualTo(after);
  }

  @Test
  void starvingTakesAHalfPointEveryFourSeconds() {
    player.food = 0;
    player.saturation = 0;
    idle(world, 79);
    assertThat(player.health).isEqualTo(20);
    idle(world, 1);
    assertThat(player.health).isEqualTo(19);
    assertThat(TestWorlds.lastId(world, EventType.DAMAGE_TAKEN))
        .isEqualTo(DamageKind.STARVATION.ordinal());
  }

  @Test
  void peaceHealsAHalfPointASecondAndFillsTheStomach() {
    World peace = TestWorlds.withPlayer(TestRules.difficulty(Difficulty.PEACEFUL));
    Player p = peace.player(0);
    p.food = 3;
    p.health = 5;
    idle(peace, 100);
    assertThat(p.health).isEqualTo(10);
    assertThat(p.food).isEqualTo(13);
  }

  @Test
  void exhaustionTakesSaturationBeforeFood() {
    player.vitals().exhaustion = 4.5f;
    player.saturation = 1;
    idle(world, 1);
    assertThat(player.saturation).isZero();
    assertThat(player.food).isEqualTo(20);
    player.vitals().exhaustion = 4.5f;
    idle(world, 1);
    assertThat(player.food).isEqualTo(19);
  }

  @Test
  void aJumpCostsLittleAndASprintJumpFourTimesAsMuch() {
    hold(world, Keys.JUMP, 1);
    assertThat(exhaustion()).isCloseTo(0.05f, within(1e-6f));
    idle(world, 20);
    hold(world, Keys.FORWARD | Keys.SPRINT, 20);
    float before = exhaustion();
    hold(world, Keys.FORWARD | Keys.SPRINT | Keys.JUMP, 1);
    assertThat(exhaustion() - before).isCloseTo(0.2f, within(0.01f));
  }

  @Test
  void aSprintCostsATenthABlock() {
    hold(world, Keys.FORWARD | Keys.SPRINT, 20);
    double z = player.z;
    float before = exhaustion();
    hold(world, Keys.FORWARD | Keys.SPRINT, 40);
    assertThat(exhaustion() - before).isCloseTo((float) (0.1 * (player.z - z)), within(1e-3f));
  }

  @Test
  void walkingCostsNothing() {
    hold(world, Keys.FORWARD, 60);
    assertThat(exhaustion()).isZero();
  }

  @Test
  void miningABlockCosts() {
    player.pitch = 90;
    hold(world, Keys.ATTACK, 40);
    assertThat(TestWorlds.count(world, EventType.MINE_BLOCK)).isEqualTo(1);
    assertThat(exhaustion()).isCloseTo(0.005f, within(1e-6f));
  }

  @Test
  void nobodySprintsOnAnEmptyStomach() {
    player.food = 6;
    hold(world, Keys.FORWARD | Keys.SPRINT, 5);
    assertThat(player.sprinting).isFalse();
    player.food = 7;
    hold(world, Keys.FORWARD | Keys.SPRINT, 5);
    assertThat(player.sprinting).isTrue();
  }

  @Test
  void nothingTiresWithoutTheRule() {
    World easy = TestWorlds.withPlayer(TestRules.hunger(false));
    hold(easy, Keys.FORWARD | Keys.SPRINT | Keys.JUMP, 200);
    assertThat(easy.player(0).vitals().exhaustion).isZero();
  }

  @Test
  void theHungerEffectEatsATenthOfExhaustionASecond() {
    world.combat().effects().apply(0, player, Effect.HUNGER, 0, 600);
    idle(world, 20);
    assertThat(exhaustion()).isCloseTo(0.1f, within(1e-5f));
  }

  @Test
  void regenerationHealsEveryFiftyTicksAndTwiceAsOftenALevelHigher() {
    player.food = 10;
    player.health = 5;
    world.combat().effects().apply(0, player, Effect.REGENERATION, 0, 200);
    idle(world, 200);
    assertThat(player.health).isEqualTo(9);
    world.combat().effects().apply(0, player, Effect.REGENERATION, 1, 100);
    idle(world, 100);
    assertThat(player.health).isEqualTo(13);
    assertThat(player.vitals().has(Effect.REGENERATION)).isFalse();
  }

  @Test
  void poisonHurtsEveryTwentyFiveTicksButNeverKills() {
    player.food = 10;
    player.health = 5;
    world.combat().effects().apply(0, player, Effect.POISON, 0, 1_000);
    idle(world, 50);
    assertThat(player.health).isEqualTo(3);
    idle(world, 400);
    assertThat(player.health).isEqualTo(1);
  }

  @Test
  void aStrongerEffectStaysAndALongerOneReplaces() {
    StatusEffects effects = world.combat().effects();
    effects.apply(0, player, Effect.SPEED, 1, 100);
    effects.apply(0, player, Effect.SPEED, 0, 900);
    assertThat(player.vitals().amplifier(Effect.SPEED)).isEqualTo(1);
    effects.apply(0, player, Effect.SPEED, 1, 400);
    assertThat(player.vitals().effectTicks(Effect.SPEED)).isEqualTo(400);
  }

  @Test
  void absorptionTakesDamageFirstAndEnds() {
    world.combat().effects().apply(0, player, Effect.ABSORPTION, 0, 60);
    world.combat().damage().hurt(0, DamageKind.FALL, 3);
    assertThat(player.health).isEqualTo(20);
    assertThat(player.vitals().absorption).isEqualTo(1);
    idle(world, 60);
    assertThat(player.vitals().absorption).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 8", "1, 6", "3, 2"})
  void resistanceTakesAFifthALevel(int amplifier, float lost) {
    world.combat().effects().apply(0, player, Effect.RESISTANCE, amplifier, 100);
    world.combat().damage().hurt(0, DamageKind.FALL, 10);
    assertThat(20 - player.health).isCloseTo(lost, within(1e-4f));
  }

  @Test
  void fireResistanceKeepsFireOff() {
    world.combat().effects().apply(0, player, Effect.FIRE_RESISTANCE, 0, 100);
    assertThat(world.combat().damage().hurt(0, DamageKind.LAVA, 4)).isFalse();
    assertThat(world.combat().damage().hurt(0, DamageKind.CACTUS, 1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SPEED, 0, 1.2", "SPEED, 1, 1.4", "SLOWNESS, 0, 0.85", "SLOWNESS, 3, 0.4"})
  void effectsChangeTheWalkingSpeed(Effect effect, int amplifier, double factor) {
    world.combat().effects().apply(0, player, effect, amplifier, 1_000);
    hold(world, Keys.FORWARD, 60);
    double z = player.z;
    hold(world, Keys.FORWARD, 20);
    assertThat(player.z - z).isCloseTo(4.317 * factor, within(0.02 * 4.317));
  }
}
