package dev.mattock.training.metrics;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row as one line of JSON.
 *
 * <p>{@code {"step":2048,"loss/policy":-0.01}}. JSON has no NaN and no infinity: such a value is
 * written as null and named with its kind under {@code nonFinite}, so that {@code grep nonFinite}
 * finds the row in which a run went wrong.
 */
final class RowFormat {
  static final String STEP = "step";
  static final String NON_FINITE = "nonFinite";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RowFormat() {}

  static void requireFreeName(String name) {
    if (name.equals(STEP) || name.equals(NON_FINITE)) {
      throw new IllegalArgumentException("a metric cannot be named '" + name + "': it is a key");
    }
  }

  static String toLine(MetricsRow row) {
    ObjectNode line = MAPPER.createObjectNode();
    ObjectNode nonFinite = MAPPER.createObjectNode();
    line.put(STEP, row.step());
    row.values()
        .forEach(
            (name, value) -> {
              requireFreeName(name);
              if (Double.isFinite(value)) {
                line.put(name, value);
              } else {
                line.putNull(name);
                nonFinite.put(name, value.toString());
              }
            });
    if (!nonFinite.isEmpty()) {
      line.set(NON_FINITE, nonFinite);
    }
    return MAPPER.writeValueAsString(line);
  }

  /**
   * @throws IllegalArgumentException saying in one line why this is not a row
   */
  static MetricsRow fromLine(String text) {
    JsonNode line = parse(text);
    JsonNode step = line.get(STEP);
    if (step == null || !step.canConvertToLong() || !step.isIntegralNumber()) {
      throw new IllegalArgumentException("no whole number under 'step'");
    }
    Map<String, Double> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : line.properties()) {
      String name = property.getKey();
      if (!name.equals(STEP) && !name.equals(NON_FINITE)) {
        values.put(name, number(name, property.getValue(), line.get(NON_FINITE)));
      }
    }
    return new MetricsRow(step.longValue(), values);
  }

  private static JsonNode parse(String text) {
    JsonNode line;
    try {
      line = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (line == null || !line.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return line;
  }

  private static double number(String name, JsonNode value, JsonNode nonFinite) {
    if (value.isNumber()) {
      return value.doubleValue();
    }
    JsonNode kind = nonFinite == null ? null : nonFinite.get(name);
    if (value.isNull() && kind != null && kind.isString()) {
      switch (kind.stringValue()) {
        case "NaN":
          return Double.NaN;
        case "Infinity":
          return Double.POSITIVE_INFINITY;
        case "-Infinity":
          return Double.NEGATIVE_INFINITY;
        default:
          break;
      }
    }
    throw new IllegalArgumentException("no number under '" + name + "'");
  }
}
