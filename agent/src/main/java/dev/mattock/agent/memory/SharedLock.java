package dev.mattock.agent.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock among processes, and among those of one process that each opened it: the operating
 * system's lock of a file, which goes with its process however that ends.
 */
final class SharedLock implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000;

  /** The lock while it is held. */
  static final class Held implements AutoCloseable {
    private final FileLock lock;

    private Held(FileLock lock) {
      this.lock = lock;
    }

    @Override
    public void close() throws IOException {
      lock.release();
    }
  }

  private final FileChannel channel;

  private SharedLock(FileChannel channel) {
    this.channel = channel;
  }

  static SharedLock of(Path file) throws IOException {
    return new SharedLock(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Waits until nobody else holds it. */
  Held alone() throws IOException {
    return take(false);
  }

  /** Waits until nobody holds it alone. */
  Held together() throws IOException {
    return take(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Java refuses at once, in place of waiting, what another channel of this process holds. */
  private Held take(boolean shared) throws IOException {
    while (true) {
      try {
        return new Held(channel.lock(0, Long.MAX_VALUE, shared));
      } catch (OverlappingFileLockException _) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
