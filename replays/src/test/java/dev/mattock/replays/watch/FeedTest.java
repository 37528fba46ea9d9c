package dev.mattock.replays.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.Meadow;
import dev.mattock.replays.record.Annotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve(FeedWriter.fileName(3));
  }

  /** Writes down what it is told. */
  private static final class Notes implements FeedReader.Sink {
    final List<String> lines = new ArrayList<>();
    EpisodeLog log = new EpisodeLog(1);

    @Override
    public void start(long number, long seed, String scenario) {
      lines.add("start %d %d %s".formatted(number, seed, scenario));
      log = new EpisodeLog(1);
    }

    @Override
    public void ticks(EpisodeLog ticks, int first) {
      assertThat(first).isEqualTo(log.ticks());
      lines.add("ticks %d-%d".formatted(first, first + ticks.ticks()));
      Action[] action = {new Action()};
      for (int tick = 0; tick < ticks.ticks(); tick++) {
        ticks.read(tick, action);
        log.append(action);
      }
    }

    @Override
    public void remark(Annotation remark) {
      lines.add("remark %d %s".formatted(remark.tick(), remark.numbers()));
    }

    @Override
    public void end() {
      lines.add("end");
    }

    @Override
    public void closed() {
      lines.add("closed");
    }
  }

  private FeedWriter writer(long mostBytes) throws IOException {
    return new FeedWriter(file, Meadow.CONTENT, mostBytes);
  }

  private FeedReader reader() {
    return new FeedReader(file, Meadow.CONTENT);
  }

  private static EpisodeLog part(EpisodeLog whole, int from, int to) {
    EpisodeLog part = new EpisodeLog(whole.players());
    Action[] action = {new Action()};
    for (int tick = from; tick < to; tick++) {
      whole.read(tick, action);
      part.append(action);
    }
    return part;
  }

  private void writeEpisode(FeedWriter writer, long number) throws IOException {
    EpisodeLog log = Meadow.bustle(1, 60, number);
    writer.start(number, -number, "test/meadow");
    writer.remarks(List.of(Annotation.numbers(0, 0, "value", 0.5)));
    writer.ticks(part(log, 0, 40), 0);
    writer.flush();
    writer.ticks(part(log, 40, 60), 40);
    writer.end();
  }

  @Test
  void whatIsWrittenIsReadAsItComes() throws IOException {
    EpisodeLog log = Meadow.bustle(1, 60, 7);
    Notes notes = new Notes();
    try (FeedWriter writer = writer(FeedWriter.MOST_BYTES);
        FeedReader reader = reader()) {
      assertThat(reader.poll(notes)).isFalse();
      writer.start(7, 9, "test/meadow");
      writer.ticks(part(log, 0, 40), 0);
      assertThat(reader.poll(notes)).as("before the flush").isFalse();
      writer.flush();
      assertThat(reader.poll(notes)).isTrue();
      assertThat(notes.lines).containsExactly("start 7 9 test/meadow", "ticks 0-40");
      writer.remarks(List.of(Annotation.numbers(40, 0, "value", 0.5)));
      writer.ticks(part(log, 40, 60), 40);
      writer.end();
      writer.flush();
      assertThat(reader.poll(notes)).isTrue();
      assertThat(notes.log.sameAs(log)).isTrue();
      assertThat(notes.lines).endsWith("remark 40 [0.5]", "ticks 40-60", "end");
    }
  }

  @Test
  void saysWhenTheRunHasStopped() throws IOException {
    Notes notes = new Notes();
    try (FeedWriter writer = writer(FeedWriter.MOST_BYTES)) {
      writeEpisode(writer, 1);
    }
    try (FeedReader reader = reader()) {
      reader.poll(notes);
    }
    assertThat(notes.lines).endsWith("end", "closed");
  }

  @Test
  void aFileThatBeginsAnewIsFollowedWithoutALoss() throws IOException {
    Notes notes = new Notes();
    try (FeedWriter writer = writer(1500);
        FeedReader reader = reader()) {
      for (int number = 0; number < 20; number++) {
        writeEpisode(writer, number);
        writer.flush();
        reader.poll(notes);
        assertThat(Files.size(file)).as("episode %d", number).isLessThan(6000);
      }
    }
    assertThat(notes.lines.stream().filter(line -> line.startsWith("start")).count()).isEqualTo(20);
    assertThat(notes.lines.stream().filter(line -> line.equals("end")).count()).isEqualTo(20);
  }

  @Test
  void aNewProcessBeginsAFileThatReadersNotice() throws IOException {
    Notes notes = new Notes();
    try (FeedReader reader = reader()) {
      try (FeedWriter first = writer(FeedWriter.MOST_BYTES)) {
        writeEpisode(first, 1);
        first.flush();
        reader.poll(notes);
      }
      try (FeedWriter second = writer(FeedWriter.MOST_BYTES)) {
        writeEpisode(second, 2);
        second.flush();
        reader.poll(notes);
      }
    }
    assertThat(notes.lines).contains("start 1 -1 test/meadow", "start 2 -2 test/meadow");
  }

  /** A run that is killed leaves its file cut off anywhere. */
  @Test
  void aTornTailIsNoRecord() throws IOException {
    try (FeedWriter writer = writer(FeedWriter.MOST_BYTES)) {
      writeEpisode(writer, 1);
    }
    byte[] whole = Files.readAllBytes(file);
    Notes all = new Notes();
    try (FeedReader reader = reader()) {
      reader.poll(all);
    }
    for (int length = FeedFormat.HEADER_BYTES; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      Notes some = new Notes();
      try (FeedReader reader = reader()) {
        reader.poll(some);
        assertThat(some.lines)
            .as("the first %d bytes", length)
            .hasSizeLessThan(all.lines.size())
            .isEqualTo(all.lines.subList(0, some.lines.size()));
        Files.write(
            file, Arrays.copyOfRange(whole, length, whole.length), StandardOpenOption.APPEND);
        reader.poll(some);
        assertThat(some.lines).as("cut at %d, then whole", length).isEqualTo(all.lines);
      }
    }
  }

  @Test
  void damageIsAnErrorInOneLineAndNeverAnotherFeed() throws IOException {
    try (FeedWriter writer = writer(FeedWriter.MOST_BYTES)) {
      writeEpisode(writer, 1);
    }
    byte[] whole = Files.readAllBytes(file);
    Notes all = new Notes();
    try (FeedReader reader = reader()) {
      reader.poll(all);
    }
    int errors = 0;
    for (int seed = 0; seed < 300; seed++) {
      byte[] damaged = whole.clone();
      int at = Hash64.toBounded(Hash64.of(seed, 1), whole.length - FeedFormat.HEADER_BYTES);
      damaged[FeedFormat.HEADER_BYTES + at] ^=
          (byte) (1 + Hash64.toBounded(Hash64.of(seed, 2), 255));
      Files.write(file, damaged);
      Notes some = new Notes();
      try (FeedReader reader = reader()) {
        reader.poll(some);
      } catch (IOException e) {
        errors++;
        assertThat(e.getMessage()).as("seed %d", seed).contains("is damaged").doesNotContain("\n");
      }
      assertThat(some.lines)
          .as("seed %d", seed)
          .hasSizeLessThan(all.lines.size())
          .isEqualTo(all.lines.subList(0, some.lines.size()));
    }
    assertThat(errors).isGreaterThan(200);
  }

  @Test
  void refusesWhatIsNoFeed() throws IOException {
    Files.writeString(file, "this is a letter to my aunt, and rather a long one");
    try (FeedReader reader = reader()) {
      assertThatThrownBy(() -> reader.poll(new Notes()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not the feed of a run");
    }
  }
}
