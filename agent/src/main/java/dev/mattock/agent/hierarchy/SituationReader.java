package dev.mattock.agent.hierarchy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Situation;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads an agent's situation from observations, and never from the world: inventory, life and place
 * from their vectors, stations at hand from the blocks around, the frame if there is one.
 */
final class SituationReader {
  private static final int ALIVE = ObservationSpec.LIFE_FIELDS.indexOf("is_alive");
  private static final int LIFE = ObservationSpec.LIFE_FIELDS.indexOf("life");
  private static final int FOOD = ObservationSpec.LIFE_FIELDS.indexOf("food");
  private static final int X = ObservationSpec.LOCATION_FIELDS.indexOf("xpos");
  private static final int Y = ObservationSpec.LOCATION_FIELDS.indexOf("ypos");
  private static final int Z = ObservationSpec.LOCATION_FIELDS.indexOf("zpos");
  private static final int BIOME = ObservationSpec.LOCATION_FIELDS.indexOf("biome_id");

  private final Content content;
  private final IntFunction<String> biomes;
  private final ImmutableMap<String, Integer> items;

  /**
   * A reader.
   *
   * @param biomes names of biomes by id, as the land has them
   */
  SituationReader(Content content, IntFunction<String> biomes) {
    this.content = content;
    this.biomes = biomes;
    ImmutableMap.Builder<String, Integer> ids = ImmutableMap.builder();
    content.items().forEach(item -> ids.put(item.name(), item.id()));
    items = ids.buildOrThrow();
  }

  /** What is read: the frame only by an agent that has a use for it. */
  static ImmutableSet<Modality> reads(boolean frame) {
    ImmutableSet.Builder<Modality> reads = ImmutableSet.builder();
    if (frame) {
      reads.add(Modality.POV);
    }
    return reads
        .add(Modality.INVENTORY, Modality.LIFE_STATS, Modality.LOCATION_STATS, Modality.VOXELS)
        .build();
  }

  /** Whether a row's player lives. */
  boolean alive(ObservationBatch observations, int row) {
    return observations.lifeStat(row, ALIVE) > 0;
  }

  /** How many of an item a row's player carries; 0 for a name that no item has. */
  int count(ObservationBatch observations, int row, String item) {
    Integer id = items.get(item);
    return id == null ? 0 : observations.inventoryCount(row, id);
  }

  /**
   * All that a row shows.
   *
   * @param timeOfDay ticks since sunrise: no modality tells it
   */
  Situation read(ObservationBatch observations, int row, int timeOfDay) {
    return new Situation(
        inventory(observations, row),
        stations(observations, row),
        observations.lifeStat(row, LIFE),
        observations.lifeStat(row, FOOD),
        observations.locationStat(row, X),
        observations.locationStat(row, Y),
        observations.locationStat(row, Z),
        biomes.apply((int) observations.locationStat(row, BIOME)),
        timeOfDay,
        frame(observations, row));
  }

  private ImmutableMap<String, Integer> inventory(ObservationBatch observations, int row) {
    ImmutableMap.Builder<String, Integer> carried = ImmutableMap.builder();
    for (int id = 1; id < content.items().size(); id++) {
      int count = observations.inventoryCount(row, id);
      if (count > 0) {
        carried.put(content.item(id).name(), count);
      }
    }
    return carried.buildOrThrow();
  }

  /** The world counts from the eye, blocks are seen around the feet: the lowest layer is left. */
  private ImmutableSet<String> stations(ObservationBatch observations, int row) {
    int side = 2 * observations.spec().voxelRadius() + 1;
    ImmutableSet.Builder<String> stations = ImmutableSet.builder();
    for (int i = side * side; i < side * side * side; i++) {
      int state = observations.intAt(Modality.VOXELS, row, i);
      if (state != 0) {
        String station = content.blockOf(state).station();
        if (!station.isEmpty()) {
          stations.add(station);
        }
      }
    }
    return stations.build();
  }

  private static Optional<Image> frame(ObservationBatch observations, int row) {
    if (!observations.spec().has(Modality.POV)) {
      return Optional.empty();
    }
    RenderSettings render = observations.spec().render();
    int pixels = render.width() * render.height();
    byte[] rgb = new byte[3 * pixels];
    boolean planes = render.layout() == RenderSettings.PixelLayout.CHW;
    for (int i = 0; i < pixels; i++) {
      for (int channel = 0; channel < 3; channel++) {
        int from = planes ? channel * pixels + i : 3 * i + channel;
        rgb[3 * i + channel] = (byte) observations.pixelByte(row, from);
      }
    }
    return Optional.of(new Image(render.width(), render.height(), rgb));
  }
}
