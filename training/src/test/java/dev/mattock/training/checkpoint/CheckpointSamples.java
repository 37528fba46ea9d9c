package dev.mattock.training.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;

/** Checkpoints for tests. */
final class CheckpointSamples {
  private CheckpointSamples() {}

  /** A small one with each kind of section, empty arrays, a scalar and odd floats. */
  static Checkpoint small() {
    return Checkpoint.builder()
        .json("settings", "{\"task\":\"wood/collect_log\",\"envs\":32}")
        .floats("network/weight", new long[] {2, 3}, new float[] {1, -0f, 2.5f, Float.NaN, 4, 5})
        .floats("network/scale", new long[0], new float[] {0.5f})
        .floats("network/none", new long[] {0, 7}, new float[0])
        .longs("counters", 1, -2, Long.MIN_VALUE)
        .longs("nothing")
        .bytes("env/0", new byte[] {0, -1, 127})
        .build();
  }

  /** One that tells its number, and fills more than one buffer. */
  static Checkpoint numbered(long number, int floats) {
    float[] values = new float[floats];
    for (int i = 0; i < floats; i++) {
      values[i] = number + i * 0.25f;
    }
    return Checkpoint.builder()
        .longs("number", number)
        .floats("values", new long[] {floats}, values)
        .build();
  }

  static byte[] encoded(Checkpoint checkpoint) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CheckpointWriter.encode(checkpoint, Channels.newChannel(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
