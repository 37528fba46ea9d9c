package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;

/**
 * The names behind the ids of one {@link Content}, in order of id. Saves, replays and checkpoints
 * carry it: whoever reads them maps their ids to the content at hand by name, so that content may
 * grow, and its ids move, without breaking them.
 *
 * @param kind what the names are names of
 * @param names the name of each id
 */
public record NameTable(Kind kind, ImmutableList<String> names) {

  /** What a table holds names of. */
  public enum Kind {
    STATE("block state"),
    ITEM("item"),
    RECIPE("recipe");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    private int find(Content content, String name) {
      return switch (this) {
        case STATE -> content.stateId(name);
        case ITEM -> content.itemId(name);
        case RECIPE -> content.recipeId(name);
      };
    }
  }

  public NameTable {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "a name table holds each %s once, but \"%s\" is there twice"
                .formatted(kind.words, name));
      }
    }
  }

  /** The names of all block states. */
  public static NameTable states(Content content) {
    return new NameTable(
        Kind.STATE,
        content.states().stream().map(BlockState::name).collect(ImmutableList.toImmutableList()));
  }

  /** The names of all items. */
  public static NameTable items(Content content) {
    return new NameTable(
        Kind.ITEM,
        content.items().stream().map(Item::name).collect(ImmutableList.toImmutableList()));
  }

  /** The names of all recipes. */
  public static NameTable recipes(Content content) {
    return new NameTable(
        Kind.RECIPE,
        content.recipes().stream().map(Recipe::name).collect(ImmutableList.toImmutableList()));
  }

  /**
   * For each id of this table the id of the same name in {@code content}. A state whose block has
   * got a property since is read with that property's default.
   *
   * @throws ContentException listing every name that {@code content} does not have
   */
  public int[] mapTo(Content content) {
    int[] ids = new int[names.size()];
    ImmutableList.Builder<String> gone = ImmutableList.builder();
    for (int i = 0; i < ids.length; i++) {
      try {
        ids[i] = kind.find(content, names.get(i));
      } catch (UnknownNameException e) {
        gone.add(e.getMessage());
      }
    }
    ImmutableList<String> problems = gone.build();
    if (!problems.isEmpty()) {
      throw new ContentException(problems);
    }
    return ids;
  }
}
