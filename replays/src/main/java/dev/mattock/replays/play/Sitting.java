package dev.mattock.replays.play;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.BlockEntity;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Crosshair;
import dev.mattock.replays.play.Order.Equip;
import dev.mattock.replays.play.PlayedEpisode.Standing;
import java.io.IOException;
import java.util.function.Consumer;

/** One episode on its way: the world, the commands that wait, the journal, the news. */
final class Sitting implements AutoCloseable {
  private final PlayedEpisode episode;
  private final Recordings recordings;
  private final Messages messages;
  private final Consumer<String> says;
  private final Orders orders;
  private final Heaps heaps;
  private final News news;
  private final Crosshair crosshair = new Crosshair();
  private final Player turned = new Player();

  /** Null where none could be written, or the episode is saved. */
  private Journal journal;

  private int savedTicks;

  Sitting(PlayedEpisode episode, Recordings recordings, Messages messages, Consumer<String> says) {
    this.episode = episode;
    this.recordings = recordings;
    this.messages = messages;
    this.says = says;
    orders = new Orders(episode);
    heaps = new Heaps(episode, orders);
    news = new News(episode, messages, says);
    try {
      journal = recordings.begin(episode.task(), episode.seed());
    } catch (IOException e) {
      warn(e);
    }
  }

  PlayedEpisode episode() {
    return episode;
  }

  Orders orders() {
    return orders;
  }

  /** What the player has open; null if nothing. */
  BlockEntity opened() {
    return heaps.opened();
  }

  /** Lets a tick go by, with the next command beside what the action holds. */
  void step(Action action) {
    orders.next(action);
    episode.step(action);
    note(action);
    orders.settle();
    news.read(action.command() != Action.Command.NONE);
  }

  private void note(Action action) {
    if (journal == null) {
      return;
    }
    try {
      journal.append(action);
      if (episode.ticks() % Journal.HASH_INTERVAL == 0) {
        journal.hash(episode.world().hash());
      }
    } catch (IOException e) {
      warn(e);
      journal = null; // the replay is still written at the end
    }
  }

  private void warn(IOException e) {
    String line = "No journal is kept, so a crash would lose this episode: " + e.getMessage();
    messages.show(line, Pen.BAD);
    says.accept(line);
  }

  /** Whether the episode is over for somebody who plays on after the task, or does not. */
  boolean over(boolean free) {
    return switch (episode.standing()) {
      case GOING_ON -> false;
      case DIED -> true;
      case SUCCEEDED, LOST, TIME_UP -> !free;
    };
  }

  /**
   * Writes the replay, once.
   *
   * @return null if there is nothing to save
   */
  SavedEpisode save() {
    if (episode.ticks() == savedTicks) {
      return null;
    }
    boolean succeeded = episode.standing() == Standing.SUCCEEDED;
    try {
      SavedEpisode saved =
          new SavedEpisode(recordings.write(episode), episode.ticks(), succeeded, "");
      savedTicks = episode.ticks();
      says.accept("saved " + saved.replay());
      if (journal != null) {
        journal.discard();
        journal = null;
      }
      return saved;
    } catch (IOException e) {
      says.accept("cannot save the replay: " + e.getMessage());
      return new SavedEpisode(null, episode.ticks(), succeeded, e.getMessage());
    }
  }

  /** The screen of the station that is looked at; null if it is none. */
  Screen stationSeen(Controls controls) {
    look(controls);
    Content content = episode.content();
    if (!crosshair.hit() || turned.sneaking) {
      return null;
    }
    BlockType block = content.blockOf(crosshair.state());
    boolean opens =
        block.slots() > 0
            || content.behaves(crosshair.state(), Behaviour.CONTAINER)
            || content.behaves(crosshair.state(), Behaviour.FURNACE);
    return block.station().isEmpty() || opens
        ? null
        : CraftScreen.station(episode, orders, crosshair.x(), crosshair.y(), crosshair.z());
  }

  /** Takes such a block in hand as is looked at, if there is one in the inventory. */
  void takeLikeWhatIsSeen(Controls controls) {
    look(controls);
    if (!crosshair.hit()) {
      return;
    }
    int block = episode.content().blockIdOf(crosshair.state());
    for (Item item : episode.content().items()) {
      if (item.placesBlock() == block && episode.player().inventory().find(item.id()) >= 0) {
        orders.add(new Equip(item.id()));
        return;
      }
    }
  }

  /** Looks along the mouse, which may be ahead of the world. */
  private void look(Controls controls) {
    turned.copyFrom(episode.player());
    turned.yaw += (float) controls.yaw();
    turned.pitch = (float) Math.clamp(turned.pitch + controls.pitch(), -90, 90);
    crosshair.look(episode.content(), episode.world().terrain(), turned);
  }

  @Override
  public void close() {
    if (journal != null) {
      try {
        journal.close();
      } catch (IOException e) {
        warn(e);
      }
      journal = null;
    }
  }
}
