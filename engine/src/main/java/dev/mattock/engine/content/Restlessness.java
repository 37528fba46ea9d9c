package dev.mattock.engine.content;

/**
 * What has to lie near grass and lava for their random ticks to do anything, by state id. Grass
 * spreads to bare earth and dies where it is smothered; lava lights what burns.
 */
public final class Restlessness {
  private static final int OPAQUE = 15;

  private final boolean[] grass;
  private final boolean[] lava;
  private final boolean[] airy;
  private final boolean[] flammable;
  private final int earth;

  private Restlessness(Content content) {
    int states = content.states().size();
    grass = new boolean[states];
    lava = new boolean[states];
    airy = new boolean[states];
    flammable = new boolean[states];
    StateProperty layers = content.property("layers");
    for (int state = 0; state < states; state++) {
      grass[state] = content.behaves(state, Behaviour.GRASS);
      lava[state] = content.behaves(state, Behaviour.LAVA);
      flammable[state] = content.behaves(state, Behaviour.FLAMMABLE);
      airy[state] =
          content.behaves(state, Behaviour.SNOW)
              ? layers.index(state) == 0
              : content.lightOpacity(state) < OPAQUE && !content.blockOf(state).fluid();
    }
    earth = content.stateId("dirt");
  }

  /** Of that content. */
  public static Restlessness of(Content content) {
    return content.derived(Restlessness.class, Restlessness::new);
  }

  /** Whether a state is grass or the like. */
  public boolean grass(int state) {
    return grass[state];
  }

  /** Whether grass lives under a state. */
  public boolean airy(int state) {
    return airy[state];
  }

  /** Whether grass spreads to a state that is under something {@link #airy}. */
  public boolean earth(int state) {
    return state == earth;
  }

  /** Whether a state is lava. */
  public boolean lava(int state) {
    return lava[state];
  }

  /** Whether lava lights a state. */
  public boolean flammable(int state) {
    return flammable[state];
  }
}
