package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Families;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.Templates;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code textures.yaml}, for blocks and items, and {@code skins.yaml}, for bodies, and paints
 * what they describe. A texture has a pattern with its colours, or sixteen rows of letters with a
 * colour for each, or both, the letters over the pattern; {@code base} names a texture above it in
 * the file that is painted over. Names may hold families, keys may come from {@code templates}, and
 * colours from {@code palettes}.
 */
final class TextureFile {
  private static final int SIZE = TextureAtlas.SIZE;
  private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");
  private static final Pattern OF_PALETTE = Pattern.compile("[a-z_]+\\.[0-9]{1,2}");
  private static final char BELOW = '.';
  private static final char HOLE = '_';

  /** Rows of half as many letters paint four texels each. */
  private static final int HALF = SIZE / 2;

  private static final String PALETTES = "palettes";
  private static final String TEMPLATES = "templates";

  private final Map<String, int[]> paintings = new LinkedHashMap<>();
  private final Map<String, int[]> palettes = new LinkedHashMap<>();

  private TextureFile() {}

  /** Texels, 0xRRGGBB or {@link TextureCanvas#HOLE}, row by row, of every texture that ships. */
  static Map<String, int[]> paintBuiltIn() {
    Problems problems = new Problems();
    Optional<YamlNode> blocks =
        YamlReader.readResource(TextureFile.class, "textures.yaml", problems);
    Map<String, int[]> paintings = new LinkedHashMap<>(paint(blocks, problems));
    Optional<YamlNode> skins = YamlReader.readResource(TextureFile.class, "skins.yaml", problems);
    paintings.putAll(paint(skins, problems));
    return paintings;
  }

  /** The same for a file's text; {@code file} names it in problems. */
  static Map<String, int[]> paint(String file, String text) {
    Problems problems = new Problems();
    return paint(YamlReader.read(file, text, problems), problems);
  }

  private static Map<String, int[]> paint(Optional<YamlNode> root, Problems problems) {
    TextureFile file = new TextureFile();
    Families families = Families.builtIn(problems);
    root.flatMap(YamlNode::map).ifPresent(map -> file.paintAll(map, families));
    problems.throwIfAny();
    return file.paintings;
  }

  /** A painting for an item that the file does not describe: grains of a colour of its own. */
  static int[] plain(String name) {
    long hash = Hash64.of(name);
    int color = 0x404040 + (int) (hash & 0x7F7F7F);
    int[] colors = {color, color + 0x101010, color + 0x202020};
    return painted(TexturePattern.SPECKLE, new TextureCanvas(name, colors, new int[SIZE * SIZE]));
  }

  private void paintAll(YamlMap map, Families families) {
    map.find(PALETTES).flatMap(YamlNode::map).ifPresent(this::readPalettes);
    Templates templates = Templates.read(map);
    YamlNode all = map.node().without(Set.of(PALETTES, TEMPLATES));
    for (Families.Named texture : families.expandKeys(templates.applyToEach(all))) {
      texture.node().map().ifPresent(entry -> paintOne(texture.name(), entry));
    }
    templates.rejectUnused();
  }

  private void readPalettes(YamlMap map) {
    for (String name : map.keys()) {
      palettes.put(name, colorList(map.require(name).orElseThrow()));
    }
  }

  private void paintOne(String name, YamlMap texture) {
    int[] below = new int[SIZE * SIZE];
    Arrays.fill(below, TextureCanvas.HOLE);
    Optional<YamlNode> base = texture.find("base");
    if (base.isPresent()) {
      below = base(base.get()).orElse(below);
    }
    int[] painting = below;
    if (texture.has("pattern")) {
      TexturePattern pattern =
          texture.choice("pattern", TexturePattern.class, TexturePattern.SPECKLE);
      int[] colors = colors(texture);
      painting =
          colors.length == 0 ? below : painted(pattern, new TextureCanvas(name, colors, below));
    }
    if (texture.has("rows")) {
      painting = rows(texture, painting.clone());
    } else if (!texture.has("pattern")) {
      texture.node().problem("texture " + name + " has neither a pattern nor rows");
    }
    texture.rejectUnknownKeys();
    paintings.put(name, painting);
  }

  private Optional<int[]> base(YamlNode node) {
    Optional<String> name = node.string();
    if (name.isPresent() && !paintings.containsKey(name.get())) {
      node.problem(
          UnknownNameException.of("texture further up", name.get(), paintings.keySet())
              .getMessage());
    }
    return name.map(paintings::get);
  }

  private static int[] painted(TexturePattern pattern, TextureCanvas canvas) {
    int[] painting = new int[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        painting[y * SIZE + x] = pattern.paint(canvas, x, y);
      }
    }
    return painting;
  }

  /** A list of colours, or the name of a palette. */
  private int[] colors(YamlMap texture) {
    return texture.require("colors").map(this::colorList).orElse(new int[0]);
  }

  private int[] colorList(YamlNode node) {
    if (node.isText()) {
      return palette(node.string().orElse(""), node);
    }
    ImmutableList<YamlNode> nodes = node.list().orElse(ImmutableList.of());
    return nodes.stream().mapToInt(this::color).toArray();
  }

  private int[] palette(String name, YamlNode node) {
    int[] palette = palettes.get(name);
    if (palette == null) {
      node.problem(UnknownNameException.of("palette", name, palettes.keySet()).getMessage());
      return new int[] {0};
    }
    return palette;
  }

  /** A colour such as #1f9a2c, or one of a palette, counted from 0: oak_planks.2. */
  private int color(YamlNode node) {
    String text = node.string().orElse("#000000");
    int dot = text.indexOf('.');
    if (OF_PALETTE.matcher(text).matches()) {
      int[] palette = palette(text.substring(0, dot), node);
      int index = Integer.parseInt(text.substring(dot + 1));
      if (index >= palette.length) {
        node.problem("\"%s\": the palette has %d colors".formatted(text, palette.length));
        return 0;
      }
      return palette[index];
    }
    if (!COLOR.matcher(text).matches()) {
      node.problem(
          node.label()
              + " must be a color such as \"#1f9a2c\" or \"oak_planks.2\", but is \""
              + text
              + "\"");
      return 0;
    }
    return HexFormat.fromHexDigits(text, 1, 7);
  }

  private int[] rows(YamlMap texture, int[] painting) {
    List<String> rows = texture.string("rows").lines().toList();
    Map<Character, Integer> key = key(texture);
    if (rows.size() != SIZE && rows.size() != HALF) {
      texture.node().problem("rows must be 16, or 8, but are " + rows.size());
      return painting;
    }
    int edge = SIZE / rows.size();
    for (int y = 0; y < SIZE; y++) {
      String row = rows.get(y / edge);
      if (row.length() != rows.size()) {
        texture
            .node()
            .problem(
                "row %d must have %d letters, but is \"%s\""
                    .formatted(y / edge + 1, rows.size(), row));
        continue;
      }
      for (int x = 0; x < SIZE; x++) {
        int at = y * SIZE + x;
        painting[at] = letter(texture, key, row.charAt(x / edge), painting[at]);
      }
    }
    return painting;
  }

  private static int letter(YamlMap texture, Map<Character, Integer> key, char letter, int below) {
    if (letter == BELOW) {
      return below;
    }
    if (letter == HOLE) {
      return TextureCanvas.HOLE;
    }
    Integer color = key.get(letter);
    if (color == null) {
      texture.node().problem("the rows hold the letter %s, which key lacks".formatted(letter));
      return 0;
    }
    return color;
  }

  private Map<Character, Integer> key(YamlMap texture) {
    Map<Character, Integer> colors = new LinkedHashMap<>();
    Optional<YamlMap> key = texture.require("key").flatMap(YamlNode::map);
    key.ifPresent(
        map -> {
          for (String letter : map.keys()) {
            int color = map.require(letter).map(this::color).orElse(0);
            if (letter.length() != 1) {
              map.node().problem("key holds \"" + letter + "\", which is not one letter");
            } else {
              colors.put(letter.charAt(0), color);
            }
          }
        });
    return colors;
  }
}
