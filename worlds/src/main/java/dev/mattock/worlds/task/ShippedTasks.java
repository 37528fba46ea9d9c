package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The tasks that ship with Mattock, each a file of its own. */
final class ShippedTasks implements TaskSource {
  private static final String FOLDER = "/dev/mattock/worlds/tasks/";

  private final ImmutableList<String> names =
      ImmutableList.sortedCopyOf(resource("index.txt").lines().toList());

  @Override
  public ImmutableList<String> names() {
    return names;
  }

  @Override
  public String text(String name) {
    return resource(name + TaskLibrary.SUFFIX);
  }

  private static String resource(String name) {
    URL url = Resources.getResource(ShippedTasks.class, FOLDER + name);
    try {
      return Resources.toString(url, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
