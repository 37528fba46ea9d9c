package dev.mattock.agent.memory;

import dev.mattock.agent.language.SentenceEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The distinct instructions of a memory and where they point. Each is encoded once, by whichever
 * process sees it first, and kept in a journal of its own.
 */
final class SentenceTable {
  /** As many as this are compared exactly; of more, those whose signatures are nearest. */
  private static final int EXACT = 1024;

  private static final int AT_ONCE = 64;

  private final SentenceEncoder encoder;
  private final Journal journal;
  private final Map<String, Integer> ids = new HashMap<>();
  private final VectorTable vectors;
  private final Signatures signatures;

  SentenceTable(SentenceEncoder encoder, Journal journal) {
    this.encoder = encoder;
    this.journal = journal;
    vectors = new VectorTable(encoder.dimensions());
    signatures = new Signatures(encoder.dimensions());
  }

  /** Makes sure that sentences are known. */
  void learn(Collection<String> sentences) throws IOException {
    if (ids.keySet().containsAll(sentences)) {
      return;
    }
    journal.readNew((_, record) -> addStored(record));
    LinkedHashSet<String> unknown = new LinkedHashSet<>(sentences);
    unknown.removeAll(ids.keySet());
    List<String> rest = List.copyOf(unknown);
    for (int from = 0; from < rest.size(); from += AT_ONCE) {
      encode(rest.subList(from, Math.min(rest.size(), from + AT_ONCE)));
    }
  }

  /** The dense number of a sentence that was learned. */
  int idOf(String sentence) {
    return ids.get(sentence);
  }

  /** A vector of the encoder for a sentence that need not be learned. */
  float[] encode(String sentence) {
    return encoder.encode(sentence);
  }

  /**
   * How alike each sentence is to one, as a cosine, by number. Where there are very many, those
   * that are surely not among the nearest get 0.
   */
  float[] likeness(float[] vector) {
    byte[] rounded = VectorTable.rounded(vector);
    float length = VectorTable.length(rounded);
    float[] likeness = new float[vectors.size()];
    if (vectors.size() <= EXACT) {
      for (int id = 0; id < likeness.length; id++) {
        likeness[id] = vectors.cosine(id, rounded, length);
      }
      return likeness;
    }
    int[] distances = signatures.distances(signatures.of(vector));
    int farthest = distanceOfNearest(distances, EXACT);
    for (int id = 0; id < likeness.length; id++) {
      if (distances[id] <= farthest) {
        likeness[id] = vectors.cosine(id, rounded, length);
      }
    }
    return likeness;
  }

  /** The distance within which so many lie, fewer than one distance more would take in. */
  private int distanceOfNearest(int[] distances, int count) {
    int[] histogram = new int[signatures.bits() + 1];
    for (int distance : distances) {
      histogram[distance]++;
    }
    int within = histogram[0];
    int farthest = 0;
    while (within < count) {
      within += histogram[++farthest];
    }
    return farthest;
  }

  private void encode(List<String> sentences) throws IOException {
    float[][] encoded = encoder.encode(sentences);
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < encoded.length; i++) {
      RecordWriter out = new RecordWriter().text(sentences.get(i)).integer(encoded[i].length);
      for (float number : encoded[i]) {
        out.smallReal(number);
      }
      records.add(out.toBytes());
      add(sentences.get(i), encoded[i]);
    }
    journal.append(records);
  }

  private void addStored(byte[] record) {
    try {
      RecordReader in = new RecordReader(record);
      String sentence = in.text();
      float[] vector = new float[in.count(Float.BYTES)];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = in.smallReal();
      }
      if (vector.length == encoder.dimensions()) {
        add(sentence, vector);
      }
    } catch (UnreadableRecordException _) {
      // Whatever cannot be read is encoded anew when it is needed: nothing is lost.
    }
  }

  private void add(String sentence, float[] vector) {
    if (ids.putIfAbsent(sentence, ids.size()) == null) {
      vectors.add(vector);
      signatures.add(vector);
    }
  }
}
