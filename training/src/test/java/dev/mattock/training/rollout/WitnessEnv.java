package dev.mattock.training.rollout;

import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.env.StepResult;
import dev.mattock.engine.env.VectorEnv;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.World;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/** Passes everything on, and keeps copies of all that was observed, done and brought. */
final class WitnessEnv implements VectorEnv {
  /** What one step brought; the first, a reset, brought observations alone. */
  record Seen(
      ObservationBatch observations,
      ObservationBatch finals,
      float[] rewards,
      boolean[] terminated,
      boolean[] truncated,
      List<String> actions) {
    boolean ended(int row) {
      return terminated[row] || truncated[row];
    }
  }

  final List<Seen> seen = new ArrayList<>();
  private final VectorEnv env;

  WitnessEnv(VectorEnv env) {
    this.env = env;
  }

  /** Whether the row's observation of that time is the first of an episode. */
  boolean[] first(int time) {
    boolean[] first = new boolean[rows()];
    for (int row = 0; row < first.length; row++) {
      first[row] = time == 0 || seen.get(time).ended(row);
    }
    return first;
  }

  /** The frame of a row at a time, as bytes. */
  static byte[] frame(ObservationBatch batch, int row) {
    byte[] frame = new byte[(int) batch.rowBytes(Modality.POV)];
    batch.buffer(Modality.POV).get(row * frame.length, frame);
    return frame;
  }

  private ObservationBatch copy(ObservationBatch batch) {
    ObservationBatch copy = ObservationBatch.allocate(batch.spec(), batch.rows(), Arena.ofAuto());
    for (int row = 0; row < batch.rows(); row++) {
      copy.copyRow(row, batch, row);
    }
    return copy;
  }

  @Override
  public void reset(ObservationBatch destination) {
    env.reset(destination);
    boolean[] none = new boolean[rows()];
    seen.add(new Seen(copy(destination), null, new float[rows()], none, none, List.of()));
  }

  @Override
  public void step(Action[] actions, ObservationBatch destination, StepResult result) {
    List<String> done = new ArrayList<>();
    for (Action action : actions) {
      done.add(action.toString());
    }
    env.step(actions, destination, result);
    seen.add(
        new Seen(
            copy(destination),
            copy(result.finalObservations()),
            result.reward().clone(),
            result.terminated().clone(),
            result.truncated().clone(),
            done));
  }

  @Override
  public void resume(EnvState[] states, ObservationBatch destination) {
    env.resume(states, destination);
  }

  @Override
  public ObservationSpec spec() {
    return env.spec();
  }

  @Override
  public int rows() {
    return env.rows();
  }

  @Override
  public int envs() {
    return env.envs();
  }

  @Override
  public EnvState state(int index) {
    return env.state(index);
  }

  @Override
  public World world(int index) {
    return env.world(index);
  }

  @Override
  public double progress(int row) {
    return env.progress(row);
  }

  @Override
  public void close() {
    env.close();
  }
}
