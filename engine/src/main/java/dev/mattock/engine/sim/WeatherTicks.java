package dev.mattock.engine.sim;

/** Rain, thunder, lightning. */
final class WeatherTicks {
  private final World world;

  WeatherTicks(World world) {
    this.world = world;
  }

  void run() {}
}
