package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources of all items as a graph in arrays: a source has needs, each a group of items of which
 * any will do. Groups that are alike are one. Immutable, made once for each content.
 */
final class Net {
  /** What a group is there for. */
  enum Role {
    /** Used up. */
    INGREDIENT,
    /** Used and kept, as long as it lasts. */
    TOOL,
    /** Placed to work at, and taken back. */
    STATION,
    /** Burnt. */
    FUEL
  }

  /**
   * Items of which any will do.
   *
   * @param station for {@link Role#STATION}, which; "" else
   */
  record Group(Role role, ImmutableIntArray items, String station) {}

  /**
   * What a source needs of a group.
   *
   * @param count how many for one deed; 1 for what is kept
   */
  record Need(int group, int count) {}

  private final ImmutableList<Source> sources;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Integer> numbers = new LinkedHashMap<>();
  private final Need[][] needs;
  private final int[][] sourcesOfItem;
  private final int[][] groupsOfItem;
  private final int[][] sourcesOnGroup;

  private Net(Knowledge knowledge) {
    sources = knowledge.sources();
    needs = new Need[sources.size()][];
    int items = knowledge.content().items().size();
    List<List<Integer>> ofItem = lists(items);
    for (int source = 0; source < sources.size(); source++) {
      needs[source] = needs(sources.get(source), knowledge);
      ofItem.get(sources.get(source).item()).add(source);
    }
    List<List<Integer>> onGroup = lists(groups.size());
    for (int source = 0; source < sources.size(); source++) {
      for (Need need : needs[source]) {
        onGroup.get(need.group()).add(source);
      }
    }
    List<List<Integer>> inGroups = lists(items);
    for (int group = 0; group < groups.size(); group++) {
      int number = group;
      groups.get(group).items().forEach(item -> inGroups.get(item).add(number));
    }
    sourcesOfItem = arrays(ofItem);
    groupsOfItem = arrays(inGroups);
    sourcesOnGroup = arrays(onGroup);
  }

  /** The graph of what is known. */
  static Net of(Knowledge knowledge) {
    return knowledge.content().derived(Net.class, content -> new Net(knowledge));
  }

  private static List<List<Integer>> lists(int size) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static int[][] arrays(List<List<Integer>> lists) {
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private Need[] needs(Source source, Knowledge knowledge) {
    List<Need> all = new ArrayList<>();
    switch (source) {
      case Source.Break one -> tool(one.tools(), all);
      case Source.Rework one -> {
        tool(one.tools(), all);
        tool(one.then().tools(), all);
      }
      case Source.Kill one -> {}
      case Source.Shear one -> tool(one.tools(), all);
      case Source.Milk one -> ingredient(ImmutableIntArray.of(one.vessel()), all);
      case Source.Fill one -> ingredient(ImmutableIntArray.of(one.vessel()), all);
      case Source.Craft(Recipe recipe) -> recipe(recipe, knowledge, all);
      case Source.Cook cook -> {
        recipe(cook.recipe(), knowledge, all);
        if (cook.needsFuel()) {
          add(new Group(Role.FUEL, knowledge.fuels(), ""), all);
        }
      }
    }
    return all.toArray(Need[]::new);
  }

  private void tool(ImmutableIntArray tools, List<Need> all) {
    if (!tools.isEmpty()) {
      add(new Group(Role.TOOL, tools, ""), all);
    }
  }

  private void ingredient(ImmutableIntArray items, List<Need> all) {
    add(new Group(Role.INGREDIENT, items, ""), all);
  }

  private void recipe(Recipe recipe, Knowledge knowledge, List<Need> all) {
    recipe.ingredients().forEach(cell -> ingredient(cell.itemIds(), all));
    if (!recipe.station().isEmpty()) {
      ImmutableIntArray items = ImmutableIntArray.copyOf(knowledge.stationItems(recipe.station()));
      add(new Group(Role.STATION, items, recipe.station()), all);
    }
  }

  /** Adds a need; the same once more adds to its count. */
  private void add(Group group, List<Need> all) {
    Integer known = numbers.get(group);
    int number = known == null ? groups.size() : known;
    if (known == null) {
      groups.add(group);
      numbers.put(group, number);
    }
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).group() == number) {
        all.set(i, new Need(number, all.get(i).count() + 1));
        return;
      }
    }
    all.add(new Need(number, 1));
  }

  int sourceCount() {
    return sources.size();
  }

  Source source(int source) {
    return sources.get(source);
  }

  int groupCount() {
    return groups.size();
  }

  Group group(int group) {
    return groups.get(group);
  }

  /** The needs of a source; not to be written. */
  Need[] needs(int source) {
    return needs[source];
  }

  /** The sources of an item; not to be written. */
  int[] sourcesOfItem(int item) {
    return sourcesOfItem[item];
  }

  /** The groups that an item is in; not to be written. */
  int[] groupsOfItem(int item) {
    return groupsOfItem[item];
  }

  /** The sources that need a group; not to be written. */
  int[] sourcesOnGroup(int group) {
    return sourcesOnGroup[group];
  }
}
