package dev.mattock.engine.env;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.render.RenderSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which modalities are observed, and for each its element type, its shape and, where the elements
 * are named things, their names. Immutable. Two specs are equal if their entries are.
 */
public final class ObservationSpec {
  /**
   * The fields of {@link Modality#LOCATION_STATS}, in order; names as in MineRL. Positions in
   * blocks, angles in degrees, light 0..15 as it falls on the eye. Floats: beyond two million
   * blocks positions are rounded to a quarter of a block; oracles that need more read {@link
   * Modality#WORLD}.
   */
  public static final ImmutableList<String> LOCATION_FIELDS =
      ImmutableList.of(
          "xpos",
          "ypos",
          "zpos",
          "yaw",
          "pitch",
          "biome_id",
          "can_see_sky",
          "light_level",
          "sky_light_level",
          "sea_level");

  /** The fields of {@link Modality#LIFE_STATS}, in order; names as in MineRL. */
  public static final ImmutableList<String> LIFE_FIELDS =
      ImmutableList.of("is_alive", "life", "score", "food", "saturation", "xp", "breath");

  /** The rows of {@link Modality#EQUIPPED_ITEMS}, in order; names as in MineRL. */
  public static final ImmutableList<String> EQUIPMENT_SLOTS =
      ImmutableList.of("mainhand", "offhand", "head", "chest", "legs", "feet");

  /** The columns of {@link Modality#EQUIPPED_ITEMS}: item id, uses spent, uses in all. */
  public static final ImmutableList<String> EQUIPMENT_FIELDS =
      ImmutableList.of("type", "damage", "maxDamage");

  /** Blocks around the feet in {@link Modality#VOXELS} when nothing else is said. */
  public static final int DEFAULT_VOXEL_RADIUS = 4;

  private static final int MAX_VOXEL_RADIUS = 32;

  /** Element types. */
  public enum DataType {
    UINT8(1),
    INT32(4),
    FLOAT32(4);

    private final int bytes;

    DataType(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes of one element. */
    public int bytes() {
      return bytes;
    }
  }

  /**
   * One modality.
   *
   * @param modality which
   * @param type its elements; native byte order
   * @param shape of one row; row-major
   * @param names of the elements along the last axis, or empty where they have none
   */
  public record Entry(
      Modality modality, DataType type, ImmutableIntArray shape, ImmutableList<String> names) {
    public Entry {
      for (int i = 0; i < shape.length(); i++) {
        if (shape.get(i) <= 0) {
          throw new IllegalArgumentException(
              "%s: every length must be positive, but the shape is %s"
                  .formatted(modality.key(), shape));
        }
      }
      if (!names.isEmpty() && names.size() != shape.get(shape.length() - 1)) {
        throw new IllegalArgumentException(
            "%s: %d names for shape %s".formatted(modality.key(), names.size(), shape));
      }
    }

    /** Elements in one row. */
    public int elements() {
      int product = 1;
      for (int i = 0; i < shape.length(); i++) {
        product = Math.multiplyExact(product, shape.get(i));
      }
      return product;
    }

    /** Bytes of one row. */
    public long rowBytes() {
      return (long) elements() * type.bytes();
    }
  }

  private final Content content;
  private final RenderSettings render;
  private final int voxelRadius;
  private final ImmutableList<Modality> modalities;
  private final ImmutableMap<Modality, Entry> entries;

  private ObservationSpec(
      Content content, RenderSettings render, int voxelRadius, Set<Modality> modalities) {
    this.content = Objects.requireNonNull(content, "content");
    this.render = Objects.requireNonNull(render, "render");
    this.voxelRadius = voxelRadius;
    this.modalities = ImmutableList.copyOf(modalities);
    ImmutableMap.Builder<Modality, Entry> builder = ImmutableMap.builder();
    for (Modality modality : this.modalities) {
      if (modality != Modality.WORLD) {
        builder.put(modality, entryOf(modality));
      }
    }
    entries = builder.buildOrThrow();
  }

  /** The given modalities, with the default radius of voxels. */
  public static ObservationSpec of(
      Content content, RenderSettings render, Collection<Modality> modalities) {
    return of(content, render, modalities, DEFAULT_VOXEL_RADIUS);
  }

  /**
   * The given modalities.
   *
   * @param content whose items, blocks and states the entries are keyed by
   * @param render size and layout of the pictures
   * @param modalities in any order; the spec keeps the order of {@link Modality}. None at all is
   *     what an agent is handed that looks at nothing
   * @param voxelRadius blocks around the feet in each direction, 1..32
   */
  public static ObservationSpec of(
      Content content, RenderSettings render, Collection<Modality> modalities, int voxelRadius) {
    if (voxelRadius < 1 || voxelRadius > MAX_VOXEL_RADIUS) {
      throw new IllegalArgumentException(
          "voxelRadius must be in 1..%d, but is %d".formatted(MAX_VOXEL_RADIUS, voxelRadius));
    }
    Set<Modality> ordered = EnumSet.noneOf(Modality.class);
    ordered.addAll(modalities);
    return new ObservationSpec(content, render, voxelRadius, ordered);
  }

  /** What is observed, in the order of {@link Modality}. */
  public ImmutableList<Modality> modalities() {
    return modalities;
  }

  /** Whether a modality is observed. */
  public boolean has(Modality modality) {
    return modalities.contains(modality);
  }

  /**
   * Type and shape of a modality.
   *
   * @throws IllegalArgumentException if it is not observed, or is {@link Modality#WORLD}, which is
   *     no numbers
   */
  public Entry entry(Modality modality) {
    Entry entry = entries.get(modality);
    if (entry == null) {
      throw new IllegalArgumentException(
          "%s is not a numeric modality of this spec, which has %s"
              .formatted(modality.key(), keys(modalities)));
    }
    return entry;
  }

  /** Types and shapes of all numeric modalities, in order. */
  public ImmutableList<Entry> entries() {
    return entries.values().asList();
  }

  /** Names along the last axis of a modality; empty where the elements have none. */
  public ImmutableList<String> names(Modality modality) {
    return entry(modality).names();
  }

  /** The content that ids and names come from. */
  public Content content() {
    return content;
  }

  /** How pictures look. */
  public RenderSettings render() {
    return render;
  }

  /** Blocks around the feet in {@link Modality#VOXELS}. */
  public int voxelRadius() {
    return voxelRadius;
  }

  /** Whether any modality comes from a ray caster. */
  public boolean rendered() {
    return has(Modality.POV) || has(Modality.DEPTH) || has(Modality.SEGMENTATION);
  }

  /**
   * The same spec with fewer modalities.
   *
   * @throws IllegalArgumentException naming every modality asked for that this spec lacks
   */
  public ObservationSpec only(Set<Modality> wanted) {
    Set<Modality> missing = Sets.difference(wanted, ImmutableSet.copyOf(modalities));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s not observed; observed are %s".formatted(keys(missing), keys(modalities)));
    }
    return of(content, render, wanted, voxelRadius);
  }

  /** Bytes of one row of all numeric modalities. */
  public long rowBytes() {
    return entries.values().stream().mapToLong(Entry::rowBytes).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof ObservationSpec spec
            && modalities.equals(spec.modalities)
            && entries.equals(spec.entries)
            && render.equals(spec.render));
  }

  @Override
  public int hashCode() {
    return Objects.hash(modalities, entries, render);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (Modality modality : modalities) {
      Entry entry = entries.get(modality);
      parts.add(
          entry == null
              ? modality.key()
              : "%s %s%s".formatted(modality.key(), entry.type(), entry.shape()));
    }
    return "ObservationSpec" + parts;
  }

  private Entry entryOf(Modality modality) {
    return switch (modality) {
      case POV -> plain(modality, colorShape());
      case DEPTH, SEGMENTATION ->
          plain(modality, ImmutableIntArray.of(render.height(), render.width()));
      case INVENTORY -> vector(modality, itemNames());
      case EQUIPPED_ITEMS ->
          new Entry(
              modality,
              dataType(modality),
              ImmutableIntArray.of(EQUIPMENT_SLOTS.size(), EQUIPMENT_FIELDS.size()),
              EQUIPMENT_FIELDS);
      case LIFE_STATS -> vector(modality, LIFE_FIELDS);
      case LOCATION_STATS -> vector(modality, LOCATION_FIELDS);
      case VOXELS -> {
        int side = 2 * voxelRadius + 1;
        yield plain(modality, ImmutableIntArray.of(side, side, side));
      }
      case STATISTICS -> vector(modality, Statistics.names(content));
      case WORLD -> throw new IllegalArgumentException("the world is no vector");
    };
  }

  private ImmutableIntArray colorShape() {
    return switch (render.layout()) {
      case HWC -> ImmutableIntArray.of(render.height(), render.width(), 3);
      case CHW -> ImmutableIntArray.of(3, render.height(), render.width());
    };
  }

  private ImmutableList<String> itemNames() {
    return content.items().stream().map(Item::name).collect(ImmutableList.toImmutableList());
  }

  private static Entry plain(Modality modality, ImmutableIntArray shape) {
    return new Entry(modality, dataType(modality), shape, ImmutableList.of());
  }

  private static Entry vector(Modality modality, ImmutableList<String> names) {
    return new Entry(modality, dataType(modality), ImmutableIntArray.of(names.size()), names);
  }

  /** The element type of a numeric modality. */
  static DataType dataType(Modality modality) {
    return switch (modality) {
      case POV -> DataType.UINT8;
      case DEPTH, LIFE_STATS, LOCATION_STATS -> DataType.FLOAT32;
      case SEGMENTATION, INVENTORY, EQUIPPED_ITEMS, VOXELS, STATISTICS -> DataType.INT32;
      case WORLD -> throw new IllegalArgumentException("the world has no element type");
    };
  }

  static ImmutableList<String> keys(Collection<Modality> modalities) {
    return modalities.stream().map(Modality::key).collect(ImmutableList.toImmutableList());
  }
}
