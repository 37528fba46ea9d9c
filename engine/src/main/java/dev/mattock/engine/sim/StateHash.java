package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.entity.StateSink;

/** Folds fields into 64 bits; items by name, so that ids may change between versions. */
final class StateHash implements StateSink {
  private final Content content;
  private long value;

  StateHash(Content content) {
    this.content = content;
  }

  long value() {
    return value;
  }

  @Override
  public void putLong(long field) {
    value = Hash64.combine(value, field);
  }

  @Override
  public void putItem(int itemId) {
    putLong(itemId == 0 ? 0 : Hash64.of(content.item(itemId).name()));
  }

  @Override
  public void putState(int stateId) {
    putLong(content.stateHash(stateId));
  }

  @Override
  public void putName(String name) {
    putLong(Hash64.of(name));
  }
}
