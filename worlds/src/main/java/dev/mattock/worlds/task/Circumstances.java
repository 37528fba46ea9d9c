package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Rules;

/**
 * Under what circumstances something is to be had.
 *
 * @param land what there is in the land
 * @param rules of the world
 * @param given names of the items that one starts with
 * @param mobs kinds of mobs that stand near the start
 */
public record Circumstances(
    Occurrence land, Rules rules, ImmutableSet<String> given, ImmutableList<String> mobs) {

  /** Empty hands in untouched land. */
  public static Circumstances of(Occurrence land, Rules rules) {
    return new Circumstances(land, rules, ImmutableSet.of(), ImmutableList.of());
  }

  /** The best that a task can hope for: everything lies about, and the genre's rules hold. */
  static Circumstances best(Content content) {
    return of(Occurrence.everything(content), Rules.VANILLA);
  }
}
