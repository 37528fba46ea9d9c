package dev.mattock.training.checkpoint;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that appear whole or not at all.
 *
 * <p>The content goes to a file beside the target, named {@code NAME.tmp}, which is made durable
 * and then renamed over the target in one step; the folder is made durable last. One process at a
 * time writes a target.
 */
final class AtomicFile {
  static final String TEMPORARY_SUFFIX = ".tmp";

  /** Puts content into an empty file. */
  interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  private AtomicFile() {}

  static void write(Path target, Content content) throws IOException {
    Path temporary = writeBeside(target, content);
    replace(temporary, target);
    forceFolder(target);
  }

  /**
   * Writes the temporary file of a target and makes it durable; takes it away if that fails.
   *
   * @return the temporary file
   */
  static Path writeBeside(Path target, Content content) throws IOException {
    Path temporary = beside(target);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      content.writeTo(channel);
      channel.force(true);
    } catch (IOException e) {
      deleteAfter(e, temporary);
      throw e;
    }
    return temporary;
  }

  static Path beside(Path target) {
    return target.resolveSibling(target.getFileName() + TEMPORARY_SUFFIX);
  }

  static void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the renames in a file's folder durable; Windows has no such call and does without. */
  static void forceFolder(Path file) throws IOException {
    if (File.separatorChar == '\\') {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void writeAll(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void deleteAfter(IOException failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
