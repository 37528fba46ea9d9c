package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in a file that several may share, and what is left of it after harm. */
class DiskJournalTest {
  private static final List<String> WORDS = List.of("one", "", "three and more", "4");

  @TempDir private Path folder;
  private final List<String> reports = new ArrayList<>();
  private Path file;
  private byte[] whole;

  @BeforeEach
  void writeAFile() throws IOException {
    file = folder.resolve("some.log");
    append(WORDS);
    whole = Files.readAllBytes(file);
  }

  private void append(List<String> words) throws IOException {
    try (DiskJournal journal = DiskJournal.open(file, reports::add)) {
      journal.append(words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList());
    }
  }

  private List<String> read() throws IOException {
    try (DiskJournal journal = DiskJournal.open(file, reports::add)) {
      return readNew(journal);
    }
  }

  private static List<String> readNew(DiskJournal journal) throws IOException {
    List<String> words = new ArrayList<>();
    journal.readNew((_, record) -> words.add(new String(record, StandardCharsets.UTF_8)));
    return words;
  }

  /** How many of the records end within so many bytes. */
  private static int wholeWithin(int bytes) {
    int end = 0;
    int count = 0;
    for (String word : WORDS) {
      end += RecordFrame.HEADER_BYTES + word.length();
      count += end <= bytes ? 1 : 0;
    }
    return count;
  }

  @Test
  void cutOffAtAnyByteTheWholeRecordsAreKeptAndTheRestIsSetAside() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      reports.clear();
      int kept = wholeWithin(length);
      assertThat(read()).as("%d bytes", length).isEqualTo(WORDS.subList(0, kept));
      boolean torn = length > WORDS.subList(0, kept).stream().mapToInt(w -> w.length() + 12).sum();
      assertThat(reports).as("%d bytes", length).hasSize(torn ? 1 : 0);
      reports.clear();
      append(List.of("later"));
      List<String> expected = new ArrayList<>(WORDS.subList(0, kept));
      expected.add("later");
      assertThat(read()).as("%d bytes and a record", length).isEqualTo(expected);
      assertThat(reports).as("reported before").isEmpty();
      clearDamaged();
    }
  }

  private void clearDamaged() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path path : files.filter(path -> path.toString().contains(".damaged-")).toList()) {
        Files.delete(path);
      }
    }
  }

  @Test
  void whatIsSetAsideHoldsTheVeryBytes() throws IOException {
    byte[] torn = Arrays.copyOf(whole, whole.length - 3);
    Files.write(file, torn);
    assertThat(read()).isEqualTo(WORDS.subList(0, 3));
    int from = whole.length - RecordFrame.HEADER_BYTES - 1;
    assertThat(Files.readAllBytes(folder.resolve("some.log.damaged-" + from)))
        .isEqualTo(Arrays.copyOfRange(torn, from, torn.length));
    assertThat(reports).singleElement().asString().contains("10 bytes", "some.log");
  }

  @Test
  void anyChangedByteCostsItsOwnRecordAlone() throws IOException {
    for (int at = 0; at < whole.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = whole.clone();
        changed[at] ^= (byte) (1 << bit);
        Files.write(file, changed);
        List<String> expected = new ArrayList<>(WORDS);
        expected.remove(wholeWithin(at));
        assertThat(read()).as("byte %d, bit %d", at, bit).isEqualTo(expected);
      }
    }
  }

  @Test
  void manyChangedBytesNeverMakeARecordThatNobodyWrote() throws IOException {
    for (long seed = 0; seed < 2_000; seed++) {
      byte[] changed = Arrays.copyOf(whole, Pasts.draw(seed, 0, whole.length + 20));
      for (int i = 0; i < 5 && changed.length > 0; i++) {
        changed[Pasts.draw(seed, 10 + i, changed.length)] = (byte) Hash64.of(seed, 20 + i);
      }
      Files.write(file, changed);
      assertThat(WORDS).as("seed %d", seed).containsAll(read());
    }
  }

  @Test
  void aFileOfSomethingElseIsSetAsideAndUsed() throws IOException {
    Files.writeString(file, "these are no records, but Mtk1 stands in them");
    assertThat(read()).isEmpty();
    append(List.of("first"));
    assertThat(read()).containsExactly("first");
    assertThat(reports).hasSize(1);
  }

  @Test
  void whatAnotherAddsIsFoundOnTheNextReading() throws IOException {
    try (DiskJournal one = DiskJournal.open(file, reports::add);
        DiskJournal other = DiskJournal.open(file, reports::add)) {
      assertThat(readNew(one)).isEqualTo(WORDS);
      assertThat(readNew(one)).isEmpty();
      other.append(List.of(new byte[] {'x'}, new byte[] {'y'}));
      one.append(List.of(new byte[] {'z'}));
      assertThat(readNew(one)).containsExactly("x", "y", "z");
    }
  }

  @Test
  void aFileThatGotShorterIsSaid() throws IOException {
    try (DiskJournal journal = DiskJournal.open(file, reports::add)) {
      readNew(journal);
      Files.write(file, new byte[] {1});
      assertThatThrownBy(() -> readNew(journal))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("changed by another program");
    }
  }

  @Test
  void recordsLargerThanAllowedAreRefused() {
    assertThatThrownBy(() -> RecordFrame.wrap(List.of(new byte[Journal.MOST_BYTES + 1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1048577");
  }

  @Test
  void largeRecordsAcrossTheWindowAreRead() throws IOException {
    List<String> large = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      large.add(Character.toString('a' + i).repeat(900_000 + i));
    }
    append(large);
    List<String> all = new ArrayList<>(WORDS);
    all.addAll(large);
    assertThat(read()).isEqualTo(all);
  }

  /** Writes records until it is killed: the main class of the process that the test below kills. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      try (DiskJournal journal = DiskJournal.open(Path.of(args[0]), _ -> {})) {
        for (int i = 0; ; i++) {
          String record = args[1] + " " + i + " " + "-".repeat(i % 3000);
          journal.append(List.of(record.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }

  @Test
  void twoProcessesThatAreKilledLeaveAllThatTheyHadWritten() throws Exception {
    Process one = start("one");
    Process other = start("other");
    List<String> seen = new ArrayList<>();
    try (DiskJournal journal = DiskJournal.open(file, reports::add)) {
      while (of(seen, "one ") < 50 || of(seen, "other ") < 50) {
        assertThat(one.isAlive() && other.isAlive()).as("both go on").isTrue();
        journal.append(List.of(("here " + seen.size()).getBytes(StandardCharsets.UTF_8)));
        seen.addAll(readNew(journal));
      }
      one.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
      seen.addAll(readNew(journal));
    }
    assertThat(read()).isEqualTo(seen);
    for (String writer : List.of("one ", "other ")) {
      List<String> numbers =
          seen.stream()
              .filter(record -> record.startsWith(writer))
              .map(record -> record.split(" ", 3)[1])
              .toList();
      for (int i = 0; i < numbers.size(); i++) {
        assertThat(numbers.get(i)).isEqualTo(Integer.toString(i));
      }
    }
  }

  private static long of(List<String> records, String writer) {
    return records.stream().filter(record -> record.startsWith(writer)).count();
  }

  private Process start(String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file.toString(),
            name)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".txt").toFile())
        .start();
  }
}
