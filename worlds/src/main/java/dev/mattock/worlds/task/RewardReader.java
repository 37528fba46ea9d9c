package dev.mattock.worlds.task;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.sim.EventType;
import dev.mattock.worlds.task.RewardSpec.EventReward;
import dev.mattock.worlds.task.RewardSpec.Shaping;
import java.util.Optional;

/** Reads {@code reward}. */
final class RewardReader {
  private static final double MOST = 1000;
  private static final int MAX_TIMES = 1_000_000;

  private final Content content;
  private final boolean hasPoint;

  RewardReader(Content content, boolean hasPoint) {
    this.content = content;
    this.hasPoint = hasPoint;
  }

  RewardSpec read(YamlMap map) {
    double success = map.number("success", -MOST, MOST, RewardSpec.SPARSE.success());
    double tick = map.number("tick", -MOST, MOST, RewardSpec.SPARSE.tick());
    ImmutableList.Builder<EventReward> events = ImmutableList.builder();
    map.find("events")
        .ifPresent(node -> node.oneOrMore().forEach(entry -> event(entry).ifPresent(events::add)));
    ImmutableList.Builder<Shaping> shaping = ImmutableList.builder();
    for (Shaping.Kind kind : Shaping.Kind.values()) {
      map.find(Ascii.toLowerCase(kind.name()))
          .ifPresent(
              node ->
                  node.oneOrMore().forEach(entry -> shaping(kind, entry).ifPresent(shaping::add)));
    }
    map.rejectUnknownKeys();
    return new RewardSpec(success, tick, events.build(), shaping.build());
  }

  private Optional<EventReward> event(YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    Optional<EventType> type = map.require("event").flatMap(value -> value.choice(EventType.class));
    double reward = map.number("reward", -MOST, MOST);
    int times = map.integer("times", 1, MAX_TIMES, MAX_TIMES);
    Optional<YamlNode> of = map.find("of");
    Optional<Selection> things = of.flatMap(value -> type.flatMap(event -> things(event, value)));
    map.rejectUnknownKeys();
    if (type.isEmpty() || (of.isPresent() && things.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new EventReward(type.get(), things.orElse(null), reward, times));
  }

  private Optional<Selection> things(EventType event, YamlNode node) {
    return switch (event) {
      case MINE_BLOCK, PLACE_BLOCK, OPEN_CONTAINER -> Reading.blocks(content, node);
      case CRAFT_ITEM,
          PICKUP,
          DROP,
          USE_ITEM,
          EQUIP_ITEM,
          BREAK_ITEM,
          CONSUME_ITEM,
          SMELT_ITEM,
          FISH ->
          Reading.items(content, node);
      case DAMAGE_TAKEN,
          DAMAGE_DEALT,
          DEATH,
          REFUSED,
          KILL_ENTITY,
          SHEAR,
          MILK,
          BREED,
          TAME,
          SLEEP,
          EXPERIENCE,
          BLOCK_DAMAGE,
          EXPLODE -> {
        node.problem("an event " + Ascii.toLowerCase(event.name()) + " is not \"of\" anything");
        yield Optional.empty();
      }
    };
  }

  private Optional<Shaping> shaping(Shaping.Kind kind, YamlNode node) {
    Optional<YamlMap> found = node.map();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    YamlMap map = found.get();
    double scale = map.number("scale", Double.MIN_NORMAL, 100);
    Optional<YamlNode> targetNode = map.require("target");
    Optional<String> target =
        targetNode.flatMap(value -> GoalReader.target(value, content, hasPoint));
    map.rejectUnknownKeys();
    return target.flatMap(text -> Reading.checked(node, () -> shaping(kind, text, scale)));
  }

  private Shaping shaping(Shaping.Kind kind, String target, double scale) {
    boolean point = target.equals(Goal.Reach.POINT);
    return new Shaping(kind, target, point ? null : Selection.blocks(content, target), scale);
  }
}
