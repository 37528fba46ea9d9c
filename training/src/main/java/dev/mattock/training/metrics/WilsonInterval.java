package dev.mattock.training.metrics;

/**
 * A 95 % confidence interval for a success rate.
 *
 * <p>The score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference", Journal of the American Statistical Association 22 (1927). With p =
 * successes / trials, n = trials and z the 97.5 % quantile of the normal distribution:
 *
 * <pre>(p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * <p>Unlike p ± z sqrt(p(1-p)/n) it stays within 0..1 and keeps a width at p = 0 and p = 1.
 *
 * @param successes how many trials succeeded, 0..trials
 * @param trials how many trials there were, at least 1
 */
public record WilsonInterval(long successes, long trials) {
  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Checks that the counts make sense. */
  public WilsonInterval {
    if (trials < 1) {
      throw new IllegalArgumentException("trials must be at least 1: trials=" + trials);
    }
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes must be in 0.." + trials + ": successes=" + successes);
    }
  }

  /**
   * @return the observed rate, 0..1
   */
  public double rate() {
    return (double) successes / trials;
  }

  /**
   * @return the lower end, 0..1; exactly 0 without a success
   */
  public double low() {
    return successes == 0 ? 0 : Math.max(0, centre() - halfWidth());
  }

  /**
   * @return the upper end, 0..1; exactly 1 without a failure
   */
  public double high() {
    return successes == trials ? 1 : Math.min(1, centre() + halfWidth());
  }

  private double centre() {
    return (rate() + Z * Z / (2.0 * trials)) / (1 + Z * Z / trials);
  }

  private double halfWidth() {
    double n = trials;
    double p = rate();
    return Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
  }
}
