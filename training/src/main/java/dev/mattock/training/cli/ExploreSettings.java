package dev.mattock.training.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options of an exploration, kept in its folder: it is gone on with under the same alone. */
final class ExploreSettings {
  private static final String FILE = "explore.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ExploreSettings() {}

  /**
   * Writes the options into a new folder, or compares them with those of one that is gone on with.
   *
   * @throws UserError if the folder belongs to another exploration
   */
  static void keep(Path folder, Map<String, String> settings, boolean resumed) throws IOException {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      if (!resumed) {
        throw new UserError(
            "--out %s holds an exploration: go on with it by --resume".formatted(folder));
      }
      requireSame(file, settings);
    } else if (resumed) {
      throw new UserError("--resume %s: %s is missing".formatted(folder, FILE));
    } else {
      Files.writeString(file, JsonLine.of(new LinkedHashMap<>(settings)) + "\n");
    }
  }

  private static void requireSame(Path file, Map<String, String> settings) throws IOException {
    JsonNode kept;
    try {
      kept = MAPPER.readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new UserError("%s makes no sense: %s".formatted(file, e.getOriginalMessage()), e);
    }
    List<String> others = new ArrayList<>();
    settings.forEach(
        (option, value) -> {
          String before = kept.path(option).asString("");
          if (!before.equals(value)) {
            others.add("%s was %s and is %s".formatted(option, before, value));
          }
        });
    if (!others.isEmpty()) {
      throw new UserError(
          "--resume needs the options it was started with: " + String.join("; ", others));
    }
  }
}
