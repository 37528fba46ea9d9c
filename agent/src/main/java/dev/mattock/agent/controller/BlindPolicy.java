package dev.mattock.agent.controller;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Scripts without eyes: how far one gets by moving and hitting blindly. They know where they stand
 * and so notice when something blocks their way, which is the best moment to hit on. What a policy
 * scores beyond them it owes to its pixels.
 */
public final class BlindPolicy implements Policy {
  /** The scripts. */
  public enum Script {
    /** Straight on, hitting; turns away from what does not yield. */
    STRAIGHT,
    /** An outward spiral, hitting; stops to hit where it is blocked. */
    SPIRAL,
    /** Straight out, back to the start, out again at another angle. */
    STAR,
    /** Turns on the spot, hitting. */
    TURN;

    /** The script of that name. */
    public static Script of(String name) {
      for (Script script : values()) {
        if (script.key().equals(name)) {
          return script;
        }
      }
      throw UnknownNameException.among(
          "blind script", name, Arrays.stream(values()).map(Script::key).toList());
    }

    /** The name on the command line. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Blocks between two turns of the spiral: a player's width and a trunk's. */
  private static final double SPIRAL_PITCH = 1.5;

  /** How far the star goes out. */
  private static final double STAR_RADIUS = 12;

  /** Decisions of hitting at what blocks the way before giving it up. */
  private static final int PATIENCE = 8;

  private static final List<String> FIELDS = ObservationSpec.LOCATION_FIELDS;
  private static final int X = FIELDS.indexOf("xpos");
  private static final int Z = FIELDS.indexOf("zpos");
  private static final int YAW = FIELDS.indexOf("yaw");
  private static final int PITCH = FIELDS.indexOf("pitch");

  private final Script script;
  private final int frameSkip;
  private Memory[] memories = new Memory[0];

  /**
   * A script.
   *
   * @param frameSkip ticks a decision, for its ideas of distance
   */
  public BlindPolicy(Script script, int frameSkip) {
    this.script = script;
    this.frameSkip = frameSkip;
  }

  @Override
  public String name() {
    return "blind:" + script.key();
  }

  @Override
  public ImmutableSet<Modality> reads() {
    return ImmutableSet.of(Modality.LOCATION_STATS);
  }

  /** What a row's script keeps in mind. */
  private static final class Memory {
    double startX;
    double startZ;
    double lastX;
    double lastZ;
    int decisions;
    int blocked;
    int legs;
    boolean homeward;
  }

  @Override
  public void act(ObservationBatch observations, boolean[] first, Action[] actions) {
    if (memories.length != actions.length) {
      memories = new Memory[actions.length];
    }
    for (int row = 0; row < actions.length; row++) {
      double x = observations.locationStat(row, X);
      double z = observations.locationStat(row, Z);
      if (first[row] || memories[row] == null) {
        memories[row] = begin(x, z);
      }
      act(memories[row], observations, row, x, z, actions[row].clear());
    }
  }

  private static Memory begin(double x, double z) {
    Memory memory = new Memory();
    memory.startX = x;
    memory.startZ = z;
    return memory;
  }

  private void act(
      Memory memory, ObservationBatch observations, int row, double x, double z, Action action) {
    double moved = StrictMath.hypot(x - memory.lastX, z - memory.lastZ);
    boolean stuck = memory.decisions > 2 && moved < 0.05 * frameSkip;
    memory.blocked = stuck ? memory.blocked + 1 : 0;
    memory.lastX = x;
    memory.lastZ = z;
    memory.decisions++;
    action.setKeys(Keys.FORWARD | Keys.ATTACK);
    float level = -observations.locationStat(row, PITCH);
    float yaw = observations.locationStat(row, YAW);
    switch (script) {
      case TURN -> action.setKeys(Keys.ATTACK).turn(level, 1.5f * frameSkip);
      case STRAIGHT -> action.turn(level, memory.blocked > PATIENCE ? 100 : 0);
      case SPIRAL -> action.turn(level, spiralTurn(memory));
      case STAR -> action.turn(level, starTurn(memory, x, z, yaw));
    }
    if (memory.blocked > PATIENCE) {
      action.press(Keys.JUMP);
    }
  }

  /**
   * Arc over radius, where the radius grows by the spiral's pitch each turn (r^2 = pitch*arc/pi).
   */
  private float spiralTurn(Memory memory) {
    if (memory.blocked > 0 && memory.blocked <= PATIENCE) {
      return 0;
    }
    double step = 0.2158 * frameSkip;
    memory.legs++;
    double radius = 1 + StrictMath.sqrt(SPIRAL_PITCH * memory.legs * step / StrictMath.PI);
    return (float) Math.min(60, StrictMath.toDegrees(step / radius));
  }

  private static float starTurn(Memory memory, double x, double z, float yaw) {
    double dx = memory.startX - x;
    double dz = memory.startZ - z;
    double distance = StrictMath.hypot(dx, dz);
    if (!memory.homeward && (distance > STAR_RADIUS || memory.blocked > PATIENCE)) {
      memory.homeward = true;
    } else if (memory.homeward && distance < 1) {
      memory.homeward = false;
      memory.legs++;
      return 137.5f;
    }
    if (!memory.homeward) {
      return 0;
    }
    double wanted = StrictMath.toDegrees(StrictMath.atan2(-dx, dz));
    double turn = wanted - yaw;
    return (float) (turn - 360 * StrictMath.floor((turn + 180) / 360));
  }
}
