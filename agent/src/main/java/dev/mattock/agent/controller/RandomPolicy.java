package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.MultiDiscreteCodec;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.sim.Action;

/**
 * Draws every head of the action space uniformly, anew at each decision: the floor of any score.
 */
public final class RandomPolicy implements Policy {
  private final MultiDiscreteCodec codec;
  private final long seed;
  private final int[] choice;
  private long decision;

  /** A policy over the action space of {@code codec}; its draws depend on {@code seed} alone. */
  public RandomPolicy(MultiDiscreteCodec codec, long seed) {
    this.codec = codec;
    this.seed = seed;
    this.choice = new int[codec.sizes().length()];
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return ImmutableSet.of();
  }

  @Override
  public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
    for (int row = 0; row < actions.length; row++) {
      for (int head = 0; head < choice.length; head++) {
        choice[head] =
            Hash64.toBounded(Hash64.of(seed, decision, row, head), codec.sizes().get(head));
      }
      codec.decode(choice, 0, actions[row]);
    }
    decision++;
  }
}
