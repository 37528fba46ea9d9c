package dev.mattock.engine.env;

import dev.mattock.engine.sim.Action;

/**
 * Translates between {@link Action} and another action space. Spaces are coarser than actions and
 * may have several codes for one action; every codec therefore has canonical codes: {@code
 * encode(decode(code))} is the canonical code of what {@code code} does, and decoding it gives the
 * same action again. What a space cannot express is brought to the nearest that it can.
 *
 * @param <A> a code of the other space
 */
public interface ActionCodec<A> {
  /** Name in settings and reports. */
  String name();

  /** The canonical code of the action of this space nearest to {@code action}. */
  A encode(Action action);

  /**
   * Makes {@code destination} what {@code code} means.
   *
   * @throws IllegalArgumentException if there is no such code
   */
  void decode(A code, Action destination);
}
