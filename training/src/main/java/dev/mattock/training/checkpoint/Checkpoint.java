package dev.mattock.training.checkpoint;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Named sections that together let a run go on: JSON text, float tensors, long arrays, byte blobs.
 *
 * <p>Immutable: arrays are copied in and out, so a run may train on while a checkpoint is written.
 * Names are printable ASCII without spaces, with {@code /} between groups ({@code
 * network/conv1/weight}). Doubles travel as longs ({@link Double#doubleToRawLongBits}).
 */
public final class Checkpoint {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Path IN_MEMORY = Path.of("checkpoint in memory");

  private final Path source;
  private final Map<String, Section> sections;

  private Checkpoint(Path source, Map<String, Section> sections) {
    this.source = source;
    this.sections = sections;
  }

  /**
   * @return a builder without sections
   */
  public static Builder builder() {
    return new Builder(IN_MEMORY);
  }

  static Builder builder(Path source) {
    return new Builder(source);
  }

  /**
   * @return where this was read from; a name that says so when it was not
   */
  public Path source() {
    return source;
  }

  /**
   * @return the names of all sections, in the order in which they were added
   */
  public Set<String> names() {
    return sections.keySet();
  }

  /**
   * @param prefix the beginning of a name
   * @return the names that begin so, in the order in which they were added
   */
  public List<String> names(String prefix) {
    return names().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /**
   * @param name the name of a section
   * @return whether there is such a section, of any kind
   */
  public boolean has(String name) {
    return sections.containsKey(name);
  }

  /**
   * @param name the name of a JSON section
   * @return its text
   * @throws CheckpointException if there is no such section, or it is of another kind
   */
  public String json(String name) throws CheckpointException {
    return new String(section(name, Section.Json.class, 1).utf8(), StandardCharsets.UTF_8);
  }

  /**
   * @param name the name of a float tensor
   * @return a copy of its elements, row-major
   * @throws CheckpointException if there is no such section, or it is of another kind
   */
  public float[] floats(String name) throws CheckpointException {
    return section(name, Section.Floats.class, 2).values().clone();
  }

  /**
   * @param name the name of a float tensor
   * @return its shape; empty for a scalar
   * @throws CheckpointException if there is no such section, or it is of another kind
   */
  public long[] shape(String name) throws CheckpointException {
    return section(name, Section.Floats.class, 2).shape().clone();
  }

  /**
   * A float tensor that must have a certain shape.
   *
   * @param name the name of a float tensor
   * @param shape the shape it must have
   * @return a copy of its elements, row-major
   * @throws CheckpointException if there is no such section, or kind or shape differ
   */
  public float[] floats(String name, long... shape) throws CheckpointException {
    long[] found = shape(name);
    if (!Arrays.equals(found, shape)) {
      throw unfit(
          "section '%s' has shape %s, but %s is needed"
              .formatted(name, Arrays.toString(found), Arrays.toString(shape)));
    }
    return floats(name);
  }

  /**
   * @param name the name of a long array
   * @return a copy of it
   * @throws CheckpointException if there is no such section, or it is of another kind
   */
  public long[] longs(String name) throws CheckpointException {
    return section(name, Section.Longs.class, 3).values().clone();
  }

  /**
   * @param name the name of a byte blob
   * @return a copy of it
   * @throws CheckpointException if there is no such section, or it is of another kind
   */
  public byte[] bytes(String name) throws CheckpointException {
    return section(name, Section.Bytes.class, 4).values().clone();
  }

  /** For the writer: the sections themselves. */
  Map<String, Section> sections() {
    return sections;
  }

  private <S extends Section> S section(String name, Class<S> type, int kind)
      throws CheckpointException {
    Section section = sections.get(name);
    if (section == null) {
      String present = names().stream().limit(20).collect(Collectors.joining(", "));
      String more = names().size() > 20 ? ", ..." : "";
      throw unfit("has no section '%s'; it has: %s%s".formatted(name, present, more));
    }
    if (!type.isInstance(section)) {
      throw unfit(
          "section '%s' holds %s, but %s is needed"
              .formatted(name, section.kindName(), Section.kindName(kind)));
    }
    return type.cast(section);
  }

  private CheckpointException unfit(String what) {
    return new CheckpointException(source, Reason.UNFIT, what);
  }

  /** Collects the sections of a checkpoint. */
  public static final class Builder {
    private final Path source;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    private Builder(Path source) {
      this.source = source;
    }

    /**
     * Adds JSON text: settings, name tables, counters.
     *
     * @param name a name not used yet
     * @param text well-formed JSON
     * @return this
     */
    public Builder json(String name, String text) {
      jsonFault(text)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(
                    "section '" + name + "' must be JSON: " + fault.getOriginalMessage(), fault);
              });
      return add(name, new Section.Json(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Adds a float tensor; NaN keeps its bits.
     *
     * @param name a name not used yet
     * @param shape at most 8 sizes, none negative; none at all for a scalar
     * @param values as many elements as the shape has, row-major
     * @return this
     */
    public Builder floats(String name, long[] shape, float[] values) {
      if (shape.length > CheckpointFormat.HIGHEST_RANK
          || CheckpointFormat.elements(shape, Integer.MAX_VALUE) != values.length) {
        throw new IllegalArgumentException(
            "section '%s' has %d values, which do not fill the shape %s of rank 0..%d"
                .formatted(
                    name, values.length, Arrays.toString(shape), CheckpointFormat.HIGHEST_RANK));
      }
      return add(name, new Section.Floats(shape.clone(), values.clone()));
    }

    /**
     * Adds a long array: counters, exported states, doubles by their bits.
     *
     * @param name a name not used yet
     * @param values any length
     * @return this
     */
    public Builder longs(String name, long... values) {
      return add(name, new Section.Longs(values.clone()));
    }

    /**
     * Adds bytes: whatever has a format of its own.
     *
     * @param name a name not used yet
     * @param values any length
     * @return this
     */
    public Builder bytes(String name, byte[] values) {
      return add(name, new Section.Bytes(values.clone()));
    }

    /**
     * @return the checkpoint; this builder may go on without changing it
     */
    public Checkpoint build() {
      return new Checkpoint(source, Collections.unmodifiableMap(new LinkedHashMap<>(sections)));
    }

    /** For the reader: takes a section whose array is not used elsewhere. */
    Builder add(String name, Section section) {
      if (!CheckpointFormat.isName(name)) {
        throw new IllegalArgumentException(
            "a section's name must be 1..%d printable ASCII characters without spaces: '%s'"
                .formatted(CheckpointFormat.LONGEST_NAME, name));
      }
      if (sections.putIfAbsent(name, section) != null) {
        throw new IllegalArgumentException("section '" + name + "' is there already");
      }
      return this;
    }

    private static Optional<JacksonException> jsonFault(String text) {
      try {
        MAPPER.readTree(text);
        return Optional.empty();
      } catch (JacksonException e) {
        return Optional.of(e);
      }
    }
  }
}
