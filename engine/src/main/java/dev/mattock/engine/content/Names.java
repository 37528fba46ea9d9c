package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalInt;

/** The names of one kind of thing and their ids while content is read. */
final class Names {
  private final String kind;
  private final ImmutableList<String> names;
  private final ImmutableMap<String, Integer> ids;

  Names(String kind, List<String> names) {
    this.kind = kind;
    this.names = ImmutableList.copyOf(names);
    ImmutableMap.Builder<String, Integer> builder = ImmutableMap.builder();
    for (int id = 0; id < this.names.size(); id++) {
      builder.put(this.names.get(id), id);
    }
    ids = builder.buildOrThrow();
  }

  ImmutableList<String> list() {
    return names;
  }

  boolean contains(String name) {
    return ids.containsKey(name);
  }

  int id(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw UnknownNameException.of(kind, name, ids.keySet());
    }
    return id;
  }

  /** The id of the name that stands at {@code node}; nothing, with a problem, if it dangles. */
  OptionalInt find(YamlNode node) {
    return node.string().map(name -> find(name, node)).orElse(OptionalInt.empty());
  }

  /** The id of {@code name}, with a problem at {@code node} if it dangles. */
  OptionalInt find(String name, YamlNode node) {
    Integer id = ids.get(name);
    if (id == null) {
      node.problem(UnknownNameException.of(kind, name, ids.keySet()).getMessage());
      return OptionalInt.empty();
    }
    return OptionalInt.of(id);
  }
}
