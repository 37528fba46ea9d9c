package dev.mattock.training.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An axis of a plot.
 *
 * @param label what is measured, with its unit
 * @param unit how its numbers are written
 */
public record Axis(String label, Unit unit) {
  /** How the numbers of an axis are written. */
  public enum Unit {
    /** As they are, with k and M for thousands and millions. */
    NUMBER,
    /** A share 0..1 as 0 % to 100 %; the axis shows at least all of that. */
    PERCENT
  }

  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;

  /** A range with ticks at round numbers, from the first end on. */
  record Ticks(double from, double to, double step, int count) {
    double at(int index) {
      // From whole multiples, so that 0.3 is not 0.30000000000000004 and 0 is 0.
      return (Math.rint(from / step) + index) * step;
    }

    /** The same range cut off at a value, with the ticks that are left. */
    Ticks endingAt(double value) {
      int left = (int) Math.floor((value - from) / step + 1e-9) + 1;
      return value > from ? new Ticks(from, value, step, left) : this;
    }

    /** Where a value lies between the ends, 0..1. */
    double share(double value) {
      return (value - from) / (to - from);
    }
  }

  /**
   * A plain number axis.
   *
   * @param label what is measured, with its unit
   * @return the axis
   */
  public static Axis number(String label) {
    return new Axis(label, Unit.NUMBER);
  }

  /**
   * An axis of shares 0..1, written as percent.
   *
   * @param label what is measured
   * @return the axis
   */
  public static Axis percent(String label) {
    return new Axis(label, Unit.PERCENT);
  }

  /**
   * The narrowest range of round numbers around some values.
   *
   * @param most how many steps at most
   */
  Ticks ticks(double least, double greatest, int most) {
    double low = least;
    double high = greatest;
    if (unit == Unit.PERCENT) {
      low = Math.min(0, low);
      high = Math.max(1, high);
    } else if (low > 0 && low < high / 2) {
      low = 0;
    }
    if (high <= low) {
      double spread = low == 0 ? 1 : Math.abs(low) / 2;
      high = low + spread;
      low -= spread;
    }
    double step = roundStep((high - low) / most);
    while (Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) > most) {
      step = roundStep(step * 1.01);
    }
    double from = Math.floor(low / step + 1e-9) * step;
    double to = Math.ceil(high / step - 1e-9) * step;
    return new Ticks(from, to, step, (int) Math.rint((to - from) / step) + 1);
  }

  /** The next of 1, 2, 2.5, 5 times a power of ten that is not below. */
  private static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= atLeast * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The texts of all ticks, in one unit and with as many digits as the step needs. */
  List<String> labels(Ticks ticks) {
    double scale = scale(ticks);
    String suffix = scale == MILLION ? "M" : scale == THOUSAND ? "k" : "";
    double step = ticks.step() / scale;
    if (unit == Unit.PERCENT) {
      step = ticks.step() * 100;
      scale = 0.01;
      suffix = " %";
    }
    String format = "%." + decimals(step) + "f";
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < ticks.count(); i++) {
      double value = ticks.at(i) / scale;
      boolean zero = Math.abs(value) < step / 2;
      String digits = String.format(Locale.ROOT, format, zero ? 0.0 : value);
      labels.add(zero && unit == Unit.NUMBER ? "0" : digits + suffix);
    }
    return labels;
  }

  private static double scale(Ticks ticks) {
    double greatest = Math.max(Math.abs(ticks.from()), Math.abs(ticks.to()));
    if (greatest >= 2 * MILLION || (greatest >= MILLION && ticks.step() >= MILLION / 10)) {
      return MILLION;
    }
    return greatest >= 10 * THOUSAND ? THOUSAND : 1;
  }

  private static int decimals(double step) {
    int decimals = 0;
    for (double rest = step; Math.abs(rest - Math.rint(rest)) > 1e-6 * rest; rest *= 10) {
      decimals++;
    }
    return decimals;
  }
}
