package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;

/** Finds what the words of a clause ask to be done. */
final class Verbs {
  /** Behind these stands no verb. */
  private static final ImmutableSet<String> DETERMINERS =
      ImmutableSet.of("a", "an", "the", "my", "your", "some", "any", "this", "that");

  /** Words of the longest verb. */
  private static final int LONGEST_VERB = 4;

  private final Instructions said;

  Verbs(Instructions said) {
    this.said = said;
  }

  /**
   * Where the verb of a clause stands.
   *
   * @param from index of its first word
   * @param to index behind its last word
   * @param deed what it asks; nothing if there is no verb
   * @param wished whether it follows a wish, as in "I want to"
   */
  record Span(int from, int to, Optional<Deed> deed, boolean wished) {
    private static final Span NONE = new Span(0, 0, Optional.empty(), false);

    /** Whether there is no verb. */
    boolean isNone() {
      return deed.isEmpty();
    }
  }

  /** The verb that counts: "I want to eat an apple" asks to eat. */
  Span find(List<String> words) {
    Span first = Span.NONE;
    for (int i = 0; i < words.size() && first.isNone(); i++) {
      first = verbAt(words, i);
      if (first.isNone() && said.subordinators().contains(words.get(i)) && i > 0) {
        return Span.NONE;
      }
    }
    while (first.to() < words.size() - 1
        && first.deed().equals(Optional.of(Deed.HAVE))
        && words.get(first.to()).equals("to")) {
      Span next = verbAt(words, first.to() + 1);
      if (next.isNone()) {
        break;
      }
      first = new Span(next.from(), next.to(), next.deed(), true);
    }
    return first;
  }

  /** The longest verb that begins there. */
  private Span verbAt(List<String> words, int from) {
    if (isDetermined(words, from)) {
      return Span.NONE;
    }
    for (int length = Math.min(LONGEST_VERB, words.size() - from); length > 0; length--) {
      ImmutableList<String> verb = ImmutableList.copyOf(words.subList(from, from + length));
      Deed deed = said.verbs().get(verb);
      if (deed != null) {
        return new Span(from, from + length, Optional.of(deed), false);
      }
    }
    return Span.NONE;
  }

  /** Whether a word stands behind an article or the like, and so is no verb. */
  static boolean isDetermined(List<String> words, int at) {
    return at > 0 && DETERMINERS.contains(words.get(at - 1));
  }
}
