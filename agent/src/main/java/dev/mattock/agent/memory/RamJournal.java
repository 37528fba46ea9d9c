package dev.mattock.agent.memory;

import java.util.ArrayList;
import java.util.List;

/** A journal that goes with its process. */
final class RamJournal implements Journal {
  private final List<byte[]> records = new ArrayList<>();
  private int handedOut;

  @Override
  public void append(List<byte[]> added) {
    records.addAll(added);
  }

  @Override
  public void readNew(Sink sink) {
    for (; handedOut < records.size(); handedOut++) {
      sink.take(handedOut, records.get(handedOut));
    }
  }

  @Override
  public byte[] read(long at) {
    return records.get((int) at);
  }

  @Override
  public void close() {
    records.clear();
  }
}
