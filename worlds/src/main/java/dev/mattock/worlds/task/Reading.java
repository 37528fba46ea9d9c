package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the readers of the parts of a task share. */
final class Reading {
  private Reading() {}

  /** Makes something that checks itself; what it complains about becomes a problem at a node. */
  static <T> Optional<T> checked(YamlNode node, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      node.problem(node.label() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Blocks by name or tag. */
  static Optional<Selection> blocks(Content content, YamlNode node) {
    return selection(node, text -> Selection.blocks(content, text));
  }

  /** Items by name or tag. */
  static Optional<Selection> items(Content content, YamlNode node) {
    return selection(node, text -> Selection.items(content, text));
  }

  private static Optional<Selection> selection(YamlNode node, Function<String, Selection> byText) {
    return node.string().flatMap(text -> checked(node, () -> byText.apply(text)));
  }

  /** A pair {@code [least, most]} of numbers. */
  static double[] range(YamlMap map, String key, double min, double max) {
    double[] range = {min, max};
    map.require(key).ifPresent(node -> readRange(node, range));
    return range;
  }

  private static void readRange(YamlNode node, double[] range) {
    node.list()
        .ifPresent(
            numbers -> {
              if (numbers.size() != 2) {
                node.problem(
                    "%s must be a list of two numbers, but has %d"
                        .formatted(node.label(), numbers.size()));
                return;
              }
              double least = numbers.get(0).number(range[0], range[1]).orElse(range[0]);
              double most = numbers.get(1).number(range[0], range[1]).orElse(range[1]);
              if (least > most) {
                node.problem(
                    "%s must be [least, most], but is [%s, %s]"
                        .formatted(node.label(), least, most));
                return;
              }
              range[0] = least;
              range[1] = most;
            });
  }
}
