package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class EventsTest {
  private final Events events = new Events();

  private static void append(Events to, int many) {
    for (int i = 0; i < many; i++) {
      int n = (int) to.end();
      to.append(EventType.values()[n % 5], n, n + 1, n + 2, n + 3, n + 4, n + 5);
    }
  }

  private static void assertHolds(Events events, long begin, long end) {
    assertThat(events.begin()).isEqualTo(begin);
    assertThat(events.end()).isEqualTo(end);
    for (long i = begin; i < end; i++) {
      assertThat(events.type(i)).isEqualTo(EventType.values()[(int) i % 5]);
      assertThat(
              new long[] {
                events.actor(i),
                events.x(i),
                events.y(i),
                events.z(i),
                events.id(i),
                events.count(i)
              })
          .containsExactly(i, i + 1, i + 2, i + 3, i + 4, i + 5);
    }
  }

  @Test
  void keepsTheLastOnes() {
    append(events, 3_000);
    assertHolds(events, 3_000 - Events.CAPACITY, 3_000);
  }

  @Test
  void copiesDoNotSeeEachOther() {
    append(events, 1_100);
    Events copy = new Events();
    copy.copyFrom(events);
    for (int i = 0; i < 100; i++) {
      copy.append(EventType.DEATH, 0, 0, 0, 0, 0, 0);
    }
    assertHolds(events, 1_100 - Events.CAPACITY, 1_100);
    append(events, 100);
    assertHolds(events, 1_200 - Events.CAPACITY, 1_200);
    assertThat(copy.type(1_150)).isEqualTo(EventType.DEATH);
    assertThat(copy.actor(1_050)).isEqualTo(1_050);
  }

  @Test
  void refusesNumbersThatAreGoneOrNotYetThere() {
    append(events, 1_025);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> events.type(0))
        .withMessageContaining("event 0 ");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> events.count(1_025));
  }
}
