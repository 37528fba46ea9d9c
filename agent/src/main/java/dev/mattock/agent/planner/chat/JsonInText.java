package dev.mattock.agent.planner.chat;

import java.util.Optional;

/**
 * Finds the JSON list within an answer: models put fences, thoughts and polite words around it. The
 * last list of objects that stands there whole counts, since thoughts come first.
 */
final class JsonInText {
  private static final int MOST_LETTERS = 1 << 20;

  /** Brackets without an end each cost a look at all that follows. */
  private static final int MOST_UNCLOSED = 64;

  private JsonInText() {}

  /** The text of the last outermost list of objects; nothing if there is none. */
  static Optional<String> lastList(String answer) {
    String text = answer.length() > MOST_LETTERS ? answer.substring(0, MOST_LETTERS) : answer;
    Optional<String> last = Optional.empty();
    int start = nextList(text, 0);
    int unclosed = 0;
    while (start >= 0 && unclosed < MOST_UNCLOSED) {
      int end = end(text, start);
      if (end < 0) {
        unclosed++;
        start = nextList(text, start + 1);
      } else {
        last = Optional.of(text.substring(start, end));
        start = nextList(text, end);
      }
    }
    return last;
  }

  /** Where the next bracket stands that is followed by a brace or by nothing, -1 for nowhere. */
  private static int nextList(String text, int from) {
    for (int i = text.indexOf('[', from); i >= 0; i = text.indexOf('[', i + 1)) {
      int next = i + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && (text.charAt(next) == '{' || text.charAt(next) == ']')) {
        return i;
      }
    }
    return -1;
  }

  /** Behind the bracket that closes the one at {@code start}, -1 if none does. */
  private static int end(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if ((c == ']' || c == '}') && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
