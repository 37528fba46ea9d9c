package dev.mattock.agent.memory;

import dev.mattock.engine.content.Hash64;
import java.util.Arrays;

/**
 * A few bits for each of many vectors: the more bits two share, the smaller the angle between them
 * is likely to be (Charikar 2002, "Similarity estimation techniques from rounding algorithms"). The
 * directions asked are those of a Walsh-Hadamard transform behind a fixed flipping of signs, which
 * takes n log n additions.
 */
final class Signatures {
  private static final int LEAST_BITS = 256;
  private static final long FLIPS = 0x5EED_0F_5169L;

  private final int dimensions;
  private final int bits;
  private final int words;
  private final boolean[] flipped;
  private long[] signatures = new long[0];
  private int size;

  Signatures(int dimensions) {
    this.dimensions = dimensions;
    int power = Integer.highestOneBit(Math.max(1, dimensions - 1)) * 2;
    bits = Math.max(LEAST_BITS, power);
    words = bits / Long.SIZE;
    flipped = new boolean[dimensions];
    for (int i = 0; i < dimensions; i++) {
      flipped[i] = (Hash64.mix(FLIPS + i) & 1) != 0;
    }
  }

  /** Most bits in which two signatures can differ. */
  int bits() {
    return bits;
  }

  void add(float[] vector) {
    if ((size + 1) * words > signatures.length) {
      signatures = Arrays.copyOf(signatures, Math.max(16, 2 * size) * words);
    }
    System.arraycopy(of(vector), 0, signatures, size++ * words, words);
  }

  long[] of(float[] vector) {
    float[] turned = new float[bits];
    for (int i = 0; i < dimensions; i++) {
      turned[i] = flipped[i] ? -vector[i] : vector[i];
    }
    transform(turned);
    long[] signature = new long[words];
    for (int bit = 0; bit < bits; bit++) {
      if (turned[bit] > 0) {
        signature[bit >> 6] |= 1L << bit;
      }
    }
    return signature;
  }

  /** In how many bits each of the vectors differs from another. */
  int[] distances(long[] signature) {
    int[] distances = new int[size];
    for (int row = 0; row < size; row++) {
      int distance = 0;
      for (int word = 0; word < words; word++) {
        distance += Long.bitCount(signatures[row * words + word] ^ signature[word]);
      }
      distances[row] = distance;
    }
    return distances;
  }

  private static void transform(float[] values) {
    for (int half = 1; half < values.length; half *= 2) {
      for (int block = 0; block < values.length; block += 2 * half) {
        for (int i = block; i < block + half; i++) {
          float sum = values[i] + values[i + half];
          values[i + half] = values[i] - values[i + half];
          values[i] = sum;
        }
      }
    }
  }
}
