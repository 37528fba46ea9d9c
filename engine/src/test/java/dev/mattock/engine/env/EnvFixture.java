package dev.mattock.engine.env;

import dev.mattock.engine.env.EpisodeSource.Episode;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.TestWorlds;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** What tests of vector envs share: a spec, memory that lives as long as a test, actions. */
final class EnvFixture implements AutoCloseable {
  static final ObservationSpec SPEC =
      ObservationSpec.of(
          TestWorlds.CONTENT,
          RenderSettings.TRAINING,
          EnumSet.complementOf(EnumSet.of(Modality.DEPTH, Modality.SEGMENTATION, Modality.WORLD)));

  /** Episodes that ended, in order. */
  final List<FinishedEpisode> finished = new ArrayList<>();

  final Arena arena = Arena.ofShared();

  @Override
  public void close() {
    arena.close();
  }

  VectorEnv env(EnvSettings settings, Scenario scenario) {
    return new BatchedVectorEnv(settings, source(scenario), finished::add, StampCaster::new);
  }

  static EpisodeSource source(Scenario scenario) {
    return (env, number) -> new Episode(scenario, 10L * env + number);
  }

  static EnvSettings settings(int envs, int threads) {
    return EnvSettings.of(envs, SPEC).withThreads(threads);
  }

  ObservationBatch batch(VectorEnv env) {
    return ObservationBatch.allocate(env.spec(), env.rows(), arena);
  }

  StepResult result(VectorEnv env) {
    return new StepResult(batch(env));
  }

  static Action[] nothing(VectorEnv env) {
    Action[] actions = new Action[env.rows()];
    Arrays.setAll(actions, row -> new Action());
    return actions;
  }

  static Action[] randomActions(Random random, int rows) {
    Action[] actions = new Action[rows];
    for (int row = 0; row < rows; row++) {
      int keys = random.nextInt(Keys.ALL + 1);
      keys = random.nextInt(10) == 0 ? keys : keys & ~Keys.JUMP;
      actions[row] =
          new Action()
              .setKeys(keys)
              .turn(random.nextFloat() * 20 - 10, random.nextFloat() * 90 - 45);
    }
    return actions;
  }

  static byte[] bytes(MemorySegment segment, long length) {
    return segment.asSlice(0, Math.min(length, segment.byteSize())).toArray(ValueLayout.JAVA_BYTE);
  }
}
