package dev.mattock.agent.network;

import java.nio.ByteBuffer;
import java.util.Map;

/** The layers once more, with loops in double precision: what the fast ones are held against. */
final class PlainNetwork {
  private PlainNetwork() {}

  /** The logits of one row of a batch, then its value. */
  static double[] run(
      NetworkSpec spec, Map<String, float[]> named, ByteBuffer pov, float[] features, int row) {
    double[] x = new double[spec.povBytes()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (pov.get(row * x.length + i) & 0xff) / 255.0;
    }
    int channels = spec.inputChannels();
    int height = spec.height();
    int width = spec.width();
    for (int layer = 0; layer < spec.convolutions().size(); layer++) {
      NetworkSpec.Conv conv = spec.convolutions().get(layer);
      x = convolve(x, channels, height, width, conv, named, "conv" + layer);
      channels = conv.filters();
      height = (height - conv.kernel()) / conv.stride() + 1;
      width = (width - conv.kernel()) / conv.stride() + 1;
    }
    double[] joined = new double[spec.joined()];
    for (int c = 0; c < channels; c++) {
      for (int p = 0; p < height * width; p++) {
        joined[p * channels + c] = x[c * height * width + p];
      }
    }
    if (spec.features() > 0) {
      double[] own = new double[spec.features()];
      for (int i = 0; i < own.length; i++) {
        own[i] = features[row * own.length + i];
      }
      double[] read = relu(dense(own, named, "features"));
      System.arraycopy(read, 0, joined, channels * height * width, read.length);
    }
    double[] hidden = relu(dense(joined, named, "hidden"));
    double[] outputs = new double[spec.logits() + 1];
    System.arraycopy(dense(hidden, named, "policy"), 0, outputs, 0, spec.logits());
    outputs[spec.logits()] = dense(hidden, named, "value")[0];
    return outputs;
  }

  private static double[] convolve(
      double[] x,
      int channels,
      int height,
      int width,
      NetworkSpec.Conv conv,
      Map<String, float[]> named,
      String layer) {
    float[] weight = named.get(layer + ".weight");
    float[] bias = named.get(layer + ".bias");
    int k = conv.kernel();
    int rows = (height - k) / conv.stride() + 1;
    int columns = (width - k) / conv.stride() + 1;
    double[] y = new double[conv.filters() * rows * columns];
    for (int i = 0; i < y.length; i++) {
      int f = i / (rows * columns);
      int top = i / columns % rows * conv.stride();
      int left = i % columns * conv.stride();
      double sum = bias[f];
      for (int j = 0; j < k * k * channels; j++) {
        int c = j % channels;
        int dx = j / channels % k;
        int dy = j / channels / k;
        sum += weight[f * k * k * channels + j] * x[(c * height + top + dy) * width + left + dx];
      }
      y[i] = sum;
    }
    return relu(y);
  }

  private static double[] dense(double[] x, Map<String, float[]> named, String layer) {
    float[] weight = named.get(layer + ".weight");
    float[] bias = named.get(layer + ".bias");
    double[] y = new double[bias.length];
    for (int r = 0; r < y.length; r++) {
      y[r] = bias[r];
      for (int c = 0; c < x.length; c++) {
        y[r] += weight[r * x.length + c] * x[c];
      }
    }
    return y;
  }

  private static double[] relu(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(0, x[i]);
    }
    return x;
  }
}
