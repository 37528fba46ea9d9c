package dev.mattock.training.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The lock of a folder: a file that holds the id of the process that locked it.
 *
 * <p>It is the operating system's lock, which goes with its process however that ends; the file
 * stays. Against other processes it holds while no other channel of this process opens the file.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "run.lock";
  private static final int MOST_PID_BYTES = 32;

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws RunFolderException {
    FolderLock lock = new FolderLock(folder, openFile(folder));
    try {
      lock.lockFile();
      lock.writePid();
      return lock;
    } catch (RunFolderException e) {
      lock.closeAfter(e);
      throw e;
    }
  }

  @Override
  public void close() throws RunFolderException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new RunFolderException(
          folder, "its lock cannot be released (" + FileFault.reason(e) + ")", e);
    }
  }

  /** Lets go of the folder because something failed. */
  void closeAfter(RunFolderException failure) {
    try {
      close();
    } catch (RunFolderException e) {
      failure.addSuppressed(e);
    }
  }

  private static FileChannel openFile(Path folder) throws RunFolderException {
    try {
      return FileChannel.open(
          folder.resolve(FILE),
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new RunFolderException(folder, "cannot be written (" + FileFault.reason(e) + ")", e);
    }
  }

  private void lockFile() throws RunFolderException {
    try {
      if (channel.tryLock() == null) {
        throw new RunFolderException(
            folder, "is in use by another trainer (process " + readPid() + ")");
      }
    } catch (OverlappingFileLockException e) {
      throw new RunFolderException(folder, "is in use by another trainer in this process", e);
    } catch (RunFolderException e) {
      throw e;
    } catch (IOException e) {
      throw new RunFolderException(folder, "cannot be locked (" + FileFault.reason(e) + ")", e);
    }
  }

  private String readPid() throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(MOST_PID_BYTES);
    channel.read(pid, 0);
    return StandardCharsets.US_ASCII.decode(pid.flip()).toString();
  }

  private void writePid() throws RunFolderException {
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      channel.truncate(0);
      AtomicFile.writeAll(channel, pid);
    } catch (IOException e) {
      throw new RunFolderException(folder, "cannot be written (" + FileFault.reason(e) + ")", e);
    }
  }
}
