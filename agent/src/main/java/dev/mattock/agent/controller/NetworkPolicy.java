package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.network.MultiDiscrete;
import dev.mattock.agent.network.PolicyNetwork;
import dev.mattock.agent.perception.FeatureEncoder;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.record.Annotation;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/**
 * A trained network as a policy: keeps each row's last frames, and draws from the network's
 * distribution by a hash of (seed, decision, row, head).
 */
public final class NetworkPolicy implements Policy {
  /**
   * How a network policy acts.
   *
   * @param seed of its draws
   * @param greedy whether it takes the likeliest action instead of drawing
   * @param frameShift 0; or the ablation that hands row r the frames of row {@code r + frameShift},
   *     to see how much a policy lives on its own pixels
   */
  public record Settings(long seed, boolean greedy, int frameShift) {
    public Settings {
      if (frameShift < 0) {
        throw new IllegalArgumentException("frameShift must be 0 or more, but is " + frameShift);
      }
    }
  }

  /** What every network policy observes. */
  public static final ImmutableSet<Modality> READS =
      ImmutableSet.of(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS);

  private final PolicyNetwork network;
  private final FeatureEncoder encoder;
  private final MultiDiscreteCodec codec;
  private final Settings settings;
  private final int rows;
  private final int stack;
  private final MultiDiscrete distribution;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment history;
  private final MemorySegment input;
  private final float[] features;
  private final float[] logits;
  private final float[] values;
  private final double[] uniforms;
  private final int[] choice;
  private long decision;

  /**
   * A policy for {@code rows} rows.
   *
   * @param network not closed with the policy
   * @param encoder writes the features that the network was trained on
   * @throws IllegalArgumentException if the frame shift would hand every row its own frames
   */
  public NetworkPolicy(
      PolicyNetwork network,
      FeatureEncoder encoder,
      MultiDiscreteCodec codec,
      int rows,
      Settings settings) {
    if (settings.frameShift() > 0 && settings.frameShift() % rows == 0) {
      throw new IllegalArgumentException(
          "a frame shift of %d leaves each of %d rows its own frames"
              .formatted(settings.frameShift(), rows));
    }
    this.network = network;
    this.encoder = encoder;
    this.codec = codec;
    this.settings = settings;
    this.rows = rows;
    stack = network.spec().stack();
    distribution = new MultiDiscrete(codec.sizes());
    long stackBytes = stackBytes();
    history = arena.allocate(stackBytes * rows, 64);
    input = arena.allocate(stackBytes * rows, 64);
    features = new float[rows * encoder.width()];
    logits = new float[rows * distribution.logits()];
    values = new float[rows];
    uniforms = new double[distribution.heads()];
    choice = new int[distribution.heads()];
  }

  @Override
  public String name() {
    return settings.frameShift() == 0 ? "policy" : "policy with swapped frames";
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return READS;
  }

  /** The network's value estimate of a row's observation at the last decision. */
  public float value(int row) {
    return values[row];
  }

  @Override
  public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
    for (int row = 0; row < rows; row++) {
      remember(observations.segment(Modality.POV), row, first[row]);
      encoder.encode(observations, row, features, row * encoder.width());
    }
    for (int row = 0; row < rows; row++) {
      int seen = (row + settings.frameShift()) % rows;
      MemorySegment.copy(history, seen * stackBytes(), input, row * stackBytes(), stackBytes());
    }
    network.infer(input.asByteBuffer(), features, rows, logits, values);
    for (int row = 0; row < rows; row++) {
      choose(row);
      codec.decode(choice, 0, actions[row]);
    }
    decision++;
  }

  @Override
  public void remark(int row, int tick, int player, Consumer<Annotation> into) {
    into.accept(Annotation.numbers(tick, player, "value", value(row)));
  }

  /** Puts the newest frame behind a row's older ones; the first of an episode fills the stack. */
  private void remember(MemorySegment pov, int row, boolean first) {
    long frame = frameBytes();
    long at = row * stackBytes();
    for (int place = 0; place < stack - 1; place++) {
      MemorySegment source = first ? pov : history;
      long from = first ? row * frame : at + (place + 1) * frame;
      MemorySegment.copy(source, from, history, at + place * frame, frame);
    }
    MemorySegment.copy(pov, row * frame, history, at + (stack - 1) * frame, frame);
  }

  private void choose(int row) {
    int at = row * distribution.logits();
    if (settings.greedy()) {
      distribution.argmax(logits, at, choice, 0);
      return;
    }
    for (int head = 0; head < uniforms.length; head++) {
      uniforms[head] = Hash64.toUnit(Hash64.of(settings.seed(), decision, row, head));
    }
    distribution.sample(logits, at, uniforms, 0, choice, 0);
  }

  private long frameBytes() {
    return (long) network.spec().channels() * network.spec().height() * network.spec().width();
  }

  private long stackBytes() {
    return stack * frameBytes();
  }

  @Override
  public void close() {
    arena.close();
  }
}
