package dev.mattock.worlds.task;

import dev.mattock.engine.content.Content;

/** Tasks for tests: one library, and tasks given as text. */
final class TestTasks {
  static final Content CONTENT = Content.load();
  static final TaskLibrary LIBRARY = new TaskLibrary(CONTENT, 256L << 20, 64);

  private TestTasks() {}

  /** A task on flat grass with stone below; {@code lines} are added to it. */
  static Task flat(String... lines) {
    String text =
        """
        world: {generator: flat, time: 6000}
        instruction: Do it.
        """
            + String.join("\n", lines);
    return LIBRARY.parse(
        "test/flat", text.contains("budgetTicks") ? text : text + "\nbudgetTicks: 100");
  }
}
