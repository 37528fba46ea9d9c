package dev.mattock.training.cli;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.worlds.suite.Proof;
import dev.mattock.worlds.suite.Proofs;
import dev.mattock.worlds.suite.Suite;
import dev.mattock.worlds.suite.SuiteTask;
import dev.mattock.worlds.task.Derivation;
import dev.mattock.worlds.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tasks}: what can be asked. */
@Command(
    name = "tasks",
    description = "Lists, shows and checks tasks.",
    synopsisSubcommandLabel = "COMMAND")
final class TasksCommand extends MattockCommand {
  private static final String SUITE = "A suite: jarvis1.";

  TasksCommand(Console console) {
    super(console);
  }

  @Override
  protected Outcome run() {
    throw new UserError("say what to do: list, show or validate (see --help)");
  }

  /** {@code tasks list}. */
  @Command(name = "list", description = "Lists tasks: all, or those of a suite.")
  static final class ListTasks extends MattockCommand {
    @Option(names = "--suite", paramLabel = "NAME", description = SUITE)
    private String suite;

    ListTasks(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Library library = new Library();
      List<String> names = new ArrayList<>();
      if (suite == null) {
        for (String name : library.fileNames()) {
          words().printf("%-32s %s%n", name, library.task(name).spec().instruction());
        }
        names.addAll(library.fileNames());
      }
      for (String name : suite == null ? library.suites().names() : List.of(suite)) {
        Suite listed = library.suites().suite(name);
        words().println("# suite " + name);
        listed.tasks().forEach(this::print);
        names.addAll(listed.names());
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("tasks", names);
      return Outcome.done(fields);
    }

    private void print(SuiteTask task) {
      String rate =
          task.published().isPresent()
              ? String.format(
                  Locale.ROOT, "published %5.1f %%", 100 * task.published().getAsDouble())
              : "";
      words().printf("%-42s %6d ticks  %s%n", task.name(), task.budgetTicks(), rate);
    }
  }

  /** {@code tasks show}. */
  @Command(
      name = "show",
      description = "Shows a task's definition, what it comes to, and how it can be done.")
  static final class Show extends MattockCommand {
    @Parameters(paramLabel = "TASK", description = "Name of the task, or a task file.")
    private String name;

    Show(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Library library = new Library();
      Task task = library.task(name);
      words().println("# " + task.name() + ", " + Library.describe(task));
      words().println(task.spec().text().stripTrailing());
      List<String> how = new ArrayList<>();
      for (Proof proof : new Proofs(library.content()).of(task.spec())) {
        how.addAll(
            proof
                .derivation()
                .map(Derivation::lines)
                .map(List::copyOf)
                .orElse(List.of(proof.item() + ": there is no way")));
      }
      if (!how.isEmpty()) {
        words().println("# How:");
        how.forEach(words()::println);
      }
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("task", task.name());
      fields.put("summary", Library.describe(task));
      fields.put("definition", task.spec().text());
      fields.put("derivation", how);
      return Outcome.done(fields);
    }
  }

  /** {@code tasks validate}. */
  @Command(
      name = "validate",
      description = {
        "Checks tasks: their files, all problems at once; that starts can be found; and that what"
            + " they ask for can be got, by a proof from the land, drops, mobs, recipes and tools.",
        "Without names: the tasks that ship as files. Ends with 1 if something cannot be got."
      })
  static final class Validate extends MattockCommand {
    private static final int SEEDS = 8;

    @Parameters(paramLabel = "TASK", arity = "0..*", description = "Names or task files.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--suite", paramLabel = "NAME", description = SUITE)
    private String suite;

    @Option(
        names = "--all",
        description = "Every item of the content too, unless it says why it cannot be got.")
    private boolean all;

    @Option(names = "--verbose", description = "Print how each thing can be got.")
    private boolean verbose;

    private final List<String> valid = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Validate(Console console) {
      super(console);
    }

    @Override
    protected Outcome run() {
      Library library = new Library();
      Proofs proofs = new Proofs(library.content());
      List<String> problems = new ArrayList<>();
      Set<String> started = new HashSet<>();
      for (String name : chosen(library)) {
        try {
          validate(library, proofs, name, started);
        } catch (UserError | UnknownNameException | ContentException e) {
          problems.add(e.getMessage());
        }
      }
      if (!problems.isEmpty()) {
        throw new UserError(String.join("\n", problems));
      }
      int items = 0;
      if (all) {
        for (Proof proof : proofs.ofAllItems()) {
          items += judge(proof) ? 1 : 0;
        }
        for (Proof proof : proofs.againstReasons()) {
          failures.add(proof.item() + " says that it cannot be got, but it can");
        }
        words().println("ok  " + items + " items");
      }
      failures.forEach(failure -> words().println("XX  " + failure));
      return outcome(items);
    }

    private List<String> chosen(Library library) {
      List<String> chosen = new ArrayList<>(names);
      if (suite != null) {
        chosen.addAll(library.suites().suite(suite).names());
      } else if (names.isEmpty()) {
        chosen.addAll(library.fileNames());
      }
      return chosen;
    }

    private void validate(Library library, Proofs proofs, String nameOrFile, Set<String> started) {
      Task task = library.task(nameOrFile);
      String start =
          task.spec().generator() + task.spec().generatorSettings() + task.spec().spawn();
      if (started.add(start)) {
        findStarts(task);
      }
      boolean holds = true;
      for (Proof proof : proofs.of(task.spec())) {
        holds &= judge(proof);
      }
      if (holds) {
        words().println("ok  " + task.name());
        valid.add(task.name());
      }
    }

    private static void findStarts(Task task) {
      try {
        for (long seed = 1; seed <= SEEDS; seed++) {
          task.start(seed, null);
        }
      } catch (IllegalStateException noPlace) {
        throw new UserError(task.name() + ": " + noPlace.getMessage(), noPlace);
      }
    }

    /** Tells of a proof; whether it holds. */
    private boolean judge(Proof proof) {
      if (!proof.holds()) {
        failures.add(
            proof.subject().equals(proof.item())
                ? proof.item() + " cannot be got, and does not say why"
                : proof.subject() + ": there is no way to " + proof.item());
      } else if (verbose) {
        proof.derivation().orElseThrow().lines().forEach(words()::println);
      }
      return proof.holds();
    }

    private Outcome outcome(int items) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("valid", valid);
      fields.put("items", items);
      fields.put("failures", failures);
      return failures.isEmpty() ? Outcome.done(fields) : Outcome.failed(fields);
    }
  }
}
