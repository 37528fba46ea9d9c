package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.terrain.Generator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes generators by name, as tasks and saves name them. */
public final class Generators {
  private static final ImmutableSortedMap<String, Maker> MAKERS =
      ImmutableSortedMap.of("flat", Generators::flat, "overworld", Generators::overworld);

  private static final String RADIUS = "radius";

  private interface Maker {
    Generator make(Content content, Map<String, String> settings);
  }

  private Generators() {}

  /** Names of all generators. */
  public static ImmutableSortedSet<String> names() {
    return MAKERS.keySet();
  }

  /**
   * Makes a generator.
   *
   * <table>
   * <caption>Settings</caption>
   * <tr><td>{@code flat}</td><td>{@code layers}, {@code biome}: see {@link FlatGenerator}</td></tr>
   * <tr><td>{@code overworld}</td><td>{@code biome}, {@code trees}, {@code relief},
   * {@code caves}, {@code structures}: see {@link OverworldSettings}</td></tr>
   * <tr><td>both</td><td>{@code radius}: blocks from the origin where the land ends at a wall: see
   * {@link BoundedGenerator}</td></tr>
   * </table>
   *
   * @param settings values by name; what is missing has its default
   * @throws UnknownNameException for a generator, setting, block or biome that does not exist
   * @throws IllegalArgumentException for a value that cannot be used
   */
  public static Generator create(Content content, String name, Map<String, String> settings) {
    Maker maker = MAKERS.get(name);
    if (maker == null) {
      throw UnknownNameException.of("generator", name, MAKERS.keySet());
    }
    Map<String, String> ofMaker = new TreeMap<>(settings);
    String radius = ofMaker.remove(RADIUS);
    Generator land = maker.make(content, ofMaker);
    return radius == null
        ? land
        : new BoundedGenerator(content, land, radius(settings, Integer.MIN_VALUE));
  }

  /**
   * How far the land of a generator reaches from the origin on each axis.
   *
   * @param settings those of the generator
   * @param unbounded the answer if it has no end
   * @return blocks
   * @throws IllegalArgumentException if the radius in the settings is no whole number
   */
  public static int radius(Map<String, String> settings, int unbounded) {
    String text = settings.get(RADIUS);
    if (text == null) {
      return unbounded;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "radius must be a whole number of blocks, but is \"" + text + "\"", e);
    }
  }

  private static Generator flat(Content content, Map<String, String> settings) {
    rejectUnknown("flat", settings, ImmutableSortedSet.of("layers", "biome"));
    return new FlatGenerator(
        content,
        settings.getOrDefault("layers", FlatGenerator.DEFAULT_LAYERS),
        settings.getOrDefault("biome", FlatGenerator.DEFAULT_BIOME));
  }

  private static Generator overworld(Content content, Map<String, String> settings) {
    rejectUnknown(
        "overworld",
        settings,
        ImmutableSortedSet.of("biome", "trees", "relief", "caves", "structures"));
    OverworldSettings usual = OverworldSettings.DEFAULT;
    return new OverworldGenerator(
        content,
        new OverworldSettings(
            settings.getOrDefault("biome", usual.biome()),
            number(settings, "trees", usual.trees()),
            number(settings, "relief", usual.relief()),
            flag(settings, "caves", usual.caves()),
            flag(settings, "structures", usual.structures())));
  }

  private static void rejectUnknown(
      String generator, Map<String, String> settings, ImmutableSortedSet<String> known) {
    for (String key : ImmutableSortedSet.copyOf(settings.keySet())) {
      if (!known.contains(key)) {
        throw UnknownNameException.of(
            "setting of generator " + generator, key, Sets.union(known, Set.of(RADIUS)));
      }
    }
  }

  private static double number(Map<String, String> settings, String key, double usual) {
    String text = settings.get(key);
    if (text == null) {
      return usual;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a number, but is \"" + text + "\"", e);
    }
  }

  private static boolean flag(Map<String, String> settings, String key, boolean usual) {
    String text = settings.get(key);
    if (text == null) {
      return usual;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(key + " must be true or false, but is \"" + text + "\"");
    }
    return text.equals("true");
  }
}
