package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.worlds.generation.StructureTemplate.Cell;
import dev.mattock.worlds.generation.StructureTemplate.Into;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one template of {@code structures.yaml} in the materials of one palette. A template is a
 * list of layers from the bottom up; a layer is a list of rows from north to south, a row a text of
 * one letter a block from west to east. A blank leaves a block as it is; every other letter stands
 * in the template's own legend or in the common one.
 */
final class TemplateReader {
  private static final int LARGEST = 48;
  private static final int MOST_SHARES = 100;
  private static final int TURNS = 4;
  private static final String BLANK = " ";
  private static final Pattern MATERIAL = Pattern.compile("\\$([a-z_]+)");

  private final Content content;
  private final StateTurn turns;
  private final ImmutableMap<String, YamlNode> common;
  private final ImmutableMap<String, YamlNode> templates;
  private final ImmutableMap<String, String> palette;

  /**
   * A reader.
   *
   * @param common meanings of letters in all templates
   * @param templates all templates, for those that are like another
   * @param palette blocks that {@code $name} stands for
   */
  TemplateReader(
      Content content,
      ImmutableMap<String, YamlNode> common,
      ImmutableMap<String, YamlNode> templates,
      ImmutableMap<String, String> palette) {
    this.content = content;
    this.turns = new StateTurn(content);
    this.common = common;
    this.templates = templates;
    this.palette = palette;
  }

  /** The template; nothing, with problems, if it cannot be drawn. */
  Optional<StructureTemplate> read(String name, YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    Map<String, YamlNode> letters = new HashMap<>(common);
    YamlMap drawn = map.has("like") ? like(map).orElse(map) : map;
    if (drawn != map) {
      letters.putAll(legend(drawn));
    }
    letters.putAll(legend(map));
    int base = drawn.find("base").map(text -> state(text, text.string().orElse(""))).orElse(0);
    List<List<String>> layers = layers(drawn);
    map.rejectUnknownKeys();
    if (layers.isEmpty() || !isBox(layers)) {
      node.problem(name + " must be layers of rows, all of one size up to " + LARGEST);
      return Optional.empty();
    }
    return Optional.of(compile(name, layers, letters, base, node));
  }

  /** The template that another takes over. */
  private Optional<YamlMap> like(YamlMap map) {
    Optional<YamlNode> node = map.find("like");
    String name = node.flatMap(YamlNode::string).orElse("");
    YamlNode other = templates.get(name);
    if (other == null) {
      node.orElseThrow()
          .problem(UnknownNameException.of("template", name, templates.keySet()).getMessage());
      return Optional.empty();
    }
    return other.map();
  }

  private static ImmutableMap<String, YamlNode> legend(YamlMap map) {
    return map.find("legend")
        .flatMap(YamlNode::map)
        .map(TemplateReader::entries)
        .orElse(ImmutableMap.of());
  }

  /** Keys and values of a map. */
  static ImmutableMap<String, YamlNode> entries(YamlMap map) {
    ImmutableMap.Builder<String, YamlNode> entries = ImmutableMap.builder();
    for (String key : map.keys()) {
      map.find(key).ifPresent(node -> entries.put(key, node));
    }
    return entries.buildOrThrow();
  }

  private static List<List<String>> layers(YamlMap map) {
    List<List<String>> layers = new ArrayList<>();
    map.require("layers")
        .flatMap(YamlNode::list)
        .ifPresent(
            list ->
                list.forEach(
                    layer -> {
                      List<String> rows = new ArrayList<>();
                      layer
                          .list()
                          .ifPresent(
                              texts -> texts.forEach(text -> text.string().ifPresent(rows::add)));
                      layers.add(rows);
                    }));
    return layers;
  }

  private static boolean isBox(List<List<String>> layers) {
    int depth = layers.getFirst().size();
    int width = depth == 0 ? 0 : layers.getFirst().getFirst().length();
    boolean fits = depth > 0 && width > 0 && depth <= LARGEST && width <= LARGEST;
    for (List<String> rows : layers) {
      fits &= rows.size() == depth && rows.stream().allMatch(row -> row.length() == width);
    }
    return fits && layers.size() <= LARGEST;
  }

  private StructureTemplate compile(
      String name,
      List<List<String>> layers,
      Map<String, YamlNode> letters,
      int base,
      YamlNode node) {
    int depth = layers.getFirst().size();
    int width = layers.getFirst().getFirst().length();
    byte[] cells = new byte[layers.size() * depth * width];
    List<Cell> legend = new ArrayList<>(List.of(Cell.KEEP));
    Map<String, Integer> known = new HashMap<>(Map.of(BLANK, 0));
    int at = 0;
    for (List<String> rows : layers) {
      for (String row : rows) {
        for (int x = 0; x < width; x++) {
          String letter = row.substring(x, x + 1);
          Integer index = known.get(letter);
          if (index == null) {
            index = legend.size();
            known.put(letter, index);
            legend.add(cell(letter, letters, node));
          }
          cells[at++] = index.byteValue();
        }
      }
    }
    return Joints.join(
        content,
        turns,
        new StructureTemplate(
            name, width, layers.size(), depth, cells, ImmutableList.copyOf(legend), base));
  }

  private Cell cell(String letter, Map<String, YamlNode> letters, YamlNode template) {
    YamlNode node = letters.get(letter);
    if (node == null) {
      template.problem("the letter \"%s\" is in no legend".formatted(letter));
      return Cell.KEEP;
    }
    if (node.isMap()) {
      return node.map().map(this::cell).orElse(Cell.KEEP);
    }
    return new Cell(
        turned(List.of(state(node, node.string().orElse("")))),
        1,
        Into.ANY,
        "",
        ImmutableList.of());
  }

  private Cell cell(YamlMap map) {
    List<Integer> states = new ArrayList<>();
    Optional<YamlNode> found = map.require("state");
    if (found.isPresent() && found.get().isMap()) {
      found.get().map().ifPresent(shares -> addShares(shares, states));
    } else {
      found.ifPresent(node -> states.add(state(node, node.string().orElse(""))));
    }
    String loot = text(map, "loot");
    if (!loot.isEmpty() && !content.chestLoot().containsKey(loot)) {
      map.node()
          .problem(
              UnknownNameException.of("chest loot", loot, content.chestLoot().keySet())
                  .getMessage());
    }
    List<String> mobs = new ArrayList<>();
    map.find("mobs")
        .flatMap(YamlNode::map)
        .ifPresent(
            shares -> {
              for (String mob : shares.keys()) {
                int share = shares.integer(mob, 1, MOST_SHARES);
                checkMob(mob, shares.node());
                for (int i = 0; i < share; i++) {
                  mobs.add(mob);
                }
              }
            });
    Cell cell =
        new Cell(
            turned(states),
            map.number("chance", 0, 1, 1),
            map.choice("into", Into.class, Into.ANY),
            loot,
            ImmutableList.copyOf(mobs));
    map.rejectUnknownKeys();
    return cell;
  }

  private void checkMob(String name, YamlNode node) {
    try {
      content.mob(name);
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
    }
  }

  private void addShares(YamlMap shares, List<Integer> states) {
    for (String name : shares.keys()) {
      int share = shares.integer(name, 1, MOST_SHARES);
      int state = state(shares.node(), name);
      for (int i = 0; i < share; i++) {
        states.add(state);
      }
    }
  }

  private ImmutableList<int[]> turned(List<Integer> states) {
    if (states.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<int[]> turned = ImmutableList.builder();
    for (int turn = 0; turn < TURNS; turn++) {
      int quarters = turn;
      turned.add(states.stream().mapToInt(state -> turns.turn(state, quarters)).toArray());
    }
    return turned.build();
  }

  private String text(YamlMap map, String key) {
    return map.find(key)
        .flatMap(node -> node.string().map(text -> materials(text, node)))
        .orElse("");
  }

  private int state(YamlNode node, String text) {
    try {
      return content.stateId(materials(text, node));
    } catch (UnknownNameException e) {
      node.problem(e.getMessage());
      return 0;
    }
  }

  /** The text with each {@code $name} replaced by what the palette says. */
  private String materials(String text, YamlNode node) {
    Matcher matcher = MATERIAL.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String material = palette.get(matcher.group(1));
      if (material == null) {
        node.problem(
            UnknownNameException.of("material", matcher.group(1), palette.keySet()).getMessage());
        material = "air";
      }
      matcher.appendReplacement(result, material);
    }
    return matcher.appendTail(result).toString();
  }
}
