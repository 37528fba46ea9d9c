package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Families;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.Templates;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import dev.mattock.engine.render.BodyModel.Block;
import dev.mattock.engine.render.BodyModel.Part;
import dev.mattock.engine.render.BodyModel.Shown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code models.yaml}: the boxes of every body that is not a block. A box says its bounds in
 * sixteenths of a block and what is painted on it; {@code paint: face} of a zombie is the texture
 * {@code zombie_face}, or that of another {@code skin} if the body has one. Single sides may be
 * painted otherwise. A body may have a {@code scale}.
 */
final class ModelFile {
  private static final double SIXTEENTHS = 16;
  private static final double LEAST_SCALE = 0.1;
  private static final double FARTHEST = 64;

  /** Names of the sides, in the order of faces, of a body that looks to the south. */
  private static final ImmutableList<String> SIDES =
      ImmutableList.of("right", "left", "bottom", "top", "back", "front");

  private ModelFile() {}

  /**
   * All models that ship, by name.
   *
   * @throws ContentException listing every fault of the file
   */
  static ImmutableMap<String, BodyModel> readBuiltIn() {
    Problems problems = new Problems();
    return read(YamlReader.readResource(ModelFile.class, "models.yaml", problems), problems);
  }

  /** The same for a file's text; {@code file} names it in problems. */
  static ImmutableMap<String, BodyModel> read(String file, String text) {
    Problems problems = new Problems();
    return read(YamlReader.read(file, text, problems), problems);
  }

  private static ImmutableMap<String, BodyModel> read(Optional<YamlNode> root, Problems problems) {
    Families families = Families.builtIn(problems);
    ImmutableMap.Builder<String, BodyModel> models = ImmutableMap.builder();
    root.flatMap(YamlNode::map)
        .ifPresent(
            file -> {
              Templates templates = Templates.read(file);
              file.require("models")
                  .map(templates::applyToEach)
                  .map(families::expandKeys)
                  .orElse(ImmutableList.of())
                  .forEach(
                      entry ->
                          entry
                              .node()
                              .map()
                              .ifPresent(
                                  map -> models.put(entry.name(), model(entry.name(), map))));
              templates.rejectUnused();
              file.rejectUnknownKeys();
            });
    problems.throwIfAny();
    return models.buildOrThrow();
  }

  private static BodyModel model(String name, YamlMap map) {
    String skin = map.string("skin", name);
    double scale = map.number("scale", LEAST_SCALE, 1 / LEAST_SCALE, 1) / SIXTEENTHS;
    ImmutableList<Double> neck =
        map.find("neck").map(node -> numbers(node, 3, scale)).orElse(zeros(3));
    ImmutableList<Block> blocks =
        map.require("boxes").flatMap(YamlNode::list).orElse(ImmutableList.of()).stream()
            .flatMap(node -> node.map().stream())
            .map(box -> block(skin, box, scale))
            .collect(ImmutableList.toImmutableList());
    map.rejectUnknownKeys();
    return new BodyModel(name, neck, blocks);
  }

  private static Block block(String skin, YamlMap map, double scale) {
    String paint = map.string("paint");
    ImmutableList.Builder<String> textures = ImmutableList.builder();
    for (String side : SIDES) {
      textures.add(skin + "_" + map.string(side, paint));
    }
    ImmutableList<Double> bounds =
        map.require("box").map(node -> bounds(node, scale)).orElse(zeros(6));
    Block block =
        new Block(
            map.choice("part", Part.class, Part.BODY),
            map.choice("shown", Shown.class, Shown.ALWAYS),
            bounds,
            textures.build());
    map.rejectUnknownKeys();
    return block;
  }

  private static ImmutableList<Double> bounds(YamlNode node, double scale) {
    ImmutableList<Double> bounds = numbers(node, 6, scale);
    for (int axis = 0; axis < 3; axis++) {
      if (bounds.get(axis) > bounds.get(axis + 3)) {
        node.problem("box must be [x0, y0, z0, x1, y1, z1], the least of each first");
        return bounds;
      }
    }
    return bounds;
  }

  /** So many numbers, each times the scale. */
  private static ImmutableList<Double> numbers(YamlNode node, int count, double scale) {
    List<Double> numbers =
        node.oneOrMore().stream()
            .flatMapToDouble(number -> number.number(-FARTHEST, FARTHEST).stream())
            .map(number -> number * scale)
            .boxed()
            .toList();
    if (numbers.size() != count) {
      node.problem("%s must be %d numbers".formatted(node.label(), count));
      return zeros(count);
    }
    return ImmutableList.copyOf(numbers);
  }

  private static ImmutableList<Double> zeros(int count) {
    return ImmutableList.copyOf(Collections.nCopies(count, 0.0));
  }
}
