package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.worlds.suite.Suite;
import dev.mattock.worlds.suite.SuiteTask;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses tasks of a suite by name or group. */
final class SuiteSelection {
  private SuiteSelection() {}

  /**
   * The tasks of those names or groups, in the suite's order; all if no name is given.
   *
   * @throws UnknownNameException if the suite has neither a task nor a group of a name
   */
  static ImmutableList<SuiteTask> of(Suite suite, List<String> names) {
    Set<String> known = new LinkedHashSet<>();
    for (SuiteTask task : suite.tasks()) {
      known.add(group(task));
      known.add(task.name());
    }
    ImmutableSet<String> chosen = ImmutableSet.copyOf(names);
    for (String name : chosen) {
      if (!known.contains(name)) {
        throw UnknownNameException.of("task or group", name, known);
      }
    }
    return suite.tasks().stream()
        .filter(
            task ->
                chosen.isEmpty() || chosen.contains(group(task)) || chosen.contains(task.name()))
        .collect(ImmutableList.toImmutableList());
  }

  private static String group(SuiteTask task) {
    return task.name().substring(0, task.name().indexOf('/'));
  }
}
