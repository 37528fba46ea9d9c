package dev.mattock.engine.content;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/**
 * A kind of animal or monster.
 *
 * @param id dense index in {@link Content#mobs()}
 * @param name vanilla 1.16 id without namespace
 * @param category the cap that it is counted against
 * @param body its size when grown
 * @param might what it stands and deals out
 * @param pace how fast it goes, as factors on its speed
 * @param care what it eats and what tames it
 * @param remains what its death leaves
 * @param place where it comes into being
 * @param traits how it lives
 */
public record MobType(
    int id,
    String name,
    Biome.Category category,
    Body body,
    Might might,
    Pace pace,
    Care care,
    Remains remains,
    Place place,
    ImmutableSet<MobTrait> traits) {

  public MobType {
    traits = Sets.immutableEnumSet(traits); // a bit test: asked for many times a tick
  }

  /** Size of the young against the grown. */
  public static final double BABY_SCALE = 0.5;

  /** Where a kind of mob comes into being by itself. */
  public enum Place {
    /** On grass in the light: animals. */
    PASTURE,
    /** On grass, sand or snow in the light: rabbits. */
    BURROW,
    /** On solid ground in the dark: monsters. */
    DARKNESS,
    /** On solid ground in the dark under the open sky: husks and strays. */
    OPEN_DARKNESS,
    /** In swamps by moonlight, and in some chunks below y 40: slimes. */
    SLIME,
    /** In water in the dark: drowned. */
    DARK_WATER,
    /** In water. */
    WATER
  }

  /**
   * Size of a grown body, blocks.
   *
   * @param width edge of the square that it stands on
   * @param height its height
   * @param eyeHeight height of the eye above the feet
   */
  public record Body(double width, double height, double eyeHeight) {}

  /**
   * What a mob stands and deals out.
   *
   * @param health half-points
   * @param armor armour points, 0..30
   * @param knockbackResistance share of knock-back that it does not feel, 0..1
   * @param followRange blocks at which it notices its victims
   * @param attack half-points of its blow at normal difficulty
   * @param missile id of the item that it shoots or throws; -1 for none
   */
  public record Might(
      float health,
      int armor,
      double knockbackResistance,
      double followRange,
      float attack,
      int missile) {}

  /**
   * How fast a mob goes.
   *
   * @param speed the genre's movement speed: 0.1 is a walking player's
   * @param stroll factor while it wanders
   * @param panic factor while it flees
   * @param tempt factor while it follows food
   * @param chase factor while it attacks
   */
  public record Pace(double speed, double stroll, double panic, double tempt, double chase) {}

  /**
   * What a mob eats.
   *
   * @param food ids of the items that it follows and that make it breed
   * @param treats ids of the items that tame it or, once it is tame, heal it
   * @param tameChance chance that a treat tames it, 0..1
   * @param prey names of the mobs that it hunts
   * @param lays id of the item that it lays every five to ten minutes; -1 for none
   */
  public record Care(
      ImmutableSet<Integer> food,
      ImmutableSet<Integer> treats,
      double tameChance,
      ImmutableSet<String> prey,
      int lays) {}

  /**
   * What a death leaves.
   *
   * @param loot pools, each drawn on its own
   * @param fleece wool by variant, for what can be shorn; empty for all others
   * @param minExperience fewest points for a player's kill
   * @param maxExperience most points for a player's kill
   */
  public record Remains(
      ImmutableList<Pool> loot,
      ImmutableList<Integer> fleece,
      int minExperience,
      int maxExperience) {}

  /**
   * Some of what a mob may leave: each roll picks one of the choices by weight.
   *
   * @param minRolls fewest rolls
   * @param maxRolls most rolls, drawn uniformly between
   * @param chance probability that the pool gives anything, 0..1
   * @param byPlayer whether only a player's kill gives it
   * @param variant the only variant that gives it; -1 for all
   * @param choices what a roll picks from
   */
  public record Pool(
      int minRolls,
      int maxRolls,
      double chance,
      boolean byPlayer,
      int variant,
      ImmutableList<Choice> choices) {

    /** The choice that a draw falls on. */
    public Choice pick(long hash) {
      int total = 0;
      for (int i = 0; i < choices.size(); i++) {
        total += choices.get(i).weight();
      }
      int left = Hash64.toBounded(hash, total);
      int i = 0;
      while (left >= choices.get(i).weight()) {
        left -= choices.get(i++).weight();
      }
      return choices.get(i);
    }
  }

  /**
   * One item of a pool.
   *
   * @param itemId what drops
   * @param burntItemId what drops if the mob died burning; the same for most
   * @param weight how often, against the other choices
   * @param minCount fewest
   * @param maxCount most, drawn uniformly between
   */
  public record Choice(int itemId, int burntItemId, int weight, int minCount, int maxCount) {}

  /** Whether it lives so. */
  public boolean has(MobTrait trait) {
    return traits.contains(trait);
  }

  /** Whether it is a monster: gone in peaceful worlds. */
  public boolean monster() {
    return category == Biome.Category.MONSTER;
  }

  /** Size of a mob of this kind against {@link #body}. */
  public double scale(boolean baby, int variant) {
    if (has(MobTrait.LEAPS)) {
      return variant;
    }
    return baby ? BABY_SCALE : 1;
  }

  /** Most health of a mob of this kind, half-points; slimes have the square of their size. */
  public float maxHealth(int variant) {
    return has(MobTrait.LEAPS) ? variant * variant : might.health();
  }
}
