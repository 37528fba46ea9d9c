package dev.mattock.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.agent.network.NativeThreads;
import dev.mattock.agent.network.NetworkSpec;
import dev.mattock.agent.network.PolicyNetwork;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptimiserTest {
  private static final NetworkSpec TINY =
      new NetworkSpec(1, 1, 1, 2, 0, ImmutableIntArray.of(2), ImmutableList.of(), 2);
  private static final Adam.Settings SETTINGS = new Adam.Settings(0.9, 0.99, 1e-3);

  @BeforeEach
  void oneThread() {
    NativeThreads.use(1);
  }

  @Test
  void adamFollowsAlgorithmOneOfThePaper() {
    try (PolicyNetwork network = PolicyNetwork.create(TINY, 1, Device.cpu());
        NDManager manager = NDManager.newBaseManager();
        Adam adam = new Adam(SETTINGS, network.parameters(), network.layout())) {
      int size = network.layout().size();
      double[] theta = new double[size];
      float[] start = network.parameters().toFloatArray();
      double[] m = new double[size];
      double[] v = new double[size];
      for (int i = 0; i < size; i++) {
        theta[i] = start[i];
      }
      for (int t = 1; t <= 7; t++) {
        float[] g = new float[size];
        for (int i = 0; i < size; i++) {
          g[i] = (i * 3 + t * 5) % 7 - 3;
          m[i] = 0.9 * m[i] + 0.1 * g[i];
          v[i] = 0.99 * v[i] + 0.01 * g[i] * g[i];
          double unbiasedM = m[i] / (1 - Math.pow(0.9, t));
          double unbiasedV = v[i] / (1 - Math.pow(0.99, t));
          theta[i] -= 0.01 * t * unbiasedM / (Math.sqrt(unbiasedV) + 1e-3);
        }
        adam.step(manager.create(g), 0.01 * t);
      }
      float[] actual = network.parameters().toFloatArray();
      for (int i = 0; i < size; i++) {
        assertThat((double) actual[i]).as("parameter %d", i).isCloseTo(theta[i], within(1e-5));
      }
      assertThat(adam.steps()).isEqualTo(7);
    }
  }

  @Test
  void theFirstStepIsAsLongAsTheLearningRate() {
    try (PolicyNetwork network = PolicyNetwork.create(TINY, 1, Device.cpu());
        NDManager manager = NDManager.newBaseManager();
        Adam adam =
            new Adam(new Adam.Settings(0.9, 0.999, 1e-8), network.parameters(), network.layout())) {
      float before = network.parameters().toFloatArray()[0];
      float[] g = new float[network.layout().size()];
      g[0] = -123;
      adam.step(manager.create(g), 0.25);
      assertThat(network.parameters().toFloatArray()[0]).isCloseTo(before + 0.25f, within(1e-5f));
    }
  }

  @Test
  void adamRejectsConstantsOutOfTheirBounds() {
    assertThatThrownBy(() -> new Adam.Settings(1, 0.9, 1e-8))
        .hasMessage("beta1 must be in [0, 1), but is 1.0");
    assertThatThrownBy(() -> new Adam.Settings(0.9, -0.1, 1e-8)).hasMessageContaining("beta2");
    assertThatThrownBy(() -> new Adam.Settings(0.9, 0.9, 0))
        .hasMessage("epsilon must be positive, but is 0.0");
  }

  @Test
  void gradientsShorterThanTheBoundAreLeftAlone() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.create(new float[] {3, 0});
      NDArray b = manager.create(new float[] {4});
      assertThat(GradientClipping.byGlobalNorm(List.of(a, b), 5)).isEqualTo(5);
      assertThat(a.toFloatArray()).containsExactly(3, 0);
      assertThat(b.toFloatArray()).containsExactly(4);
    }
  }

  @Test
  void longerGradientsAreScaledTogether() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray a = manager.create(new float[] {3, 0});
      NDArray b = manager.create(new float[] {-4});
      assertThat(GradientClipping.byGlobalNorm(List.of(a, b), 2.5)).isEqualTo(5);
      assertThat(a.toFloatArray()).containsExactly(1.5f, 0);
      assertThat(b.toFloatArray()).containsExactly(-2);
    }
  }

  @Test
  void gradientsThatAreNotFiniteAreReportedAndLeftAlone() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray good = manager.create(new float[] {30});
      NDArray bad = manager.create(new float[] {Float.NaN});
      NDArray endless = manager.create(new float[] {Float.NEGATIVE_INFINITY});
      assertThat(GradientClipping.byGlobalNorm(List.of(good, bad), 1)).isNaN();
      assertThat(GradientClipping.byGlobalNorm(List.of(good, endless), 1)).isInfinite();
      assertThat(good.toFloatArray()).containsExactly(30);
    }
  }

  @Test
  void clippingLeavesNoArraysBehind() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray gradient = manager.create(new float[] {3, 4});
      int before = manager.getManagedArrays().size();
      GradientClipping.byGlobalNorm(List.of(gradient), 1);
      assertThat(manager.getManagedArrays()).hasSize(before);
    }
  }

  @Test
  void clippingRejectsABoundThatIsNotPositive() {
    assertThatThrownBy(() -> GradientClipping.byGlobalNorm(List.of(), 0))
        .hasMessage("max must be positive, but is 0.0");
  }
}
