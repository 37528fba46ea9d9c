package dev.mattock.engine.sim;

import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Biome;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.StateProperty;
import dev.mattock.engine.entity.Activity;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Weather;
import dev.mattock.engine.terrain.Terrain;

/**
 * Beds by the genre's rules: lying down makes the bed the place to start again from; at night, or
 * in a thunderstorm, and with no monster near, the player sleeps. When all living players have
 * slept for 100 ticks it is morning and the weather clears.
 */
final class Beds implements BlockRule {
  /** Ticks of sleep after which the night may pass. */
  static final int DEEP_SLEEP_TICKS = 100;

  /** First and last tick of the day at which one can sleep in clear weather. */
  static final int DUSK = 12_542;

  static final int DAWN = 23_459;

  /** The same in rain. */
  static final int DUSK_IN_RAIN = 12_010;

  static final int DAWN_IN_RAIN = 23_991;

  private static final double REACH = 3;
  private static final double REACH_UP = 2;
  private static final double MONSTERS_NEAR = 8;
  private static final double MONSTERS_ABOVE = 5;
  private static final double LYING_HEIGHT = 9 / 16.0;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final StateProperty part;

  /** The head of the bed in question. */
  private int x;

  private int y;
  private int z;

  Beds(World world) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    part = content.property("part");
  }

  /** Whether a player sleeps. */
  static boolean asleep(Player p) {
    return p.activity().sleepTicks > 0;
  }

  @Override
  public boolean use(int index, Player p, Crosshair crosshair, boolean fresh) {
    findHead(crosshair.x(), crosshair.y(), crosshair.z(), crosshair.state());
    if (!reachable(p) || content.opaqueCube(terrain.state(x, y + 1, z))) {
      refuse(index, fresh);
      return true;
    }
    Activity activity = p.activity();
    activity.hasBed = true;
    activity.bedX = x;
    activity.bedY = y;
    activity.bedZ = z;
    if (!canSleepNow() || taken(index) || monstersNear()) {
      refuse(index, fresh);
      return true;
    }
    activity.sleepTicks = 1;
    activity.containerOpen = false;
    p.x = x + 0.5;
    p.y = y + LYING_HEIGHT;
    p.z = z + 0.5;
    p.velocityX = 0;
    p.velocityY = 0;
    p.velocityZ = 0;
    p.fallDistance = 0;
    return true;
  }

  private void refuse(int index, boolean fresh) {
    if (fresh) {
      world.refuse(index, Refusal.CANNOT_SLEEP);
    }
  }

  private void findHead(int bedX, int bedY, int bedZ, int state) {
    x = bedX;
    y = bedY;
    z = bedZ;
    if (part.index(state) == 0) {
      Face facing = Directions.face(content.state(state).properties().get("facing"));
      x += facing.stepX();
      z += facing.stepZ();
    }
  }

  private boolean reachable(Player p) {
    int state = terrain.state(x, y, z);
    Face facing = Directions.face(content.state(state).properties().getOrDefault("facing", "up"));
    return near(p, x, z) || near(p, x - facing.stepX(), z - facing.stepZ());
  }

  private boolean near(Player p, int cellX, int cellZ) {
    return Math.abs(p.x - cellX - 0.5) <= REACH
        && Math.abs(p.y - y) <= REACH_UP
        && Math.abs(p.z - cellZ - 0.5) <= REACH;
  }

  /** Whether it is dark enough for sleep. */
  boolean canSleepNow() {
    Weather weather = world.weather();
    int time = world.timeOfDay();
    return weather.thundering()
        || (time >= DUSK && time <= DAWN)
        || (weather.raining() && time >= DUSK_IN_RAIN && time <= DAWN_IN_RAIN);
  }

  private boolean taken(int index) {
    for (int i = 0; i < world.playerCount(); i++) {
      Activity other = world.player(i).activity();
      if (i != index
          && asleep(world.player(i))
          && other.bedX == x
          && other.bedY == y
          && other.bedZ == z) {
        return true;
      }
    }
    return false;
  }

  private boolean monstersNear() {
    Mobs mobs = world.mobs();
    for (int i = 0; i < mobs.size(); i++) {
      Mob mob = mobs.get(i);
      if (!mob.gone
          && mob.health > 0
          && content.mobs().get(mob.type).category() == Biome.Category.MONSTER
          && Math.abs(mob.x - x - 0.5) <= MONSTERS_NEAR
          && Math.abs(mob.y - y) <= MONSTERS_ABOVE
          && Math.abs(mob.z - z - 0.5) <= MONSTERS_NEAR) {
        return true;
      }
    }
    return false;
  }

  /** Lets the night pass over who sleeps; a player who sneaks gets up. */
  void run(Action[] actions) {
    boolean all = true;
    boolean some = false;
    for (int i = 0; i < world.playerCount(); i++) {
      Player p = world.player(i);
      if (asleep(p)) {
        sleep(p, actions[i]);
      }
      some |= asleep(p);
      all &= !p.alive() || p.activity().sleepTicks > DEEP_SLEEP_TICKS;
    }
    if (all && some) {
      passNight();
    }
  }

  private void sleep(Player p, Action action) {
    Activity activity = p.activity();
    int state = terrain.state(activity.bedX, activity.bedY, activity.bedZ);
    boolean leaves = action.holds(Keys.SNEAK) || !p.alive() || !canSleepNow();
    if (leaves || !content.behaves(state, Behaviour.BED)) {
      getUp(p);
    } else {
      activity.sleepTicks++;
    }
  }

  private void passNight() {
    world.skipNight();
    for (int i = 0; i < world.playerCount(); i++) {
      Player p = world.player(i);
      if (asleep(p)) {
        world.report(EventType.SLEEP, i, 0, 1);
        getUp(p);
      }
    }
  }

  private void getUp(Player p) {
    Activity activity = p.activity();
    activity.sleepTicks = 0;
    if (p.alive() && !standBeside(p, activity.bedX, activity.bedY, activity.bedZ)) {
      p.y = activity.bedY + LYING_HEIGHT;
    }
  }

  /**
   * Puts a player on the first free ground around the head of a bed; whether there is any: the same
   * level first, then one below.
   */
  boolean standBeside(Player p, int bedX, int bedY, int bedZ) {
    for (int cellY = bedY; cellY >= bedY - 1; cellY--) {
      for (int dz = -1; dz <= 1; dz++) {
        for (int dx = -1; dx <= 1; dx++) {
          if (isRoom(bedX + dx, cellY, bedZ + dz)) {
            p.x = bedX + dx + 0.5;
            p.y = cellY;
            p.z = bedZ + dz + 0.5;
            p.velocityX = 0;
            p.velocityY = 0;
            p.velocityZ = 0;
            p.fallDistance = 0;
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isRoom(int cellX, int cellY, int cellZ) {
    int below = terrain.state(cellX, cellY - 1, cellZ);
    return content.solidFace(below, Face.UP)
        && isEmpty(terrain.state(cellX, cellY, cellZ))
        && isEmpty(terrain.state(cellX, cellY + 1, cellZ));
  }

  private boolean isEmpty(int state) {
    return !content.collides(state) && !content.blockOf(state).fluid();
  }

  /** Brings a dead player back to life, at the bed if it still stands, else at the first place. */
  void respawn(Player p) {
    Activity activity = p.activity();
    boolean atBed =
        activity.hasBed
            && content.behaves(
                terrain.state(activity.bedX, activity.bedY, activity.bedZ), Behaviour.BED)
            && standBeside(p, activity.bedX, activity.bedY, activity.bedZ);
    if (!atBed) {
      activity.hasBed = false;
      p.x = p.spawnX;
      p.y = p.spawnY;
      p.z = p.spawnZ;
    }
  }
}
