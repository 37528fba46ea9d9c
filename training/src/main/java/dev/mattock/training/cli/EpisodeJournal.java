package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The episodes of a run over a suite as they end, one line of JSON each, appended at once: what is
 * whole outlives whatever ends the process. Safe for any number of threads.
 */
final class EpisodeJournal implements AutoCloseable {
  static final String FILE = "episodes.jsonl";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final FileChannel channel;
  private final ImmutableList<EpisodeRecord> earlier;

  private EpisodeJournal(FileChannel channel, ImmutableList<EpisodeRecord> earlier) {
    this.channel = channel;
    this.earlier = earlier;
  }

  /**
   * Opens the journal of a folder; a last line that was cut off is dropped.
   *
   * @throws UserError if it is not one, or cannot be written
   */
  static EpisodeJournal open(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      ImmutableList.Builder<EpisodeRecord> earlier = ImmutableList.builder();
      long whole = 0;
      if (Files.exists(file)) {
        String text = Files.readString(file);
        int number = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
          earlier.add(parse(file, ++number, text.substring(from, end)));
          from = end + 1;
        }
        whole = text.substring(0, from).getBytes(UTF_8).length;
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole);
      channel.position(whole);
      return new EpisodeJournal(channel, earlier.build());
    } catch (IOException e) {
      throw new UserError("%s cannot be read or written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static EpisodeRecord parse(Path file, int number, String line) {
    try {
      return MAPPER.readValue(line, EpisodeRecord.class);
    } catch (JacksonException e) {
      throw new UserError(
          "%s:%d is not an episode: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  /** What was there when it was opened. */
  ImmutableList<EpisodeRecord> earlier() {
    return earlier;
  }

  /** Adds an episode. */
  synchronized void add(EpisodeRecord episode) {
    try {
      ByteBuffer line = UTF_8.encode(JsonLine.of(episode.fields()) + "\n");
      while (line.hasRemaining()) {
        channel.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
