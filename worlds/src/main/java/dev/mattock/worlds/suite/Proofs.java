package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.sim.Rules;
import dev.mattock.worlds.generation.Generators;
import dev.mattock.worlds.task.Circumstances;
import dev.mattock.worlds.task.Derivation;
import dev.mattock.worlds.task.Goal;
import dev.mattock.worlds.task.Obtainable;
import dev.mattock.worlds.task.Occurrence;
import dev.mattock.worlds.task.Selection;
import dev.mattock.worlds.task.TaskSpec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves that the items that tasks ask for can be got in the land of the task, by its rules, from
 * what it gives; and that every item of the content can be got in the overworld. Keeps what it
 * found out about lands. Used by one thread.
 */
public final class Proofs {
  private static final String OVERWORLD = "overworld";

  private final Content content;
  private final Map<Land, Occurrence> lands = new HashMap<>();
  private final Map<Circumstances, Obtainable> known = new HashMap<>();

  /** Nothing is known yet. */
  public Proofs(Content content) {
    this.content = content;
  }

  /** A proof for each thing that the goal of a task wants to be had or made. */
  public ImmutableList<Proof> of(TaskSpec task) {
    Circumstances circumstances =
        new Circumstances(
            land(task.generator(), task.generatorSettings()),
            task.rules(),
            task.inventory().keySet().stream()
                .map(item -> content.item(item).name())
                .collect(ImmutableSet.toImmutableSet()));
    Obtainable obtainable = known.computeIfAbsent(circumstances, this::obtainable);
    ImmutableList.Builder<Proof> proofs = ImmutableList.builder();
    prove(task.name(), task.goal(), obtainable, proofs);
    return proofs.build();
  }

  /**
   * A proof for each item of the content, from empty hands in the overworld by the genre's rules;
   * items that say why they cannot be got are left out.
   */
  public ImmutableList<Proof> ofAllItems() {
    return ofItems(item -> item.id() != 0 && item.obtainable());
  }

  /**
   * A proof for each item that says that it cannot be got, though it can: a mistake in the data.
   */
  public ImmutableList<Proof> againstReasons() {
    return ofItems(item -> !item.obtainable()).stream()
        .filter(Proof::holds)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Proof> ofItems(Predicate<Item> which) {
    Obtainable obtainable =
        known.computeIfAbsent(
            Circumstances.of(land(OVERWORLD, Map.of()), Rules.VANILLA), this::obtainable);
    return content.items().stream()
        .filter(which)
        .map(item -> new Proof(item.name(), item.name(), obtainable.item(item.name())))
        .collect(ImmutableList.toImmutableList());
  }

  private Obtainable obtainable(Circumstances circumstances) {
    return new Obtainable(content, circumstances);
  }

  /** Land as tasks name it. */
  private record Land(String generator, ImmutableMap<String, String> settings) {}

  private Occurrence land(String generator, Map<String, String> settings) {
    return lands.computeIfAbsent(
        new Land(generator, ImmutableMap.copyOf(settings)),
        land ->
            LandSurvey.of(content, Generators.create(content, land.generator(), land.settings())));
  }

  private void prove(
      String task, Goal goal, Obtainable obtainable, ImmutableList.Builder<Proof> proofs) {
    switch (goal) {
      case Goal.Have have -> proofs.add(easiest(task, have.items(), obtainable));
      case Goal.Craft craft -> proofs.add(easiest(task, craft.items(), obtainable));
      case Goal.Count count -> count.goals().forEach(part -> prove(task, part, obtainable, proofs));
      case Goal.Sequence sequence ->
          sequence.goals().forEach(part -> prove(task, part, obtainable, proofs));
      case Goal.Within within -> prove(task, within.goal(), obtainable, proofs);
      case Goal.Never never -> {}
      case Goal.Mine mine -> {}
      case Goal.Place place -> {}
      case Goal.Reach reach -> {}
      case Goal.Survive survive -> {}
    }
  }

  /** For any one of some items, the one with the least effort. */
  private Proof easiest(String task, Selection items, Obtainable obtainable) {
    Optional<Derivation> best =
        items.ids().stream()
            .mapToObj(item -> obtainable.item(content.item(item).name()).orElse(null))
            .filter(Objects::nonNull)
            .min(Comparator.comparingDouble(Derivation::effort));
    return new Proof(task, items.text(), best);
  }
}
