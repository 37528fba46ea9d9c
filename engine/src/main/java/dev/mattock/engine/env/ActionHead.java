package dev.mattock.engine.env;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.sim.Action.Command;
import dev.mattock.engine.sim.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One head of a {@link MultiDiscreteCodec}: a choice among named alternatives, each of which adds
 * keys, a camera turn or a command to the action.
 *
 * @param name unique among the heads of a codec
 * @param choices at least two; the first is what the head does when there is nothing to do
 */
public record ActionHead(String name, ImmutableList<Choice> choices) {
  /**
   * One alternative.
   *
   * @param name unique in its head
   * @param keys bits of {@link Keys}
   * @param pitch degrees down
   * @param yaw degrees to the right
   * @param command {@link Command#NONE}, CRAFT, EQUIP or PLACE
   * @param argument of the command
   */
  public record Choice(
      String name, int keys, float pitch, float yaw, Command command, int argument) {
    public Choice {
      if ((keys & ~Keys.ALL) != 0) {
        throw new IllegalArgumentException(
            "choice %s: unknown key bits 0x%x".formatted(name, keys));
      }
      if (!(Math.abs(pitch) <= 180) || !(Math.abs(yaw) <= 180)) {
        throw new IllegalArgumentException(
            "choice %s: turns must be within -180..180, but are [%s, %s]"
                .formatted(name, pitch, yaw));
      }
      if (command == Command.TRANSFER) {
        throw new IllegalArgumentException("choice " + name + ": a head cannot transfer");
      }
    }

    /** Holds keys. */
    public static Choice keys(String name, int keys) {
      return new Choice(name, keys, 0, 0, Command.NONE, 0);
    }
  }

  public ActionHead {
    if (choices.size() < 2) {
      throw new IllegalArgumentException(
          "head %s needs at least two choices, but has %d".formatted(name, choices.size()));
    }
    Set<String> names = new HashSet<>();
    for (Choice choice : choices) {
      if (!names.add(choice.name())) {
        throw new IllegalArgumentException(
            "head %s has the choice %s twice".formatted(name, choice.name()));
      }
    }
  }

  /** Where to go: none, forward, back, left, right, and forward with left or right. */
  public static ActionHead movement() {
    return new ActionHead(
        "movement",
        ImmutableList.of(
            Choice.keys("none", 0),
            Choice.keys("forward", Keys.FORWARD),
            Choice.keys("back", Keys.BACK),
            Choice.keys("left", Keys.LEFT),
            Choice.keys("right", Keys.RIGHT),
            Choice.keys("forward+left", Keys.FORWARD | Keys.LEFT),
            Choice.keys("forward+right", Keys.FORWARD | Keys.RIGHT)));
  }

  /** How to go: walk, jump, sneak, sprint, or jump while sprinting. */
  public static ActionHead posture() {
    return new ActionHead(
        "posture",
        ImmutableList.of(
            Choice.keys("none", 0),
            Choice.keys("jump", Keys.JUMP),
            Choice.keys("sneak", Keys.SNEAK),
            Choice.keys("sprint", Keys.SPRINT),
            Choice.keys("jump+sprint", Keys.JUMP | Keys.SPRINT)));
  }

  /** What to do with the hand: nothing, attack, use. */
  public static ActionHead hand() {
    return new ActionHead(
        "hand",
        ImmutableList.of(
            Choice.keys("none", 0),
            Choice.keys("attack", Keys.ATTACK),
            Choice.keys("use", Keys.USE)));
  }

  /** Turns down by these degrees or, negative, up; 0 comes first and is added by this method. */
  public static ActionHead pitch(float... degrees) {
    return camera("pitch", degrees, true);
  }

  /** Turns right by these degrees or, negative, left; 0 comes first and is added by this method. */
  public static ActionHead yaw(float... degrees) {
    return camera("yaw", degrees, false);
  }

  /**
   * Commands: none, and those given.
   *
   * @param commands such as {@code craft:oak_planks}, {@code place:crafting_table}, {@code
   *     equip:wooden_pickaxe}
   * @throws UnknownNameException for an unknown recipe or item
   */
  public static ActionHead commands(Content content, List<String> commands) {
    ImmutableList.Builder<Choice> choices = ImmutableList.builder();
    choices.add(Choice.keys("none", 0));
    commands.forEach(command -> choices.add(command(content, command)));
    return new ActionHead("command", choices.build());
  }

  /** Parses one command; see {@link #commands}. */
  public static Choice command(Content content, String command) {
    int colon = command.indexOf(':');
    String verb = colon < 0 ? command : command.substring(0, colon);
    String name = command.substring(colon + 1);
    return switch (verb) {
      case "craft" -> order(command, Command.CRAFT, content.recipeId(name));
      case "equip" -> order(command, Command.EQUIP, content.itemId(name));
      case "place" -> order(command, Command.PLACE, content.itemId(name));
      default ->
          throw UnknownNameException.of(
              "command", command, List.of("craft:" + name, "equip:" + name, "place:" + name));
    };
  }

  private static Choice order(String name, Command command, int argument) {
    return new Choice(name, 0, 0, 0, command, argument);
  }

  private static ActionHead camera(String name, float[] degrees, boolean pitch) {
    ImmutableList.Builder<Choice> choices = ImmutableList.builder();
    choices.add(Choice.keys("none", 0));
    for (float turn : degrees) {
      String label = "%+.1f".formatted(turn);
      choices.add(new Choice(label, 0, pitch ? turn : 0, pitch ? 0 : turn, Command.NONE, 0));
    }
    return new ActionHead(name, choices.build());
  }
}
