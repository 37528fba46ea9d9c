package dev.mattock.replays.watch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.record.Annotation;
import dev.mattock.replays.watch.WatchStatus.Belongings;
import dev.mattock.replays.watch.WatchStatus.Life;
import dev.mattock.replays.watch.WatchStatus.Mark;
import dev.mattock.replays.watch.WatchStatus.Place;
import dev.mattock.replays.watch.WatchStatus.Plan;
import dev.mattock.replays.watch.WatchStatus.Slot;
import dev.mattock.worlds.task.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What is told about one episode at the tick that its playback stands at. */
final class Telling {
  private static final int EVENTS = 6;
  private static final int EVENT_TICKS = 100;
  private static final int MEMORIES = 5;

  private static final ImmutableList<Item.EquipmentSlot> WORN =
      ImmutableList.of(
          Item.EquipmentSlot.HEAD,
          Item.EquipmentSlot.CHEST,
          Item.EquipmentSlot.LEGS,
          Item.EquipmentSlot.FEET);

  private final Playback playback;
  private final Timeline timeline;
  private final Remarks remarks;
  private final Content content;
  private final Marks marks;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private ImmutableMap<String, Integer> statistics = ImmutableMap.of();
  private int counted;

  Telling(Playback playback, Remarks remarks) {
    this.playback = playback;
    this.remarks = remarks;
    timeline = playback.timeline();
    content = timeline.scenario().content();
    marks = new Marks(playback.chronicle(), remarks);
  }

  /** What is asked of the player, or nothing where nobody wrote it down. */
  String instruction() {
    return timeline.scenario() instanceof Task task ? task.spec().instruction() : "";
  }

  /** Names of the keys held in the tick that led here. */
  ImmutableList<String> keys() {
    int bits = action().keys();
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int key = 0; key < Keys.NAMES.size(); key++) {
      if (Keys.has(bits, 1 << key)) {
        names.add(Keys.NAMES.get(key));
      }
    }
    return names.build();
  }

  WatchStatus.Turn turn() {
    return new WatchStatus.Turn(action().pitchDelta(), action().yawDelta());
  }

  /** The command of the tick that led here, in words. */
  String command() {
    Action action = action();
    return switch (action.command()) {
      case NONE -> "";
      case CRAFT -> {
        int id = action.argument();
        boolean known = id >= 0 && id < content.recipes().size();
        yield "craft " + (known ? content.recipe(id).name() : "recipe " + id);
      }
      case EQUIP -> "equip " + itemName(action.argument());
      case PLACE -> "place " + itemName(action.argument());
      case TRANSFER ->
          "transfer %d from slot %d to %d"
              .formatted(action.count(), action.argument(), action.target());
    };
  }

  Life life() {
    Player player = player();
    return new Life(
        player.health,
        player.food,
        player.saturation,
        player.air,
        player.experience,
        player.vitals().level,
        player.vitals().levelProgress,
        armor(player.inventory()));
  }

  Place place() {
    World world = playback.world();
    Player player = player();
    String biome =
        world.climate().biome((int) Math.floor(player.x), (int) Math.floor(player.z)).name();
    return new Place(
        player.x, player.y, player.z, player.yaw, player.pitch, biome, world.timeOfDay());
  }

  Belongings belongings() {
    Player player = player();
    Inventory inventory = player.inventory();
    ImmutableList.Builder<Slot> storage = ImmutableList.builder();
    for (int slot = 0; slot < Inventory.STORAGE; slot++) {
      storage.add(slot(inventory, slot));
    }
    ImmutableList.Builder<Slot> worn = ImmutableList.builder();
    for (Item.EquipmentSlot where : WORN) {
      worn.add(slot(inventory, Inventory.wornSlot(where)));
    }
    Slot offHand = slot(inventory, Inventory.wornSlot(Item.EquipmentSlot.OFFHAND));
    return new Belongings(storage.build(), worn.build(), offHand, player.selectedSlot);
  }

  /** What the agent expected of the future when it last said so. */
  OptionalDouble value() {
    return remarks
        .at("value", playback.tick())
        .filter(remark -> !remark.numbers().isEmpty())
        .map(remark -> OptionalDouble.of(remark.numbers().get(0)))
        .orElse(OptionalDouble.empty());
  }

  /** The text of the remark of a kind that holds now, or nothing. */
  String remark(String kind) {
    return remarks.at(kind, playback.tick()).map(Annotation::text).orElse("");
  }

  Plan plan() {
    return remarks
        .at("plan", playback.tick())
        .map(
            remark ->
                new Plan(
                    remark.text().lines().collect(ImmutableList.toImmutableList()),
                    remark.numbers().isEmpty() ? -1 : (int) remark.numbers().get(0)))
        .orElse(Plan.NONE);
  }

  ImmutableList<String> memories() {
    return remarks.last("memory", playback.tick(), MEMORIES).stream()
        .map(Annotation::text)
        .collect(ImmutableList.toImmutableList());
  }

  /** What happened in the last seconds, in words. */
  ImmutableList<String> events() {
    Chronicle chronicle = playback.chronicle();
    int end = chronicle.happeningsUntil(playback.tick());
    int begin = Math.max(end - EVENTS, chronicle.happeningsUntil(playback.tick() - EVENT_TICKS));
    ImmutableList.Builder<String> words = ImmutableList.builder();
    for (int i = begin; i < end; i++) {
      words.add(chronicle.words(i));
    }
    return words.build();
  }

  /** What the player did since the start, counted by name. */
  ImmutableMap<String, Integer> statistics() {
    Chronicle chronicle = playback.chronicle();
    int end = chronicle.happeningsUntil(playback.tick());
    if (end == counted) {
      return statistics;
    }
    if (end < counted) {
      counts.clear();
      counted = 0;
    }
    while (counted < end) {
      chronicle.count(counted++, counts);
    }
    statistics = ImmutableMap.copyOf(counts);
    return statistics;
  }

  ImmutableList<Mark> marks() {
    return marks.all();
  }

  private Player player() {
    return playback.world().player(timeline.player());
  }

  private Action action() {
    return playback.lastAction(timeline.player());
  }

  private String itemName(int id) {
    return id >= 0 && id < content.items().size() ? content.item(id).name() : "item " + id;
  }

  private int armor(Inventory inventory) {
    int points = 0;
    for (Item.EquipmentSlot where : WORN) {
      points += content.item(inventory.item(Inventory.wornSlot(where))).armor().points();
    }
    return Math.min(20, points);
  }

  private Slot slot(Inventory inventory, int index) {
    int id = inventory.item(index);
    if (id == 0) {
      return Slot.EMPTY;
    }
    Item item = content.item(id);
    double left =
        item.maxDurability() == 0 ? 1 : 1 - (double) inventory.wear(index) / item.maxDurability();
    return new Slot(item.name(), inventory.count(index), left);
  }
}
