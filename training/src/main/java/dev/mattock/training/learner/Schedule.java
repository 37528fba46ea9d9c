package dev.mattock.training.learner;

/** A number that changes in the course of training, from progress 0 to progress 1. */
public sealed interface Schedule {

  /**
   * The number at that progress; progress beyond 0 to 1 counts as its end.
   *
   * @throws IllegalArgumentException if progress is not a number
   */
  double at(double progress);

  /** Always the same. */
  static Schedule constant(double value) {
    return new Constant(value);
  }

  /** In a straight line from the first to the last. */
  static Schedule linear(double first, double last) {
    return new Linear(first, last);
  }

  /** Along half a cosine from the first to the last (Loshchilov and Hutter 2017, eq. 5). */
  static Schedule cosine(double first, double last) {
    return new Cosine(first, last);
  }

  /**
   * Rises in a straight line from 0 over the first {@code share} of the way, and then runs through
   * {@code rest} in what is left.
   */
  static Schedule warmUp(double share, Schedule rest) {
    return new WarmUp(share, rest);
  }

  /** See {@link #constant}. */
  record Constant(double value) implements Schedule {
    public Constant {
      finite("value", value);
    }

    @Override
    public double at(double progress) {
      clamp(progress);
      return value;
    }
  }

  /** See {@link #linear}. */
  record Linear(double first, double last) implements Schedule {
    public Linear {
      finite("first", first);
      finite("last", last);
    }

    @Override
    public double at(double progress) {
      double p = clamp(progress);
      return (1 - p) * first + p * last;
    }
  }

  /** See {@link #cosine}. */
  record Cosine(double first, double last) implements Schedule {
    public Cosine {
      finite("first", first);
      finite("last", last);
    }

    @Override
    public double at(double progress) {
      double left = (1 + StrictMath.cos(Math.PI * clamp(progress))) / 2;
      return left * first + (1 - left) * last;
    }
  }

  /** See {@link #warmUp}. */
  record WarmUp(double share, Schedule rest) implements Schedule {
    public WarmUp {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException("share must be between 0 and 1, but is " + share);
      }
    }

    @Override
    public double at(double progress) {
      double p = clamp(progress);
      return p < share ? rest.at(0) * (p / share) : rest.at((p - share) / (1 - share));
    }
  }

  private static double clamp(double progress) {
    if (Double.isNaN(progress)) {
      throw new IllegalArgumentException("progress is not a number");
    }
    return Math.clamp(progress, 0.0, 1.0);
  }

  private static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, but is " + value);
    }
  }
}
