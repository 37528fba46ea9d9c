package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.NameTable;
import dev.mattock.engine.entity.StateSource;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;

/** Reads what {@link SaveWriter} wrote; whatever it cannot make sense of is a SaveException. */
final class SaveReader implements StateSource {
  private final ByteBuffer in;
  private int[] states = new int[0];
  private int[] items = new int[0];
  private ImmutableList<String> names = ImmutableList.of();

  SaveReader(ByteBuffer in) {
    this.in = in;
  }

  @Override
  public long nextLong() {
    try {
      return in.getLong();
    } catch (BufferUnderflowException e) {
      throw ended(e);
    }
  }

  @Override
  public int nextInt() {
    try {
      return in.getInt();
    } catch (BufferUnderflowException e) {
      throw ended(e);
    }
  }

  @Override
  public boolean nextBoolean() {
    try {
      return in.get() != 0;
    } catch (BufferUnderflowException e) {
      throw ended(e);
    }
  }

  @Override
  public int nextItem() {
    return nextOf(items, "item");
  }

  @Override
  public int nextState() {
    return nextOf(states, "block state");
  }

  @Override
  public String nextName() {
    try {
      int index = in.getShort() & 0xFFFF;
      if (index >= names.size()) {
        throw new SaveException(
            "it refers to name number %d, but has only %d".formatted(index, names.size()));
      }
      return names.get(index);
    } catch (BufferUnderflowException e) {
      throw ended(e);
    }
  }

  private int nextOf(int[] ids, String kind) {
    try {
      int index = in.getShort() & 0xFFFF;
      if (index >= ids.length) {
        throw new SaveException(
            "it refers to %s number %d, but names only %d".formatted(kind, index, ids.length));
      }
      return ids[index];
    } catch (BufferUnderflowException e) {
      throw ended(e);
    }
  }

  /** A number of things of which each takes at least one byte. */
  int nextCount() {
    int count = nextInt();
    if (count < 0 || count > in.remaining()) {
      throw new SaveException(
          "it announces %d things, but only %d bytes are left".formatted(count, in.remaining()));
    }
    return count;
  }

  String nextText() {
    byte[] bytes = new byte[nextCount()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  ImmutableList<String> nextTexts() {
    int count = nextCount();
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      texts.add(nextText());
    }
    return texts.build();
  }

  /** Reads the tables of names, against the content at hand. */
  void readNames(Content content) {
    states = mapped(NameTable.Kind.STATE, content);
    items = mapped(NameTable.Kind.ITEM, content);
    names = nextTexts();
  }

  private int[] mapped(NameTable.Kind kind, Content content) {
    ImmutableList<String> names = nextTexts();
    if (new HashSet<>(names).size() < names.size()) {
      throw new SaveException("its table of names holds a name twice");
    }
    return new NameTable(kind, names).mapTo(content);
  }

  void expectEnd() {
    if (in.hasRemaining()) {
      throw new SaveException(in.remaining() + " bytes are left over at its end");
    }
  }

  private static SaveException ended(BufferUnderflowException e) {
    return new SaveException("it ends too early", e);
  }
}
