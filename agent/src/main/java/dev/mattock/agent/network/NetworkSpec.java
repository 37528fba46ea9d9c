package dev.mattock.agent.network;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The shape of an actor-critic network.
 *
 * @param stack frames that are seen at once, the oldest first
 * @param channels colour channels of one frame, 3 for RGB
 * @param height rows of a frame, in pixels
 * @param width columns of a frame, in pixels
 * @param features length of the vector beside the pixels (inventory counts, life statistics), or 0
 * @param heads how many actions each discrete head chooses from
 * @param convolutions the layers on the pixels, each followed by a ReLU
 * @param hidden width of the layer that joins pixels and features
 */
public record NetworkSpec(
    int stack,
    int channels,
    int height,
    int width,
    int features,
    ImmutableIntArray heads,
    ImmutableList<Conv> convolutions,
    int hidden) {

  /** Units of the layer that reads the feature vector. */
  static final int FEATURE_UNITS = 64;

  /**
   * One convolution without padding.
   *
   * @param filters channels of its output
   * @param kernel side of its square window, in pixels of its input
   * @param stride pixels of its input between two windows
   */
  public record Conv(int filters, int kernel, int stride) {
    private int outputOf(int side) {
      return side < kernel ? 0 : (side - kernel) / stride + 1;
    }
  }

  /**
   * Checks all of it.
   *
   * @throws IllegalArgumentException that names every component out of its bounds
   */
  public NetworkSpec {
    List<String> problems = new ArrayList<>();
    atLeast(1, "stack", stack, problems);
    atLeast(1, "channels", channels, problems);
    atLeast(1, "height", height, problems);
    atLeast(1, "width", width, problems);
    atLeast(0, "features", features, problems);
    atLeast(1, "hidden", hidden, problems);
    if (heads.isEmpty()) {
      problems.add("heads must not be empty");
    }
    for (int i = 0; i < heads.length(); i++) {
      atLeast(2, "heads[" + i + "]", heads.get(i), problems);
    }
    checkConvolutions(convolutions, height, width, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("network: " + String.join("; ", problems));
    }
  }

  /**
   * The network for training on CPUs: 16, 32 and 32 filters with windows of 4, 3 and 3 pixels, and
   * 256 hidden units. At 64x64 and three frames it trains half as fast again as the same filters
   * with windows of 8, 4 and 3, infers twice as fast, and learned to aim at a bar in fewer samples.
   */
  public static NetworkSpec defaults(
      int stack, int height, int width, int features, ImmutableIntArray heads) {
    return new NetworkSpec(
        stack,
        3,
        height,
        width,
        features,
        heads,
        ImmutableList.of(new Conv(16, 4, 4), new Conv(32, 3, 2), new Conv(32, 3, 2)),
        256);
  }

  /** Channels that the first layer sees: those of all stacked frames. */
  public int inputChannels() {
    return stack * channels;
  }

  /** Bytes of one observation's pixels. */
  public int povBytes() {
    return inputChannels() * height * width;
  }

  /** Logits of one observation: the sum over the heads. */
  public int logits() {
    return heads.stream().sum();
  }

  /** What the convolutions hand on, flattened. */
  public int flattened() {
    int rows = height;
    int columns = width;
    int filters = inputChannels();
    for (Conv conv : convolutions) {
      rows = conv.outputOf(rows);
      columns = conv.outputOf(columns);
      filters = conv.filters();
    }
    return rows * columns * filters;
  }

  /** What the joining layer reads: flattened pixels, and the features after their own layer. */
  public int joined() {
    return flattened() + (features == 0 ? 0 : FEATURE_UNITS);
  }

  /** The components by name, of types that JSON knows. */
  public Map<String, Object> toMap() {
    return NetworkSpecMap.toMap(this);
  }

  /**
   * The opposite of {@link #toMap}; numbers may be of any integral type.
   *
   * @throws IllegalArgumentException that names every missing, unknown and ill-typed key
   */
  public static NetworkSpec fromMap(Map<String, ?> map) {
    return NetworkSpecMap.fromMap(map);
  }

  private static void checkConvolutions(
      List<Conv> convolutions, int height, int width, List<String> problems) {
    int rows = height;
    int columns = width;
    for (int i = 0; i < convolutions.size(); i++) {
      Conv conv = convolutions.get(i);
      String name = "convolutions[" + i + "]";
      int before = problems.size();
      atLeast(1, name + ".filters", conv.filters(), problems);
      atLeast(1, name + ".kernel", conv.kernel(), problems);
      atLeast(1, name + ".stride", conv.stride(), problems);
      if (problems.size() > before) {
        return;
      }
      if (conv.kernel() > rows || conv.kernel() > columns) {
        problems.add(
            name + ".kernel is " + conv.kernel() + ", but its input is " + rows + "x" + columns);
        return;
      }
      rows = conv.outputOf(rows);
      columns = conv.outputOf(columns);
    }
  }

  private static void atLeast(int least, String name, int value, List<String> problems) {
    if (value < least) {
      problems.add(name + " must be at least " + least + ", but is " + value);
    }
  }
}
