package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.worlds.task.TaskLibrary;

/** The suites that ship with Mattock. Immutable. */
public final class Suites {
  private static final ImmutableList<String> NAMES = ImmutableList.of("jarvis1");

  private final ImmutableMap<String, Suite> byName;

  /**
   * Reads all suites.
   *
   * @throws ContentException listing every problem in their files
   */
  public Suites() {
    ImmutableMap.Builder<String, Suite> suites = ImmutableMap.builder();
    NAMES.forEach(name -> suites.put(name, SuiteReader.readBuiltIn(name)));
    byName = suites.buildOrThrow();
  }

  /** Names of the suites. */
  public ImmutableList<String> names() {
    return NAMES;
  }

  /**
   * A suite by name.
   *
   * @throws UnknownNameException if there is none of that name
   */
  public Suite suite(String name) {
    Suite suite = byName.get(name);
    if (suite == null) {
      throw UnknownNameException.among("suite", name, NAMES);
    }
    return suite;
  }

  /** A library that knows the tasks of all suites beside those that ship as files. */
  public TaskLibrary library(Content content) {
    return new TaskLibrary(
        content,
        TaskLibrary.DEFAULT_LAND_BYTES,
        TaskLibrary.DEFAULT_KEPT_STARTS,
        byName.values().asList());
  }
}
