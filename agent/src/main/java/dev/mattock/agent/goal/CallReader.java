package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads calls such as {@code mine(obj={"log":3}, tool=None)} one after the other, and knows where
 * each stands. Of the arguments {@code obj} counts; all others are read over.
 */
final class CallReader {
  private static final int MOST_DEPTH = 20;

  private final String text;
  private int at;

  /**
   * A call.
   *
   * @param verb its name, in small letters
   * @param objects the names and counts of the argument {@code obj}
   * @param place where it begins, for messages
   */
  record Call(String verb, ImmutableMap<String, Integer> objects, String place) {}

  CallReader(String text) {
    this.text = text;
  }

  /** Whether another call begins; what stands before it is passed over. */
  boolean hasNext() throws PlanFormatException {
    skip();
    while (at < text.length() && (Character.isDigit(peek()) || ".,;:)-*]".indexOf(peek()) >= 0)) {
      at++;
      skip();
    }
    return at < text.length();
  }

  /** The next call; there must be one. */
  Call next() throws PlanFormatException {
    final String place = place(at);
    String verb = word();
    expect('(');
    Map<String, Integer> objects = new LinkedHashMap<>();
    skip();
    boolean first = true;
    while (peek() != ')') {
      if (!first) {
        expect(',');
        skip();
        if (peek() == ')') {
          break;
        }
      }
      argument(first, objects);
      first = false;
      skip();
    }
    expect(')');
    return new Call(verb.toLowerCase(Locale.ROOT), ImmutableMap.copyOf(objects), place);
  }

  /** The first argument may stand without its name. */
  private void argument(boolean first, Map<String, Integer> objects) throws PlanFormatException {
    skip();
    boolean isObject = first && (peek() == '{' || peek() == '"' || peek() == '\'');
    if (!isObject) {
      String name = word();
      expect('=');
      isObject = name.equals("obj") || name.equals("goal");
    }
    value(isObject ? objects : new LinkedHashMap<>(), 0);
  }

  /** Reads a value; what is named in it, and how many, goes into a map. */
  private void value(Map<String, Integer> into, int depth) throws PlanFormatException {
    skip();
    if (depth > MOST_DEPTH) {
      throw malformed("values may not be nested so deeply");
    }
    switch (peek()) {
      case '{' -> items(into, depth);
      case '[' -> list(into, depth);
      case '"', '\'' -> into.merge(quoted(), 1, Integer::sum);
      default -> plain(into);
    }
  }

  private void plain(Map<String, Integer> into) throws PlanFormatException {
    if (Character.isDigit(peek()) || peek() == '-') {
      number();
      return;
    }
    String word = word();
    if (!word.equalsIgnoreCase("none") && !word.equalsIgnoreCase("null")) {
      into.merge(word, 1, Integer::sum);
    }
  }

  private void list(Map<String, Integer> into, int depth) throws PlanFormatException {
    expect('[');
    skip();
    while (peek() != ']') {
      value(into, depth + 1);
      skip();
      if (peek() != ']') {
        expect(',');
        skip();
      }
    }
    expect(']');
  }

  private void items(Map<String, Integer> into, int depth) throws PlanFormatException {
    expect('{');
    skip();
    while (peek() != '}') {
      String name = peek() == '"' || peek() == '\'' ? quoted() : word();
      expect(':');
      skip();
      if (Character.isDigit(peek()) || peek() == '-') {
        into.merge(name, number(), Integer::sum);
      } else {
        value(new LinkedHashMap<>(), depth + 1);
        into.putIfAbsent(name, 1);
      }
      skip();
      if (peek() != '}') {
        expect(',');
        skip();
      }
    }
    expect('}');
  }

  private int number() throws PlanFormatException {
    int start = at;
    at += peek() == '-' ? 1 : 0;
    while (Character.isDigit(peek())) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("-?[0-9]{1,6}")) {
      at = start;
      throw malformed("a number of at most six digits is expected");
    }
    return Integer.parseInt(digits);
  }

  private String quoted() throws PlanFormatException {
    char quote = peek();
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw malformed("the text that begins here does not end");
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private String word() throws PlanFormatException {
    skip();
    int start = at;
    while (Character.isLetterOrDigit(peek()) || peek() == '_') {
      at++;
    }
    if (at == start) {
      throw malformed("a word is expected");
    }
    return text.substring(start, at);
  }

  private void expect(char wanted) throws PlanFormatException {
    skip();
    if (peek() != wanted) {
      throw malformed("'%s' is expected".formatted(wanted));
    }
    at++;
  }

  /** What stands next; NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  /** Passes over white space and comments. */
  private void skip() {
    while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '#')) {
      int end = peek() == '#' ? text.indexOf('\n', at) : at + 1;
      at = end < 0 ? text.length() : end;
    }
  }

  private PlanFormatException malformed(String what) {
    String found = at < text.length() ? "'" + peek() + "' stands there" : "the text ends there";
    return new PlanFormatException(ImmutableList.of(place(at) + what + ", but " + found));
  }

  private String place(int offset) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return "line %d, column %d: ".formatted(line, offset - start + 1);
  }
}
