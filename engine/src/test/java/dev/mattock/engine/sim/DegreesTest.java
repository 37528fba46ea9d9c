package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DegreesTest {
  @Test
  void isExactAtQuarterTurns() {
    for (int turns = -3; turns <= 3; turns++) {
      double full = 360.0 * turns;
      assertThat(Math.abs(Degrees.sin(full))).isZero();
      assertThat(Degrees.sin(full + 90)).isEqualTo(1);
      assertThat(Math.abs(Degrees.sin(full + 180))).isZero();
      assertThat(Degrees.sin(full + 270)).isEqualTo(-1);
      assertThat(Degrees.cos(full)).isEqualTo(1);
      assertThat(Math.abs(Degrees.cos(full + 90))).isZero();
      assertThat(Degrees.cos(full + 180)).isEqualTo(-1);
    }
  }

  @Test
  void agreesWithTheLibraryEverywhere() {
    for (double degrees = -200; degrees <= 200; degrees += 0.37) {
      double radians = StrictMath.toRadians(degrees);
      assertThat(Degrees.sin(degrees)).isCloseTo(StrictMath.sin(radians), within(1e-15));
      assertThat(Degrees.cos(degrees)).isCloseTo(StrictMath.cos(radians), within(1e-15));
    }
  }

  @Test
  void wrapsIntoTheHalfOpenTurn() {
    assertThat(Degrees.wrap(180)).isEqualTo(-180);
    assertThat(Degrees.wrap(-180)).isEqualTo(-180);
    assertThat(Degrees.wrap(541)).isEqualTo(-179);
    assertThat(Degrees.wrap(-181)).isEqualTo(179);
  }
}
