package dev.mattock.training.learner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.mattock.agent.network.ParameterLayout;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adam (Kingma and Ba 2015, Algorithm 1) over one flat vector of parameters, in place.
 *
 * <pre>
 *   m = beta1 m + (1 - beta1) g
 *   v = beta2 v + (1 - beta2) g^2
 *   theta = theta - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * </pre>
 *
 * <p>Its moments go out and in by parameter name, so that a run goes on exactly where it stopped.
 */
public final class Adam implements AutoCloseable {

  /**
   * Its constants.
   *
   * @param beta1 decay of the mean of gradients, in [0, 1)
   * @param beta2 decay of the mean of squared gradients, in [0, 1)
   * @param epsilon added to the root, so that it never is zero
   */
  public record Settings(double beta1, double beta2, double epsilon) {
    /** Those of the paper, but epsilon 1e-5, as PPO takes it (Huang et al. 2022, detail 3). */
    public static final Settings PPO = new Settings(0.9, 0.999, 1e-5);

    public Settings {
      decay("beta1", beta1);
      decay("beta2", beta2);
      if (!(epsilon > 0)) {
        throw new IllegalArgumentException("epsilon must be positive, but is " + epsilon);
      }
    }

    private static void decay(String name, double value) {
      if (!(value >= 0 && value < 1)) {
        throw new IllegalArgumentException(name + " must be in [0, 1), but is " + value);
      }
    }
  }

  private static final String FIRST = "adam.first/";
  private static final String SECOND = "adam.second/";
  private static final String STEPS = "adam.steps";

  private final Settings settings;
  private final ParameterLayout layout;
  private final NDManager manager;
  private final NDArray parameters;
  private final NDArray first;
  private final NDArray second;
  private long steps;

  /**
   * For these parameters, with moments of zero.
   *
   * @param parameters the flat vector to change; it stays its owner's
   * @param layout the names in it
   */
  public Adam(Settings settings, NDArray parameters, ParameterLayout layout) {
    this.settings = settings;
    this.layout = layout;
    this.parameters = parameters;
    manager = parameters.getManager().newSubManager(parameters.getDevice());
    first = manager.zeros(new Shape(layout.size()));
    second = manager.zeros(new Shape(layout.size()));
  }

  /** How many steps were taken. */
  public long steps() {
    return steps;
  }

  /**
   * Takes one step against the gradient.
   *
   * @param gradient flat, as the parameters
   * @param learningRate the size of the step, as its schedule says now
   */
  public void step(NDArray gradient, double learningRate) {
    steps++;
    double correction1 = 1 - StrictMath.pow(settings.beta1, (double) steps);
    double correction2 = 1 - StrictMath.pow(settings.beta2, (double) steps);
    try (NDManager scratch = manager.newSubManager()) {
      NDArray g = gradient.stopGradient();
      g.attach(scratch);
      first.muli((float) settings.beta1).addi(g.mul((float) (1 - settings.beta1)));
      second.muli((float) settings.beta2).addi(g.mul(g).muli((float) (1 - settings.beta2)));
      NDArray corrected = second.mul((float) (1 / correction2));
      corrected.attach(scratch);
      NDArray root = corrected.sqrt().addi((float) settings.epsilon);
      NDArray change = first.mul((float) (learningRate / correction1));
      change.attach(scratch);
      parameters.subi(change.divi(root));
    }
  }

  /** Copies of both moments, by parameter name. */
  public SortedMap<String, float[]> exportTensors() {
    SortedMap<String, float[]> tensors = new TreeMap<>();
    layout.split(first.toFloatArray()).forEach((name, m) -> tensors.put(FIRST + name, m));
    layout.split(second.toFloatArray()).forEach((name, v) -> tensors.put(SECOND + name, v));
    return tensors;
  }

  /** The number of steps, by name. */
  public SortedMap<String, Long> exportCounters() {
    return new TreeMap<>(Map.of(STEPS, steps));
  }

  /**
   * Takes over what was exported; entries of others are passed over.
   *
   * @throws IllegalArgumentException that names what is missing or does not fit; nothing has then
   *     changed
   */
  public void importState(Map<String, float[]> tensors, Map<String, Long> counters) {
    Long newSteps = counters.get(STEPS);
    if (newSteps == null || newSteps < 0) {
      throw new IllegalArgumentException(STEPS + " must be 0 or more, but is " + newSteps);
    }
    float[] newFirst = layout.join(withPrefix(tensors, FIRST));
    float[] newSecond = layout.join(withPrefix(tensors, SECOND));
    write(first, newFirst);
    write(second, newSecond);
    steps = newSteps;
  }

  private static Map<String, float[]> withPrefix(Map<String, float[]> tensors, String prefix) {
    Map<String, float[]> own = new TreeMap<>();
    tensors.forEach(
        (name, values) -> {
          if (name.startsWith(prefix)) {
            own.put(name.substring(prefix.length()), values);
          }
        });
    return own;
  }

  private void write(NDArray moment, float[] values) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray source = scratch.create(FloatBuffer.wrap(values), new Shape(values.length));
      moment.set(new NDIndex(":"), source);
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
