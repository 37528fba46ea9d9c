package dev.mattock.agent.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Keeps the parts of a file that make no sense in files of their own, and reports each once. */
final class DamagedParts {
  private final Path file;
  private final FileChannel channel;
  private final Consumer<String> report;

  DamagedParts(Path file, FileChannel channel, Consumer<String> report) {
    this.file = file;
    this.channel = channel;
    this.report = report;
  }

  /** Copies a part beside the file, unless that was done before. */
  void setAside(long from, long to) throws IOException {
    Path copy = file.resolveSibling(file.getFileName() + ".damaged-" + from);
    if (Files.exists(copy) && Files.size(copy) == to - from) {
      return;
    }
    Path unfinished = copy.resolveSibling(copy.getFileName() + "." + ProcessHandle.current().pid());
    try (FileChannel out =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      for (long at = from; at < to; ) {
        at += channel.transferTo(at, to - at, out);
      }
    }
    Files.move(
        unfinished, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    report.accept(
        "%d bytes at byte %d of %s are no whole record; they are kept in %s"
            .formatted(to - from, from, file, copy.getFileName()));
  }
}
