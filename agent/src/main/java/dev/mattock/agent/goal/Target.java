package dev.mattock.agent.goal;

import java.util.Comparator;

/** Something of the content that an instruction may be about. */
record Target(Kind kind, String name) implements Comparable<Target> {
  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::kind).thenComparing(Target::name);

  /**
   * Kinds of content. A block is one that no item has the name of, or only one that nobody gets.
   */
  enum Kind {
    ITEM,
    BLOCK,
    MOB,
    BIOME
  }

  /** The name as people write it. */
  String words() {
    return name.replace('_', ' ');
  }

  @Override
  public int compareTo(Target other) {
    return ORDER.compare(this, other);
  }
}
