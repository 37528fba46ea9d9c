package dev.mattock.training.cli;

import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the object that {@code --json} promises: one line, fields in the order given. */
final class JsonLine {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonLine() {}

  /** The fields as one line of JSON, without the line break. */
  static String of(Map<String, Object> fields) {
    return MAPPER.writeValueAsString(fields);
  }
}
