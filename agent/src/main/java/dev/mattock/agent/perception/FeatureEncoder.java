package dev.mattock.agent.perception;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import java.util.List;

/**
 * Turns inventory and life statistics into the vector that stands beside the frames in a network's
 * input. Its columns are chosen by name ({@code inventory/oak_log}, {@code life_stats/life}), so a
 * network trained before the content grew reads the columns it knows.
 */
public final class FeatureEncoder {
  private static final ImmutableList<Modality> SOURCES =
      ImmutableList.of(Modality.INVENTORY, Modality.LIFE_STATS);

  /** Scales of the life statistics: half-points, points and ticks to about 0..1. */
  private static final float LIFE_SCALE = 1 / 20f;

  private static final float BREATH_SCALE = 1 / 300f;

  private final ImmutableList<String> names;
  private final int[] inventoryColumns;
  private final int[] lifeColumns;
  private final float[] lifeScales;
  private final ImmutableList<String> missing;

  /**
   * An encoder for {@code names}; a name that the specification lacks always reads 0.
   *
   * @param names columns in order, as given by {@link #names(ObservationSpec)}, perhaps of an older
   *     content
   */
  public FeatureEncoder(ObservationSpec spec, List<String> names) {
    this.names = ImmutableList.copyOf(names);
    inventoryColumns = columns(spec, Modality.INVENTORY);
    lifeColumns = columns(spec, Modality.LIFE_STATS);
    lifeScales = new float[names.size()];
    ImmutableList.Builder<String> absent = ImmutableList.builder();
    for (int i = 0; i < names.size(); i++) {
      lifeScales[i] = lifeScale(names.get(i));
      if (inventoryColumns[i] < 0 && lifeColumns[i] < 0) {
        absent.add(names.get(i));
      }
    }
    missing = absent.build();
  }

  /** The names of all columns that a specification offers. */
  public static ImmutableList<String> names(ObservationSpec spec) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    for (Modality modality : SOURCES) {
      if (spec.has(modality)) {
        spec.names(modality).forEach(name -> all.add(column(modality, name)));
      }
    }
    return all.build();
  }

  /**
   * The names of the columns for some items, in their order, and of all life statistics.
   *
   * @throws IllegalArgumentException that names what the specification does not offer
   */
  public static ImmutableList<String> names(ObservationSpec spec, List<String> items) {
    ImmutableList<String> offered = names(spec);
    ImmutableList.Builder<String> chosen = ImmutableList.builder();
    items.forEach(item -> chosen.add(column(Modality.INVENTORY, item)));
    offered.stream()
        .filter(name -> !name.startsWith(Modality.INVENTORY.key() + "/"))
        .forEach(chosen::add);
    List<String> unknown = chosen.build().stream().filter(name -> !offered.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to see of " + unknown);
    }
    return chosen.build();
  }

  /** The modalities it reads. */
  public static ImmutableList<Modality> sources() {
    return SOURCES;
  }

  /** How many numbers a row has. */
  public int width() {
    return names.size();
  }

  /** The columns in order. */
  public ImmutableList<String> names() {
    return names;
  }

  /** Columns that the present content does not offer. */
  public ImmutableList<String> missing() {
    return missing;
  }

  /** Writes the features of one row to {@code out[offset..offset + width)}. */
  public void encode(ObservationBatch observations, int row, float[] out, int offset) {
    for (int i = 0; i < inventoryColumns.length; i++) {
      out[offset + i] = value(observations, row, i);
    }
  }

  private float value(ObservationBatch observations, int row, int i) {
    if (inventoryColumns[i] >= 0) {
      return countScale(observations.inventoryCount(row, inventoryColumns[i]));
    }
    if (lifeColumns[i] >= 0) {
      return observations.lifeStat(row, lifeColumns[i]) * lifeScales[i];
    }
    return 0;
  }

  /** 0, 1, 2, 4, .. 64 items become 0, 0.5, 0.67, 0.8, .. 0.98: the first items matter most. */
  private static float countScale(int count) {
    return count / (count + 1f);
  }

  private static float lifeScale(String name) {
    return switch (name) {
      case "life_stats/is_alive" -> 1;
      case "life_stats/breath" -> BREATH_SCALE;
      default -> LIFE_SCALE;
    };
  }

  private int[] columns(ObservationSpec spec, Modality modality) {
    int[] columns = new int[names.size()];
    List<String> offered = spec.has(modality) ? spec.names(modality) : List.of();
    for (int i = 0; i < columns.length; i++) {
      String name = names.get(i);
      String prefix = modality.key() + "/";
      columns[i] = name.startsWith(prefix) ? offered.indexOf(name.substring(prefix.length())) : -1;
    }
    return columns;
  }

  private static String column(Modality modality, String name) {
    return modality.key() + "/" + name;
  }
}
