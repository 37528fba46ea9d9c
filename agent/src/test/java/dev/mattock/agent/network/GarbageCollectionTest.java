package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the forward pass hands to the native library has to outlive garbage collections until the
 * backward pass has read it: the memory of Java buffers does not, once nobody in Java holds them.
 */
class GarbageCollectionTest {
  private static final NetworkSpec SPEC =
      new NetworkSpec(
          2,
          3,
          8,
          10,
          4,
          ImmutableIntArray.of(3, 2),
          ImmutableList.of(new NetworkSpec.Conv(4, 3, 2), new NetworkSpec.Conv(5, 2, 1)),
          16);
  private static final int BATCH = 3;
  private static final int ROUNDS = 8;

  /** Sizes of what may have been freed: numbers, shapes, small arrays. */
  private static final int[] SIZES = {4, 8, 16, 48, 96, 192};

  private static final int BUFFERS = 4_000;

  @Test
  void gradientsDoNotDependOnCollectionsBetweenForwardAndBackward() {
    NativeThreads.use(1);
    ByteBuffer pov = ByteBuffer.allocateDirect(BATCH * SPEC.povBytes());
    for (int i = 0; i < pov.capacity(); i++) {
      pov.put(i, (byte) (37 * i));
    }
    float[] features = new float[BATCH * SPEC.features()];
    Arrays.fill(features, 0.25f);
    try (PolicyNetwork network = PolicyNetwork.create(SPEC, 5, Device.cpu())) {
      float[] undisturbed = gradient(network, pov, features, false);
      for (int round = 0; round < ROUNDS; round++) {
        assertThat(gradient(network, pov, features, true))
            .as("round %d", round)
            .containsExactly(undisturbed);
      }
    }
  }

  private static float[] gradient(
      PolicyNetwork network, ByteBuffer pov, float[] features, boolean collect) {
    try (GradientPass pass = network.newGradientPass()) {
      pass.accumulate(
          pov,
          features,
          BATCH,
          (outputs, gradient, batch) -> {
            Arrays.fill(gradient, 1);
            if (collect) {
              overwriteWhatIsFreed();
            }
          });
      return pass.gradient().toFloatArray();
    }
  }

  /** Collects garbage, and fills native memory that it frees with other numbers. */
  private static void overwriteWhatIsFreed() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    List<ByteBuffer> junk = new ArrayList<>();
    for (int size : SIZES) {
      for (int i = 0; i < BUFFERS; i++) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        while (buffer.hasRemaining()) {
          buffer.put((byte) 0x45);
        }
        junk.add(buffer);
      }
    }
    assertThat(junk).hasSize(SIZES.length * BUFFERS);
  }
}
