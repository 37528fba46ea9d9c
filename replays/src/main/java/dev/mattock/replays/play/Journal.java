package dev.mattock.replays.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.Action;
import dev.mattock.worlds.task.Task;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What is being played, on disk tick by tick, so that a process that is killed loses nothing:
 * {@link JournalReader} makes the episode out of it. Handed to the system after every tick; the
 * file is locked as long as somebody writes it, and taken away once the replay is safe.
 *
 * <p>Eight magic bytes, a version, then the task's name and definition, the seed, and entries: an
 * action, or the world's hash at that point.
 */
final class Journal implements Closeable {
  static final String EXTENSION = ".journal";
  static final String MAGIC = "MATTOCKJ";
  static final int VERSION = 1;
  static final byte ACTION = 1;
  static final byte HASH = 2;

  /** Ticks from one hash to the next. */
  static final int HASH_INTERVAL = 100;

  private final Path file;
  private final FileChannel channel;
  private final DataOutputStream out;
  private final Content content;

  /**
   * Begins a journal.
   *
   * @param file must not be there yet
   */
  Journal(Path file, Task task, long seed) throws IOException {
    this.file = file;
    content = task.content();
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    try {
      if (channel.tryLock() == null) {
        throw new IOException(file + " is locked by another process");
      }
      out.write(MAGIC.getBytes(UTF_8));
      out.writeInt(VERSION);
      writeText(task.name());
      writeText(task.spec().text());
      out.writeLong(seed);
      out.flush();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void writeText(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Notes what was done in a tick. */
  void append(Action action) throws IOException {
    out.writeByte(ACTION);
    out.writeInt(action.keys());
    out.writeFloat(action.pitchDelta());
    out.writeFloat(action.yawDelta());
    out.writeByte(action.command().ordinal());
    switch (action.command()) {
      case NONE -> {}
      case CRAFT -> out.writeUTF(content.recipe(action.argument()).name());
      case EQUIP, PLACE -> out.writeUTF(content.item(action.argument()).name());
      case TRANSFER -> {
        out.writeInt(action.argument());
        out.writeInt(action.target());
        out.writeInt(action.count());
      }
    }
    out.flush();
  }

  /** Notes the world's hash after the ticks so far. */
  void hash(long hash) throws IOException {
    out.writeByte(HASH);
    out.writeLong(hash);
    out.flush();
  }

  /** Ends the journal and takes it away: what it holds is safe elsewhere. */
  void discard() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    out.close();
    channel.close();
  }
}
