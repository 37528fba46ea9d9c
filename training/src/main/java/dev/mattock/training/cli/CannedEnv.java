package dev.mattock.training.cli;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EnvSettings;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * An env whose world stands still, and which hands out the same noise again and again: what is left
 * of the time of a training loop when simulation and rendering cost nothing.
 */
final class CannedEnv implements VectorEnv {
  private static final int EPISODE_STEPS = 75;

  private final EnvSettings settings;
  private final World world;
  private final MemorySegment noise;
  private long steps;

  /**
   * Takes a world to show for every env.
   *
   * @param world never stepped
   */
  CannedEnv(EnvSettings settings, World world) {
    this.settings = settings;
    this.world = world;
    byte[] bytes = new byte[(int) settings.spec().entry(Modality.POV).rowBytes() * 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Hash64.mix(i);
    }
    noise = MemorySegment.ofArray(bytes);
  }

  @Override
  public ObservationSpec spec() {
    return settings.spec();
  }

  @Override
  public int rows() {
    return settings.rows();
  }

  @Override
  public int envs() {
    return settings.envs();
  }

  @Override
  public void reset(ObservationBatch destination) {
    observe(destination);
  }

  @Override
  public void step(Action[] actions, ObservationBatch destination, StepResult result) {
    steps++;
    for (int row = 0; row < rows(); row++) {
      long draw = Hash64.of(steps, row);
      result.reward()[row] = (float) Hash64.toUnit(draw);
      result.terminated()[row] = Hash64.toBounded(draw, EPISODE_STEPS) == 0;
    }
    Arrays.fill(result.truncated(), false);
    observe(destination);
  }

  private void observe(ObservationBatch destination) {
    long bytes = destination.rowBytes(Modality.POV);
    MemorySegment pov = destination.segment(Modality.POV);
    for (int row = 0; row < rows(); row++) {
      MemorySegment.copy(noise, (row + steps) % 8 * bytes, pov, row * bytes, bytes);
    }
  }

  @Override
  public EnvState state(int env) {
    return new EnvState(-1, 0, new EpisodeLog(1));
  }

  @Override
  public void resume(EnvState[] states, ObservationBatch destination) {
    observe(destination);
  }

  @Override
  public World world(int env) {
    return world;
  }

  @Override
  public double progress(int row) {
    return 0;
  }

  @Override
  public void close() {}
}
