package dev.mattock.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {
  private final List<String> warnings = new ArrayList<>();
  @TempDir private Path root;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = root.resolve("checkpoints");
  }

  private CheckpointStore open() throws CheckpointException {
    return CheckpointStore.open(folder, warnings::add);
  }

  private static Checkpoint numbered(long number) {
    return CheckpointSamples.numbered(number, 10);
  }

  private static long number(Checkpoint checkpoint) throws CheckpointException {
    return checkpoint.longs("number")[0];
  }

  @Test
  void anEmptyStoreHasNothing() throws CheckpointException {
    CheckpointStore store = open();

    assertThat(store.hasLatest()).isFalse();
    assertThat(store.hasBest()).isFalse();
    CheckpointException e = catchThrowableOfType(CheckpointException.class, store::readLatest);
    assertThat(e.reason()).isEqualTo(Reason.MISSING);
    assertThatThrownBy(store::readBest).isInstanceOf(CheckpointException.class);
  }

  @Test
  void keepsTheLatestTheOneBeforeAndTheBest() throws IOException {
    CheckpointStore store = open();
    for (long number = 1; number <= 5; number++) {
      store.saveLatest(numbered(number));
      assertThat(number(open().readLatest())).isEqualTo(number);
    }
    store.saveBest(numbered(3));
    store.saveBest(numbered(4));

    assertThat(number(open().readBest())).isEqualTo(4);
    assertThat(number(CheckpointReader.read(folder.resolve("previous")))).isEqualTo(4);
    assertThat(fileNames()).containsExactly("best", "latest", "previous");
    assertThat(warnings).isEmpty();
  }

  private List<String> fileNames() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void goesBackLoudlyWhenTheLatestIsDamaged() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    store.saveLatest(numbered(2));
    flipABit(folder.resolve("latest"));

    assertThat(number(open().readLatest())).isEqualTo(1);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst())
        .contains(folder.resolve("latest").toString(), "checksum", "going back", "latest.damaged");
    assertThat(fileNames()).containsExactly("latest.damaged", "previous");
  }

  @Test
  void afterGoingBackTheGoodOneStaysUntilTheNextIsDurable() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    store.saveLatest(numbered(2));
    flipABit(folder.resolve("latest"));
    store.readLatest();
    store.saveLatest(numbered(3));

    assertThat(number(store.readLatest())).isEqualTo(3);
    assertThat(number(CheckpointReader.read(folder.resolve("previous")))).isEqualTo(1);
  }

  @Test
  void aViewGoesBackTooButChangesNothing() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    store.saveLatest(numbered(2));
    flipABit(folder.resolve("latest"));
    Files.writeString(folder.resolve("best.tmp"), "being written by a trainer");

    CheckpointStore view = CheckpointStore.view(folder, warnings::add);
    assertThat(number(view.readLatest())).isEqualTo(1);
    assertThat(warnings).hasSize(1);
    assertThat(fileNames()).containsExactly("best.tmp", "latest", "previous");
    assertThatThrownBy(() -> view.saveLatest(numbered(3)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> view.saveBest(numbered(3))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsTheOneBeforeWhenTheLatestIsNotThere() throws IOException {
    open().saveLatest(numbered(1));
    Files.move(folder.resolve("latest"), folder.resolve("previous"));

    assertThat(open().hasLatest()).isTrue();
    assertThat(number(open().readLatest())).isEqualTo(1);
    assertThat(warnings).hasSize(1);
    assertThat(warnings.getFirst()).contains("no such checkpoint", "going back");
  }

  @Test
  void saysWhatIsWrongWithBoth() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    store.saveLatest(numbered(2));
    flipABit(folder.resolve("latest"));
    Files.writeString(folder.resolve("previous"), "");

    assertThatThrownBy(store::readLatest)
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("latest: is damaged")
        .hasMessageContaining("previous: is truncated")
        .hasMessageNotContaining("\n");
    assertThat(fileNames()).containsExactly("latest", "previous");
  }

  @Test
  void aSingleDamagedCheckpointIsTold() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    flipABit(folder.resolve("latest"));

    assertThatThrownBy(store::readLatest)
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("latest: is damaged");
  }

  @Test
  void goesOnWhereverASaveWasCutShort() throws IOException {
    CheckpointStore store = open();
    store.saveLatest(numbered(1));
    store.saveLatest(numbered(2));
    // Killed while the next one was written.
    Files.writeString(folder.resolve("latest.tmp"), "MTKC");
    assertThat(number(open().readLatest())).isEqualTo(2);
    assertThat(fileNames()).containsExactly("latest", "previous");
    // Killed after the link to the latest was made.
    Files.createLink(folder.resolve("previous.tmp"), folder.resolve("latest"));
    assertThat(number(open().readLatest())).isEqualTo(2);
    // Killed after the latest became the one before, too.
    Files.delete(folder.resolve("previous"));
    Files.createLink(folder.resolve("previous"), folder.resolve("latest"));
    store.saveLatest(numbered(3));
    assertThat(number(open().readLatest())).isEqualTo(3);
    assertThat(number(CheckpointReader.read(folder.resolve("previous")))).isEqualTo(2);
    assertThat(fileNames()).containsExactly("latest", "previous");
    assertThat(warnings).isEmpty();
  }

  @Test
  void saysThatItsFolderCannotBeWritten() throws IOException {
    Files.writeString(folder, "a file where the folder should be");

    CheckpointException e = catchThrowableOfType(CheckpointException.class, this::open);
    assertThat(e).hasMessageStartingWith(folder.toString());
    assertThat(e.reason()).isEqualTo(Reason.INACCESSIBLE);
  }

  private static void flipABit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.delete(file);
    Files.write(file, bytes);
  }
}
