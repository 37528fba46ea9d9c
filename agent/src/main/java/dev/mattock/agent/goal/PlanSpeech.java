package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans as calls: {@code craft(obj={"planks":12}, materials={"log":3}, tool=None)}. */
final class PlanSpeech {
  private static final String NONE = "None";
  private static final int MOST_PROBLEMS = 100;

  private final Content content;
  private final PlanNames names;

  PlanSpeech(Content content, PlanNames names) {
    this.content = content;
    this.names = names;
  }

  ImmutableList<PlanStep> read(String text) throws PlanFormatException {
    CallReader reader = new CallReader(text);
    List<String> problems = new ArrayList<>();
    List<PlanStep> steps = new ArrayList<>();
    while (steps.size() <= PlanFormats.MOST_STEPS
        && problems.size() < MOST_PROBLEMS
        && reader.hasNext()) {
      CallReader.Call call = reader.next();
      if (call.objects().isEmpty()) {
        problems.add(call.place() + "what is it to \"" + call.verb() + "\"? obj={...} is missing");
      }
      call.objects().forEach((name, count) -> read(call, name, count, steps, problems));
    }
    if (steps.isEmpty() && problems.isEmpty()) {
      problems.add("there is no step in the text");
    }
    if (steps.size() > PlanFormats.MOST_STEPS) {
      problems.add("the plan has more than %d steps".formatted(PlanFormats.MOST_STEPS));
    }
    if (!problems.isEmpty()) {
      throw new PlanFormatException(problems);
    }
    return ImmutableList.copyOf(steps);
  }

  private void read(
      CallReader.Call call, String name, int count, List<PlanStep> steps, List<String> problems) {
    try {
      steps.add(PlanStep.of(new PlanFormats.Named(call.verb(), name, count).goal(names)));
    } catch (IllegalArgumentException e) {
      problems.add(call.place() + e.getMessage());
    }
  }

  String write(List<PlanStep> steps) {
    Set<String> before = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>();
    for (PlanStep step : steps) {
      PlanFormats.Named named = PlanFormats.Named.of(step.goal());
      if (named != null) {
        lines.add(line(named, before));
        before.add(named.name());
      }
    }
    return String.join("\n", lines);
  }

  private String line(PlanFormats.Named step, Set<String> before) {
    String object = "obj={\"%s\":%d}".formatted(step.name(), step.count());
    boolean crafted = step.verb().equals("craft");
    if (!crafted && !step.verb().equals("smelt")) {
      String tool = step.verb().equals("mine") ? tool(step.name(), before) : NONE;
      return "%s(%s, tool=%s)".formatted(step.verb(), object, tool);
    }
    Recipe recipe = recipe(step.name(), crafted, before);
    return recipe == null
        ? "%s(%s, materials={}, tool=%s)".formatted(step.verb(), object, NONE)
        : "%s(%s, materials=%s, tool=%s)"
            .formatted(
                step.verb(),
                object,
                materials(recipe, step.count(), before),
                recipe.station().isEmpty() ? NONE : "\"" + recipe.station() + "\"");
  }

  /** The recipe that earlier steps serve best; null if there is none. */
  private Recipe recipe(String name, boolean crafted, Set<String> before) {
    int item = content.hasItem(name) ? content.itemId(name) : 0;
    Recipe best = null;
    long most = -1;
    for (Recipe recipe : content.recipes()) {
      if (recipe.resultItem() == item && recipe.kind().cooks() != crafted) {
        long served =
            recipe.ingredients().stream()
                .filter(cell -> before.contains(material(cell, before)))
                .count();
        best = served > most ? recipe : best;
        most = Math.max(most, served);
      }
    }
    return best;
  }

  private String material(Recipe.Ingredient cell, Set<String> before) {
    ImmutableList<String> any =
        cell.itemIds().stream()
            .mapToObj(id -> content.item(id).name())
            .collect(ImmutableList.toImmutableList());
    return any.stream().filter(before::contains).findFirst().orElse(any.getFirst());
  }

  private String materials(Recipe recipe, int count, Set<String> before) {
    int times = (count + recipe.resultCount() - 1) / recipe.resultCount();
    Map<String, Integer> sums = new LinkedHashMap<>();
    recipe.ingredients().forEach(cell -> sums.merge(material(cell, before), times, Integer::sum));
    return sums.entrySet().stream()
        .map(entry -> "\"%s\":%d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The tool of the earlier steps that brings an item out of a block, if it takes one. */
  private String tool(String name, Set<String> before) {
    int item = content.hasItem(name) ? content.itemId(name) : 0;
    for (BlockType block : content.blocks()) {
      boolean gives =
          block.requiresTool()
              && block.loot().entries().stream().anyMatch(entry -> entry.itemId() == item);
      if (gives) {
        int state = block.defaultState().id();
        return content.items().stream()
            .filter(tool -> before.contains(tool.name()) && content.harvests(tool.id(), state))
            .map(Item::name)
            .findFirst()
            .map(tool -> "\"" + tool + "\"")
            .orElse(NONE);
      }
    }
    return NONE;
  }
}
