package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.worlds.task.Way.Need;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The ways that were found so far, and what their finders share. */
final class Ways implements Iterable<Way> {
  private final Content content;
  private final Set<String> blocks = new HashSet<>();
  private final List<Way> all = new ArrayList<>();

  Ways(Content content) {
    this.content = content;
    content.blocks().forEach(block -> blocks.add(block.name()));
  }

  void add(Fact gives, String how, double effort, Need... needs) {
    all.add(new Way(gives, how, ImmutableList.copyOf(needs), effort));
  }

  void add(Fact gives, String how, double effort, Iterable<Need> needs) {
    all.add(new Way(gives, how, ImmutableList.copyOf(needs), effort));
  }

  /** Whether the content has a block of that name. */
  boolean hasBlock(String name) {
    return blocks.contains(name);
  }

  /** A tool of a class; nothing if there is no such tool at all. */
  Optional<Need> tool(ToolClass tool) {
    return anyTool(item -> item.tool() == tool);
  }

  /** One item that fits, to be used and kept; nothing if none does. */
  Optional<Need> anyTool(Predicate<Item> fits) {
    List<Fact> facts = new ArrayList<>();
    for (Item item : content.items()) {
      if (item.id() != 0 && fits.test(item)) {
        facts.add(Fact.tool(item.name()));
      }
    }
    return facts.isEmpty() ? Optional.empty() : Optional.of(Need.anyOf(facts));
  }

  @Override
  public Iterator<Way> iterator() {
    return all.iterator();
  }
}
