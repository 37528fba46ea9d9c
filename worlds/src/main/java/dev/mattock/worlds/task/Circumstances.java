package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Rules;

/**
 * Under what circumstances something is to be had.
 *
 * @param land what there is in the land
 * @param rules of the world
 * @param given names of the items that one starts with: they are used, but not used up
 */
public record Circumstances(Occurrence land, Rules rules, ImmutableSet<String> given) {

  /** Empty hands in untouched land. */
  public static Circumstances of(Occurrence land, Rules rules) {
    return new Circumstances(land, rules, ImmutableSet.of());
  }

  /** The best that a task can hope for: everything lies about, and the genre's rules hold. */
  static Circumstances best(Content content) {
    return of(Occurrence.everything(content), Rules.VANILLA);
  }
}
