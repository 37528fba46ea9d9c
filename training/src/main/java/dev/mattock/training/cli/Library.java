package dev.mattock.training.cli;

import dev.mattock.engine.content.Content;
import dev.mattock.worlds.suite.Suites;
import dev.mattock.worlds.task.SpawnSpec;
import dev.mattock.worlds.task.Task;
import dev.mattock.worlds.task.TaskLibrary;
import dev.mattock.worlds.task.TaskSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Content and tasks, loaded once a command. */
final class Library {
  private final Content content = Content.load();
  private final Suites suites = new Suites();
  private final TaskLibrary tasks = suites.library(content);

  Content content() {
    return content;
  }

  /** Names of all tasks that ship with Mattock, those of suites included. */
  List<String> taskNames() {
    return tasks.names();
  }

  /** Names of the tasks that ship as files of their own. */
  List<String> fileNames() {
    Set<String> ofSuites = new HashSet<>();
    suites.names().forEach(suite -> ofSuites.addAll(suites.suite(suite).names()));
    return tasks.names().stream().filter(name -> !ofSuites.contains(name)).toList();
  }

  /** The suites that ship with Mattock. */
  Suites suites() {
    return suites;
  }

  /** A task by name or path. */
  Task task(String nameOrFile) {
    if (nameOrFile.endsWith(".yaml") && !Files.isRegularFile(Path.of(nameOrFile))) {
      throw new UserError("no such task file: " + nameOrFile);
    }
    return tasks.task(nameOrFile);
  }

  /** A task as it was recorded with a replay. */
  Task taskFromText(String name, String text) {
    return tasks.parse(name, text);
  }

  /** What makes a task easy or hard, in one line. */
  static String describe(Task task) {
    TaskSpec spec = task.spec();
    StringBuilder text = new StringBuilder();
    text.append('"').append(spec.instruction()).append('"');
    SpawnSpec spawn = spec.spawn();
    if (spawn.near() != null) {
      text.append(
          String.format(
              Locale.ROOT,
              "; %s %s to %s blocks away at any bearing",
              spawn.near().text(),
              number(spawn.minDistance()),
              number(spawn.maxDistance())));
      if (spawn.others() >= 0) {
        text.append(
            String.format(
                Locale.ROOT,
                " with at most %d others within %s",
                spawn.others(),
                number(spawn.clearRadius())));
      }
    }
    text.append("; at most ").append(spec.budgetTicks()).append(" ticks");
    text.append("; break speed x").append(number(spec.rules().breakSpeed()));
    text.append("; ").append(spec.generator()).append(' ').append(spec.generatorSettings());
    return text.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
