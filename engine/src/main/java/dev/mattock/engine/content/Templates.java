package dev.mattock.engine.content;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What many entries of a file have in common: {@code like: flower} takes over the keys of the
 * template {@code flower}; of {@code like: [a, b]} the later wins, and the entry's own keys win
 * over both. Keys are taken over whole, not merged.
 */
public final class Templates {
  private static final String LIKE = "like";

  private final ImmutableMap<String, YamlNode.Field> templates;
  private final Set<String> used = new HashSet<>();

  private Templates(ImmutableMap<String, YamlNode.Field> templates) {
    this.templates = templates;
  }

  /** Reads the templates of a file, under its key {@code templates}; there may be none. */
  public static Templates read(YamlMap file) {
    ImmutableMap<String, YamlNode.Field> templates =
        file.find("templates")
            .flatMap(YamlNode::map)
            .map(map -> map.node().fields())
            .orElse(ImmutableMap.of());
    templates.values().forEach(field -> field.node().map());
    return new Templates(templates);
  }

  /** A map of entries, each with the keys of the templates that it is like. */
  public YamlNode applyToEach(YamlNode entries) {
    if (!entries.isMap()) {
      return entries;
    }
    ImmutableMap.Builder<String, YamlNode.Field> applied = ImmutableMap.builder();
    entries
        .fields()
        .forEach(
            (name, field) ->
                applied.put(name, new YamlNode.Field(field.line(), apply(field.node()))));
    return entries.withFields(applied.buildOrThrow());
  }

  private YamlNode apply(YamlNode entry) {
    YamlNode.Field like = entry.fields().get(LIKE);
    if (like == null) {
      return entry;
    }
    Map<String, YamlNode.Field> merged = new LinkedHashMap<>();
    for (YamlNode name : like.node().oneOrMore()) {
      name.string().ifPresent(text -> merged.putAll(template(text, name)));
    }
    merged.putAll(entry.fields());
    merged.remove(LIKE);
    return entry.withFields(ImmutableMap.copyOf(merged));
  }

  private ImmutableMap<String, YamlNode.Field> template(String name, YamlNode where) {
    YamlNode.Field template = templates.get(name);
    if (template == null) {
      where.problem(UnknownNameException.of("template", name, templates.keySet()).getMessage());
      return ImmutableMap.of();
    }
    used.add(name);
    return template.node().fields();
  }

  /** Notes every template that no entry is like. */
  public void rejectUnused() {
    templates.forEach(
        (name, field) -> {
          if (!used.contains(name)) {
            field.node().problemAt(field.line(), "nothing is like the template \"" + name + "\"");
          }
        });
  }
}
