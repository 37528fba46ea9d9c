package dev.mattock.agent.language;

import java.util.List;

/**
 * Turns sentences into vectors: those that mean alike point alike. Safe for any number of threads.
 */
public interface SentenceEncoder {
  /**
   * A name for reports and for what is stored with vectors: vectors of other names mean nothing.
   */
  String name();

  /** How many numbers a vector has. */
  int dimensions();

  /**
   * A vector of length 1 for each sentence.
   *
   * @param sentences any text; what is longer than the model reads is cut off at its end
   * @return one array of {@link #dimensions()} a sentence, in their order
   */
  float[][] encode(List<String> sentences);

  /** A vector of length 1 for a sentence. */
  default float[] encode(String sentence) {
    return encode(List.of(sentence))[0];
  }
}
