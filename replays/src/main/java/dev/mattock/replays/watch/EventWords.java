package dev.mattock.replays.watch;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.DamageKind;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Refusal;
import java.util.Locale;

/** Events in words. */
final class EventWords {
  private EventWords() {}

  /** What a player did or suffered, from the fields of an event. */
  static String of(Content content, EventType type, int id, int count) {
    return switch (type) {
      case MINE_BLOCK -> "mined " + content.blockOf(id).name();
      case PLACE_BLOCK -> "placed " + content.blockOf(id).name();
      case CRAFT_ITEM -> "crafted " + items(content, id, count);
      case PICKUP -> "picked up " + items(content, id, count);
      case DROP -> "dropped " + items(content, id, count);
      case USE_ITEM -> "used " + item(content, id);
      case EQUIP_ITEM -> "equipped " + item(content, id);
      case BREAK_ITEM -> "wore out " + item(content, id);
      case DAMAGE_TAKEN ->
          "hurt by %s, %s".formatted(words(DamageKind.values()[id]), points(count));
      case DAMAGE_DEALT -> "dealt " + points(count);
      case DEATH -> "died of " + words(DamageKind.values()[id]);
      case REFUSED -> "refused: " + words(Refusal.values()[id]);
      case KILL_ENTITY -> "killed " + (id < 0 ? "a player" : mob(content, id));
      case CONSUME_ITEM -> "consumed " + item(content, id);
      case SMELT_ITEM -> "smelted " + items(content, id, count);
      case SHEAR -> "sheared " + mob(content, id);
      case MILK -> "milked " + mob(content, id);
      case BREED -> "bred " + mob(content, id);
      case TAME -> "tamed " + mob(content, id);
      case OPEN_CONTAINER -> "opened " + content.blockOf(id).name();
      case SLEEP -> "slept through the night";
      case FISH -> "fished " + item(content, id);
      case EXPERIENCE -> "gained %d experience".formatted(count);
      case BLOCK_DAMAGE -> "a shield took " + points(count);
      case EXPLODE -> "an explosion";
    };
  }

  private static String items(Content content, int id, int count) {
    return count == 1 ? item(content, id) : count + " " + item(content, id);
  }

  private static String item(Content content, int id) {
    return content.item(id).name();
  }

  private static String mob(Content content, int id) {
    return content.mobs().get(id).name();
  }

  private static String points(int tenths) {
    return String.format(Locale.ROOT, "%.1f half-hearts", tenths / 10.0);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
