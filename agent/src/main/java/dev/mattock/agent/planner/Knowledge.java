package dev.mattock.agent.planner;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;

/**
 * What the content says about how to come by things: the sources of each item, what burns, and what
 * can be placed to work at. Immutable, made once for each content, and shared.
 */
public final class Knowledge {
  private final Content content;
  private final ImmutableList<Source> all;
  private final ImmutableListMultimap<Integer, Source> byItem;
  private final ImmutableIntArray fuels;
  private final ImmutableListMultimap<String, Integer> stationItems;

  private Knowledge(Content content) {
    this.content = content;
    all = new SourceFinder(content).find();
    ImmutableListMultimap.Builder<Integer, Source> sources = ImmutableListMultimap.builder();
    all.forEach(source -> sources.put(source.item(), source));
    byItem = sources.build();
    ImmutableIntArray.Builder burning = ImmutableIntArray.builder();
    ImmutableListMultimap.Builder<String, Integer> stations = ImmutableListMultimap.builder();
    for (Item item : content.items()) {
      if (item.fuelTicks() > 0) {
        burning.add(item.id());
      }
      if (item.placesBlock() >= 0) {
        String station = content.blocks().get(item.placesBlock()).station();
        if (!station.isEmpty()) {
          stations.put(station, item.id());
        }
      }
    }
    fuels = burning.build();
    stationItems = stations.build();
  }

  /** What a content says. */
  public static Knowledge of(Content content) {
    return content.derived(Knowledge.class, Knowledge::new);
  }

  /** What it was read from. */
  public Content content() {
    return content;
  }

  /** All sources of all items: blocks first, then mobs, fluids and recipes, in the data's order. */
  public ImmutableList<Source> sources() {
    return all;
  }

  /** The sources of an item, in the order of {@link #sources()}. */
  public ImmutableList<Source> sources(int item) {
    return byItem.get(item);
  }

  /** Everything that burns; {@link Item#fuelTicks} says how long. */
  public ImmutableIntArray fuels() {
    return fuels;
  }

  /** Items that can be placed to work at; none for what is no station. */
  public ImmutableList<Integer> stationItems(String station) {
    return stationItems.get(station);
  }

  /** The station that an item is when it is placed; "" if it is none. */
  public String stationOf(int item) {
    BlockType block = placed(item);
    return block == null ? "" : block.station();
  }

  /** The block that an item places; null if it places none. */
  BlockType placed(int item) {
    int block = content.item(item).placesBlock();
    return block < 0 ? null : content.blocks().get(block);
  }
}
