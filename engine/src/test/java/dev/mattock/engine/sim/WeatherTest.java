package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Weather;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rain and thunder come and go in the genre's times. */
class WeatherTest {
  private static World world(long seed, Rules rules) {
    return new World(TestWorlds.CONTENT, TestWorlds.FLAT, seed, 0, rules);
  }

  private static void pass(World world, int ticks) {
    for (int i = 0; i < ticks; i++) {
      world.step(new Action[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void rainLastsAtMostADayAndComesWithinNine(long seed) {
    World world = world(seed, Rules.VANILLA);
    int since = 0;
    boolean rain = false;
    int changes = 0;
    for (int i = 0; i < 500_000; i++) {
      world.step(new Action[0]);
      since++;
      if (world.weather().rainSet() != rain) {
        assertThat(since)
            .as("seed %d: ticks of rain %s", seed, rain)
            .isBetween(12_000, rain ? 24_001 : 180_001);
        rain = !rain;
        since = 0;
        changes++;
      }
    }
    assertThat(changes).as("seed " + seed).isGreaterThan(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void thunderLasts3600To15600Ticks(long seed) {
    World world = world(seed, Rules.VANILLA);
    world.weather().setThunder(true, 0);
    pass(world, 1);
    assertThat(world.weather().thunderTicks()).as("seed " + seed).isBetween(3_600, 15_600);
    int ticks = world.weather().thunderTicks();
    pass(world, ticks - 1);
    assertThat(world.weather().thunderSet()).as("seed " + seed).isTrue();
    pass(world, 1);
    assertThat(world.weather().thunderSet()).as("seed " + seed).isFalse();
  }

  @Test
  void theSkyIsOvercastWithinFiveSeconds() {
    World world = world(1, Rules.VANILLA);
    world.weather().setRain(true, 12_000);
    pass(world, 20);
    assertThat(world.weather().raining()).isFalse();
    pass(world, 1);
    assertThat(world.weather().raining()).isTrue();
    pass(world, 79);
    assertThat(world.weather().rainLevel()).isEqualTo(Weather.FULL);
  }

  @Test
  void thunderNeedsRain() {
    World world = world(1, Rules.VANILLA);
    world.weather().setThunder(true, 12_000);
    pass(world, 200);
    assertThat(world.weather().thundering()).isFalse();
    world.weather().setRain(true, 12_000);
    pass(world, 200);
    assertThat(world.weather().thundering()).isTrue();
  }

  @Test
  void nothingChangesWhenTheRulesSayNoWeather() {
    World world = world(3, TestRules.noWeather());
    pass(world, 200_000);
    assertThat(world.weather().rainTicks()).isZero();
    assertThat(world.weather().rainLevel()).isZero();
  }

  @Test
  void rainFallsUnderTheSkyAlone() {
    World world = TestWorlds.withPlayer();
    assertThat(world.climate().rainsAt(5, 64, 5)).isFalse();
    world.weather().setRain(true, 12_000);
    world.weather().settle();
    assertThat(world.climate().rainsAt(5, 64, 5)).isTrue();
    TestWorlds.put(world, 5, 80, 5, "stone");
    assertThat(world.climate().rainsAt(5, 64, 5)).isFalse();
    assertThat(world.climate().rainsAt(5, 81, 5)).isTrue();
    assertThat(world.climate().roof(5, 5)).isEqualTo(81);
  }

  @Test
  void aNightThatIsSkippedEndsInAClearMorning() {
    World world = TestWorlds.withPlayer();
    world.setTimeOfDay(15_000);
    world.weather().setRain(true, 9_000);
    world.weather().setThunder(true, 9_000);
    world.weather().settle();
    world.state().skipNight();
    assertThat(world.timeOfDay()).isZero();
    TestWorlds.idle(world, 100);
    assertThat(world.weather().raining()).isFalse();
    assertThat(world.weather().rainTicks()).isGreaterThan(11_000);
  }

  @Test
  void weatherIsSavedAndRestored() {
    World world = TestWorlds.withPlayer();
    world.weather().setRain(true, 9_000);
    TestWorlds.idle(world, 50);
    WorldSnapshot snapshot = world.snapshot();
    World other = World.of(snapshot);
    assertThat(other.hash()).isEqualTo(world.hash());
    TestWorlds.idle(world, 30_000);
    TestWorlds.idle(other, 30_000);
    assertThat(other.hash()).isEqualTo(world.hash());
    assertThat(other.weather().rainTicks()).isEqualTo(world.weather().rainTicks());
  }
}
