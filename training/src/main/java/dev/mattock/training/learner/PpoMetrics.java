package dev.mattock.training.learner;

/**
 * What one update did; means are over all samples of all minibatches that were used.
 *
 * @param policyLoss the clipped surrogate, negated
 * @param valueLoss half the squared error of the value, clipped if the settings say so
 * @param entropy nats, summed over the heads
 * @param approximateKl how far the policy moved from the one that collected, in nats: the mean of
 *     (r - 1) - log r (Schulman 2020, "Approximating KL divergence", estimator k3)
 * @param clipFraction share of samples whose ratio left the clip range
 * @param explainedVariance 1 - Var(returns - values) / Var(returns), before the update; 0 if all
 *     returns are the same
 * @param gradientNorm mean norm before clipping, of the minibatches that were used
 * @param learningRate what the schedule said
 * @param minibatches how many were used
 * @param skippedUpdates how many were left out because loss or gradient was not finite
 * @param stoppedEarly whether the limit on the divergence ended the update before its last epoch
 */
public record PpoMetrics(
    double policyLoss,
    double valueLoss,
    double entropy,
    double approximateKl,
    double clipFraction,
    double explainedVariance,
    double gradientNorm,
    double learningRate,
    int minibatches,
    int skippedUpdates,
    boolean stoppedEarly) {}
