package dev.mattock.replays.play;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.EventType;
import dev.mattock.engine.sim.Events;
import dev.mattock.engine.sim.Refusal;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads what happened in a tick, and tells the player the part that matters to them. */
final class News {
  private static final Refusal[] REFUSALS = Refusal.values();

  private final PlayedEpisode episode;
  private final Messages messages;
  private final Consumer<String> says;
  private long read;
  private int held;
  private int selected;

  /**
   * News of an episode.
   *
   * @param says gets a plain line for what was gained, made and done
   */
  News(PlayedEpisode episode, Messages messages, Consumer<String> says) {
    this.episode = episode;
    this.messages = messages;
    this.says = says;
    read = episode.world().events().end();
    held = episode.player().heldItem();
    selected = episode.player().selectedSlot;
  }

  /**
   * Reads on.
   *
   * @param commanded whether a command was given in this tick: then every refusal is told
   */
  void read(boolean commanded) {
    Events events = episode.world().events();
    for (long number = Math.max(read, events.begin()); number < events.end(); number++) {
      if (events.actor(number) == 0) {
        tell(events.type(number), events.id(number), events.count(number), commanded);
      }
    }
    read = events.end();
    lookAtHand();
  }

  private void lookAtHand() {
    int item = episode.player().heldItem();
    int slot = episode.player().selectedSlot;
    String name = item == 0 ? "nothing" : episode.content().item(item).name();
    if (item != held && item != 0) {
      messages.show(Words.name(name), Pen.INK);
    }
    if (slot != selected) {
      say("slot %d holds %s".formatted(slot + 1, name));
    }
    held = item;
    selected = slot;
  }

  private void tell(EventType type, int id, int count, boolean commanded) {
    Content content = episode.content();
    switch (type) {
      case PICKUP -> good("Picked up", content.item(id).name(), count);
      case CRAFT_ITEM -> good("Made", content.item(id).name(), count);
      case SMELT_ITEM -> good("Took out", content.item(id).name(), count);
      case PLACE_BLOCK -> say("placed " + content.blockOf(id).name());
      case MINE_BLOCK -> say("mined " + content.blockOf(id).name());
      case BREAK_ITEM ->
          messages.show(Words.name(content.item(id).name()) + " is worn out", Pen.BAD);
      case DEATH -> say("died");
      case REFUSED -> refused(REFUSALS[id], commanded);
      default -> {}
    }
  }

  private void good(String verb, String item, int count) {
    messages.show("%s %d x %s".formatted(verb, count, Words.name(item)), Pen.INK);
    say("%s %d %s".formatted(verb.toLowerCase(Locale.ROOT), count, item));
  }

  private void refused(Refusal why, boolean commanded) {
    if (commanded || Words.speaksUp(why)) {
      messages.show(Words.refusal(why), Pen.ACCENT);
    }
  }

  private void say(String line) {
    says.accept("tick %d: %s".formatted(episode.ticks(), line));
  }
}
