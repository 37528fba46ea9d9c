package dev.mattock.training.loop;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.EnvState;
import dev.mattock.engine.env.EpisodeLogFormat;
import dev.mattock.training.checkpoint.Checkpoint;
import dev.mattock.training.checkpoint.CheckpointException;
import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the parts of a run lie in a checkpoint. Sections: {@code policy} (JSON), {@code network/...},
 * {@code optimiser/...}, {@code counters}, {@code episodes}, {@code normaliser}, {@code envs},
 * {@code worlds}, {@code frames}, {@code ages}.
 */
final class RunState {
  private static final String NETWORK = "network/";
  private static final String OPTIMISER = "optimiser/";
  private static final String COUNTERS = "optimiser-counters/";

  private RunState() {}

  static void writeTensors(Checkpoint.Builder out, String prefix, SortedMap<String, float[]> from) {
    from.forEach((name, values) -> out.floats(prefix + name, new long[] {values.length}, values));
  }

  static SortedMap<String, float[]> readTensors(Checkpoint in, String prefix)
      throws CheckpointException {
    SortedMap<String, float[]> tensors = new TreeMap<>();
    for (String name : in.names(prefix)) {
      tensors.put(name.substring(prefix.length()), in.floats(name));
    }
    return tensors;
  }

  static void writeNetwork(Checkpoint.Builder out, SortedMap<String, float[]> parameters) {
    writeTensors(out, NETWORK, parameters);
  }

  static SortedMap<String, float[]> readNetwork(Checkpoint in) throws CheckpointException {
    return readTensors(in, NETWORK);
  }

  static void writeOptimiser(
      Checkpoint.Builder out, SortedMap<String, float[]> tensors, Map<String, Long> counters) {
    writeTensors(out, OPTIMISER, tensors);
    new TreeMap<>(counters).forEach((name, value) -> out.longs(COUNTERS + name, value));
  }

  static SortedMap<String, float[]> readOptimiserTensors(Checkpoint in) throws CheckpointException {
    return readTensors(in, OPTIMISER);
  }

  static Map<String, Long> readOptimiserCounters(Checkpoint in) throws CheckpointException {
    Map<String, Long> counters = new TreeMap<>();
    for (String name : in.names(COUNTERS)) {
      counters.put(name.substring(COUNTERS.length()), in.longs(name)[0]);
    }
    return counters;
  }

  static void writeEnvs(Checkpoint.Builder out, EnvState[] states, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(states.length);
      for (EnvState state : states) {
        data.writeLong(state.number());
        data.writeLong(state.seed());
        EpisodeLogFormat.write(state.log(), content, data);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    out.bytes("envs", bytes.toByteArray());
  }

  static EnvState[] readEnvs(Checkpoint in, Content content, int envs) throws IOException {
    try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(in.bytes("envs")))) {
      int count = data.readInt();
      if (count != envs) {
        throw new CheckpointException(
            in.source(),
            Reason.UNFIT,
            "it holds %d envs, but the run has %d".formatted(count, envs));
      }
      EnvState[] states = new EnvState[count];
      for (int i = 0; i < count; i++) {
        long number = data.readLong();
        long seed = data.readLong();
        states[i] = new EnvState(number, seed, EpisodeLogFormat.read(data, content));
      }
      return states;
    }
  }

  /**
   * Counters of the loop.
   *
   * @param validatedUpdates after how many updates the policy was last validated
   */
  record Counters(
      long updates, long decisions, long elapsedNanos, long validatedUpdates, double bestScore) {
    private static final int NUMBERS = 5;

    void write(Checkpoint.Builder out) {
      out.longs(
          "counters",
          updates,
          decisions,
          elapsedNanos,
          validatedUpdates,
          Double.doubleToRawLongBits(bestScore));
    }

    static Counters read(Checkpoint in) throws CheckpointException {
      long[] values = in.longs("counters");
      if (values.length != NUMBERS) {
        throw new CheckpointException(
            in.source(),
            Reason.UNFIT,
            "section counters has %d numbers, not %d".formatted(values.length, NUMBERS));
      }
      return new Counters(
          values[0], values[1], values[2], values[3], Double.longBitsToDouble(values[4]));
    }
  }
}
