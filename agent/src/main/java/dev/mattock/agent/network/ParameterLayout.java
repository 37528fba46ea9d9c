package dev.mattock.agent.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where each named parameter of a network lies in its one flat vector. The optimiser then works on
 * one array, and checkpoints are still read by name.
 */
public final class ParameterLayout {

  /**
   * One parameter.
   *
   * @param name such as {@code conv0.weight}
   * @param rows outputs of the layer
   * @param columns inputs of each output; 1 for a bias
   * @param offset index of its first value in the flat vector
   */
  public record Entry(String name, int rows, int columns, int offset) {
    /** How many values it has. */
    public int size() {
      return rows * columns;
    }

    /** The index after its last value. */
    public int end() {
      return offset + size();
    }
  }

  private final ImmutableList<Entry> entries;
  private final ImmutableSortedMap<String, Entry> byName;
  private final int size;

  private ParameterLayout(List<Entry> entries) {
    this.entries = ImmutableList.copyOf(entries);
    this.byName =
        this.entries.stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(String::compareTo, Entry::name, e -> e));
    this.size = entries.getLast().end();
  }

  /** The parameters of a network, in the order of its layers. */
  static ParameterLayout of(NetworkSpec spec) {
    List<Entry> entries = new ArrayList<>();
    int channels = spec.inputChannels();
    for (int i = 0; i < spec.convolutions().size(); i++) {
      NetworkSpec.Conv conv = spec.convolutions().get(i);
      add(entries, "conv" + i, conv.filters(), conv.kernel() * conv.kernel() * channels);
      channels = conv.filters();
    }
    if (spec.features() > 0) {
      add(entries, "features", NetworkSpec.FEATURE_UNITS, spec.features());
    }
    add(entries, "hidden", spec.hidden(), spec.joined());
    add(entries, "policy", spec.logits(), spec.hidden());
    add(entries, "value", 1, spec.hidden());
    return new ParameterLayout(entries);
  }

  private static void add(List<Entry> entries, String layer, int rows, int columns) {
    int offset = entries.isEmpty() ? 0 : entries.getLast().end();
    Entry weight = new Entry(layer + ".weight", rows, columns, offset);
    entries.add(weight);
    entries.add(new Entry(layer + ".bias", rows, 1, weight.end()));
  }

  /** All parameters, in the order of the flat vector. */
  public ImmutableList<Entry> entries() {
    return entries;
  }

  /** The length of the flat vector. */
  public int size() {
    return size;
  }

  /** Cuts a flat vector into named copies. */
  public SortedMap<String, float[]> split(float[] flat) {
    if (flat.length != size) {
      throw new IllegalArgumentException("flat vector of " + flat.length + ", expected " + size);
    }
    SortedMap<String, float[]> named = new TreeMap<>();
    byName.forEach((n, e) -> named.put(n, Arrays.copyOfRange(flat, e.offset(), e.end())));
    return named;
  }

  /**
   * Puts named vectors together into a flat one.
   *
   * @throws IllegalArgumentException that names every parameter that is missing, unknown or of
   *     another length
   */
  public float[] join(Map<String, float[]> named) {
    List<String> problems = problemsOf(named);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("parameters: " + String.join("; ", problems));
    }
    float[] flat = new float[size];
    for (Entry entry : entries) {
      System.arraycopy(named.get(entry.name()), 0, flat, entry.offset(), entry.size());
    }
    return flat;
  }

  private List<String> problemsOf(Map<String, float[]> named) {
    List<String> problems = new ArrayList<>();
    Map<String, float[]> unknown = new HashMap<>(named);
    for (Entry entry : entries) {
      float[] values = unknown.remove(entry.name());
      if (values == null) {
        problems.add(entry.name() + " is missing");
      } else if (values.length != entry.size()) {
        problems.add(entry.name() + " has " + values.length + " values, expected " + entry.size());
      } else {
        nonFinite(entry.name(), values, problems);
      }
    }
    unknown.keySet().stream().sorted().forEach(name -> problems.add(name + " is unknown"));
    return problems;
  }

  private static void nonFinite(String name, float[] values, List<String> problems) {
    String bad =
        IntStream.range(0, values.length)
            .filter(i -> !Float.isFinite(values[i]))
            .limit(1)
            .mapToObj(i -> name + "[" + i + "] is " + values[i])
            .collect(Collectors.joining());
    if (!bad.isEmpty()) {
      problems.add(bad);
    }
  }
}
