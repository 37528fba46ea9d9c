package dev.mattock.worlds.suite;

import dev.mattock.worlds.task.Derivation;
import java.util.Optional;

/**
 * Whether something can be had.
 *
 * @param subject the task or item that it is about
 * @param item what is to be had
 * @param derivation how, if it can
 */
public record Proof(String subject, String item, Optional<Derivation> derivation) {
  /** Whether it can. */
  public boolean holds() {
    return derivation.isPresent();
  }
}
