package dev.mattock.training.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory this process takes. */
final class MemoryUse {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final int COLLECTIONS = 3;

  private MemoryUse() {}

  /** Bytes of the heap that are in use after garbage has been collected. */
  static long heapBytes() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /**
   * The most bytes of real memory that the process has taken since its start, heap and all else;
   * empty where the system does not tell (it is told on Linux).
   *
   * @throws IOException where the system ought to tell and does not
   */
  static OptionalLong peakResidentBytes() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    return peakResidentBytes(Files.readString(STATUS));
  }

  /** The line {@code VmHWM: 1234 kB} of a status file of Linux, in bytes. */
  static OptionalLong peakResidentBytes(String status) {
    return status
        .lines()
        .map(line -> line.split("\\s+", -1))
        .filter(words -> words[0].equals("VmHWM:") && words.length == 3)
        .mapToLong(words -> Long.parseLong(words[1]) << 10)
        .findFirst();
  }
}
