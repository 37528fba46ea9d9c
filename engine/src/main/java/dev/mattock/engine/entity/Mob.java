package dev.mattock.engine.entity;

/**
 * One animal or monster: body, life, and what it has in mind. A plain mutable record of state,
 * stepped by the simulation; position is the centre of the feet, in blocks.
 */
public final class Mob {
  /** Name in draws and events; grows, and is never used twice. */
  public int id;

  /** Id of its kind, see {@link dev.mattock.engine.content.Content#mobs()}. */
  public int type;

  /** Centre of the feet, blocks. */
  public double x;

  public double y;

  public double z;

  /** Blocks a tick. */
  public double velocityX;

  public double velocityY;

  public double velocityZ;

  /** Where the body points, degrees; 0 is +z, 90 is -x; in [-180, 180). */
  public float yaw;

  /** Where the head points, degrees as {@link #yaw}. */
  public float headYaw;

  /** Where the head points, degrees; -90 up, +90 down. */
  public float pitch;

  public boolean onGround;

  public boolean inWater;

  public boolean horizontalCollision;

  public double fallDistance;

  /** Half-points; 0 is dead. */
  public float health;

  /** Most health, half-points. */
  public float maxHealth;

  /** The genre's movement speed, 0.1 for a walking player. */
  public double speed;

  /** Whether it is dead or away, and waits to be taken out of the list. */
  public boolean gone;

  /** Ticks during which further damage up to the last amount is ignored; above 10 it shows red. */
  public int hurtCooldown;

  public float lastDamage;

  /** Ticks that it still burns. */
  public int fireTicks;

  /** Ticks of breath. */
  public int air = 300;

  /** Colour of a sheep, size of a slime; 0 for others. */
  public int variant;

  /** Ticks: below 0 until it is grown, above 0 until it may breed again. */
  public int age;

  public boolean sheared;

  public boolean saddled;

  public boolean tamed;

  public boolean sitting;

  /** Whether it stays however far all players are. */
  public boolean persistent;

  /** Index of the player who tamed it; -1 for none. */
  public int owner = -1;

  /** How used to riders a horse is, 0..100. */
  public int temper;

  /** Index of the player who rides it; -1 for none. */
  public int rider = -1;

  /** Ticks that it still looks for a partner. */
  public int loveTicks;

  /** Index of the player who fed it last; -1 for none. */
  public int feeder = -1;

  /** Ticks beside the partner. */
  public int closeTicks;

  /** Index of the player who hurt it last; -1 for none. */
  public int attacker = -1;

  /** Ticks that a death is still the attacker's doing. */
  public int attackerTicks;

  /** Ticks that no player was near, for what vanishes. */
  public int idleTicks;

  /** Ticks that it stays angry. */
  public int angerTicks;

  /** Index of the player that it is after; -1 for none. */
  public int targetPlayer = -1;

  /** Id of the mob that it is after; -1 for none. */
  public int targetMob = -1;

  /** Id of the mob that a young one follows; -1 for none. */
  public int parent = -1;

  /** Ticks since the target was seen. */
  public int unseenTicks;

  /** Ticks until the next blow or shot. */
  public int attackDelay;

  /** Ticks of a fuse, a drawn bow, a drink; what it counts depends on the kind. */
  public int charge;

  /** Ticks until the next egg. */
  public int eggTicks;

  /** Ticks that it still runs in fear. */
  public int panicTicks;

  /** Ticks that it still eats grass. */
  public int grazeTicks;

  /** Ticks until the next leap. */
  public int leapDelay;

  private final Errand errand = new Errand();

  Mob() {}

  /** Where it goes, and on which way. */
  public Errand errand() {
    return errand;
  }

  /** Whether it lives and is there. */
  public boolean alive() {
    return !gone && health > 0;
  }

  /** Whether it is young. */
  public boolean baby() {
    return age < 0;
  }

  /** Whether it was hurt a moment ago, and shows it. */
  public boolean flashes() {
    return hurtCooldown > 10;
  }

  /** Makes this mob equal to another. */
  void copyFrom(Mob other) {
    id = other.id;
    type = other.type;
    x = other.x;
    y = other.y;
    z = other.z;
    velocityX = other.velocityX;
    velocityY = other.velocityY;
    velocityZ = other.velocityZ;
    yaw = other.yaw;
    headYaw = other.headYaw;
    pitch = other.pitch;
    onGround = other.onGround;
    inWater = other.inWater;
    horizontalCollision = other.horizontalCollision;
    fallDistance = other.fallDistance;
    health = other.health;
    maxHealth = other.maxHealth;
    speed = other.speed;
    gone = other.gone;
    hurtCooldown = other.hurtCooldown;
    lastDamage = other.lastDamage;
    fireTicks = other.fireTicks;
    air = other.air;
    variant = other.variant;
    age = other.age;
    sheared = other.sheared;
    saddled = other.saddled;
    tamed = other.tamed;
    sitting = other.sitting;
    persistent = other.persistent;
    owner = other.owner;
    temper = other.temper;
    rider = other.rider;
    loveTicks = other.loveTicks;
    feeder = other.feeder;
    closeTicks = other.closeTicks;
    attacker = other.attacker;
    attackerTicks = other.attackerTicks;
    idleTicks = other.idleTicks;
    angerTicks = other.angerTicks;
    targetPlayer = other.targetPlayer;
    targetMob = other.targetMob;
    parent = other.parent;
    unseenTicks = other.unseenTicks;
    attackDelay = other.attackDelay;
    charge = other.charge;
    eggTicks = other.eggTicks;
    panicTicks = other.panicTicks;
    grazeTicks = other.grazeTicks;
    leapDelay = other.leapDelay;
    errand.copyFrom(other.errand);
  }

  /** Hands over every field; the kind by name. */
  void writeTo(StateSink sink, String typeName) {
    sink.putName(typeName);
    sink.putInt(id);
    sink.putDouble(x);
    sink.putDouble(y);
    sink.putDouble(z);
    sink.putDouble(velocityX);
    sink.putDouble(velocityY);
    sink.putDouble(velocityZ);
    sink.putFloat(yaw);
    sink.putFloat(headYaw);
    sink.putFloat(pitch);
    sink.putBoolean(onGround);
    sink.putBoolean(inWater);
    sink.putBoolean(horizontalCollision);
    sink.putDouble(fallDistance);
    sink.putFloat(health);
    sink.putFloat(maxHealth);
    sink.putDouble(speed);
    sink.putBoolean(gone);
    sink.putInt(hurtCooldown);
    sink.putFloat(lastDamage);
    sink.putInt(fireTicks);
    sink.putInt(air);
    sink.putInt(variant);
    sink.putInt(age);
    sink.putBoolean(sheared);
    sink.putBoolean(saddled);
    sink.putBoolean(tamed);
    sink.putBoolean(sitting);
    sink.putBoolean(persistent);
    sink.putInt(owner);
    sink.putInt(temper);
    sink.putInt(rider);
    sink.putInt(loveTicks);
    sink.putInt(feeder);
    sink.putInt(closeTicks);
    sink.putInt(attacker);
    sink.putInt(attackerTicks);
    sink.putInt(idleTicks);
    sink.putInt(angerTicks);
    sink.putInt(targetPlayer);
    sink.putInt(targetMob);
    sink.putInt(parent);
    sink.putInt(unseenTicks);
    sink.putInt(attackDelay);
    sink.putInt(charge);
    sink.putInt(eggTicks);
    sink.putInt(panicTicks);
    sink.putInt(grazeTicks);
    sink.putInt(leapDelay);
    errand.writeTo(sink);
  }

  /** Takes back what {@link #writeTo} handed over, but for the name. */
  void readFrom(StateSource source) {
    id = source.nextInt();
    x = source.nextDouble();
    y = source.nextDouble();
    z = source.nextDouble();
    velocityX = source.nextDouble();
    velocityY = source.nextDouble();
    velocityZ = source.nextDouble();
    yaw = source.nextFloat();
    headYaw = source.nextFloat();
    pitch = source.nextFloat();
    onGround = source.nextBoolean();
    inWater = source.nextBoolean();
    horizontalCollision = source.nextBoolean();
    fallDistance = source.nextDouble();
    health = source.nextFloat();
    maxHealth = source.nextFloat();
    speed = source.nextDouble();
    gone = source.nextBoolean();
    hurtCooldown = source.nextInt();
    lastDamage = source.nextFloat();
    fireTicks = source.nextInt();
    air = source.nextInt();
    variant = source.nextInt();
    age = source.nextInt();
    sheared = source.nextBoolean();
    saddled = source.nextBoolean();
    tamed = source.nextBoolean();
    sitting = source.nextBoolean();
    persistent = source.nextBoolean();
    owner = source.nextInt();
    temper = source.nextInt();
    rider = source.nextInt();
    loveTicks = source.nextInt();
    feeder = source.nextInt();
    closeTicks = source.nextInt();
    attacker = source.nextInt();
    attackerTicks = source.nextInt();
    idleTicks = source.nextInt();
    angerTicks = source.nextInt();
    targetPlayer = source.nextInt();
    targetMob = source.nextInt();
    parent = source.nextInt();
    unseenTicks = source.nextInt();
    attackDelay = source.nextInt();
    charge = source.nextInt();
    eggTicks = source.nextInt();
    panicTicks = source.nextInt();
    grazeTicks = source.nextInt();
    leapDelay = source.nextInt();
    errand.readFrom(source);
  }
}
