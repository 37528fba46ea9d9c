package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Rules;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;
import java.util.Locale;

/**
 * Scenes for tests that compare ray casters: hills, caves, water, towers and clutter of every block
 * state, edited and peopled, seen from anywhere in any direction, at sizes and settings of which
 * there are only some dozens. A scene is told by its seed alone. {@link #VIEWS_A_WORLD} seeds in a
 * row look at one world, and {@link #VIEWS_A_BATCH} in a row have the same settings. Used by one
 * thread at a time.
 */
public final class RandomScenes {
  /** How many seeds in a row, from a multiple of it on, are about one world. */
  public static final int VIEWS_A_WORLD = 8;

  /** How many seeds in a row, from a multiple of it on, have the same settings. */
  public static final int VIEWS_A_BATCH = 4;

  private static final long LAND_SEED = 5;
  private static final int EDITS = 60;
  private static final int NEAR_SETTINGS = 28;
  private static final int FAR_SETTINGS = 8;
  private static final int[][] SIZES = {
    {8, 8}, {9, 8}, {8, 9}, {13, 57}, {16, 16}, {31, 17}, {64, 64}, {65, 33}, {128, 16}, {8, 120},
    {33, 65}, {40, 24}, {24, 24}, {100, 75}
  };

  private static final ImmutableList<Place> PLACES =
      ImmutableList.of(
          new Place(WildLand.Kind.HILLS, 0, 0, true),
          new Place(WildLand.Kind.HILLS, 10_000_000, -10_000_000, false),
          new Place(WildLand.Kind.HILLS, -1_900_000_000, 1_900_000_000, false),
          new Place(WildLand.Kind.CLUTTER, 0, 0, false),
          new Place(WildLand.Kind.CLUTTER, -10_000_003, 9_999_991, false),
          new Place(WildLand.Kind.OCEAN, 0, 0, false),
          new Place(WildLand.Kind.OCEAN, 1_900_000_000, 1_234_567_890, false),
          new Place(WildLand.Kind.ISLES, 0, 0, true),
          new Place(WildLand.Kind.ISLES, -1_900_000_000, -1_900_000_000, false),
          new Place(WildLand.Kind.TOWERS, 0, 0, true),
          new Place(WildLand.Kind.TOWERS, 10_000_000, 10_000_000, false),
          new Place(WildLand.Kind.CAVERN, 33_554_432, -33_554_432, false),
          new Place(WildLand.Kind.CAVERN, 1_900_000_000, -1_900_000_000, false));

  private final Content content;
  private final RenderSettings[] settings = new RenderSettings[NEAR_SETTINGS + FAR_SETTINGS];
  private final ImmutableMap<WildLand.Kind, ChunkSource> sources;
  private final SceneEyes eyes;
  private long worldSeed = -1;
  private Place place;
  private World world;
  private double[][] hotspots;

  /** Where a world is seen: a kind of land, its middle, and whether one may look far there. */
  private record Place(WildLand.Kind kind, int x, int z, boolean far) {}

  /**
   * What to render, and how.
   *
   * @param seed what tells it
   * @param world shared by neighbouring seeds; not to be changed
   * @param view one camera in it
   * @param settings of its frame
   */
  public record Shot(long seed, World world, View view, RenderSettings settings) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "scene %d: %s at [%s %s %s], yaw %s, pitch %s, viewer %d, time %d, %s",
          seed,
          world.source().generator().identity(),
          view.x(),
          view.y(),
          view.z(),
          view.yaw(),
          view.pitch(),
          view.viewer(),
          world.timeOfDay(),
          settings);
    }
  }

  /** Scenes of everything that there is. */
  public RandomScenes() {
    content = Scene.CONTENT;
    sources =
        Maps.toMap(
            ImmutableList.copyOf(WildLand.Kind.values()),
            kind -> new PatternSource(content, new WildLand(content, kind), kind.edge()));
    eyes = new SceneEyes(content);
    for (int i = 0; i < settings.length; i++) {
      settings[i] = settings(i);
    }
  }

  /** What the worlds consist of. */
  public static Content content() {
    return Scene.CONTENT;
  }

  /** The textures of that. */
  public static TextureAtlas atlas() {
    return Scene.ATLAS;
  }

  /** All settings that any scene has. */
  public ImmutableList<RenderSettings> allSettings() {
    return ImmutableList.copyOf(settings);
  }

  private static RenderSettings settings(int index) {
    Draw draw = new Draw(index, 1);
    int[] size = SIZES[index % SIZES.length];
    boolean far = index >= NEAR_SETTINGS;
    return new RenderSettings(
        size[0],
        size[1],
        draw.among(10, 35, 70, 70, 70.5, 110, 150),
        far ? draw.among(128, 200, 255, 256) : draw.among(8, 9, 16, 24, 33, 64, 64, 64, 96),
        draw.oneIn(2) ? PixelLayout.HWC : PixelLayout.CHW,
        draw.oneIn(2));
  }

  /** The scene of a seed, at least 0. */
  public Shot scene(long seed) {
    enter(seed / VIEWS_A_WORLD);
    Draw draw = new Draw(seed / VIEWS_A_BATCH, 2);
    boolean far = place.far && draw.oneIn(3);
    int which = far ? NEAR_SETTINGS + draw.below(FAR_SETTINGS) : draw.below(NEAR_SETTINGS);
    View view = eyes.open(world, hotspots, new Draw(seed, 3));
    return new Shot(seed, world, view, settings[which]);
  }

  /** The {@link #VIEWS_A_BATCH} scenes of a batch: they share their world and settings. */
  public Shot[] batch(long number) {
    Shot[] shots = new Shot[VIEWS_A_BATCH];
    for (int i = 0; i < shots.length; i++) {
      shots[i] = scene(number * VIEWS_A_BATCH + i);
    }
    return shots;
  }

  private void enter(long seed) {
    if (seed == worldSeed) {
      return;
    }
    worldSeed = seed;
    Draw draw = new Draw(seed, 4);
    place = PLACES.get(draw.below(PLACES.size()));
    world =
        new World(
            content,
            sources.get(place.kind),
            LAND_SEED,
            seed,
            rules(draw.oneIn(place.kind == WildLand.Kind.CAVERN ? 2 : 4)));
    world.setTimeOfDay(draw.oneIn(3) ? 6000 : draw.below(World.DAY_TICKS));
    world.weather().setRain(draw.oneIn(3), 100);
    world.weather().setThunder(draw.oneIn(3), 100);
    for (int i = draw.among(0, 30, 100); i > 0; i--) {
      world.weather().fade();
    }
    hotspots = new double[3][];
    for (int i = 0; i < hotspots.length; i++) {
      hotspots[i] = hotspot(draw);
    }
    if (!draw.oneIn(5)) {
      hollowOut(draw);
      edit(world, hotspots, EDITS, draw);
    }
    SceneCast cast = new SceneCast(world, draw, hotspots);
    cast.addPlayers();
    cast.add(draw.among(0, 5, 20, 60));
  }

  private static Rules rules(boolean nightVision) {
    Rules like = Rules.VANILLA;
    return new Rules(
        like.difficulty(),
        like.daylightCycle(),
        like.weather(),
        like.keepInventory(),
        nightVision,
        like.hunger(),
        like.fallDamage(),
        like.mobSpawning(),
        like.naturalHealing(),
        like.breakSpeed(),
        like.fluidTicks(),
        like.randomTicks(),
        like.fireSpread(),
        like.mobGriefing(),
        like.simulationDistance());
  }

  private double[] hotspot(Draw draw) {
    int x = place.x + draw.below(40) - 20;
    int z = place.z + draw.below(40) - 20;
    int height = Math.clamp(world.terrain().height(x, z), 50, 120);
    double y =
        draw.oneIn(place.kind == WildLand.Kind.CAVERN ? 1 : 6)
            ? draw.within(3, 100)
            : height + draw.within(-3, 4);
    return new double[] {x + draw.within(0, 1), y, z + draw.within(0, 1)};
  }

  /** Opens a room around a place, so that there is something to be seen under the ground. */
  private void hollowOut(Draw draw) {
    double[] middle = hotspots[0];
    int reach = 1 + draw.below(4);
    for (int y = -reach; y <= reach; y++) {
      for (int z = -reach; z <= reach; z++) {
        for (int x = -reach; x <= reach; x++) {
          int atY = Math.clamp((int) middle[1] + y, 0, 255);
          world.setState((int) Math.floor(middle[0]) + x, atY, (int) Math.floor(middle[2]) + z, 0);
        }
      }
    }
  }

  /**
   * Puts states of every kind around some places, and opens holes there.
   *
   * @param edits how many cells change
   */
  static void edit(World world, double[][] hotspots, int edits, Draw draw) {
    int states = world.content().states().size();
    for (int i = 0; i < edits; i++) {
      double[] around = hotspots[draw.below(hotspots.length)];
      int reach = draw.among(2, 5, 9);
      int x = (int) Math.floor(around[0]) + draw.below(2 * reach + 1) - reach;
      int y = (int) Math.floor(around[1]) + draw.below(2 * reach + 1) - reach;
      int z = (int) Math.floor(around[2]) + draw.below(2 * reach + 1) - reach;
      int inside = draw.oneIn(12) ? draw.among(0, 255) : Math.clamp(y, 0, 255);
      world.setState(x, inside, z, draw.oneIn(4) ? 0 : draw.below(states));
    }
  }
}
