package dev.mattock.agent.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * Sums the gradient of a loss over any number of batches, forward and backward one after the other.
 * A pass is for one thread; any number of passes over one network may run beside each other, as
 * long as nobody changes its parameters. Close it to free all that it made.
 */
public final class GradientPass implements AutoCloseable {
  private final PolicyNetwork network;
  private final NetworkSpec spec;
  private final ParameterLayout layout;
  private final NDManager manager;
  private final ForwardPass forward;
  private boolean empty = true;

  GradientPass(PolicyNetwork network, NDManager manager, ForwardPass forward) {
    this.network = network;
    this.spec = network.spec();
    this.layout = network.layout();
    this.manager = manager;
    this.forward = forward;
  }

  /**
   * Runs the network forward on a batch, asks {@code loss} what to change, and adds that to the
   * gradient.
   *
   * @param pov as in {@link PolicyNetwork#infer}
   * @param features as in {@link PolicyNetwork#infer}
   * @param batch rows, at least 1
   */
  public void accumulate(ByteBuffer pov, float[] features, int batch, OutputGradient loss) {
    PolicyNetwork.checkInputs(spec, pov, features, batch);
    network.together(() -> forwardAndBackward(pov, features, batch, loss));
    empty = false;
  }

  private void forwardAndBackward(
      ByteBuffer pov, float[] features, int batch, OutputGradient loss) {
    NativeThreads.adopt();
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(true);
    try (NDManager scratch = manager.newSubManager()) {
      NDArray outputs = forward.run(scratch, pov, features, batch);
      float[] gradient = new float[batch * (spec.logits() + 1)];
      loss.compute(outputs.toFloatArray(), gradient, batch);
      NDArray handedIn =
          scratch.create(FloatBuffer.wrap(gradient), new Shape(batch, spec.logits() + 1));
      JniUtils.backward((PtNDArray) outputs, (PtNDArray) handedIn, false, false);
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /**
   * The sum of all gradients so far, flat as {@link PolicyNetwork#parameters()}. It belongs to this
   * pass.
   */
  public NDArray gradient() {
    if (empty) {
      return manager.zeros(new Shape(layout.size()));
    }
    NDList parts = new NDList();
    for (ParameterLayout.Entry entry : layout.entries()) {
      parts.add(forward.leaf(entry.name()).getGradient());
    }
    return NDArrays.concat(parts);
  }

  @Override
  public void close() {
    manager.close();
  }
}
