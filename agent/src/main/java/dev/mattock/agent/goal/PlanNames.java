package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.UnknownNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of items as other systems write them: with a namespace, with spaces, in the plural, or the
 * generic ones of older versions of the genre, where {@code log} is any wood. Of a kind that comes
 * in woods oak is meant, and white of one that comes in colours.
 */
final class PlanNames {
  private static final int MOST_LETTERS = 100;

  private final ImmutableSet<String> items;

  PlanNames(Content content) {
    items =
        content.items().stream()
            .skip(1) // air
            .map(Item::name)
            .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * The item that is meant.
   *
   * @throws UnknownNameException naming the nearest that exists
   */
  String item(String written) {
    String plain = plain(written);
    Optional<String> found =
        Stream.of(plain, without("s", plain), without("es", plain))
            .flatMap(name -> meanings(name).stream())
            .filter(items::contains)
            .findFirst();
    if (found.isEmpty()) {
      throw UnknownNameException.of("item", plain, items);
    }
    return found.get();
  }

  private static String plain(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    String bounded = name.substring(0, Math.min(name.length(), MOST_LETTERS));
    return bounded.substring(bounded.indexOf(':') + 1).replace("#", "");
  }

  private static String without(String ending, String name) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  private static ImmutableList<String> meanings(String name) {
    String rest = name.startsWith("wooden_") ? name.substring("wooden_".length()) : name;
    return name.equals("wood")
        ? ImmutableList.of("oak_log")
        : ImmutableList.of(name, "oak_" + rest, "white_" + rest);
  }
}
