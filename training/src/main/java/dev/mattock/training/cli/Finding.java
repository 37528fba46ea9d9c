package dev.mattock.training.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param name what was looked at, in one word
 * @param state whether it is there, and whether it has to be
 * @param detail what was found, on one line
 * @param advice what to do about it; empty where there is nothing to do
 */
record Finding(String name, State state, String detail, String advice) {
  /** Whether something is there, and whether it has to be. */
  enum State {
    /** There, and good. */
    OK("ok"),
    /** Not there, and not needed. */
    ABSENT("--"),
    /** There, but it could be better. */
    POOR("!!"),
    /** Not there, and needed. */
    MISSING("XX");

    private final String mark;

    State(String mark) {
      this.mark = mark;
    }
  }

  static Finding ok(String name, String detail) {
    return new Finding(name, State.OK, detail, "");
  }

  static Finding absent(String name, String detail, String advice) {
    return new Finding(name, State.ABSENT, detail, advice);
  }

  static Finding poor(String name, String detail, String advice) {
    return new Finding(name, State.POOR, detail, advice);
  }

  static Finding missing(String name, String detail, String advice) {
    return new Finding(name, State.MISSING, detail, advice);
  }

  /** As a person reads it: one line, and the advice on a second one. */
  String words() {
    String line = String.format(Locale.ROOT, "%s  %-9s %s", state.mark, name, detail);
    return advice.isEmpty() ? line : line + System.lineSeparator() + " ".repeat(14) + advice;
  }

  /** As JSON holds it. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("state", state.name().toLowerCase(Locale.ROOT));
    fields.put("detail", detail);
    fields.put("advice", advice);
    return fields;
  }
}
