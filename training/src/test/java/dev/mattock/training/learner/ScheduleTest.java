package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void aConstantStays() {
    assertThat(Schedule.constant(3).at(0)).isEqualTo(3);
    assertThat(Schedule.constant(3).at(0.7)).isEqualTo(3);
  }

  @Test
  void aLineReachesBothEndsExactly() {
    Schedule line = Schedule.linear(0.3, 0.1);
    assertThat(line.at(0)).isEqualTo(0.3);
    assertThat(line.at(0.5)).isCloseTo(0.2, within(1e-12));
    assertThat(line.at(1)).isEqualTo(0.1);
  }

  @Test
  void aCosineIsFlatAtItsEndsAndHalfWayInTheMiddle() {
    Schedule cosine = Schedule.cosine(1, 0);
    assertThat(cosine.at(0)).isEqualTo(1);
    assertThat(cosine.at(0.25)).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-12));
    assertThat(cosine.at(0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(cosine.at(1)).isEqualTo(0);
  }

  @Test
  void warmUpRisesFromZeroAndThenRunsTheRest() {
    Schedule schedule = Schedule.warmUp(0.2, Schedule.linear(1, 0));
    assertThat(schedule.at(0)).isZero();
    assertThat(schedule.at(0.1)).isCloseTo(0.5, within(1e-12));
    assertThat(schedule.at(0.2)).isCloseTo(1, within(1e-12));
    assertThat(schedule.at(0.6)).isCloseTo(0.5, within(1e-12));
    assertThat(schedule.at(1)).isEqualTo(0);
  }

  @Test
  void progressBeyondItsEndsCountsAsTheEnd() {
    assertThat(Schedule.linear(1, 2).at(-3)).isEqualTo(1);
    assertThat(Schedule.linear(1, 2).at(1.5)).isEqualTo(2);
  }

  @Test
  void rejectsWhatIsNotANumber() {
    assertThatThrownBy(() -> Schedule.linear(1, 2).at(Double.NaN))
        .hasMessage("progress is not a number");
    assertThatThrownBy(() -> Schedule.constant(Double.NaN))
        .hasMessage("value must be finite, but is NaN");
    assertThatThrownBy(() -> Schedule.linear(Double.POSITIVE_INFINITY, 1))
        .hasMessage("first must be finite, but is Infinity");
    assertThatThrownBy(() -> Schedule.cosine(1, Double.NaN)).hasMessageContaining("last");
    assertThatThrownBy(() -> Schedule.warmUp(1, Schedule.constant(1)))
        .hasMessage("share must be between 0 and 1, but is 1.0");
  }
}
