package dev.mattock.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.training.checkpoint.CheckpointException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("checkpoint");
  }

  @Test
  void readsBackWhatWasWritten() throws IOException {
    CheckpointWriter.write(file, CheckpointSamples.small());

    Checkpoint read = CheckpointReader.read(file);
    assertThat(read.names())
        .containsExactly(
            "settings",
            "network/weight",
            "network/scale",
            "network/none",
            "counters",
            "nothing",
            "env/0");
    assertThat(read.names("network/")).hasSize(3);
    assertThat(read.json("settings")).isEqualTo("{\"task\":\"wood/collect_log\",\"envs\":32}");
    assertThat(read.floats("network/weight", 2, 3)).containsExactly(1, -0f, 2.5f, Float.NaN, 4, 5);
    assertThat(read.shape("network/scale")).isEmpty();
    assertThat(read.shape("network/none")).containsExactly(0, 7);
    assertThat(read.longs("counters")).containsExactly(1, -2, Long.MIN_VALUE);
    assertThat(read.longs("nothing")).isEmpty();
    assertThat(read.bytes("env/0")).containsExactly(0, -1, 127);
    assertThat(read.source()).isEqualTo(file);
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
  }

  @Test
  void readsBackArraysOfAnySizeAroundItsBuffer() throws IOException {
    for (int floats : new int[] {0, 1, 16_383, 16_384, 16_385, 100_003}) {
      Checkpoint checkpoint = CheckpointSamples.numbered(floats, floats);
      byte[] bytes = new byte[floats];
      new Random(floats).nextBytes(bytes);
      long[] longs = new Random(floats).longs(floats / 2).toArray();
      Checkpoint whole =
          Checkpoint.builder()
              .bytes("bytes", bytes)
              .floats("floats", new long[] {floats}, checkpoint.floats("values"))
              .longs("longs", longs)
              .build();
      CheckpointWriter.write(file, whole);

      Checkpoint read = CheckpointReader.read(file);
      assertThat(read.bytes("bytes")).isEqualTo(bytes);
      assertThat(read.longs("longs")).isEqualTo(longs);
      assertThat(read.floats("floats")).isEqualTo(checkpoint.floats("values"));
    }
  }

  @Test
  void anEmptyCheckpointIsACheckpoint() throws IOException {
    CheckpointWriter.write(file, Checkpoint.builder().build());

    assertThat(CheckpointReader.read(file).names()).isEmpty();
  }

  @Test
  void sharesNoArrayWithItsUsers() throws IOException {
    float[] values = {1, 2};
    Checkpoint checkpoint =
        Checkpoint.builder().floats("a", new long[] {2}, values).longs("b", 3).build();
    values[0] = 9;
    checkpoint.floats("a")[1] = 9;
    checkpoint.shape("a")[0] = 9;
    checkpoint.longs("b")[0] = 9;

    assertThat(checkpoint.floats("a", 2)).containsExactly(1, 2);
    assertThat(checkpoint.longs("b")).containsExactly(3);
  }

  @Test
  void saysWhichSectionIsMissingOrDoesNotFit() throws IOException {
    CheckpointWriter.write(file, CheckpointSamples.small());
    Checkpoint checkpoint = CheckpointReader.read(file);

    requireUnfit(() -> checkpoint.longs("counter"), "no section 'counter'", "counters");
    requireUnfit(() -> checkpoint.floats("counters"), "holds longs, but floats is needed");
    requireUnfit(() -> checkpoint.floats("network/weight", 3, 2), "[2, 3]", "[3, 2]");
  }

  private interface Access {
    Object access() throws CheckpointException;
  }

  private void requireUnfit(Access access, String... parts) {
    CheckpointException e = catchThrowableOfType(CheckpointException.class, access::access);
    assertThat(e).hasMessageContainingAll(parts).hasMessageStartingWith(file.toString());
    assertThat(e.reason()).isEqualTo(Reason.UNFIT);
  }

  @Test
  void refusesSectionsThatMakeNoSense() {
    Checkpoint.Builder builder = Checkpoint.builder().longs("a", 1);
    assertThatThrownBy(() -> builder.longs("a", 2)).hasMessageContaining("'a' is there already");
    for (String name : new String[] {"", "a b", "größe", "a\n", "x".repeat(201)}) {
      assertThatThrownBy(() -> builder.longs(name, 2)).hasMessageContaining("printable ASCII");
    }
    for (String text : new String[] {"{", "{} {}", "task: x"}) {
      assertThatThrownBy(() -> builder.json("j", text)).hasMessageContaining("must be JSON");
    }
    for (long[] shape : new long[][] {{2, 2}, {-3, -1}, {1, 1, 1, 1, 1, 1, 1, 1, 3}, {1L << 33}}) {
      assertThatThrownBy(() -> builder.floats("f", shape, new float[3]))
          .hasMessageContaining("3 values")
          .hasMessageContaining(Arrays.toString(shape));
    }
    assertThat(builder.build().names()).containsExactly("a");
  }

  @Test
  void everyTruncationIsTold() throws IOException {
    byte[] whole = CheckpointSamples.encoded(CheckpointSamples.small());
    for (int length = 0; length < whole.length; length++) {
      overwrite(Arrays.copyOf(whole, length));
      requireDamaged("length " + length);
    }
    overwrite(Arrays.copyOf(whole, whole.length + 1));
    requireDamaged("one byte too many");
  }

  @Test
  void everyFlippedBitIsTold() throws IOException {
    byte[] whole = CheckpointSamples.encoded(CheckpointSamples.small());
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] damaged = whole.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      overwrite(damaged);
      requireDamaged("bit " + bit);
    }
  }

  @Test
  void randomDamageIsToldOrIsNone() throws IOException {
    byte[] whole = CheckpointSamples.encoded(CheckpointSamples.small());
    int told = 0;
    for (int seed = 0; seed < 2000; seed++) {
      byte[] damaged = damage(whole, new Random(seed));
      overwrite(damaged);
      if (!Arrays.equals(damaged, whole)) {
        requireDamaged("seed " + seed);
        told++;
      }
    }
    assertThat(told).isGreaterThan(1900);
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    int from = random.nextInt(whole.length);
    int to = from + random.nextInt(Math.min(40, whole.length - from) + 1);
    switch (random.nextInt(4)) {
      case 0 -> Arrays.fill(damaged, from, to, (byte) 0);
      case 1 -> {
        byte[] noise = new byte[to - from];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, damaged, from, noise.length);
      }
      case 2 -> System.arraycopy(whole, from, damaged, 0, to - from);
      default -> {
        for (int flips = 0; flips < 1 + random.nextInt(20); flips++) {
          damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return damaged;
  }

  /** With the checksum of the file set right, what is left are the checks of each section. */
  @Test
  void damageUnderARightFileChecksumIsToldToo() throws IOException {
    byte[] whole = CheckpointSamples.encoded(CheckpointSamples.small());
    int end = whole.length - CheckpointFormat.FOOTER_BYTES;
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole.clone();
      int at = CheckpointFormat.HEADER_BYTES + random.nextInt(end - CheckpointFormat.HEADER_BYTES);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      overwrite(withFileChecksum(damaged));
      requireDamaged("seed " + seed);
    }
  }

  private static byte[] withFileChecksum(byte[] file) {
    CRC32C crc = new CRC32C();
    crc.update(file, 0, file.length - Integer.BYTES);
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(file.length - Integer.BYTES, (int) crc.getValue());
    return file;
  }

  /** In place, which is much faster than to create or empty a file. */
  private void overwrite(byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(content));
      channel.truncate(content.length);
    }
  }

  private void requireDamaged(String what) {
    CheckpointException e =
        catchThrowableOfType(CheckpointException.class, () -> CheckpointReader.read(file));
    assertThat(e).as(what).isNotNull().hasMessageStartingWith(file + ": ");
    assertThat(e.reason()).as(what).isEqualTo(Reason.DAMAGED);
    assertThat(e.getMessage()).as(what).doesNotContain("\n");
  }

  @Test
  void namesTheSectionThatIsDamaged() throws IOException {
    byte[] whole = CheckpointSamples.encoded(CheckpointSamples.small());
    whole[CheckpointFormat.HEADER_BYTES + 30] ^= 1;
    Files.write(file, whole);

    assertThatThrownBy(() -> CheckpointReader.read(file))
        .hasMessageContaining("section 1 (at byte 12)");
  }

  @Test
  void tellsANewerVersionFromDamage() throws IOException {
    byte[] newer = CheckpointSamples.encoded(CheckpointSamples.small());
    newer[Long.BYTES] = 2;
    Files.write(file, withFileChecksum(newer));

    CheckpointException e =
        catchThrowableOfType(CheckpointException.class, () -> CheckpointReader.read(file));
    assertThat(e).hasMessageContaining("format version 2");
    assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_VERSION);
  }

  @Test
  void tellsWhatIsNoCheckpoint() throws IOException {
    Files.writeString(file, "This is a text that has nothing to do with checkpoints at all.");
    assertThatThrownBy(() -> CheckpointReader.read(file)).hasMessageContaining("not a checkpoint");

    CheckpointException missing =
        catchThrowableOfType(
            CheckpointException.class, () -> CheckpointReader.read(folder.resolve("none")));
    assertThat(missing.reason()).isEqualTo(Reason.MISSING);
    CheckpointException directory =
        catchThrowableOfType(CheckpointException.class, () -> CheckpointReader.read(folder));
    assertThat(directory.reason()).isEqualTo(Reason.INACCESSIBLE);
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNoTemporary() throws IOException {
    Path target = folder.resolve("target");
    Files.createDirectories(target.resolve("occupied"));

    assertThatThrownBy(() -> CheckpointWriter.write(target, CheckpointSamples.small()))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith(target + ": cannot be written");
    assertThat(target.resolve("occupied")).exists();

    assertThatThrownBy(
            () -> CheckpointWriter.write(folder.resolve("no/x"), CheckpointSamples.small()))
        .isInstanceOf(CheckpointException.class);
  }
}
