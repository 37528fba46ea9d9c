package dev.mattock.agent.goal;

import java.util.Locale;
import java.util.Objects;

/**
 * What an instruction asks for, in names of the content.
 *
 * @param verb what is to be done
 * @param name of an item (have), a mob (kill), a block's item (place), a block, mob or biome (find)
 * @param count how many, at least 1; more than at the start for {@link Verb#HAVE}
 */
public record Intent(Verb verb, String name, int count) {
  /** Kinds of intents. */
  public enum Verb {
    /** To carry so many more of an item. */
    HAVE,
    /** To kill so many of a mob. */
    KILL,
    /** To place so many of a block. */
    PLACE,
    /** To come near a block, mob or biome. */
    FIND,
    /** To use an item: eat it, sleep in it. */
    USE
  }

  public Intent {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(name, "name");
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
  }

  /** To have one of an item. */
  public static Intent have(String item) {
    return new Intent(Verb.HAVE, item, 1);
  }

  @Override
  public String toString() {
    String verbWord = verb.name().toLowerCase(Locale.ROOT);
    return count == 1 ? verbWord + " " + name : verbWord + " " + count + " " + name;
  }
}
