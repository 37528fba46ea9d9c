package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * What the data says about how a block looks and what stops at it; whatever it leaves out is empty.
 * A variant's look is laid over the block's.
 *
 * @param shape boxes for reach and outline
 * @param collision boxes for bodies; the shape if left out
 * @param model boxes that are drawn; the shape if left out
 * @param textures texture by part: all, side, end, top, bottom, or a direction
 */
record Look(
    Optional<ImmutableList<Box>> shape,
    Optional<ImmutableList<Box>> collision,
    Optional<ImmutableList<Box>> model,
    Optional<ImmutableMap<String, String>> textures,
    Optional<Boolean> cutout,
    Optional<Integer> lightOpacity,
    Optional<Integer> lightEmission,
    Optional<Boolean> randomTicks,
    Optional<Boolean> replaceable) {

  private static final ImmutableList<String> PARTS =
      ImmutableList.of("all", "side", "end", "top", "bottom", "west", "east", "north", "south");

  static Look read(YamlMap map) {
    return new Look(
        map.find("shape").map(Look::boxes),
        map.find("collision").map(Look::boxes),
        map.find("model").map(Look::boxes),
        map.find("textures").map(Look::textures),
        map.find("cutout").flatMap(YamlNode::bool),
        map.find("light_opacity").map(node -> node.integer(0, 15).orElse(0)),
        map.find("light").map(node -> node.integer(0, 15).orElse(0)),
        map.find("random_ticks").flatMap(YamlNode::bool),
        map.find("replaceable").flatMap(YamlNode::bool));
  }

  /** This look where it says something, {@code below} elsewhere. */
  Look over(Look below) {
    return new Look(
        shape.or(below::shape),
        collision.or(below::collision),
        model.or(below::model),
        textures.or(below::textures),
        cutout.or(below::cutout),
        lightOpacity.or(below::lightOpacity),
        lightEmission.or(below::lightEmission),
        randomTicks.or(below::randomTicks),
        replaceable.or(below::replaceable));
  }

  ImmutableList<Box> shapeOrFull() {
    return shape.orElse(ImmutableList.of(Box.FULL));
  }

  ImmutableList<Box> modelOrShape() {
    return model.orElseGet(this::shapeOrFull);
  }

  ImmutableList<Box> collisionOrShape() {
    return collision.orElseGet(this::shapeOrFull);
  }

  /** Opacity as said, else 15 for a full cube without holes and 0 for all else. */
  int lightOpacityOrDefault() {
    boolean fullCube = modelOrShape().size() == 1 && modelOrShape().getFirst().isFullCube();
    return lightOpacity.orElse(fullCube && !cutout.orElse(false) ? 15 : 0);
  }

  /** The texture of a face of the written form; the nearest part that is named wins. */
  Optional<String> texture(Face face, String blockName) {
    if (textures.isEmpty()) {
      return Optional.of(blockName);
    }
    ImmutableList<String> parts =
        switch (face) {
          case UP -> ImmutableList.of("top", "end", "all");
          case DOWN -> ImmutableList.of("bottom", "end", "all");
          case WEST -> ImmutableList.of("west", "side", "all");
          case EAST -> ImmutableList.of("east", "side", "all");
          case NORTH -> ImmutableList.of("north", "side", "all");
          case SOUTH -> ImmutableList.of("south", "side", "all");
        };
    return parts.stream().filter(textures.get()::containsKey).findFirst().map(textures.get()::get);
  }

  private static ImmutableMap<String, String> textures(YamlNode node) {
    if (!node.isMap()) {
      return ImmutableMap.of("all", textureName(node).orElse(""));
    }
    ImmutableMap.Builder<String, String> byPart = ImmutableMap.builder();
    node.map()
        .ifPresent(
            map -> {
              for (String part : PARTS) {
                map.find(part)
                    .flatMap(Look::textureName)
                    .ifPresent(texture -> byPart.put(part, texture));
              }
              map.rejectUnknownKeys();
            });
    return byPart.buildOrThrow();
  }

  private static Optional<String> textureName(YamlNode node) {
    Optional<String> name = node.string();
    if (name.isPresent() && !Families.NAME.matcher(name.get()).matches()) {
      node.problem(
          "a texture has lower-case letters, digits and _, but here is \"%s\""
              .formatted(name.get()));
    }
    return name;
  }

  /** The word full or none, one box of six sixteenths of a block, or a list of such boxes. */
  static ImmutableList<Box> boxes(YamlNode node) {
    if (node.isText()) {
      return namedBoxes(node);
    }
    Optional<ImmutableList<YamlNode>> list = node.list();
    if (list.isEmpty()) {
      return ImmutableList.of();
    }
    boolean single = !list.get().isEmpty() && list.get().getFirst().isNumber();
    return (single ? ImmutableList.of(node) : list.get())
        .stream().flatMap(entry -> box(entry).stream()).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Box> namedBoxes(YamlNode node) {
    return switch (node.string().orElse("")) {
      case "full" -> ImmutableList.of(Box.FULL);
      case "none" -> ImmutableList.of();
      default -> {
        node.problem(
            node.label()
                + " must be full, none, a box [x0, y0, z0, x1, y1, z1] or a list of boxes");
        yield ImmutableList.of();
      }
    };
  }

  private static Optional<Box> box(YamlNode node) {
    Optional<ImmutableList<YamlNode>> numbers = node.list();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    double[] c =
        numbers.get().stream()
            .flatMapToDouble(number -> number.number(-16, 32).stream())
            .map(sixteenths -> sixteenths / 16)
            .toArray();
    if (c.length != 6 || !(c[0] < c[3] && c[1] < c[4] && c[2] < c[5])) {
      node.problem(
          node.label()
              + " must be six sixteenths [x0, y0, z0, x1, y1, z1] with each first < second");
      return Optional.empty();
    }
    return Optional.of(new Box(c[0], c[1], c[2], c[3], c[4], c[5]));
  }
}
