package dev.mattock.training.cli;

import java.lang.management.ManagementFactory;

/** What the heap holds. */
final class UsedMemory {
  private static final int COLLECTIONS = 3;

  private UsedMemory() {}

  /** Bytes of the heap that are in use when the garbage is out. */
  static long afterCollection() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
