package dev.mattock.engine.sim;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are either the old ones or the new ones, whenever the machine stops. */
final class SaveFile {
  private SaveFile() {}

  static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new SaveException("cannot read the saved world " + path + ": " + reason(e), e);
    }
  }

  /** Writes beside the file, makes that durable, and only then puts it in place. */
  static void write(Path path, byte[] bytes) {
    Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(path);
    } catch (IOException e) {
      throw new SaveException("cannot write the saved world " + path + ": " + reason(e), e);
    }
  }

  /** Makes the rename itself durable; Windows has no such call and does without. */
  private static void forceFolder(Path path) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel folder =
          FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
