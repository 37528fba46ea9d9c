package dev.mattock.engine.env;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Action.Command;
import java.util.List;

/**
 * Several discrete choices a step, each made by one head of a policy; the action is what the chosen
 * alternatives add up to. Keys, pitch, yaw and the command each belong to at most one head, so that
 * heads never contradict each other and every code is canonical as long as a head has no two
 * choices that do the same.
 *
 * <p>Encoding takes for each head the choice nearest to the action: most keys right, then the
 * smallest difference of angles; the earlier one if two are equally near.
 */
public final class MultiDiscreteCodec implements ActionCodec<int[]> {
  private static final float[] PITCH_DEGREES = {-15, -5, -1.5f, 1.5f, 5, 15};
  private static final float[] YAW_DEGREES = {-45, -15, -5, -1.5f, 1.5f, 5, 15, 45};

  private final ImmutableList<ActionHead> heads;
  private final ImmutableIntArray sizes;
  private final int[] firstChoice;
  private final int[] keys;
  private final float[] pitches;
  private final float[] yaws;
  private final Command[] commands;
  private final int[] arguments;
  private final int[] headKeys;
  private final boolean[] turns;
  private final boolean[] orders;

  /**
   * A codec of these heads.
   *
   * @throws IllegalArgumentException if two heads want the same key, angle or the command
   */
  public MultiDiscreteCodec(List<ActionHead> heads) {
    this.heads = ImmutableList.copyOf(heads);
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("heads must not be empty");
    }
    sizes = ImmutableIntArray.copyOf(this.heads.stream().mapToInt(head -> head.choices().size()));
    int total = sizes.stream().sum();
    firstChoice = new int[heads.size()];
    keys = new int[total];
    pitches = new float[total];
    yaws = new float[total];
    commands = new Command[total];
    arguments = new int[total];
    headKeys = new int[heads.size()];
    turns = new boolean[heads.size()];
    orders = new boolean[heads.size()];
    int next = 0;
    for (int head = 0; head < heads.size(); head++) {
      firstChoice[head] = next;
      for (ActionHead.Choice choice : heads.get(head).choices()) {
        flatten(next++, choice);
      }
    }
    checkDisjoint();
  }

  /** Movement, posture, pitch, yaw and hand; for a frame skip of about 4. */
  public static MultiDiscreteCodec standard() {
    return new MultiDiscreteCodec(standardHeads());
  }

  /** The standard heads and one more for commands; without commands there is no such head. */
  public static MultiDiscreteCodec standard(Content content, List<String> commandNames) {
    if (commandNames.isEmpty()) {
      return standard();
    }
    return new MultiDiscreteCodec(
        ImmutableList.<ActionHead>builder()
            .addAll(standardHeads())
            .add(ActionHead.commands(content, commandNames))
            .build());
  }

  /** The heads, in order. */
  public ImmutableList<ActionHead> heads() {
    return heads;
  }

  /** Number of choices of each head. */
  public ImmutableIntArray sizes() {
    return sizes;
  }

  @Override
  public String name() {
    return "multi-discrete";
  }

  @Override
  public int[] encode(Action action) {
    int[] code = new int[heads.size()];
    for (int head = 0; head < code.length; head++) {
      code[head] = nearest(head, action);
    }
    return code;
  }

  @Override
  public void decode(int[] code, Action destination) {
    if (code.length != heads.size()) {
      throw new IllegalArgumentException(
          "code must have one choice a head, %d, but has %d".formatted(heads.size(), code.length));
    }
    decode(code, 0, destination);
  }

  /** Decodes the choices at {@code offset} and behind: one row of a flat batch. */
  public void decode(int[] codes, int offset, Action destination) {
    int held = 0;
    float pitch = 0;
    float yaw = 0;
    destination.clear();
    for (int head = 0; head < firstChoice.length; head++) {
      int chosen = codes[offset + head];
      if (chosen < 0 || chosen >= sizes.get(head)) {
        throw new IllegalArgumentException(
            "choice of head %s must be in 0..%d, but is %d"
                .formatted(heads.get(head).name(), sizes.get(head) - 1, chosen));
      }
      int choice = firstChoice[head] + chosen;
      held |= keys[choice];
      pitch += pitches[choice];
      yaw += yaws[choice];
      if (commands[choice] != Command.NONE) {
        destination.order(commands[choice], arguments[choice], 0, 0);
      }
    }
    destination.setKeys(held).turn(pitch, yaw);
  }

  private int nearest(int head, Action action) {
    int best = 0;
    double bestError = Double.POSITIVE_INFINITY;
    for (int i = 0; i < sizes.get(head); i++) {
      double error = error(head, firstChoice[head] + i, action);
      if (error < bestError) {
        best = i;
        bestError = error;
      }
    }
    return best;
  }

  /** Wrong keys weigh more than any angle. */
  private double error(int head, int choice, Action action) {
    double error = 1000.0 * Integer.bitCount((action.keys() & headKeys[head]) ^ keys[choice]);
    if (turns[head]) {
      boolean pitch = turnsPitch(head);
      error +=
          Math.abs(
              pitch ? action.pitchDelta() - pitches[choice] : action.yawDelta() - yaws[choice]);
    }
    if (orders[head]) {
      boolean same =
          commands[choice] == action.command()
              && (commands[choice] == Command.NONE || arguments[choice] == action.argument());
      error += same ? 0 : commands[choice] == Command.NONE ? 1 : 2;
    }
    return error;
  }

  private boolean turnsPitch(int head) {
    for (int i = 0; i < sizes.get(head); i++) {
      if (pitches[firstChoice[head] + i] != 0) {
        return true;
      }
    }
    return false;
  }

  private void flatten(int index, ActionHead.Choice choice) {
    keys[index] = choice.keys();
    pitches[index] = choice.pitch();
    yaws[index] = choice.yaw();
    commands[index] = choice.command();
    arguments[index] = choice.argument();
  }

  private void checkDisjoint() {
    int seenKeys = 0;
    boolean seenPitch = false;
    boolean seenYaw = false;
    boolean seenCommand = false;
    for (int head = 0; head < heads.size(); head++) {
      boolean pitch = false;
      boolean yaw = false;
      for (ActionHead.Choice choice : heads.get(head).choices()) {
        headKeys[head] |= choice.keys();
        pitch |= choice.pitch() != 0;
        yaw |= choice.yaw() != 0;
        orders[head] |= choice.command() != Command.NONE;
      }
      turns[head] = pitch || yaw;
      boolean clash =
          (seenKeys & headKeys[head]) != 0
              || (pitch && (seenPitch || yaw))
              || (yaw && seenYaw)
              || (orders[head] && seenCommand);
      if (clash) {
        throw new IllegalArgumentException(
            "head %s wants a key, an angle or the command of another head"
                .formatted(heads.get(head).name()));
      }
      seenKeys |= headKeys[head];
      seenPitch |= pitch;
      seenYaw |= yaw;
      seenCommand |= orders[head];
    }
  }

  private static ImmutableList<ActionHead> standardHeads() {
    return ImmutableList.of(
        ActionHead.movement(),
        ActionHead.posture(),
        ActionHead.pitch(PITCH_DEGREES),
        ActionHead.yaw(YAW_DEGREES),
        ActionHead.hand());
  }
}
