package dev.mattock.training.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One line of a plot: points whose x increases; y may be NaN where there is no value. */
public final class Curve {
  /** Stands for the step of a row where the name of a metric is asked for. */
  public static final String STEP = RowFormat.STEP;

  private final String name;
  private final double[] x;
  private final double[] y;

  private Curve(String name, double[] x, double[] y) {
    this.name = name;
    this.x = x;
    this.y = y;
  }

  /**
   * Makes a curve of points.
   *
   * @param name what the legend calls it
   * @param x finite and strictly increasing, at least one
   * @param y as many; infinities and NaN leave a gap
   * @return the curve
   */
  public static Curve of(String name, double[] x, double[] y) {
    if (x.length == 0 || x.length != y.length) {
      throw new IllegalArgumentException(
          "curve '%s' needs as many x as y, at least one: x=%d, y=%d"
              .formatted(name, x.length, y.length));
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || (i > 0 && x[i] <= x[i - 1])) {
        throw new IllegalArgumentException(
            "x of curve '%s' must be finite and increase: x[%d]=%s".formatted(name, i, x[i]));
      }
    }
    return new Curve(name, x.clone(), y.clone());
  }

  /**
   * Makes a curve of two metrics; rows that lack one of them are left out.
   *
   * @param name what the legend calls it
   * @param log the rows
   * @param xMetric the name of a metric that increases, or {@link #STEP}
   * @param yMetric the name of a metric, or {@link #STEP}
   * @return the curve
   * @throws IllegalArgumentException if no row has both
   */
  public static Curve of(String name, MetricsLog log, String xMetric, String yMetric) {
    MetricsRow[] rows =
        log.rows().stream()
            .filter(row -> has(row, xMetric) && has(row, yMetric))
            .toArray(MetricsRow[]::new);
    if (rows.length == 0) {
      throw new IllegalArgumentException(
          "curve '%s': no row has both '%s' and '%s'".formatted(name, xMetric, yMetric));
    }
    return of(name, column(rows, xMetric), column(rows, yMetric));
  }

  private static boolean has(MetricsRow row, String metric) {
    return metric.equals(STEP) || row.values().containsKey(metric);
  }

  private static double[] column(MetricsRow[] rows, String metric) {
    ToDoubleFunction<MetricsRow> value =
        metric.equals(STEP) ? row -> (double) row.step() : row -> value(row.values(), metric);
    double[] column = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      column[i] = value.applyAsDouble(rows[i]);
    }
    return column;
  }

  private static double value(Map<String, Double> values, String metric) {
    return values.get(metric);
  }

  /**
   * @return what the legend calls it
   */
  public String name() {
    return name;
  }

  /**
   * @return how many points there are
   */
  public int size() {
    return x.length;
  }

  /**
   * @param index 0..size-1
   * @return the x of a point
   */
  public double x(int index) {
    return x[index];
  }

  /**
   * @param index 0..size-1
   * @return the y of a point; NaN or infinite where there is none
   */
  public double y(int index) {
    return y[index];
  }

  /**
   * The value on the straight line between two points.
   *
   * @param at any x
   * @return y there; NaN outside the curve, or beside a point without a value
   */
  public double at(double at) {
    if (!(at >= x[0] && at <= x[x.length - 1])) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(x, at);
    if (found >= 0) {
      return y[found];
    }
    int after = -found - 1;
    double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
    return y[after - 1] + share * (y[after] - y[after - 1]);
  }

  /**
   * The mean of several curves, where all of them have a value: from the latest beginning to the
   * earliest end.
   *
   * @param name what the legend calls it
   * @param curves at least one
   * @return the mean at each x of each curve in that range
   * @throws IllegalArgumentException if there is no x that all curves reach
   */
  public static Curve mean(String name, List<Curve> curves) {
    double from = curves.stream().mapToDouble(curve -> curve.x[0]).max().orElse(Double.NaN);
    double to =
        curves.stream().mapToDouble(curve -> curve.x[curve.size() - 1]).min().orElse(Double.NaN);
    double[] grid =
        curves.stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.x))
            .filter(at -> at >= from && at <= to)
            .sorted()
            .distinct()
            .toArray();
    if (grid.length == 0) {
      throw new IllegalArgumentException(
          "curves have no x in common: the latest begins at " + from + ", the first ends at " + to);
    }
    double[] mean = new double[grid.length];
    for (int i = 0; i < grid.length; i++) {
      double at = grid[i];
      mean[i] = curves.stream().mapToDouble(curve -> curve.at(at)).sum() / curves.size();
    }
    return new Curve(name, grid, mean);
  }
}
