package dev.mattock.agent.language;

import java.util.List;

/**
 * Turns sentences into vectors: those that mean alike point alike. Safe for any number of threads.
 *
 * <pre>{@code
 * try (SentenceEncoder encoder = SentenceEncoder.miniLm()) {
 *   double alike = SentenceEncoder.cosine(encoder.encode("a torch"), encoder.encode("I need light"));
 * }
 * }</pre>
 */
public interface SentenceEncoder extends AutoCloseable {
  /**
   * The encoder that ships: All-MiniLM-L6-v2, 384 numbers a sentence, one thread, no download. It
   * loads its model at the first sentence, and is meant to be made once and shared.
   */
  static SentenceEncoder miniLm() {
    return miniLm(1);
  }

  /**
   * As {@link #miniLm()}, with more threads for each sentence.
   *
   * @param threads at least 1
   */
  static SentenceEncoder miniLm(int threads) {
    return new MiniLmEncoder(threads);
  }

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
   * @throws IllegalStateException if the encoder is closed, or its library does not run here
   */
  float[][] encode(List<String> sentences);

  /** A vector of length 1 for a sentence. */
  default float[] encode(String sentence) {
    return encode(List.of(sentence))[0];
  }

  /**
   * Whether this is a word that the encoder knows as a whole, in lower case: what is not is rare or
   * misspelt. An encoder without a vocabulary knows none.
   */
  default boolean knows(String word) {
    return false;
  }

  /** How alike two vectors of length 1 point, -1..1. */
  static double cosine(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "vectors of %d and %d numbers cannot be compared".formatted(one.length, other.length));
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** Frees what is not on the Java heap; it cannot encode any more. */
  @Override
  default void close() {}
}
