package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.UnknownNameException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Blocks or items that a task speaks of: one by name ({@code oak_log}) or all of a tag ({@code
 * #logs}). A selection of blocks is one of their states.
 */
public final class Selection {
  private final String text;
  private final BitSet ids;

  private Selection(String text, BitSet ids) {
    this.text = text;
    this.ids = ids;
  }

  /**
   * Blocks by name or tag.
   *
   * @throws UnknownNameException if there is no such block or tag
   */
  public static Selection blocks(Content content, String text) {
    Set<String> names =
        names("block", text, content.blockTags().asMap()::get, content.blockTags().keySet());
    BitSet states = new BitSet();
    Stream<BlockType> picked =
        names.stream().map(name -> content.blocks().get(content.blockId(name)));
    picked.flatMap(block -> block.states().stream()).forEach(state -> states.set(state.id()));
    return new Selection(text, states);
  }

  /**
   * Items by name or tag.
   *
   * @throws UnknownNameException if there is no such item or tag
   */
  public static Selection items(Content content, String text) {
    Set<String> names =
        names("item", text, content.itemTags().asMap()::get, content.itemTags().keySet());
    BitSet items = new BitSet();
    names.stream()
        .map(name -> content.item(content.itemId(name)))
        .mapToInt(Item::id)
        .forEach(items::set);
    return new Selection(text, items);
  }

  private static Set<String> names(
      String kind, String text, Function<String, Collection<String>> members, Set<String> tags) {
    if (!text.startsWith("#")) {
      return ImmutableSet.of(text);
    }
    Collection<String> found = members.apply(text.substring(1));
    if (found == null) {
      Set<String> known = new TreeSet<>();
      tags.forEach(tag -> known.add("#" + tag));
      throw UnknownNameException.of(kind + " tag", text, known);
    }
    return ImmutableSet.copyOf(found);
  }

  /** As it is written in the task. */
  public String text() {
    return text;
  }

  /** Whether an item id, or a block state id, is meant. */
  public boolean has(int id) {
    return ids.get(id);
  }

  /** The ids, smallest first. */
  public BitSet ids() {
    return (BitSet) ids.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Selection selection
        && text.equals(selection.text)
        && ids.equals(selection.ids);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
