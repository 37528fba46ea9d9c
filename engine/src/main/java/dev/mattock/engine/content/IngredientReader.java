package dev.mattock.engine.content;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads an ingredient: an item, a tag after '#', or a list of these. */
final class IngredientReader {
  private final Names items;
  private final ImmutableSetMultimap<String, String> tags;

  IngredientReader(Names items, ImmutableSetMultimap<String, String> tags) {
    this.items = items;
    this.tags = tags;
  }

  /** The items that will do, in the data's order; none, with a problem, if it makes no sense. */
  ImmutableIntArray read(YamlNode node) {
    Set<Integer> ids = new LinkedHashSet<>();
    for (YamlNode entry : node.oneOrMore()) {
      String text = entry.string().orElse("");
      if (text.startsWith("#")) {
        ids.addAll(tagged(text.substring(1), entry));
      } else if (!text.isEmpty()) {
        items.find(text, entry).ifPresent(ids::add);
      }
    }
    return ImmutableIntArray.copyOf(ids);
  }

  private List<Integer> tagged(String tag, YamlNode node) {
    if (!tags.containsKey(tag)) {
      node.problem(UnknownNameException.of("item tag", tag, tags.keySet()).getMessage());
    }
    return tags.get(tag).stream().map(items::id).toList();
  }
}
