package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.TestWorlds;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class EnvAllocationTest {
  @Test
  void aSteadyStepAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ObservationSpec spec =
        ObservationSpec.of(
            TestWorlds.CONTENT,
            RenderSettings.TRAINING,
            EnumSet.complementOf(EnumSet.of(Modality.WORLD)));
    TestScenario scenario = new TestScenario(1, 500);
    EnvSettings settings = EnvSettings.of(2, spec).withFrameSkip(2);
    try (Arena arena = Arena.ofConfined();
        VectorEnv env =
            new BatchedVectorEnv(
                settings, (e, n) -> new Episode(scenario, e), end -> {}, StampCaster::new)) {
      ObservationBatch batch = ObservationBatch.allocate(spec, 2, arena);
      StepResult result = new StepResult(ObservationBatch.allocate(spec, 2, arena));
      Action[] actions = {new Action().press(Keys.FORWARD).turn(0, 7), new Action()};
      env.reset(batch);
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 60; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 100; i++) {
          env.step(actions, batch, result);
        }
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      // 100 steps of 2 ticks stay within one episode of 500 at least every other round.
      assertThat(least).isZero();
    }
  }
}
