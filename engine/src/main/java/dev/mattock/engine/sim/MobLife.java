package dev.mattock.engine.sim;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.MobTrait;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;

/**
 * What becomes of a mob by itself and by where it is: it ages, calms down, burns, drowns, is
 * smothered or falls out of the world. The genre's figures, in half-points.
 */
final class MobLife {
  private static final int FULL_AIR = 300;
  private static final int AIR_REGAINED = 4;
  private static final int NO_AIR = -20;
  private static final float DROWNING_DAMAGE = 2;
  private static final float LAVA_DAMAGE = 4;
  private static final float VOID_DAMAGE = 4;
  private static final int LAVA_FIRE_TICKS = 300;
  private static final int FIRE_TICKS = 160;
  private static final int BURN_PERIOD = 20;

  /** Light from which on undead mobs catch fire: half of the genre's brightness. */
  private static final int SCORCHING_LIGHT = 12;

  /** Ticks between two looks at whether the head is in a wall: as long as a hit protects. */
  private static final int SMOTHER_PERIOD = 10;

  private final World world;
  private final Mobs mobs;
  private final CellKinds kinds;
  private final Fluids fluids;
  private final MobDamage damage;
  private final Departure departure;
  private final Brightness brightness;
  private final MobLoot loot;
  private final Climate climate;

  MobLife(
      World world,
      CellKinds kinds,
      Fluids fluids,
      MobDamage damage,
      Departure departure,
      Brightness brightness,
      MobLoot loot) {
    this.world = world;
    this.mobs = world.mobs();
    this.kinds = kinds;
    this.fluids = fluids;
    this.damage = damage;
    this.departure = departure;
    this.brightness = brightness;
    this.loot = loot;
    climate = new Climate(world);
  }

  /** Lets a tick pass over a mob. */
  void run(int index, Mob mob, MobType type) {
    departure.ask(mob, type);
    if (mob.gone) {
      return;
    }
    passTime(mob, type);
    if (type.care().lays() >= 0 && !mob.baby()) {
      lay(mob, type);
    }
    if (type.has(MobTrait.BURNS_IN_DAYLIGHT) && brightness.isDay()) {
      catchFire(mob);
    }
    int feet = kinds.at(mob.x, mob.y, mob.z);
    if (feet != 0 || mob.fireTicks > 0 || type.has(MobTrait.HURT_BY_WATER)) {
      touch(index, mob, type, feet);
    }
    breathe(index, mob, type, feet);
    if ((world.tick() + mob.id) % SMOTHER_PERIOD == 0) {
      smother(index, mob);
    }
    if (mob.y < Life.VOID_Y) {
      damage.hurt(index, DamageKind.VOID, VOID_DAMAGE);
    }
  }

  private static void passTime(Mob mob, MobType type) {
    mob.hurtCooldown = Math.max(0, mob.hurtCooldown - 1);
    mob.attackerTicks = Math.max(0, mob.attackerTicks - 1);
    mob.attackDelay = Math.max(0, mob.attackDelay - 1);
    mob.panicTicks = Math.max(0, mob.panicTicks - 1);
    mob.loveTicks = Math.max(0, mob.loveTicks - 1);
    mob.angerTicks = Math.max(0, mob.angerTicks - 1);
    if (mob.age > 0) {
      mob.age--;
    } else if (mob.age < 0 && !type.has(MobTrait.FAST_YOUNG)) {
      mob.age++;
    }
  }

  private boolean inRain(Mob mob) {
    return world.weather().raining()
        && climate.rainsAt(Collider.floor(mob.x), Collider.floor(mob.y + 1), Collider.floor(mob.z));
  }

  private void lay(Mob mob, MobType type) {
    mob.eggTicks--;
    if (mob.eggTicks <= 0) {
      loot.drop(mob, type.care().lays(), 1, 0);
      long draw = world.draw(Randomness.Purpose.BREEDING, mob.id, 1);
      mob.eggTicks = MobBirth.EGG_TICKS + Hash64.toBounded(draw, MobBirth.EGG_TICKS);
    }
  }

  /** The brighter the sky above, the sooner: four percent a tick in full light. */
  private void catchFire(Mob mob) {
    int x = Collider.floor(mob.x);
    int y = Collider.floor(mob.y + mobs.eyeHeight(mob));
    int z = Collider.floor(mob.z);
    if (mob.inWater || mob.fireTicks > FIRE_TICKS - BURN_PERIOD) {
      return;
    }
    int light = brightness.light(x, y, z);
    if (light < SCORCHING_LIGHT || y < world.terrain().height(x, z)) {
      return;
    }
    double shade = 1 - light / 15.0;
    double bright = (1 - shade) / (3 * shade + 1);
    long draw = world.draw(Randomness.Purpose.FIRE, mob.id, 0);
    if (Hash64.toUnit(draw) * 30 < (bright - 0.4) * 2) {
      mob.fireTicks = FIRE_TICKS;
    }
  }

  private void touch(int index, Mob mob, MobType type, int feet) {
    boolean wet = (feet & CellKinds.WATER) != 0 || inRain(mob);
    if ((feet & CellKinds.LAVA) != 0) {
      damage.hurt(index, DamageKind.LAVA, LAVA_DAMAGE);
      mob.fireTicks = Math.max(mob.fireTicks, LAVA_FIRE_TICKS);
    } else if ((feet & CellKinds.FLAMES) != 0) {
      damage.hurt(index, DamageKind.IN_FIRE, 1);
      mob.fireTicks = Math.max(mob.fireTicks, FIRE_TICKS);
    } else if ((feet & CellKinds.HARMS) != 0) {
      damage.hurt(index, DamageKind.CACTUS, 1);
    }
    if (wet) {
      mob.fireTicks = 0;
      if (type.has(MobTrait.HURT_BY_WATER)) {
        damage.hurt(index, DamageKind.DROWNING, 1);
      }
    }
    if (mob.fireTicks > 0) {
      if (mob.fireTicks % BURN_PERIOD == 0) {
        damage.hurt(index, DamageKind.ON_FIRE, 1);
      }
      mob.fireTicks--;
    }
  }

  /** Air lasts fifteen seconds under water; fish have as long outside of it. */
  private void breathe(int index, Mob mob, MobType type, int feet) {
    boolean water = (feet & CellKinds.WATER) != 0;
    boolean fish = type.has(MobTrait.SWIMS);
    if (type.has(MobTrait.UNDEAD) || (!water && !fish && mob.air == FULL_AIR)) {
      return;
    }
    boolean breathes =
        fish ? water : !fluids.covers(Fluids.WATER, mob.x, mob.y + mobs.eyeHeight(mob), mob.z);
    if (breathes) {
      mob.air = Math.min(FULL_AIR, mob.air + AIR_REGAINED);
      return;
    }
    mob.air--;
    if (mob.air == NO_AIR) {
      mob.air = 0;
      damage.hurt(index, fish ? DamageKind.SUFFOCATION : DamageKind.DROWNING, DROWNING_DAMAGE);
    }
  }

  private void smother(int index, Mob mob) {
    if ((kinds.at(mob.x, mob.y + mobs.eyeHeight(mob), mob.z) & CellKinds.SOLID) != 0) {
      damage.hurt(index, DamageKind.SUFFOCATION, 1);
    }
  }
}
