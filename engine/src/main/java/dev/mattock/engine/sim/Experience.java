package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.ExperienceOrbs;
import dev.mattock.engine.entity.Player;

/**
 * Points, levels and orbs of experience, by the genre's published formulas (version 1.16): 7 + 2
 * level points to the next level below 15, 37 + 5 (level - 15) below 30, 112 + 9 (level - 30) from
 * there on.
 */
final class Experience {
  /** What orbs hold, largest first: an amount is given in as few orbs as these allow. */
  private static final int MOST_POINTS_OF_THE_DEAD = 100;

  private static final int POINTS_OF_A_DEAD_LEVEL = 7;

  private final World world;

  Experience(World world) {
    this.world = world;
  }

  /** Points from a level to the next. */
  static int toNextLevel(int level) {
    if (level >= 30) {
      return 112 + (level - 30) * 9;
    }
    return level >= 15 ? 37 + (level - 15) * 5 : 7 + level * 2;
  }

  /** Gives points to a player, whose level follows. */
  void give(int index, int points) {
    Player player = world.player(index);
    player.experience += points;
    setLevel(player);
    world.report(EventType.EXPERIENCE, index, 0, points);
  }

  private static void setLevel(Player p) {
    int level = 0;
    int left = p.experience;
    while (left >= toNextLevel(level)) {
      left -= toNextLevel(level);
      level++;
    }
    p.vitals().level = level;
    p.vitals().levelProgress = (float) left / toNextLevel(level);
  }

  /** Lets the dead lose their experience: seven points a level are left, at most 100. */
  void lose(Player p) {
    int left = Math.min(MOST_POINTS_OF_THE_DEAD, POINTS_OF_A_DEAD_LEVEL * p.vitals().level);
    p.experience = 0;
    setLevel(p);
    spill(p.x, p.y, p.z, left);
  }

  /** Lets orbs come out of a place, blocks. */
  void spill(double x, double y, double z, int points) {
    ExperienceOrbs orbs = world.orbs();
    int left = points;
    while (left > 0) {
      int value = orbOf(left);
      left -= value;
      long draw = world.draw(Randomness.Purpose.EXPERIENCE, orbs.nextId(), 0);
      int orb = orbs.add(value);
      orbs.setPosition(orb, x, y, z);
      orbs.setVelocity(
          orb,
          Hash64.toUnit(draw) * 0.4 - 0.2,
          Hash64.toUnit(Hash64.mix(draw)) * 0.4,
          Hash64.toUnit(Hash64.mix(draw + 1)) * 0.4 - 0.2);
    }
  }

  /** The most that one orb takes of an amount. */
  static int orbOf(int points) {
    if (points >= 2477) {
      return 2477;
    } else if (points >= 1237) {
      return 1237;
    } else if (points >= 617) {
      return 617;
    } else if (points >= 307) {
      return 307;
    } else if (points >= 149) {
      return 149;
    } else if (points >= 73) {
      return 73;
    } else if (points >= 37) {
      return 37;
    } else if (points >= 17) {
      return 17;
    } else if (points >= 7) {
      return 7;
    }
    return points >= 3 ? 3 : 1;
  }
}
