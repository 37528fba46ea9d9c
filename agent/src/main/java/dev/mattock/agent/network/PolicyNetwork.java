package dev.mattock.agent.network;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An actor-critic network: convolutions over stacked frames, flattened and joined with a layer over
 * the feature vector, one hidden layer, and from it the logits of several discrete heads and the
 * value of the state (Mnih et al. 2016, without recurrence).
 *
 * <p>Inference may run on many threads at once, as may gradient passes. {@link #importParameters},
 * {@link #copyParametersFrom} and {@link #close} wait for those that run. Whoever changes {@link
 * #parameters()} in place must see to it that nobody uses the network meanwhile; actors therefore
 * have a network of their own, and copy.
 */
public final class PolicyNetwork implements AutoCloseable {
  /**
   * Rows that are sent through the layers at once on a CPU: activations then stay in its caches.
   */
  private static final int CPU_ROWS = 32;

  private final NetworkSpec spec;
  private final ParameterLayout layout;
  private final Device device;
  private final PixelLayout pixels;
  private final NDManager manager;
  private final NDArray parameters;
  private final Map<String, NDArray> views = new HashMap<>();

  /** Shared by whoever reads the parameters, held alone by whoever replaces or frees them. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private PolicyNetwork(NetworkSpec spec, Device device, PixelLayout pixels, float[] initial) {
    this.spec = spec;
    this.device = device;
    this.pixels = pixels;
    layout = ParameterLayout.of(spec);
    manager = NDManager.newBaseManager(device);
    parameters = manager.zeros(new Shape(layout.size()));
    for (ParameterLayout.Entry entry : layout.entries()) {
      views.put(
          entry.name(), parameters.get(new NDIndex().addSliceDim(entry.offset(), entry.end())));
    }
    write(initial);
  }

  /** A network that reads {@link PixelLayout#CHW}; see the longer form. */
  public static PolicyNetwork create(NetworkSpec spec, long seed, Device device) {
    return create(spec, seed, device, PixelLayout.CHW);
  }

  /**
   * A network with starting weights that depend on {@code seed} alone, to the bit.
   *
   * @param device where its parameters live and its layers run
   * @param pixels how observations lie in memory: {@code [stack * channels][height][width]} or
   *     {@code [height][width][stack * channels]}, as {@link FrameStack} writes them; the latter is
   *     a sixth faster to train, and the parameters are the same
   */
  public static PolicyNetwork create(
      NetworkSpec spec, long seed, Device device, PixelLayout pixels) {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(pixels, "pixels");
    float[] initial = OrthogonalInitialiser.initialise(ParameterLayout.of(spec), seed);
    return new PolicyNetwork(spec, device, pixels, initial);
  }

  /** Its shape. */
  public NetworkSpec spec() {
    return spec;
  }

  /** Where it lives. */
  public Device device() {
    return device;
  }

  /** How the observations that it reads lie in memory. */
  public PixelLayout pixels() {
    return pixels;
  }

  /** Where each named parameter lies in {@link #parameters()}. */
  public ParameterLayout layout() {
    return layout;
  }

  /**
   * All parameters as one flat vector of floats: what an optimiser changes in place. It belongs to
   * this network.
   */
  public NDArray parameters() {
    return parameters;
  }

  /**
   * Runs the network without gradient.
   *
   * @param pov a direct buffer; from its index 0, whatever its position, {@code batch} observations
   *     of unsigned bytes, laid out as {@link #pixels} says
   * @param features {@code [batch][features]}, or longer
   * @param batch rows, at least 1
   * @param logits destination, {@code [batch][sum of heads]}, or longer
   * @param values destination, {@code [batch]}, or longer
   * @throws IllegalArgumentException if a buffer is too short, or {@code pov} is not direct
   */
  public void infer(ByteBuffer pov, float[] features, int batch, float[] logits, float[] values) {
    checkInputs(spec, pov, features, batch);
    atLeast("logits", logits.length, batch * spec.logits());
    atLeast("values", values.length, batch);
    together(() -> inferAll(pov, features, batch, logits, values));
  }

  private void inferAll(
      ByteBuffer pov, float[] features, int batch, float[] logits, float[] values) {
    NativeThreads.adopt();
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try (NDManager pass = manager.newSubManager()) {
      ForwardPass forward = new ForwardPass(this, pass, false);
      int rows = device.isGpu() ? batch : CPU_ROWS;
      for (int first = 0; first < batch; first += rows) {
        inferRows(forward, pov, features, first, Math.min(rows, batch - first), logits, values);
      }
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  private void inferRows(
      ForwardPass forward,
      ByteBuffer pov,
      float[] features,
      int first,
      int count,
      float[] logits,
      float[] values) {
    int width = spec.logits();
    ByteBuffer rows = pov.slice(first * spec.povBytes(), count * spec.povBytes());
    float[] vectors =
        Arrays.copyOfRange(features, first * spec.features(), (first + count) * spec.features());
    try (NDManager scratch = forward.manager().newSubManager()) {
      float[] outputs = forward.run(scratch, rows, vectors, count).toFloatArray();
      for (int i = 0; i < count; i++) {
        System.arraycopy(outputs, i * (width + 1), logits, (first + i) * width, width);
        values[first + i] = outputs[i * (width + 1) + width];
      }
    }
  }

  /** The memory of one parameter. */
  NDArray view(String name) {
    return views.get(name);
  }

  /** Opens a pass that sums gradients; close it. */
  public GradientPass newGradientPass() {
    NDManager pass = manager.newSubManager();
    return new GradientPass(this, pass, new ForwardPass(this, pass, true));
  }

  /** Copies of all parameters by name; convolution weights are [filter][row][column][channel]. */
  public SortedMap<String, float[]> exportParameters() {
    return layout.split(parameters.toFloatArray());
  }

  /**
   * Takes over parameters by name.
   *
   * @throws IllegalArgumentException that names every parameter that is missing, unknown, of
   *     another length or not finite; nothing has then changed
   */
  public void importParameters(Map<String, float[]> named) {
    float[] flat = layout.join(named);
    alone(() -> write(flat));
  }

  /**
   * Takes over all parameters of another network of the same shape.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public void copyParametersFrom(PolicyNetwork other) {
    if (!spec.equals(other.spec)) {
      throw new IllegalArgumentException("network " + other.spec + " does not fit " + spec);
    }
    alone(
        () ->
            other.together(
                () -> {
                  if (device.equals(other.device)) {
                    parameters.set(new NDIndex(":"), other.parameters);
                  } else {
                    write(other.parameters.toFloatArray());
                  }
                }));
  }

  /** How many native arrays live in this network and all open passes: flat while it trains. */
  public int liveArrays() {
    return manager.getManagedArrays().size();
  }

  /** Waits for inference and gradients that run, and frees all memory; a second time, nothing. */
  @Override
  public void close() {
    alone(manager::close);
  }

  /** Runs {@code work} while nobody replaces or frees the parameters. */
  void together(Runnable work) {
    lock.readLock().lock();
    try {
      work.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  private void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void write(float[] flat) {
    try (NDManager scratch = manager.newSubManager()) {
      // NDArray.set(Buffer) would give the array new memory, which its views do not share.
      parameters.set(
          new NDIndex(":"), scratch.create(FloatBuffer.wrap(flat), new Shape(flat.length)));
    }
  }

  static void checkInputs(NetworkSpec spec, ByteBuffer pov, float[] features, int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("batch must be at least 1, but is " + batch);
    }
    if (!pov.isDirect()) {
      throw new IllegalArgumentException("pov must be a direct buffer");
    }
    atLeast("pov", pov.capacity(), batch * spec.povBytes());
    atLeast("features", features.length, batch * spec.features());
  }

  private static void atLeast(String name, int length, int least) {
    if (length < least) {
      throw new IllegalArgumentException(
          name + " must hold at least " + least + ", but holds " + length);
    }
  }
}
