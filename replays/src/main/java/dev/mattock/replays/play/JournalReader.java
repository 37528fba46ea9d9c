package dev.mattock.replays.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Action.Command;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a {@link Journal} entry by entry. It may end anywhere: an entry that is cut off never was.
 */
final class JournalReader {
  private static final int MOST_TEXT = 1 << 20;
  private static final long MOST_BYTES = 1L << 30;

  private final Path file;
  private final Content content;
  private final DataInputStream in;
  private final String task;
  private final String definition;
  private final long seed;

  /** Takes in one entry after the other. */
  interface Entries {
    /** A tick with that action; reused. */
    void action(Action action);

    /** The hash of the world at this point, as it was. */
    void hash(long hash) throws IOException;
  }

  /**
   * Reads the start.
   *
   * @throws IOException in one line, if it is no journal or not of this version
   */
  JournalReader(Path file, Content content) throws IOException {
    this.file = file;
    this.content = content;
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than a journal may be");
    }
    in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
    try {
      if (!new String(in.readNBytes(Journal.MAGIC.length()), UTF_8).equals(Journal.MAGIC)) {
        throw new IOException(file + " is no journal");
      }
      int version = in.readInt();
      if (version != Journal.VERSION) {
        throw new IOException(file + " is a journal of version " + version + ", unknown here");
      }
      task = readText();
      definition = readText();
      seed = in.readLong();
    } catch (EOFException e) {
      throw new IOException(file + " ends before its first tick", e);
    }
  }

  private String readText() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_TEXT) {
      throw new IOException(file + " is damaged: a text of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, UTF_8);
  }

  /** Identity of the task. */
  String task() {
    return task;
  }

  /** Its definition as it was played. */
  String definition() {
    return definition;
  }

  /** The episode's seed. */
  long seed() {
    return seed;
  }

  /**
   * Hands over everything that is whole.
   *
   * @throws IOException in one line, if it is damaged other than by being cut off
   */
  void read(Entries entries) throws IOException {
    Action action = new Action();
    while (readEntry(action, entries)) {
      action.clear();
    }
  }

  /** Hands over an entry; false if there is no whole one left. */
  private boolean readEntry(Action action, Entries entries) throws IOException {
    boolean isAction;
    long hash = 0;
    try {
      int tag = in.read();
      if (tag < 0) {
        return false;
      }
      isAction = tag == Journal.ACTION;
      if (isAction) {
        readAction(action);
      } else if (tag == Journal.HASH) {
        hash = in.readLong();
      } else {
        throw new IOException(file + " is damaged: there is no entry of kind " + tag);
      }
    } catch (EOFException cutOff) {
      return false;
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
    if (isAction) {
      entries.action(action);
    } else {
      entries.hash(hash);
    }
    return true;
  }

  private void readAction(Action action) throws IOException {
    action.setKeys(in.readInt()).turn(in.readFloat(), in.readFloat());
    int command = in.readUnsignedByte();
    if (command >= Command.values().length) {
      throw new IllegalArgumentException("there is no command " + command);
    }
    switch (Command.values()[command]) {
      case NONE -> {}
      case CRAFT -> action.craft(recipe(in.readUTF()));
      case EQUIP -> action.equip(item(in.readUTF()));
      case PLACE -> action.place(item(in.readUTF()));
      case TRANSFER -> action.transfer(in.readInt(), in.readInt(), in.readInt());
    }
  }

  private int recipe(String name) {
    return content.recipes().stream()
        .filter(recipe -> recipe.name().equals(name))
        .mapToInt(Recipe::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no recipe " + name));
  }

  private int item(String name) {
    return content.items().stream()
        .filter(item -> item.name().equals(name))
        .mapToInt(Item::id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no item " + name));
  }
}
