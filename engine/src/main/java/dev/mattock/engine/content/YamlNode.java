package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A value in a YAML file that knows where it stands. Each accessor returns the value as the type
 * that the caller needs, or notes a problem with file, line and label and returns nothing. Plain
 * scalars follow the JSON schema of YAML 1.2: {@code yes} and {@code on} are texts.
 */
public final class YamlNode {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?");
  static final Scalar NOTHING = new Scalar("null", true);

  private final Problems problems;
  private final String file;
  private final int line;
  private final String label;
  private final Value value;

  sealed interface Value {}

  record Scalar(String text, boolean plain) implements Value {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("null"));
    }

    boolean isBoolean() {
      return plain && (text.equals("true") || text.equals("false"));
    }

    boolean isNumber() {
      return plain && startsLikeANumber() && NUMBER.matcher(text).matches();
    }

    private boolean startsLikeANumber() {
      return !text.isEmpty() && text.charAt(0) <= '9';
    }

    boolean isText() {
      return !isNull() && !isBoolean() && !isNumber();
    }
  }

  record Sequence(ImmutableList<YamlNode> entries) implements Value {}

  record Mapping(ImmutableMap<String, Field> fields) implements Value {}

  /** The value of a key, and the line of the key. */
  record Field(int line, YamlNode node) {}

  YamlNode(Problems problems, String file, int line, String label, Value value) {
    this.problems = problems;
    this.file = file;
    this.line = line;
    this.label = label;
    this.value = value;
  }

  /** Name of the file, as it stands in problems. */
  public String file() {
    return file;
  }

  /** Line where the value starts, from 1. */
  public int line() {
    return line;
  }

  /** What the value is called in problems: its key, or its place in a list. */
  public String label() {
    return label;
  }

  /** Notes a problem at this line; the message stands as it is. */
  public void problem(String message) {
    problems.add(file, line, message);
  }

  void problemAt(int atLine, String message) {
    problems.add(file, atLine, message);
  }

  /** Whether the value is a map. */
  public boolean isMap() {
    return value instanceof Mapping;
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return value instanceof Sequence;
  }

  /** Whether the value is a text: a scalar that is not null, a number, true or false. */
  public boolean isText() {
    return value instanceof Scalar scalar && scalar.isText();
  }

  /** Whether the value is a number. */
  public boolean isNumber() {
    return value instanceof Scalar scalar && scalar.isNumber();
  }

  /** The text. */
  public Optional<String> string() {
    if (value instanceof Scalar scalar && scalar.isText()) {
      return Optional.of(scalar.text());
    }
    wrong("a text");
    return Optional.empty();
  }

  /** Any scalar but null, as it is written: {@code true} and {@code 7} are "true" and "7". */
  public Optional<String> scalar() {
    if (value instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.text());
    }
    wrong("a text, a number, true or false");
    return Optional.empty();
  }

  /** A whole number from {@code min} to {@code max}. */
  public OptionalInt integer(int min, int max) {
    Optional<Long> whole = wholeNumber(min, max);
    return whole.isPresent() ? OptionalInt.of(Math.toIntExact(whole.get())) : OptionalInt.empty();
  }

  /**
   * Two whole numbers from {@code min} to {@code max}, the lesser first: {@code [fewest, most]}.
   *
   * @param unit what they count, for the problem that is noted otherwise
   */
  public Optional<int[]> range(int min, int max, String unit) {
    int[] ends =
        oneOrMore().stream().flatMapToInt(number -> number.integer(min, max).stream()).toArray();
    if (ends.length == 2 && ends[0] <= ends[1]) {
      return Optional.of(ends);
    }
    problem(label() + " must be [fewest, most] " + unit);
    return Optional.empty();
  }

  /** A whole number from {@code min} to {@code max}. */
  public Optional<Long> wholeNumber(long min, long max) {
    if (value instanceof Scalar(String text, boolean plain)
        && plain
        && INTEGER.matcher(text).matches()) {
      Optional<Long> number = parseLong(text);
      if (number.isPresent() && number.get() >= min && number.get() <= max) {
        return number;
      }
    }
    wrong("a whole number from " + min + " to " + max);
    return Optional.empty();
  }

  private static Optional<Long> parseLong(String digits) {
    if (digits.length() > 20) {
      return Optional.empty();
    }
    BigInteger number = new BigInteger(digits);
    return number.bitLength() < Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
  }

  /** A number from {@code min} to {@code max}. */
  public OptionalDouble number(double min, double max) {
    if (value instanceof Scalar scalar && scalar.isNumber()) {
      double number = Double.parseDouble(scalar.text());
      if (number >= min && number <= max) {
        return OptionalDouble.of(number);
      }
    }
    wrong("a number from " + plain(min) + " to " + plain(max));
    return OptionalDouble.empty();
  }

  /** true or false. */
  public Optional<Boolean> bool() {
    if (value instanceof Scalar scalar && scalar.isBoolean()) {
      return Optional.of(scalar.text().equals("true"));
    }
    wrong("true or false");
    return Optional.empty();
  }

  /** A constant of {@code type}, written in lower case. */
  public <E extends Enum<E>> Optional<E> choice(Class<E> type) {
    String text = value instanceof Scalar scalar ? scalar.text() : "";
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(constant);
      }
    }
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String hint =
        UnknownNameException.nearest(text, names)
            .filter(best -> value instanceof Scalar)
            .map(best -> ": did you mean \"" + best + "\"?")
            .orElse("");
    wrong("one of " + String.join(", ", names), hint);
    return Optional.empty();
  }

  /** The entries of a list. */
  public Optional<ImmutableList<YamlNode>> list() {
    if (value instanceof Sequence sequence) {
      return Optional.of(sequence.entries());
    }
    wrong("a list");
    return Optional.empty();
  }

  /** The entries of a list, or the value itself as the only entry. */
  public ImmutableList<YamlNode> oneOrMore() {
    return value instanceof Sequence sequence ? sequence.entries() : ImmutableList.of(this);
  }

  /** The keys and values of a map. */
  public Optional<YamlMap> map() {
    if (value instanceof Mapping mapping) {
      return Optional.of(new YamlMap(this, mapping.fields()));
    }
    wrong("a map");
    return Optional.empty();
  }

  /** The fields of a map; none if this is none. */
  ImmutableMap<String, Field> fields() {
    return value instanceof Mapping mapping ? mapping.fields() : ImmutableMap.of();
  }

  /** The same value under another name in problems. */
  YamlNode labelled(String newLabel) {
    return new YamlNode(problems, file, line, newLabel, value);
  }

  /** This map without some of its keys. */
  public YamlNode without(Set<String> keys) {
    return withFields(ImmutableMap.copyOf(Maps.filterKeys(fields(), key -> !keys.contains(key))));
  }

  /** A node in the same place with another value. */
  YamlNode withFields(ImmutableMap<String, Field> fields) {
    return new YamlNode(problems, file, line, label, new Mapping(fields));
  }

  /** The same tree with every text and key passed through {@code change}. */
  @SuppressWarnings("ReferenceEquality") // the same object: nothing below has changed
  YamlNode mapTexts(UnaryOperator<String> change) {
    Value changed =
        switch (value) {
          case Scalar scalar -> mapText(scalar, change);
          case Sequence sequence -> mapEntries(sequence, change);
          case Mapping mapping -> mapFields(mapping, change);
        };
    return changed == value ? this : new YamlNode(problems, file, line, label, changed);
  }

  private static Scalar mapText(Scalar scalar, UnaryOperator<String> change) {
    String text = change.apply(scalar.text());
    return text.equals(scalar.text()) ? scalar : new Scalar(text, scalar.plain());
  }

  private static Sequence mapEntries(Sequence sequence, UnaryOperator<String> change) {
    boolean same = true;
    ImmutableList.Builder<YamlNode> entries = ImmutableList.builder();
    for (YamlNode entry : sequence.entries()) {
      YamlNode changed = entry.mapTexts(change);
      same &= changed == entry;
      entries.add(changed);
    }
    return same ? sequence : new Sequence(entries.build());
  }

  private static Mapping mapFields(Mapping mapping, UnaryOperator<String> change) {
    boolean same = true;
    ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
    for (Map.Entry<String, Field> entry : mapping.fields().entrySet()) {
      Field field = entry.getValue();
      YamlNode node = field.node().mapTexts(change);
      String key = change.apply(entry.getKey());
      same &= node == field.node() && key.equals(entry.getKey());
      fields.put(key, new Field(field.line(), node));
    }
    return same ? mapping : new Mapping(fields.buildKeepingLast());
  }

  private void wrong(String wanted) {
    wrong(wanted, "");
  }

  private void wrong(String wanted, String hint) {
    problem(label + " must be " + wanted + ", but is " + describe() + hint);
  }

  private String describe() {
    return switch (value) {
      case Scalar scalar when scalar.isNull() -> "empty";
      case Scalar scalar when scalar.isText() -> "\"" + scalar.text() + "\"";
      case Scalar scalar -> scalar.text();
      case Sequence sequence -> "a list of " + sequence.entries().size();
      case Mapping mapping -> "a map of " + mapping.fields().size();
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
