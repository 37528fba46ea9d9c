package dev.mattock.worlds.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeSource;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.Objective;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;
import dev.mattock.worlds.curriculum.SlidingSeeds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real tasks, real pictures: what holds for envs in general holds for them. */
class TaskEnvTest {
  private static final int ENVS = 3;
  private static final Task TASK = TestTasks.LIBRARY.task("collect_log");
  private static final EpisodeSource SOURCE = new SlidingSeeds(TASK, 7, 4, 0);
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          TestTasks.CONTENT,
          new RenderSettings(16, 16, 70, 32, PixelLayout.CHW, false),
          Set.of(Modality.POV, Modality.INVENTORY, Modality.STATISTICS));

  @Test
  void picturesAndRewardsAreTheSameWithOneThreadAndTwoAndAfterResuming() {
    EnvSettings settings = EnvSettings.of(ENVS, SPEC).withFrameSkip(8);
    try (Arena arena = Arena.ofShared();
        VectorEnv one = VectorEnv.create(settings, SOURCE);
        VectorEnv two = VectorEnv.create(settings.withThreads(2), SOURCE);
        VectorEnv resumed = VectorEnv.create(settings, SOURCE)) {
      Side first = new Side(one, arena);
      Side second = new Side(two, arena);
      Side third = new Side(resumed, arena);
      first.reset();
      second.reset();
      Random random = new Random(3);
      for (int step = 0; step < 130; step++) {
        if (step == 70) {
          EnvState[] states = new EnvState[ENVS];
          Arrays.setAll(states, one::state);
          resumed.resume(states, third.batch);
        }
        Action[] actions = randomActions(random);
        first.step(actions);
        second.step(actions);
        assertSame(first, second, step);
        if (step >= 70) {
          third.step(actions);
          assertSame(first, third, step);
        }
      }
      assertThat(first.ends).isGreaterThanOrEqualTo(2 * ENVS);
    }
  }

  @Test
  void takingInATickAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Task task = TestTasks.LIBRARY.task("obtain_wooden_pickaxe");
    World world = task.start(21, null);
    Objective objective = task.objective();
    objective.begin(world);
    float[] rewards = new float[1];
    Action action = new Action().setKeys(Keys.ATTACK | Keys.FORWARD).turn(0, 3);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      long spent = 0;
      for (int tick = 0; tick < 200; tick++) {
        world.step(action);
        long before = threads.getCurrentThreadAllocatedBytes();
        objective.tick(world, rewards);
        spent += threads.getCurrentThreadAllocatedBytes() - before;
      }
      least = Math.min(least, spent);
    }

    assertThat(least).isZero();
  }

  private static final class Side {
    final VectorEnv env;
    final ObservationBatch batch;
    final StepResult result;
    int ends;

    Side(VectorEnv env, Arena arena) {
      this.env = env;
      batch = ObservationBatch.allocate(SPEC, ENVS, arena);
      result = new StepResult(ObservationBatch.allocate(SPEC, ENVS, arena));
    }

    void reset() {
      env.reset(batch);
    }

    void step(Action[] actions) {
      env.step(actions, batch, result);
      for (int row = 0; row < ENVS; row++) {
        ends += result.ended(row) ? 1 : 0;
      }
    }
  }

  private static void assertSame(Side a, Side b, int step) {
    for (ObservationSpec.Entry entry : SPEC.entries()) {
      MemorySegment mine = a.batch.segment(entry.modality());
      assertThat(mine.mismatch(b.batch.segment(entry.modality())))
          .as("%s in step %d", entry.modality().key(), step)
          .isEqualTo(-1);
    }
    assertThat(a.result.reward()).as("step %d", step).isEqualTo(b.result.reward());
    assertThat(a.result.episodeReturn()).isEqualTo(b.result.episodeReturn());
    assertThat(a.result.truncated()).isEqualTo(b.result.truncated());
    assertThat(a.result.terminated()).isEqualTo(b.result.terminated());
  }

  private static Action[] randomActions(Random random) {
    MultiDiscreteCodec codec = TASK.codec();
    Action[] actions = new Action[ENVS];
    int[] code = new int[codec.heads().size()];
    for (int row = 0; row < ENVS; row++) {
      for (int head = 0; head < code.length; head++) {
        code[head] = random.nextInt(codec.sizes().get(head));
      }
      actions[row] = new Action();
      codec.decode(code, actions[row]);
    }
    return actions;
  }
}
