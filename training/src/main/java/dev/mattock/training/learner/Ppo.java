package dev.mattock.training.learner;

import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.engine.content.Hash64;
import dev.mattock.training.rollout.SampleSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Proximal policy optimisation (Schulman et al. 2017): several epochs of minibatches over what the
 * policy collected, with a surrogate that does not reward moving far from it.
 *
 * <p>An update depends on the data, the state of network and optimiser, the seed and its index, not
 * on the number of threads: on one machine it can be repeated to the bit.
 */
public final class Ppo implements AutoCloseable {

  /**
   * How PPO learns.
   *
   * @param learningRate Adam's step, by progress
   * @param epochs how often each sample is used in one update
   * @param minibatch samples a gradient step; an update is cut into equal parts of about this size
   * @param clip how far the probability ratio may leave 1 (c in eq. 7)
   * @param valueClip how far the value may leave the old one, or none (Huang et al. 2022, detail 9)
   * @param entropyCoefficient what a nat of entropy is worth in the loss, by progress (c2 in eq. 9)
   * @param valueCoefficient what the value's loss counts beside the policy's (c1 in eq. 9)
   * @param maxGradientNorm the norm to which longer gradients are scaled down
   * @param gamma discount a step
   * @param lambda see {@link Gae}
   * @param normaliseAdvantage whether advantages get mean 0 and deviation 1 in each minibatch
   * @param targetKl the mean divergence of a minibatch that ends an update, or none (Achiam 2018,
   *     "Spinning up in deep RL")
   */
  public record Settings(
      Schedule learningRate,
      int epochs,
      int minibatch,
      double clip,
      OptionalDouble valueClip,
      Schedule entropyCoefficient,
      double valueCoefficient,
      double maxGradientNorm,
      double gamma,
      double lambda,
      boolean normaliseAdvantage,
      OptionalDouble targetKl) {

    /**
     * Checks all of it.
     *
     * @throws IllegalArgumentException that names every setting out of its bounds
     */
    public Settings {
      List<String> problems = new ArrayList<>();
      check(epochs >= 1, "epochs must be at least 1", epochs, problems);
      check(minibatch >= 1, "minibatch must be at least 1", minibatch, problems);
      check(clip > 0 && clip < 1, "clip must be between 0 and 1", clip, problems);
      positive("valueClip", valueClip.orElse(1), problems);
      positive("targetKl", targetKl.orElse(1), problems);
      positive("maxGradientNorm", maxGradientNorm, problems);
      check(
          valueCoefficient >= 0, "valueCoefficient must be 0 or more", valueCoefficient, problems);
      check(gamma > 0 && gamma <= 1, "gamma must be in (0, 1]", gamma, problems);
      check(lambda >= 0 && lambda <= 1, "lambda must be in [0, 1]", lambda, problems);
      atBothEnds("learningRate", learningRate, problems);
      atBothEnds("entropyCoefficient", entropyCoefficient, problems);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException("ppo: " + String.join("; ", problems));
      }
    }

    /** A start for pixels: between the settings that Procgen and Crafter are trained with. */
    public static Settings defaults() {
      return new Settings(
          Schedule.linear(5e-4, 5e-5),
          3,
          512,
          0.2,
          OptionalDouble.empty(),
          Schedule.constant(0.01),
          0.5,
          0.5,
          0.99,
          0.95,
          true,
          OptionalDouble.empty());
    }

    /** The estimator of advantages that these settings ask for. */
    public Gae gae() {
      return new Gae(gamma, lambda);
    }

    private static void atBothEnds(String name, Schedule schedule, List<String> problems) {
      for (double end : new double[] {0, 1}) {
        check(schedule.at(end) >= 0, name + " must be 0 or more", schedule.at(end), problems);
      }
    }

    private static void positive(String name, double value, List<String> problems) {
      check(value > 0 && Double.isFinite(value), name + " must be positive", value, problems);
    }

    private static void check(boolean good, String rule, Object value, List<String> problems) {
      if (!good) {
        problems.add(rule + ", but is " + value);
      }
    }
  }

  private static final String SKIPPED = "ppo.skippedUpdates";

  private final PolicyNetwork network;
  private final Settings settings;
  private final long seed;
  private final Adam adam;
  private final Lanes lanes;
  private long skippedUpdates;

  /**
   * A learner of that network, which it changes and does not close.
   *
   * @param seed decides the order of the samples
   * @param threads how many threads compute gradients; with one, the caller of {@link #update}
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public Ppo(PolicyNetwork network, Settings settings, long seed, int threads) {
    this.network = network;
    this.settings = settings;
    this.seed = seed;
    PpoObjective objective = new PpoObjective(settings, network.spec().heads());
    lanes = new Lanes(network, objective, threads, settings.minibatch());
    adam = new Adam(Adam.Settings.PPO, network.parameters(), network.layout());
  }

  /** How it learns. */
  public Settings settings() {
    return settings;
  }

  /** How many minibatches were left out since the start because something was not finite. */
  public long skippedUpdates() {
    return skippedUpdates;
  }

  /**
   * Learns from one batch of samples. Nobody else may use the network meanwhile.
   *
   * @param progress how far training has come, 0 to 1, for the schedules
   * @param updateIndex the number of this update; with the seed, it decides the order of samples
   * @throws IllegalArgumentException if there are no samples, or the arrays do not fit their number
   */
  public PpoMetrics update(SampleSource data, double progress, long updateIndex) {
    check(data);
    Update update = new Update(data, progress);
    for (int epoch = 0; epoch < settings.epochs() && !update.stopped; epoch++) {
      shuffle(update.order, Hash64.of(seed, updateIndex, epoch));
      int parts = Math.max(1, Math.round((float) data.size() / settings.minibatch()));
      for (int part = 0; part < parts && !update.stopped; part++) {
        int from = (int) ((long) data.size() * part / parts);
        int to = (int) ((long) data.size() * (part + 1) / parts);
        step(update, from, to);
      }
    }
    skippedUpdates += update.skipped;
    return update.metrics();
  }

  private void step(Update update, int from, int to) {
    PpoObjective.AdvantageScale scale =
        settings.normaliseAdvantage()
            ? PpoObjective.AdvantageScale.of(update.data.advantages(), update.order, from, to)
            : PpoObjective.AdvantageScale.none();
    PpoObjective.Minibatch minibatch =
        new PpoObjective.Minibatch(update.data, update.order, scale, update.entropyCoefficient);
    try (Lanes.Gradient gradient = lanes.run(minibatch, from, to)) {
      double norm =
          GradientClipping.byGlobalNorm(List.of(gradient.total()), settings.maxGradientNorm());
      if (!Double.isFinite(norm) || !gradient.sums().finite()) {
        update.skipped++;
        return;
      }
      adam.step(gradient.total(), update.learningRate);
      update.add(gradient.sums(), norm);
    }
  }

  /** What one update keeps while it runs. */
  private final class Update {
    final SampleSource data;
    final int[] order;
    final double learningRate;
    final double entropyCoefficient;
    final PpoObjective.Sums sums = new PpoObjective.Sums();
    double norms;
    int used;
    int skipped;
    boolean stopped;

    Update(SampleSource data, double progress) {
      this.data = data;
      order = IntStream.range(0, data.size()).toArray();
      learningRate = settings.learningRate().at(progress);
      entropyCoefficient = settings.entropyCoefficient().at(progress);
    }

    void add(PpoObjective.Sums minibatch, double norm) {
      sums.add(minibatch);
      norms += norm;
      used++;
      double divergence = minibatch.divergence / minibatch.samples;
      stopped = settings.targetKl().isPresent() && divergence > settings.targetKl().getAsDouble();
    }

    PpoMetrics metrics() {
      double n = Math.max(1, sums.samples);
      return new PpoMetrics(
          sums.policyLoss / n,
          sums.valueLoss / n,
          sums.entropy / n,
          sums.divergence / n,
          sums.clipped / n,
          explainedVariance(data.values(), data.returns()),
          norms / Math.max(1, used),
          learningRate,
          used,
          skipped,
          stopped);
    }
  }

  /** The moments of the optimiser by name; the parameters are the network's own to export. */
  public SortedMap<String, float[]> exportTensors() {
    return adam.exportTensors();
  }

  /** All counters by name. */
  public SortedMap<String, Long> exportCounters() {
    SortedMap<String, Long> counters = adam.exportCounters();
    counters.put(SKIPPED, skippedUpdates);
    return counters;
  }

  /**
   * Takes over what was exported, so that learning goes on as if it had never stopped.
   *
   * @throws IllegalArgumentException that names what is missing or does not fit; nothing has then
   *     changed
   */
  public void importState(Map<String, float[]> tensors, Map<String, Long> counters) {
    Long skipped = counters.get(SKIPPED);
    if (skipped == null || skipped < 0) {
      throw new IllegalArgumentException(SKIPPED + " must be 0 or more, but is " + skipped);
    }
    adam.importState(tensors, counters);
    skippedUpdates = skipped;
  }

  @Override
  public void close() {
    lanes.close();
    adam.close();
  }

  /** Fisher and Yates, with a hash for each swap. */
  static void shuffle(int[] order, long key) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = Hash64.toBounded(Hash64.of(key, i), i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  static double explainedVariance(float[] values, float[] returns) {
    double[] targets = new double[returns.length];
    double[] errors = new double[returns.length];
    for (int i = 0; i < returns.length; i++) {
      targets[i] = returns[i];
      errors[i] = (double) returns[i] - values[i];
    }
    double variance = variance(targets);
    return variance == 0 ? 0 : 1 - variance(errors) / variance;
  }

  private static double variance(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElse(0);
    return Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / numbers.length;
  }

  private void check(SampleSource data) {
    int size = data.size();
    if (size < 1) {
      throw new IllegalArgumentException("an update needs samples, but there are " + size);
    }
    List<String> problems = new ArrayList<>();
    length("actions", data.actions().length, size * network.spec().heads().length(), problems);
    length("logProbabilities", data.logProbabilities().length, size, problems);
    length("advantages", data.advantages().length, size, problems);
    length("returns", data.returns().length, size, problems);
    length("values", data.values().length, size, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("samples: " + String.join("; ", problems));
    }
  }

  private static void length(String name, int length, int expected, List<String> problems) {
    if (length != expected) {
      problems.add(name + " has " + length + " entries, expected " + expected);
    }
  }
}
