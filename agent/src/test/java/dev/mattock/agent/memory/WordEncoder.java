package dev.mattock.agent.memory;

import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Hash64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Sentences are alike as far as they share words; counts how many it was asked for. */
final class WordEncoder implements SentenceEncoder {
  private static final int DIMENSIONS = 64;

  final AtomicInteger encoded = new AtomicInteger();

  @Override
  public String name() {
    return "words";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[][] encode(List<String> sentences) {
    encoded.addAndGet(sentences.size());
    return sentences.stream().map(WordEncoder::vector).toArray(float[][]::new);
  }

  private static float[] vector(String sentence) {
    float[] vector = new float[DIMENSIONS];
    for (String word : sentence.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+", -1)) {
      long hash = Hash64.of(word);
      for (int i = 0; i < 4; i++) {
        long draw = Hash64.of(hash, i);
        vector[Hash64.toBounded(draw, DIMENSIONS)] += (draw & 1) == 0 ? 1 : -1;
      }
    }
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.max(1e-6, StrictMath.sqrt(square));
    }
    return vector;
  }
}
