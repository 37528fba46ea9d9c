package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;

/**
 * Builds {@link YamlNode}s from parser events. Limits depth, so that no text overflows the stack,
 * and the size with every alias written out, so that walking the result ends.
 */
final class YamlComposer {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NODES = 200_000;

  private final String file;
  private final Iterator<Event> events;
  private final Problems problems;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;

  private record Anchored(YamlNode node, int weight) {}

  YamlComposer(String file, Iterator<Event> events, Problems problems) {
    this.file = file;
    this.events = events;
    this.problems = problems;
  }

  /** The root of the only document; empty, with a problem, if there is none or more than one. */
  Optional<YamlNode> document() {
    events.next(); // start of the stream
    if (events.next().getEventId() != Event.ID.DocumentStart) {
      problems.add(file, 1, "the file is empty");
      return Optional.empty();
    }
    YamlNode root = node("the file", events.next(), 0);
    events.next(); // end of the document
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problems.add(file, line(after), "a file holds one document, and here a second one starts");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private YamlNode node(String label, Event event, int depth) {
    if (event instanceof AliasEvent alias) {
      return aliased(label, alias);
    }
    int before = nodes++;
    rejectTag(event);
    YamlNode node =
        switch (event) {
          case ScalarEvent scalar ->
              at(event, label, new YamlNode.Scalar(scalar.getValue(), scalar.isPlain()));
          // Ends the reading: the parser takes quadratic time over what is nested without measure.
          case CollectionStartEvent start when depth == MAX_DEPTH ->
              throw new ParserException(
                  "nested too deeply; at most " + MAX_DEPTH + " levels", start.getStartMark());
          case MappingStartEvent start -> mapping(label, start, depth);
          default -> sequence(label, event, depth);
        };
    ((NodeEvent) event)
        .getAnchor()
        .map(Anchor::getValue)
        .ifPresent(name -> anchors.put(name, new Anchored(node, nodes - before)));
    return node;
  }

  private YamlNode aliased(String label, AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Anchored target = anchors.get(name);
    if (target == null) {
      problems.add(file, line(alias), "no finished anchor &%s stands before this".formatted(name));
    } else if (target.weight() > MAX_NODES - nodes) {
      problems.add(
          file,
          line(alias),
          "with its aliases written out the file has too many nodes; at most " + MAX_NODES);
    } else {
      nodes += target.weight();
      return target.node();
    }
    return at(alias, label, YamlNode.NOTHING);
  }

  private void rejectTag(Event event) {
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(text -> problems.add(file, line(event), "tags are not used here: " + text));
  }

  private YamlNode sequence(String label, Event start, int depth) {
    ImmutableList.Builder<YamlNode> entries = ImmutableList.builder();
    int index = 0;
    for (Event next = events.next(); isEntry(next); next = events.next()) {
      entries.add(node(label + "[" + index++ + "]", next, depth + 1));
    }
    return at(start, label, new YamlNode.Sequence(entries.build()));
  }

  private YamlNode mapping(String label, Event start, int depth) {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    for (Event next = events.next(); isEntry(next); next = events.next()) {
      YamlNode key = node("key", next, depth + 1);
      Optional<String> name = key.scalar();
      YamlNode value = node(name.orElse("value"), events.next(), depth + 1);
      name.ifPresent(text -> addField(fields, text, new YamlNode.Field(key.line(), value)));
    }
    return at(start, label, new YamlNode.Mapping(ImmutableMap.copyOf(fields)));
  }

  private void addField(Map<String, YamlNode.Field> fields, String name, YamlNode.Field field) {
    YamlNode.Field first = fields.putIfAbsent(name, field);
    if (first != null) {
      problems.add(
          file,
          field.line(),
          "duplicate key \"%s\", first on line %d".formatted(name, first.line()));
    }
  }

  private static boolean isEntry(Event event) {
    return !(event instanceof CollectionEndEvent);
  }

  private YamlNode at(Event event, String label, YamlNode.Value value) {
    return new YamlNode(problems, file, line(event), label, value);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
