package dev.mattock.replays.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.env.EpisodeLog;
import dev.mattock.engine.sim.Action;
import dev.mattock.replays.Meadow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {
  private static final Content CONTENT = Meadow.CONTENT;
  private static final int VERSION_AT = 8;

  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Replay replay = ReplaySamples.annotated(2, 230);
    Path file = folder.resolve("deep/down/it" + ReplayFile.EXTENSION);
    ReplayFile.write(file, replay, CONTENT);
    Replay read = ReplayFile.read(file, CONTENT);

    assertThat(ReplaySamples.same(read, replay)).isTrue();
    assertThat(read.annotations()).hasSize(3).isEqualTo(replay.annotations());
    assertThat(read.about()).containsEntry("note", "äöü \n and more");
    assertThat(read.finalHash()).isEqualTo(replay.finalHash());
    assertThat(ReplayVerifier.verify(read, new Meadow(2), ReplaySamples.SEED).verified()).isTrue();
  }

  @Test
  void keepsTheDefinitionOfTheTask() throws IOException {
    Replay read = ReplayFile.decode(ReplayFile.encode(ReplaySamples.of(1, 3), CONTENT), CONTENT);

    assertThat(read.start())
        .isEqualTo(new ReplayStart.TaskStart("test/meadow", "layers: grass", ReplaySamples.SEED));
  }

  @Test
  void commandsTravelByName() throws IOException {
    EpisodeLog log = new EpisodeLog(1);
    log.append(new Action[] {new Action().craft(CONTENT.recipeId("oak_planks"))});
    log.append(new Action[] {new Action().place(CONTENT.itemId("oak_planks"))});
    byte[] bytes = ReplayFile.encode(ReplaySamples.of(log), CONTENT);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);

    assertThat(text).contains("oak_planks");
    String renamed = text.replace("oak_planks", "ash_planks");
    byte[] foreign = renamed.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> ReplayFile.decode(sealed(foreign), CONTENT))
        .hasMessageContaining("recipe ash_planks")
        .hasMessageContaining("item ash_planks");
  }

  @Test
  void saysInOneLineWhichFileIsDamaged() throws IOException {
    Path file = Files.writeString(folder.resolve("x.mattock"), "MATTOCKR and then something else");

    assertThatThrownBy(() -> ReplayFile.read(file, CONTENT))
        .isInstanceOf(ReplayException.class)
        .hasMessageStartingWith("cannot read replay " + file + ": the file is truncated or damaged")
        .hasMessageNotContaining("\n");
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    Path file = folder.resolve("one" + ReplayFile.EXTENSION);
    ReplayFile.write(file, ReplaySamples.of(1, 2), CONTENT);
    ReplayFile.write(file, ReplaySamples.of(1, 4), CONTENT);

    assertThat(ReplayFile.read(file, CONTENT).ticks()).isEqualTo(4);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void othersMayReadItAsTheyMayAnyFile() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = folder.resolve("one" + ReplayFile.EXTENSION);
    ReplayFile.write(file, ReplaySamples.of(1, 2), CONTENT);
    Path ordinary = Files.createFile(folder.resolve("ordinary"));

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("one" + ReplayFile.EXTENSION);
    ReplayFile.write(file, ReplaySamples.of(1, 2), CONTENT);
    byte[] before = Files.readAllBytes(file);
    Replay tooLong = withAbout("x".repeat((1 << 20) + 1));

    assertThatThrownBy(() -> ReplayFile.write(file, tooLong, CONTENT))
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining("1048577");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFolderThatIsAFileCannotBeWritten() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));

    assertThatThrownBy(
            () -> ReplayFile.write(blocked.resolve("x.mattock"), ReplaySamples.of(1, 1), CONTENT))
        .isInstanceOf(ReplayException.class)
        .hasMessageStartingWith("cannot write " + blocked.resolve("x.mattock"));
  }

  @Test
  void saysInOneLineThatThereIsNoFile() {
    Path file = folder.resolve("absent.mattock");

    assertThatThrownBy(() -> ReplayFile.read(file, CONTENT))
        .isInstanceOf(ReplayException.class)
        .hasMessage("cannot read replay " + file + ": no such file");
  }

  @Test
  void rejectsAnUnknownVersion() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.of(1, 3), CONTENT);
    ByteBuffer.wrap(bytes).putInt(VERSION_AT, 9);

    assertRefused(sealed(bytes), "format 9");
  }

  @Test
  void rejectsWhatIsNotAReplay() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.of(1, 3), CONTENT);
    bytes[0] = 'm';

    assertRefused(sealed(bytes), "not a replay");
    assertRefused(new byte[0], "not a replay");
    assertRefused("# a text file, longer than sixteen".getBytes(StandardCharsets.UTF_8), "not a");
  }

  @Test
  void rejectsBytesBehindTheEnd() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.of(1, 3), CONTENT);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 5);

    assertRefused(longer, "damaged");
    assertRefused(sealed(longer), "5 bytes follow");
  }

  @Test
  void rejectsAWrongNumberOfHashes() throws IOException {
    Replay replay = ReplaySamples.of(1, 3);
    byte[] bytes = ReplayFile.encode(replay, CONTENT);
    int annotations = 4;
    int count = bytes.length - 4 - annotations - 8 * replay.hashes().length() - 4;
    assertThat(ByteBuffer.wrap(bytes).getInt(count)).isEqualTo(2);
    byte[] fewer = bytes.clone();
    ByteBuffer.wrap(fewer).putInt(count, 1);
    byte[] absurd = bytes.clone();
    ByteBuffer.wrap(absurd).putInt(count, -1);

    assertRefused(sealed(fewer), "");
    assertRefused(sealed(absurd), "-1 hashes");
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.annotated(2, 12), CONTENT);
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length), "");
    }
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.annotated(2, 12), CONTENT);
    for (int seed = 0; seed < 2000; seed++) {
      byte[] damaged = bytes.clone();
      int bit = Hash64.toBounded(Hash64.of(seed, 1), 8 * bytes.length);
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(damaged, "");
    }
  }

  /**
   * Behind a checksum that is right again, a flipped bit may make sense or not; it never escapes.
   */
  @Test
  void damageBehindARightChecksumNeverThrowsAnythingElse() throws IOException {
    byte[] bytes = ReplayFile.encode(ReplaySamples.annotated(2, 12), CONTENT);
    int refused = 0;
    for (int seed = 0; seed < 2000; seed++) {
      byte[] damaged = bytes.clone();
      for (int flip = 0; flip < 1 + seed % 3; flip++) {
        int bit = Hash64.toBounded(Hash64.of(seed, 2, flip), 8 * bytes.length);
        damaged[bit / 8] ^= (byte) (1 << bit % 8);
      }
      try {
        ReplayFile.decode(sealed(damaged), CONTENT);
      } catch (ReplayException expected) {
        refused++;
      } catch (RuntimeException | Error unexpected) {
        fail("seed " + seed, unexpected);
      }
    }
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void annotationsMustFitTheReplay() throws IOException {
    Replay replay = ReplaySamples.of(1, 3);

    assertThatThrownBy(() -> replay.withAnnotations(one(Annotation.text(4, 0, "goal", ""))))
        .hasMessageContaining("tick 4");
    assertThatThrownBy(() -> replay.withAnnotations(one(Annotation.text(1, 1, "goal", ""))))
        .hasMessageContaining("player 1");
    Annotation late = Annotation.text(2, 0, "goal", "");
    Annotation early = Annotation.text(1, 0, "goal", "");
    assertThatThrownBy(() -> replay.withAnnotations(ImmutableList.of(late, early)))
        .hasMessageContaining("tick 1 comes after tick 2");
    assertThatThrownBy(() -> Annotation.text(-1, 0, "goal", "")).hasMessageContaining("-1");
    assertThatThrownBy(() -> Annotation.text(0, -2, "goal", "")).hasMessageContaining("-2");
    assertThatThrownBy(() -> Annotation.text(0, 0, " ", "")).hasMessageContaining("kind");
  }

  private static ImmutableList<Annotation> one(Annotation annotation) {
    return ImmutableList.copyOf(List.of(annotation));
  }

  private static Replay withAbout(String text) throws ReplayException {
    Replay replay = ReplaySamples.of(1, 2);
    return new Replay(
        replay.start(),
        ImmutableMap.of("long", text),
        replay.actions(),
        replay.hashes(),
        replay.annotations());
  }

  private static void assertRefused(byte[] bytes, String words) {
    assertThatThrownBy(() -> ReplayFile.decode(bytes, CONTENT))
        .as("%d bytes", bytes.length)
        .isInstanceOf(ReplayException.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
  }

  /** The same with the checksum that belongs to it. */
  private static byte[] sealed(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    byte[] sealed = bytes.clone();
    ByteBuffer.wrap(sealed).putInt(bytes.length - 4, (int) crc.getValue());
    return sealed;
  }
}
