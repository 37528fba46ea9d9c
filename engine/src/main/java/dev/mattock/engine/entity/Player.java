package dev.mattock.engine.entity;

/**
 * One player: body, view, life and belongings. A plain mutable record of state, stepped by the
 * simulation; position is the centre of the feet, in blocks.
 */
public final class Player {
  /** Height of the eye above the feet. */
  public static final double EYE_HEIGHT = 1.62;

  /** Height of the eye while sneaking. */
  public static final double SNEAKING_EYE_HEIGHT = 1.27;

  /** Edge of the square that the body stands on, blocks. */
  public static final double WIDTH = 0.6;

  /** Height of the body, blocks. */
  public static final double HEIGHT = 1.8;

  /** Height of the body while sneaking, blocks. */
  public static final double SNEAKING_HEIGHT = 1.5;

  /** Most health, in half-points. */
  public static final float MAX_HEALTH = 20;

  /** Position of the feet, blocks. */
  public double x;

  public double y;
  public double z;

  /** Velocity, blocks a tick. */
  public double velocityX;

  public double velocityY;
  public double velocityZ;

  /** Degrees; 0 looks to +z, 90 to -x; always in [-180, 180). */
  public float yaw;

  /** Degrees; -90 up, +90 down. */
  public float pitch;

  public boolean onGround;
  public boolean sneaking;
  public boolean sprinting;
  public boolean inWater;
  public boolean horizontalCollision;
  public double fallDistance;

  /** Half-points, 0..20; 0 is dead. */
  public float health = MAX_HEALTH;

  public int food = 20;
  public float saturation = 5;
  public int air = 300;
  public int experience;

  /** Ticks during which further damage up to the last amount is ignored. */
  public int hurtCooldown;

  public float lastDamage;

  /** Selected hotbar slot, 0..8. */
  public int selectedSlot;

  /** Whether a block is being mined, which one, and how much of it is done (0..1). */
  public boolean mining;

  public int miningX;
  public int miningY;
  public int miningZ;
  public double miningProgress;

  /** Ticks until mining or using may go on. */
  public int attackDelay;

  public int useDelay;
  public int jumpDelay;

  /** Ticks since the last hit, for the attack strength. */
  public int ticksSinceAttack;

  /** Keys held in the last tick, for what acts on the edge of a press. */
  public int lastKeys;

  /** Where death lets the player start again. */
  public double spawnX;

  public double spawnY;
  public double spawnZ;

  private final Inventory inventory = new Inventory();
  private final Vitals vitals = new Vitals();
  private final Activity activity = new Activity();

  /** Belongings. */
  public Inventory inventory() {
    return inventory;
  }

  /** What wears on the body beyond health and food. */
  public Vitals vitals() {
    return vitals;
  }

  /** What the player is busy with. */
  public Activity activity() {
    return activity;
  }

  /** Height of the body in the present pose. */
  public double height() {
    return sneaking ? SNEAKING_HEIGHT : HEIGHT;
  }

  /** Height of the eye above the feet in the present pose. */
  public double eyeHeight() {
    return sneaking ? SNEAKING_EYE_HEIGHT : EYE_HEIGHT;
  }

  /** Whether the player lives. */
  public boolean alive() {
    return health > 0;
  }

  /** The item id in the main hand; 0 for a bare hand. */
  public int heldItem() {
    return inventory.item(selectedSlot);
  }

  /** Makes this player equal to another. */
  public void copyFrom(Player other) {
    x = other.x;
    y = other.y;
    z = other.z;
    velocityX = other.velocityX;
    velocityY = other.velocityY;
    velocityZ = other.velocityZ;
    yaw = other.yaw;
    pitch = other.pitch;
    onGround = other.onGround;
    sneaking = other.sneaking;
    sprinting = other.sprinting;
    inWater = other.inWater;
    horizontalCollision = other.horizontalCollision;
    fallDistance = other.fallDistance;
    health = other.health;
    food = other.food;
    saturation = other.saturation;
    air = other.air;
    experience = other.experience;
    hurtCooldown = other.hurtCooldown;
    lastDamage = other.lastDamage;
    selectedSlot = other.selectedSlot;
    mining = other.mining;
    miningX = other.miningX;
    miningY = other.miningY;
    miningZ = other.miningZ;
    miningProgress = other.miningProgress;
    attackDelay = other.attackDelay;
    useDelay = other.useDelay;
    jumpDelay = other.jumpDelay;
    ticksSinceAttack = other.ticksSinceAttack;
    lastKeys = other.lastKeys;
    spawnX = other.spawnX;
    spawnY = other.spawnY;
    spawnZ = other.spawnZ;
    inventory.copyFrom(other.inventory);
    vitals.copyFrom(other.vitals);
    activity.copyFrom(other.activity);
  }

  /** Hands over every field, then the inventory. */
  public void writeTo(StateSink sink) {
    sink.putDouble(x);
    sink.putDouble(y);
    sink.putDouble(z);
    sink.putDouble(velocityX);
    sink.putDouble(velocityY);
    sink.putDouble(velocityZ);
    sink.putFloat(yaw);
    sink.putFloat(pitch);
    sink.putBoolean(onGround);
    sink.putBoolean(sneaking);
    sink.putBoolean(sprinting);
    sink.putBoolean(inWater);
    sink.putBoolean(horizontalCollision);
    sink.putDouble(fallDistance);
    sink.putFloat(health);
    sink.putInt(food);
    sink.putFloat(saturation);
    sink.putInt(air);
    sink.putInt(experience);
    sink.putInt(hurtCooldown);
    sink.putFloat(lastDamage);
    sink.putInt(selectedSlot);
    sink.putBoolean(mining);
    sink.putInt(miningX);
    sink.putInt(miningY);
    sink.putInt(miningZ);
    sink.putDouble(miningProgress);
    sink.putInt(attackDelay);
    sink.putInt(useDelay);
    sink.putInt(jumpDelay);
    sink.putInt(ticksSinceAttack);
    sink.putInt(lastKeys);
    sink.putDouble(spawnX);
    sink.putDouble(spawnY);
    sink.putDouble(spawnZ);
    inventory.writeTo(sink);
    vitals.writeTo(sink);
    activity.writeTo(sink);
  }

  /** Takes back what {@link #writeTo} handed over. */
  public void readFrom(StateSource source) {
    x = source.nextDouble();
    y = source.nextDouble();
    z = source.nextDouble();
    velocityX = source.nextDouble();
    velocityY = source.nextDouble();
    velocityZ = source.nextDouble();
    yaw = source.nextFloat();
    pitch = source.nextFloat();
    onGround = source.nextBoolean();
    sneaking = source.nextBoolean();
    sprinting = source.nextBoolean();
    inWater = source.nextBoolean();
    horizontalCollision = source.nextBoolean();
    fallDistance = source.nextDouble();
    health = source.nextFloat();
    food = source.nextInt();
    saturation = source.nextFloat();
    air = source.nextInt();
    experience = source.nextInt();
    hurtCooldown = source.nextInt();
    lastDamage = source.nextFloat();
    selectedSlot = source.nextInt();
    mining = source.nextBoolean();
    miningX = source.nextInt();
    miningY = source.nextInt();
    miningZ = source.nextInt();
    miningProgress = source.nextDouble();
    attackDelay = source.nextInt();
    useDelay = source.nextInt();
    jumpDelay = source.nextInt();
    ticksSinceAttack = source.nextInt();
    lastKeys = source.nextInt();
    spawnX = source.nextDouble();
    spawnY = source.nextDouble();
    spawnZ = source.nextDouble();
    inventory.readFrom(source);
    vitals.readFrom(source);
    activity.readFrom(source);
  }
}
