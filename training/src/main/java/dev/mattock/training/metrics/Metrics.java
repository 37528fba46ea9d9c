package dev.mattock.training.metrics;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Ways to combine sinks. */
public final class Metrics {
  private Metrics() {}

  /**
   * A sink that hands each row to two others, in this order.
   *
   * <p>Flushing and closing reach both even when the first fails; its error is thrown afterwards.
   *
   * @param first gets each row first
   * @param second gets each row the first has taken
   * @return the two as one
   */
  public static MetricsSink both(MetricsSink first, MetricsSink second) {
    return new Both(List.of(first, second));
  }

  private record Both(List<MetricsSink> sinks) implements MetricsSink {
    @Override
    public void write(long step, Map<String, Double> values) throws IOException {
      for (MetricsSink sink : sinks) {
        sink.write(step, values);
      }
    }

    @Override
    public void flush() throws IOException {
      each(MetricsSink::flush);
    }

    @Override
    public void close() throws IOException {
      each(MetricsSink::close);
    }

    private void each(SinkCall call) throws IOException {
      IOException failure = null;
      for (MetricsSink sink : sinks) {
        try {
          call.on(sink);
        } catch (IOException e) {
          if (failure == null) {
            failure = e;
          } else {
            failure.addSuppressed(e);
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  private interface SinkCall {
    void on(MetricsSink sink) throws IOException;
  }
}
