package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.mattock.agent.goal.Intent;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Recipe;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Goes back along recipes, breadth first: ingredients, and the stations at which they are put
 * together. Of an ingredient that may be one of several items all count.
 */
final class RecipeNeeds implements Needs {
  private static final int MOST_DEPTH = 4;
  private static final int MOST_ITEMS = 64;

  private final ImmutableListMultimap<String, String> parts;

  RecipeNeeds(Content content) {
    ImmutableListMultimap.Builder<String, String> builder = ImmutableListMultimap.builder();
    for (Recipe recipe : content.recipes()) {
      String result = content.item(recipe.resultItem()).name();
      recipe.ingredients().stream()
          .flatMapToInt(ingredient -> ingredient.itemIds().stream())
          .distinct()
          .forEach(item -> builder.put(result, content.item(item).name()));
      if (!recipe.station().isEmpty()) {
        builder.put(result, recipe.station());
      }
    }
    parts = builder.build();
  }

  @Override
  public ImmutableList<Need> of(Intent intent) {
    Map<String, Integer> depths = new LinkedHashMap<>();
    Queue<String> open = new ArrayDeque<>();
    depths.put(intent.name(), 0);
    open.add(intent.name());
    while (!open.isEmpty() && depths.size() <= MOST_ITEMS) {
      String item = open.remove();
      int next = depths.get(item) + 1;
      if (next > MOST_DEPTH) {
        break;
      }
      for (String part : parts.get(item)) {
        if (depths.putIfAbsent(part, next) == null) {
          open.add(part);
        }
      }
    }
    return depths.entrySet().stream()
        .skip(1)
        .limit(MOST_ITEMS)
        .map(entry -> new Need(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }
}
