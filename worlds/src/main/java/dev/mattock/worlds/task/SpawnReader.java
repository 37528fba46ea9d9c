package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.worlds.task.SpawnSpec.Facing;
import dev.mattock.worlds.task.SpawnSpec.Point;
import java.util.Optional;

/** Reads {@code spawn}. */
final class SpawnReader {
  private static final int MAX_OTHERS = 1000;
  private static final int MAX_HEIGHT = 16;
  private static final int MAX_MOBS = 16;

  private final Content content;

  SpawnReader(Content content) {
    this.content = content;
  }

  Optional<SpawnSpec> read(YamlMap map) {
    Optional<Selection> near = map.find("near").flatMap(node -> Reading.blocks(content, node));
    double[] distance = {0, 0};
    if (map.has("near")) {
      distance = Reading.range(map, "distance", 0, SpawnSpec.MAX_DISTANCE);
    } else if (map.has("distance") || map.has("alone")) {
      map.node().problem("spawn has a distance or alone, but lacks the key \"near\"");
    }
    int others = -1;
    double radius = 0;
    Optional<YamlMap> alone = map.find("alone").flatMap(YamlNode::map);
    if (alone.isPresent()) {
      others = alone.get().integer("others", 0, MAX_OTHERS, 0);
      radius = alone.get().number("radius", 0, SpawnSpec.MAX_DISTANCE);
      alone.get().rejectUnknownKeys();
    }
    Facing facing = map.choice("facing", Facing.class, Facing.RANDOM);
    Point point = map.find("point").flatMap(this::point).orElse(null);
    if (facing == Facing.TARGET && !map.has("near") && !map.has("point")) {
      map.node().problem("facing is target, but spawn has neither near nor a point");
    }
    String biome = map.find("biome").flatMap(this::biome).orElse("");
    ImmutableMap<String, Integer> mobs =
        map.find("mobs").flatMap(YamlNode::map).map(this::mobs).orElse(ImmutableMap.of());
    map.rejectUnknownKeys();
    double least = distance[0];
    double most = distance[1];
    int atMost = others;
    double clear = radius;
    return Reading.checked(
        map.node(),
        () ->
            new SpawnSpec(
                near.orElse(null), least, most, atMost, clear, facing, point, biome, mobs));
  }

  private ImmutableMap<String, Integer> mobs(YamlMap map) {
    ImmutableMap.Builder<String, Integer> mobs = ImmutableMap.builder();
    for (String name : map.keys()) {
      int count = map.integer(name, 1, MAX_MOBS);
      Reading.checked(map.node(), () -> content.mob(name))
          .ifPresent(mob -> mobs.put(mob.name(), count));
    }
    return mobs.buildOrThrow();
  }

  private Optional<String> biome(YamlNode node) {
    return node.string()
        .flatMap(name -> Reading.checked(node, () -> content.biome(name)))
        .map(Biome::name);
  }

  private Optional<Point> point(YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    double[] distance = Reading.range(map, "distance", 0, SpawnSpec.MAX_DISTANCE);
    int height = map.integer("height", 0, MAX_HEIGHT, 3);
    Optional<Integer> marker =
        map.find("marker")
            .flatMap(
                value ->
                    value
                        .string()
                        .flatMap(name -> Reading.checked(value, () -> content.stateId(name))));
    if (height > 0 && marker.isEmpty() && !map.has("marker")) {
      node.problem("point lacks the key \"marker\", the block of its pillar");
    }
    map.rejectUnknownKeys();
    return Reading.checked(
        node, () -> new Point(distance[0], distance[1], marker.orElse(0), height));
  }
}
