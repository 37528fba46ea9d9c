package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.Weather;
import dev.mattock.engine.sim.Randomness.Purpose;

/** Lets rain and thunder begin and end at the genre's times, and what they bring come down. */
final class WeatherTicks {
  /** Rain lasts half a day to a day, and stays away for half a day to seven and a half. */
  private static final int LEAST_RAIN = 12_000;

  private static final int RAIN_SPAN = 12_000;

  /** Thunder lasts 3,600 to 15,600 ticks, and stays away as long as rain. */
  private static final int LEAST_THUNDER = 3_600;

  private static final int THUNDER_SPAN = 12_000;
  private static final int LEAST_PAUSE = 12_000;
  private static final int PAUSE_SPAN = 168_000;

  private final World world;
  private final Precipitation precipitation;
  private final Lightning lightning;

  WeatherTicks(World world, Precipitation precipitation, Lightning lightning) {
    this.world = world;
    this.precipitation = precipitation;
    this.lightning = lightning;
  }

  void run() {
    Weather weather = world.weather();
    if (world.rules().weather()) {
      changeRain(weather);
      changeThunder(weather);
    }
    weather.fade();
    precipitation.run();
    lightning.run();
  }

  private void changeRain(Weather weather) {
    int left = weather.rainTicks();
    if (left > 1) {
      weather.setRain(weather.rainSet(), left - 1);
    } else if (left == 1) {
      weather.setRain(!weather.rainSet(), 0);
    } else {
      int ticks =
          weather.rainSet() ? draw(0, LEAST_RAIN, RAIN_SPAN) : draw(0, LEAST_PAUSE, PAUSE_SPAN);
      weather.setRain(weather.rainSet(), ticks);
    }
  }

  private void changeThunder(Weather weather) {
    int left = weather.thunderTicks();
    if (left > 1) {
      weather.setThunder(weather.thunderSet(), left - 1);
    } else if (left == 1) {
      weather.setThunder(!weather.thunderSet(), 0);
    } else {
      int ticks =
          weather.thunderSet()
              ? draw(1, LEAST_THUNDER, THUNDER_SPAN)
              : draw(1, LEAST_PAUSE, PAUSE_SPAN);
      weather.setThunder(weather.thunderSet(), ticks);
    }
  }

  private int draw(int what, int least, int span) {
    return least + Hash64.toBounded(world.draw(Purpose.WEATHER, 0, what), span);
  }
}
