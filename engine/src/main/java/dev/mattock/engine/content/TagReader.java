package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads tags of one kind (blocks or items): named groups of names and, after '#', of other tags.
 * What the section {@code both} holds is a tag of either kind.
 */
final class TagReader {
  private final Names names;
  private final Families families;
  private final Map<String, YamlNode> written = new LinkedHashMap<>();
  private final Map<String, Set<String>> resolved = new LinkedHashMap<>();
  private final Deque<String> path = new ArrayDeque<>();

  TagReader(Names names, Families families) {
    this.names = names;
    this.families = families;
  }

  /** Takes the tags of one section; a tag may be in one only. */
  void add(YamlNode section) {
    for (Families.Named tag : families.expandKeys(section)) {
      if (written.putIfAbsent(tag.name(), tag.node()) != null) {
        tag.node().problem("the tag \"" + tag.name() + "\" is there twice");
      }
    }
  }

  ImmutableSetMultimap<String, String> read() {
    ImmutableSetMultimap.Builder<String, String> tags = ImmutableSetMultimap.builder();
    written.keySet().forEach(tag -> tags.putAll(tag, resolve(tag)));
    return tags.build();
  }

  private Set<String> resolve(String tag) {
    Set<String> done = resolved.get(tag);
    if (done != null) {
      return done;
    }
    YamlNode node = written.get(tag);
    path.addLast(tag);
    Set<String> members = new LinkedHashSet<>();
    for (YamlNode entry : node.list().orElse(ImmutableList.of())) {
      entry
          .string()
          .ifPresent(
              text ->
                  families
                      .expandText(text, entry)
                      .forEach(member -> addMember(member, entry, members)));
    }
    path.removeLast();
    resolved.put(tag, members);
    return members;
  }

  private void addMember(String member, YamlNode node, Set<String> members) {
    if (!member.startsWith("#")) {
      names.find(member, node).ifPresent(id -> members.add(member));
      return;
    }
    String tag = member.substring(1);
    if (path.contains(tag)) {
      node.problem("the tag \"%s\" contains itself: %s -> %s".formatted(tag, path, tag));
    } else if (written.containsKey(tag)) {
      members.addAll(resolve(tag));
    } else {
      node.problem(UnknownNameException.of("tag", tag, written.keySet()).getMessage());
    }
  }
}
