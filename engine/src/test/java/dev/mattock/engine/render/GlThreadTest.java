package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlThreadTest {
  @Test
  void doesWhatItIsHandedInOrder() {
    GlFixture.demandGl();
    List<Integer> done = new ArrayList<>();
    try (GlThread thread = new GlThread(GlShading.BEST)) {
      for (int i = 0; i < 50; i++) {
        int number = i;
        thread.submit(new GlThread.Step(context -> done.add(number)));
      }
      thread.run(context -> done.add(50));
      assertThat(done).hasSize(51).isSorted();
    }
  }

  @Test
  void whatFailsReachesWhoeverWaitsAndAllWhoComeAfter() {
    GlFixture.demandGl();
    try (GlThread thread = new GlThread(GlShading.BEST)) {
      List<Integer> done = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  thread.run(
                      context -> {
                        throw new GlException("the driver is gone");
                      }))
          .isInstanceOf(GlException.class)
          .hasMessage("the driver is gone");
      assertThatThrownBy(() -> thread.run(context -> done.add(1))).hasMessage("the driver is gone");
      assertThat(done).isEmpty();
    }
  }

  @Test
  void mayBeClosedTwice() {
    GlFixture.demandGl();
    GlThread thread = new GlThread(GlShading.BEST);
    thread.close();
    assertThatCode(thread::close).doesNotThrowAnyException();
  }
}
