package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A value in a JSON file and where it stands, for messages; it may be missing. */
record JsonPlace(String place, JsonNode node) {
  /** What is missing, or null, counts as left out. */
  private boolean isLeftOut() {
    return node.isMissingNode() || node.isNull();
  }

  JsonPlace at(String key) {
    return new JsonPlace(place + "." + key, node.path(key));
  }

  /** Its keys; none if it is left out. */
  ImmutableList<String> keys() throws MalformedEntryException {
    if (!isLeftOut() && !node.isObject()) {
      throw malformed("an object is expected", null);
    }
    return ImmutableList.copyOf(node.propertyNames());
  }

  /** Its elements. */
  ImmutableList<JsonPlace> elements() throws MalformedEntryException {
    if (!node.isArray()) {
      throw malformed("a list is expected", null);
    }
    ImmutableList.Builder<JsonPlace> elements = ImmutableList.builder();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new JsonPlace("%s[%d]".formatted(place, i), node.get(i)));
    }
    return elements.build();
  }

  String text(String ifLeftOut) throws MalformedEntryException {
    if (isLeftOut()) {
      return ifLeftOut;
    }
    if (!node.isString()) {
      throw malformed("a text is expected", null);
    }
    return node.stringValue();
  }

  int positive(int ifLeftOut) throws MalformedEntryException {
    return atLeast(1, ifLeftOut);
  }

  int atLeast(int least, int ifLeftOut) throws MalformedEntryException {
    if (isLeftOut()) {
      return ifLeftOut;
    }
    if (!node.isNumber() || !node.canConvertToExactIntegral() || !node.canConvertToInt()) {
      throw malformed("a whole number is expected", null);
    }
    if (node.asInt() < least) {
      throw malformed("it must be at least %d, but is %d".formatted(least, node.asInt()), null);
    }
    return node.asInt();
  }

  double real() throws MalformedEntryException {
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      throw malformed("a number is expected", null);
    }
    return node.asDouble();
  }

  <E extends Enum<E>> E oneOf(E[] values, E ifLeftOut) throws MalformedEntryException {
    String word = text(ifLeftOut.name());
    for (E value : values) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    throw malformed(
        "'%s' is none of %s".formatted(word, Arrays.toString(values).toLowerCase(Locale.ROOT)),
        null);
  }

  MalformedEntryException malformed(String why, Throwable cause) {
    return new MalformedEntryException(place + ": " + why, cause);
  }
}
