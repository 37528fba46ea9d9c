package dev.mattock.engine.sim;

/**
 * What one player does in one tick: keys, a camera turn in degrees, and at most one command.
 * Mutable, so that rollouts reuse it; the simulation only reads it.
 */
public final class Action {
  /** The commands beside the keys. */
  public enum Command {
    NONE,
    /** {@code argument} is a recipe id. */
    CRAFT,
    /** {@code argument} is an item id: into the main hand, or worn if it is armour. */
    EQUIP,
    /** {@code argument} is an item id: placed at the block in the crosshair. */
    PLACE,
    /** {@code argument} is the slot taken from, {@code target} the slot put into, with a count. */
    TRANSFER
  }

  private int keys;
  private float pitchDelta;
  private float yawDelta;
  private Command command = Command.NONE;
  private int argument;
  private int target;
  private int count;

  /** Bits of {@link Keys}. */
  public int keys() {
    return keys;
  }

  /** Whether a key of {@link Keys} is held. */
  public boolean holds(int key) {
    return Keys.has(keys, key);
  }

  /** Degrees that the view turns down; negative is up. */
  public float pitchDelta() {
    return pitchDelta;
  }

  /** Degrees that the view turns to the right; negative is left. */
  public float yawDelta() {
    return yawDelta;
  }

  /** The command of this tick. */
  public Command command() {
    return command;
  }

  /** First operand of the command, see {@link Command}. */
  public int argument() {
    return argument;
  }

  /** Second operand of the command, see {@link Command}. */
  public int target() {
    return target;
  }

  /** How many, for a transfer. */
  public int count() {
    return count;
  }

  /** Back to doing nothing. */
  public Action clear() {
    keys = 0;
    pitchDelta = 0;
    yawDelta = 0;
    command = Command.NONE;
    argument = 0;
    target = 0;
    count = 0;
    return this;
  }

  /** Replaces all keys. */
  public Action setKeys(int bits) {
    if ((bits & ~Keys.ALL) != 0) {
      throw new IllegalArgumentException("unknown key bits 0x" + Integer.toHexString(bits));
    }
    keys = bits;
    return this;
  }

  /** Holds one more key. */
  public Action press(int key) {
    return setKeys(keys | key);
  }

  /** Turns the view; both angles in degrees, finite, -180..180. */
  public Action turn(float pitchDegrees, float yawDegrees) {
    if (!(Math.abs(pitchDegrees) <= 180) || !(Math.abs(yawDegrees) <= 180)) {
      throw new IllegalArgumentException(
          "camera turn must be within -180..180, but is [%s, %s]"
              .formatted(pitchDegrees, yawDegrees));
    }
    pitchDelta = pitchDegrees;
    yawDelta = yawDegrees;
    return this;
  }

  /** Sets the command and its operands. */
  public Action order(Command newCommand, int newArgument, int newTarget, int newCount) {
    command = newCommand;
    argument = newArgument;
    target = newTarget;
    count = newCount;
    return this;
  }

  /** Crafts a recipe once. */
  public Action craft(int recipeId) {
    return order(Command.CRAFT, recipeId, 0, 0);
  }

  /** Takes an item into the hand, or wears it. */
  public Action equip(int itemId) {
    return order(Command.EQUIP, itemId, 0, 0);
  }

  /** Places an item at the block in the crosshair. */
  public Action place(int itemId) {
    return order(Command.PLACE, itemId, 0, 0);
  }

  /** Moves items between slots. */
  public Action transfer(int fromSlot, int toSlot, int howMany) {
    return order(Command.TRANSFER, fromSlot, toSlot, howMany);
  }

  /** Makes this action equal to another. */
  public Action copyFrom(Action other) {
    keys = other.keys;
    pitchDelta = other.pitchDelta;
    yawDelta = other.yawDelta;
    return order(other.command, other.argument, other.target, other.count);
  }

  /** Whether both do the same. */
  public boolean sameAs(Action other) {
    return keys == other.keys
        && Float.floatToIntBits(pitchDelta) == Float.floatToIntBits(other.pitchDelta)
        && Float.floatToIntBits(yawDelta) == Float.floatToIntBits(other.yawDelta)
        && command == other.command
        && argument == other.argument
        && target == other.target
        && count == other.count;
  }

  @Override
  public String toString() {
    return "Action[keys=0x%x, turn=[%s, %s], %s %d %d %d]"
        .formatted(keys, pitchDelta, yawDelta, command, argument, target, count);
  }
}
