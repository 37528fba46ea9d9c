package dev.mattock.agent.goal;

/**
 * A word of an instruction.
 *
 * @param text as it was written, in lower case
 * @param word the word of the names that it stands for, or the text
 * @param part what it does in its clause
 * @param weight how much it counts: less behind a subordinator
 * @param trust 1, or less if a typing error was mended
 */
record Token(String text, String word, Part part, double weight, double trust) {
  /** What a word does. */
  enum Part {
    /** Names something that some target is called by. */
    KNOWN,
    /** Names something else. */
    FOREIGN,
    VERB,
    NUMBER,
    /** Says nothing, or only how things are counted. */
    FILLER
  }

  /** The same with another weight. */
  Token times(double factor) {
    return new Token(text, word, part, weight * factor, trust);
  }

  /** The same as a word of a name. */
  Token known() {
    return new Token(text, word, Part.KNOWN, weight, trust);
  }

  /** What it costs to leave the word unexplained. */
  double cost() {
    return switch (part) {
      case FOREIGN -> weight;
      case KNOWN -> weight / 2;
      case VERB, NUMBER, FILLER -> 0;
    };
  }
}
