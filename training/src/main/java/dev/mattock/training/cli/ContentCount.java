package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** How much content there is: what {@code doctor --content} tells. */
final class ContentCount {
  private final Content content;

  ContentCount(Content content) {
    this.content = content;
  }

  /**
   * Counts by what is counted; recipes in all, and by kind. Air and the empty slot do not count.
   */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("items", content.items().size() - 1);
    counts.put("blocks", content.blocks().size() - 1);
    counts.put("states", content.states().size() - 1);
    counts.put("recipes", content.recipes().size());
    for (Recipe.Kind kind : Recipe.Kind.values()) {
      int many = (int) content.recipes().stream().filter(recipe -> recipe.kind() == kind).count();
      counts.put("recipes." + kind.name().toLowerCase(Locale.ROOT), many);
    }
    TreeSet<String> tags = new TreeSet<>(content.blockTags().keySet());
    tags.addAll(content.itemTags().keySet());
    counts.put("tags", tags.size());
    counts.put("mobs", content.mobs().size());
    counts.put("biomes", content.biomes().size());
    counts.put("trees", content.trees().size());
    counts.put("unobtainable", unobtainable().size());
    return counts;
  }

  /** Items that cannot be got in the worlds, each with the reason. */
  Map<String, String> unobtainable() {
    Map<String, String> reasons = new LinkedHashMap<>();
    content.items().stream()
        .filter(item -> !item.obtainable())
        .forEach(item -> reasons.put(item.name(), item.unobtainable()));
    return reasons;
  }
}
