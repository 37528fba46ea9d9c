package dev.mattock.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.CachingChunkSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldSaveTest {
  @TempDir private Path folder;

  private static World played(int players, long ticks) {
    World world = DeterminismTest.scenery(players);
    DeterminismTest.run(world, 5, ticks);
    return world;
  }

  private static World read(byte[] bytes) {
    return WorldSave.fromBytes(bytes, TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aWorldSavedAndLoadedHalfWayEndsLikeOneNeverStopped(int players) {
    World straight = played(players, 8_000);
    World world = played(players, 4_000);
    Path file = folder.resolve("world.mattock");
    world.save(file);
    World loaded = World.load(file, TestWorlds.CONTENT, identity -> TestWorlds.FLAT);
    assertThat(loaded.hash()).isEqualTo(world.hash());
    assertThat(loaded.rules()).isEqualTo(world.rules());
    DeterminismTest.run(loaded, 5, 8_000);
    assertThat(loaded.hash()).isEqualTo(straight.hash());
  }

  @Test
  void savesWhatWaitsToFallOff() {
    World world = TestWorlds.withPlayer();
    TestWorlds.put(world, 3, 64, 3, "poppy");
    TestWorlds.put(world, 3, 63, 3, "stone");
    World loaded = read(WorldSave.toBytes(world));
    TestWorlds.idle(loaded, 1);
    assertThat(TestWorlds.at(loaded, 3, 64, 3)).isEqualTo("air");
  }

  @Test
  void keepsSaltRulesAndFarLand() {
    World world = new World(TestWorlds.CONTENT, TestWorlds.FLAT, 77, 88, TestRules.breakSpeed(2.5));
    TestWorlds.put(world, -10_000_003, 200, 10_000_007, "torch");
    World loaded = read(WorldSave.toBytes(world));
    assertThat(loaded.salt()).isEqualTo(88);
    assertThat(loaded.seed()).isEqualTo(77);
    assertThat(loaded.rules().breakSpeed()).isEqualTo(2.5);
    assertThat(TestWorlds.at(loaded, -10_000_003, 200, 10_000_007)).isEqualTo("torch");
    assertThat(loaded.hash()).isEqualTo(world.hash());
  }

  @Test
  void isReadByNameUnderGrownContent() throws IOException {
    Content grown = grown();
    World world = played(1, 3_000);
    World loaded =
        WorldSave.fromBytes(
            WorldSave.toBytes(world),
            grown,
            identity ->
                new CachingChunkSource(grown, new FlatGenerator(grown, "grass_block"), 16 << 20));
    assertThat(grown.stateId("oak_log")).isNotEqualTo(TestWorlds.CONTENT.stateId("oak_log"));
    assertThat(loaded.hash()).isEqualTo(world.hash());
  }

  private Content grown() throws IOException {
    for (String name : Content.fileNames()) {
      try (InputStream in = Content.class.getResourceAsStream(name)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            folder.resolve(name),
            text.replace("  bedrock: {h", "  amber_ore: {hardness: 1.5}\n  bedrock: {h")
                .replace("  stick: {f", "  amber: {}\n  stick: {f"));
      }
    }
    return Content.load(folder);
  }

  @Test
  void namesThatAreGoneAreAllReported() throws IOException {
    Content grown = grown();
    World world =
        new World(
            grown,
            new CachingChunkSource(grown, new FlatGenerator(grown, "grass_block"), 16 << 20),
            1,
            0,
            TestWorlds.QUIET);
    world.addPlayer(0, 64, 0, 0, 0);
    world.give(0, grown.itemId("amber"), 3);
    world.give(0, grown.itemId("amber_ore"), 3);
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(() -> read(WorldSave.toBytes(world)))
        .withMessageContaining("\"amber\"")
        .withMessageContaining("\"amber_ore\"");
  }

  @Test
  void refusesLandOfAnotherGenerator() {
    byte[] bytes = WorldSave.toBytes(TestWorlds.withPlayer());
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(
            () ->
                WorldSave.fromBytes(
                    bytes, TestWorlds.CONTENT, identity -> TestWorlds.source("sand")))
        .withMessageContaining("test-flat grass_block")
        .withMessageContaining("test-flat sand");
  }

  @Test
  void everyTruncationIsNoticed() {
    byte[] bytes = WorldSave.toBytes(TestWorlds.withPlayer());
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(SaveException.class).isThrownBy(() -> read(cut));
    }
  }

  @Test
  void everyBitFlipIsNoticed() {
    byte[] bytes = WorldSave.toBytes(TestWorlds.withPlayer());
    for (int round = 0; round < 4_000; round++) {
      int bit = Hash64.toBounded(Hash64.of(4, round), 8 * bytes.length);
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatExceptionOfType(SaveException.class)
          .as("bit " + bit)
          .isThrownBy(() -> read(flipped));
    }
  }

  /** With the checksum made right again, so that the reader itself has to be careful. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void forgedBytesAreAWorldOrASaveException(long seed) {
    byte[] bytes = WorldSave.toBytes(played(1, 300));
    int refused = 0;
    for (int round = 0; round < 500; round++) {
      byte[] forged = bytes.clone();
      long draw = Hash64.of(seed, round);
      int limit = round % 2 == 0 ? 600 : bytes.length - 4;
      for (int i = 0; i < 1 + (round & 3); i++) {
        draw = Hash64.mix(draw);
        forged[8 + Hash64.toBounded(draw, limit - 8)] = (byte) draw;
      }
      CRC32C crc = new CRC32C();
      crc.update(forged, 0, forged.length - 4);
      ByteBuffer.wrap(forged).putInt(forged.length - 4, (int) crc.getValue());
      try {
        assertThat(read(forged)).isNotNull();
      } catch (SaveException e) {
        refused++;
        assertThat(e.getMessage()).as("seed %d round %d", seed, round).startsWith("cannot use");
      }
    }
    assertThat(refused).as("seed " + seed).isPositive();
  }

  @Test
  void saysInOneLineWhichFileIsDamaged() throws IOException {
    Path file = folder.resolve("broken.mattock");
    Files.write(file, new byte[] {1, 2, 3});
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(() -> World.load(file, TestWorlds.CONTENT, identity -> TestWorlds.FLAT))
        .withMessage(file + ": this is no saved world");
    Path missing = folder.resolve("missing.mattock");
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(() -> World.load(missing, TestWorlds.CONTENT, identity -> TestWorlds.FLAT))
        .withMessageContaining("missing.mattock");
  }

  @Test
  void aFailedSaveLeavesTheOldFileAlone() throws IOException {
    World world = TestWorlds.withPlayer();
    Path file = folder.resolve("world.mattock");
    world.save(file);
    byte[] before = Files.readAllBytes(file);
    Files.createDirectory(folder.resolve("world.mattock.tmp"));
    TestWorlds.idle(world, 10);
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(() -> world.save(file))
        .withMessageContaining("cannot write the saved world");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void otherVersionsAreNamed() {
    byte[] bytes = WorldSave.toBytes(TestWorlds.withPlayer());
    bytes[7] = 9;
    assertThatExceptionOfType(SaveException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("format version 9");
  }
}
