package dev.mattock.training.cli;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.worlds.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tasks}: what can be asked. */
@Command(
    name = "tasks",
    description = "Lists, shows and checks tasks.",
    synopsisSubcommandLabel = "COMMAND")
final class TasksCommand extends MattockCommand {
  TasksCommand(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    throw new UserError("say what to do: list, show or validate (see --help)");
  }

  /** {@code tasks list}. */
  @Command(name = "list", description = "Lists the tasks that ship with Mattock.")
  static final class ListTasks extends MattockCommand {
    ListTasks(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Library library = new Library();
      for (String name : library.taskNames()) {
        words().printf("%-32s %s%n", name, library.task(name).spec().instruction());
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("tasks", library.taskNames());
      return Outcome.done(fields);
    }
  }

  /** {@code tasks show}. */
  @Command(name = "show", description = "Shows a task's definition and what it comes to.")
  static final class Show extends MattockCommand {
    @Parameters(paramLabel = "TASK", description = "Name of the task, or a task file.")
    private String name;

    Show(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Task task = new Library().task(name);
      words().println("# " + task.name() + ", " + Library.describe(task));
      words().println(task.spec().text().stripTrailing());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("task", task.name());
      fields.put("summary", Library.describe(task));
      fields.put("definition", task.spec().text());
      return Outcome.done(fields);
    }
  }

  /** {@code tasks validate}. */
  @Command(
      name = "validate",
      description = {
        "Checks task files, all problems at once, and that starts can be found for them.",
        "Without names: all tasks that ship with Mattock."
      })
  static final class Validate extends MattockCommand {
    private static final int SEEDS = 8;

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "Names or task files.")
    private List<String> names = new ArrayList<>();

    Validate(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Library library = new Library();
      List<String> all = names.isEmpty() ? library.taskNames() : names;
      List<String> problems = new ArrayList<>();
      for (String name : all) {
        try {
          words().println("ok  " + validated(library, name));
        } catch (UserError | UnknownNameException | ContentException e) {
          problems.add(e.getMessage());
        }
      }
      if (!problems.isEmpty()) {
        throw new UserError(String.join("\n", problems));
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("valid", all);
      return Outcome.done(fields);
    }

    /** Its name, once it has been read and starts have been found. */
    private static String validated(Library library, String nameOrFile) {
      Task task = library.task(nameOrFile);
      try {
        for (long seed = 1; seed <= SEEDS; seed++) {
          task.start(seed, null);
        }
      } catch (IllegalStateException noPlace) {
        throw new UserError(nameOrFile + ": " + noPlace.getMessage(), noPlace);
      }
      return task.name();
    }
  }
}
