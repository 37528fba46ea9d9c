package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent;
import dev.mattock.engine.content.Content;

/**
 * What has to be had before something can be: the step backward that a search of the memory takes
 * from an intent. Safe for any number of threads.
 */
@FunctionalInterface
public interface Needs {
  /**
   * Names of items that an intent needs, the nearest first, each once, without its own.
   *
   * @return none for what is unknown
   */
  ImmutableList<Need> of(Intent intent);

  /**
   * An item that is needed.
   *
   * @param item name
   * @param depth how many steps back, at least 1
   */
  record Need(String item, int depth) {
    public Need {
      if (depth < 1) {
        throw new IllegalArgumentException("depth must be at least 1, but is " + depth);
      }
    }
  }

  /** Nothing needs anything. */
  static Needs nothing() {
    return _ -> ImmutableList.of();
  }

  /** As the recipes of a content have it. */
  static Needs ofRecipes(Content content) {
    return new RecipeNeeds(content);
  }
}
