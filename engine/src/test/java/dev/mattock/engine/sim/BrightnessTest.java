package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.entity.Weather;
import org.junit.jupiter.api.Test;

/** Light by hour and weather, by the genre's published table of the daylight cycle. */
class BrightnessTest {
  private static final int CLEAR = 0;
  private static final int RAIN = 1;
  private static final int THUNDER = 2;

  private static int darkening(int time, int weather) {
    return Brightness.darkening(
        time, weather >= RAIN ? Weather.FULL : 0, weather >= THUNDER ? Weather.FULL : 0);
  }

  /** Within the tick by which the published table may differ, depending on when one looks. */
  private static void assertSpan(int levels, int weather, int first, int last) {
    int[] span = span(levels, weather);
    assertThat(span[0]).isBetween(first - 1, first);
    assertThat(span[1]).isBetween(last - 1, last);
  }

  /** The first and the last tick of the day at which the sky has lost so many levels. */
  private static int[] span(int levels, int weather) {
    int first = -1;
    int last = -1;
    for (int time = 6_000; time < World.DAY_TICKS; time++) {
      if (darkening(time, weather) >= levels) {
        first = first < 0 ? time : first;
        last = time;
      }
    }
    return new int[] {first, last};
  }

  @Test
  void noonIsBrightAndMidnightHasLostElevenLevels() {
    assertThat(darkening(6_000, CLEAR)).isZero();
    assertThat(darkening(18_000, CLEAR)).isEqualTo(11);
  }

  @Test
  void bedsAreOfUseFrom12542To23459InClearWeather() {
    assertSpan(4, CLEAR, 12_542, 23_459);
  }

  @Test
  void bedsAreOfUseFrom12010To23991InRain() {
    assertSpan(4, RAIN, 12_010, 23_991);
  }

  @Test
  void monstersComeInTheOpenFrom13188To22812() {
    assertSpan(8, CLEAR, 13_188, 22_812);
  }

  @Test
  void itIsDarkestFrom13670To22330() {
    assertSpan(11, CLEAR, 13_670, 22_330);
  }

  @Test
  void rainTakesThreeLevelsAtNoonAndThunderFive() {
    assertThat(darkening(6_000, RAIN)).isEqualTo(3);
    assertThat(darkening(6_000, THUNDER)).isEqualTo(5);
  }

  @Test
  void lampsCountAtNightAndTheSkyForFour() {
    World world = TestWorlds.flat();
    world.setTimeOfDay(18_000);
    assertThat(world.brightness().light(0, 64, 0)).isEqualTo(4);
    assertThat(world.brightness().dayLight(0, 64, 0)).isEqualTo(15);
    TestWorlds.put(world, 0, 64, 0, "torch");
    assertThat(world.brightness().light(1, 64, 0)).isEqualTo(13);
    assertThat(world.brightness().skyLight(1, 64, 0)).isEqualTo(4);
    assertThat(world.brightness().isDay()).isFalse();
    world.setTimeOfDay(6_000);
    assertThat(world.brightness().isDay()).isTrue();
  }
}
