package dev.mattock.engine.env;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Action.Command;
import dev.mattock.engine.sim.Keys;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The binary form of an {@link EpisodeLog}: counts, then the names of the recipes and items that
 * its commands mention, then the actions in runs of equal ones. By name, so that it is read right
 * under content that has grown. It carries no checksum: what contains it does.
 */
public final class EpisodeLogFormat {
  private static final int VERSION = 1;
  private static final int MAX_PLAYERS = 64;
  private static final int MAX_TICKS = 1 << 24;
  private static final int MAX_NAMES = 1 << 16;

  /** Stands for an id that never existed: an agent may ask for anything, and is refused. */
  private static final String NO_SUCH_THING = "";

  private static final Command[] COMMANDS = Command.values();

  private EpisodeLogFormat() {}

  /** Writes a log. */
  public static void write(EpisodeLog log, Content content, DataOutput out) throws IOException {
    Names names = new Names(content);
    Action action = new Action();
    for (int tick = 0; tick < log.ticks(); tick++) {
      for (int player = 0; player < log.players(); player++) {
        log.read(tick, player, action);
        names.add(action);
      }
    }
    out.writeByte(VERSION);
    out.writeByte(log.players());
    out.writeInt(log.ticks());
    names.write(out);
    for (int player = 0; player < log.players(); player++) {
      writePlayer(log, player, names, out);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the data are truncated or make no sense, or name recipes or items that
   *     the content lacks (all of them in one message)
   */
  public static EpisodeLog read(DataInput in, Content content) throws IOException {
    try {
      return readWhole(in, content);
    } catch (EOFException e) {
      throw new IOException("the action log is cut off", e);
    }
  }

  private static EpisodeLog readWhole(DataInput in, Content content) throws IOException {
    require(in.readUnsignedByte(), VERSION, VERSION, "version of the action log");
    int players = require(in.readUnsignedByte(), 1, MAX_PLAYERS, "number of players");
    int ticks = require(in.readInt(), 0, MAX_TICKS / players, "number of ticks");
    List<Operand> operands = readNames(in, content);
    List<List<Run>> runs = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      runs.add(readPlayer(in, ticks, operands));
    }
    return replay(players, ticks, runs);
  }

  private static void writePlayer(EpisodeLog log, int player, Names names, DataOutput out)
      throws IOException {
    Action action = new Action();
    Action next = new Action();
    int tick = 0;
    while (tick < log.ticks()) {
      log.read(tick, player, action);
      int length = 1;
      while (tick + length < log.ticks()) {
        log.read(tick + length, player, next);
        if (!next.sameAs(action)) {
          break;
        }
        length++;
      }
      out.writeInt(length);
      writeAction(action, names, out);
      tick += length;
    }
  }

  private static void writeAction(Action action, Names names, DataOutput out) throws IOException {
    out.writeInt(action.keys());
    out.writeFloat(action.pitchDelta());
    out.writeFloat(action.yawDelta());
    out.writeByte(action.command().ordinal());
    if (action.command() != Command.NONE) {
      out.writeInt(names.operand(action));
      out.writeInt(action.target());
      out.writeInt(action.count());
    }
  }

  private static List<Run> readPlayer(DataInput in, int ticks, List<Operand> operands)
      throws IOException {
    List<Run> runs = new ArrayList<>();
    int tick = 0;
    while (tick < ticks) {
      int length = require(in.readInt(), 1, ticks - tick, "length of a run of actions");
      runs.add(new Run(length, readAction(in, operands)));
      tick += length;
    }
    return runs;
  }

  private static Action readAction(DataInput in, List<Operand> operands) throws IOException {
    int keys = in.readInt();
    float pitch = in.readFloat();
    float yaw = in.readFloat();
    if ((keys & ~Keys.ALL) != 0 || !(Math.abs(pitch) <= 180) || !(Math.abs(yaw) <= 180)) {
      throw new IOException(
          "the action log is damaged: keys 0x%x, camera turn [%s, %s]".formatted(keys, pitch, yaw));
    }
    Action action = new Action().setKeys(keys).turn(pitch, yaw);
    Command command =
        COMMANDS[require(in.readUnsignedByte(), 0, COMMANDS.length - 1, "command of an action")];
    if (command == Command.NONE) {
      return action;
    }
    int operand = in.readInt();
    if (command != Command.TRANSFER) {
      operand = operands.get(require(operand, 0, operands.size() - 1, "operand")).idFor(command);
    }
    return action.order(command, operand, in.readInt(), in.readInt());
  }

  private static EpisodeLog replay(int players, int ticks, List<List<Run>> runs) {
    EpisodeLog log = new EpisodeLog(players);
    int[] run = new int[players];
    int[] used = new int[players];
    Action[] actions = new Action[players];
    for (int tick = 0; tick < ticks; tick++) {
      for (int player = 0; player < players; player++) {
        if (used[player] == runs.get(player).get(run[player]).length()) {
          run[player]++;
          used[player] = 0;
        }
        actions[player] = runs.get(player).get(run[player]).action();
        used[player]++;
      }
      log.append(actions);
    }
    return log;
  }

  private static List<Operand> readNames(DataInput in, Content content) throws IOException {
    int count = require(in.readInt(), 0, MAX_NAMES, "number of names");
    List<Operand> operands = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean recipe = in.readBoolean();
      String name = in.readUTF();
      int id = recipe ? idOfRecipe(content, name) : idOfItem(content, name);
      if (id < 0 && !name.equals(NO_SUCH_THING)) {
        missing.add((recipe ? "recipe " : "item ") + name);
      }
      operands.add(new Operand(recipe, id));
    }
    if (!missing.isEmpty()) {
      throw new IOException(
          "the action log names what does not exist any more: " + String.join(", ", missing));
    }
    return operands;
  }

  private static int idOfRecipe(Content content, String name) {
    return content.recipes().stream()
        .filter(recipe -> recipe.name().equals(name))
        .mapToInt(Recipe::id)
        .findFirst()
        .orElse(-1);
  }

  private static int idOfItem(Content content, String name) {
    return content.items().stream()
        .filter(item -> item.name().equals(name))
        .mapToInt(Item::id)
        .findFirst()
        .orElse(-1);
  }

  private static int require(int value, int least, int most, String what) throws IOException {
    if (value < least || value > most) {
      throw new IOException(
          "the action log is damaged: %s must be in %d..%d, but is %d"
              .formatted(what, least, most, value));
    }
    return value;
  }

  /** Equal actions in consecutive ticks. */
  private record Run(int length, Action action) {}

  /** What a name in the log's table means here. */
  private record Operand(boolean recipe, int id) {
    int idFor(Command command) throws IOException {
      if (recipe != (command == Command.CRAFT)) {
        throw new IOException("the action log is damaged: wrong operand for " + command);
      }
      return id;
    }
  }

  /** The names that the commands of a log mention, in order of first mention. */
  private static final class Names {
    private final Content content;
    private final Map<String, Integer> recipes = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> isRecipe = new ArrayList<>();

    Names(Content content) {
      this.content = content;
    }

    void add(Action action) {
      if (action.command() == Command.CRAFT) {
        add(recipes, recipeName(action.argument()), true);
      } else if (action.command() == Command.EQUIP || action.command() == Command.PLACE) {
        add(items, itemName(action.argument()), false);
      }
    }

    int operand(Action action) {
      return switch (action.command()) {
        case CRAFT -> recipes.get(recipeName(action.argument()));
        case EQUIP, PLACE -> items.get(itemName(action.argument()));
        case NONE, TRANSFER -> action.argument();
      };
    }

    private String recipeName(int id) {
      boolean exists = id >= 0 && id < content.recipes().size();
      return exists ? content.recipe(id).name() : NO_SUCH_THING;
    }

    private String itemName(int id) {
      boolean exists = id >= 0 && id < content.items().size();
      return exists ? content.item(id).name() : NO_SUCH_THING;
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(names.size());
      for (int i = 0; i < names.size(); i++) {
        out.writeBoolean(isRecipe.get(i));
        out.writeUTF(names.get(i));
      }
    }

    private void add(Map<String, Integer> table, String name, boolean recipe) {
      if (!table.containsKey(name)) {
        table.put(name, names.size());
        names.add(name);
        isRecipe.add(recipe);
      }
    }
  }
}
