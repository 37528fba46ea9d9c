package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverworldGeneratorTest {
  /** Changes whenever generated land changes: then recorded replays no longer verify. */
  private static final long GOLDEN = 3007372999707965224L;

  private static final int CHUNKS = 64;

  /** Water, and what stands in it or is made of it. */
  private static final Set<String> WET =
      Set.of("water", "ice", "seagrass", "tall_seagrass", "kelp", "kelp_plant");

  @Test
  void generatesTheGoldenLand() {
    long hash = 0;
    for (long chunk : hashes(Land.overworld(), 1)) {
      hash = Hash64.combine(hash, chunk);
    }
    assertThat(hash).isEqualTo(GOLDEN);
  }

  @Test
  void aChunkDoesNotDependOnWhatWasGeneratedBefore() {
    assertThat(hashes(Land.overworld(), 5)).isEqualTo(hashes(Land.overworld(), 1));
  }

  @Test
  void threadsGenerateTheSame() throws Exception {
    Generator shared = Land.overworld();
    long[] expected = hashes(Land.overworld(), 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<long[]>> results = new ArrayList<>();
      for (int stride : new int[] {1, 5, 63}) {
        results.add(threads.submit(() -> hashes(shared, stride)));
      }
      for (Future<long[]> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void seedsAndSettingsMakeOtherLand() {
    Generator usual = Land.overworld();
    long here = Land.hash(usual, usual.generate(1, 3, 4));
    assertThat(Land.hash(usual, usual.generate(2, 3, 4))).isNotEqualTo(here);
    Generator bare = new OverworldGenerator(Land.CONTENT, new OverworldSettings("", 0, 0.5));
    assertThat(Land.hash(bare, bare.generate(1, 3, 4))).isNotEqualTo(here);
    assertThat(bare.identity()).isNotEqualTo(usual.identity());
  }

  @Test
  void everyBiomeOccurs() {
    OverworldGenerator generator = new OverworldGenerator(Land.CONTENT, OverworldSettings.DEFAULT);
    Set<String> found = new HashSet<>();
    for (int i = 0; i < 900; i++) {
      RawChunk chunk = generator.generate(42, i % 30 * 15, i / 30 * 15);
      for (byte biome : chunk.biomes()) {
        found.add(generator.biomeName(biome));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(generator.biomeNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plains", "forest", "birch_forest", "mountains", "ocean", "beach", "river"})
  void aWorldOfOneBiomeHasNoOther(String biome) {
    Land land = new Land(Land.overworld(biome), 6);
    for (int i = 0; i < 400; i++) {
      assertThat(land.biome(i * 13, -i * 7)).isEqualTo(biome);
    }
  }

  @Test
  void aWorldOfPlainsIsDry() {
    Land land = new Land(Land.overworld("plains"), 6);
    for (int i = 0; i < 2000; i++) {
      int x = i * 11;
      int z = -i * 17;
      assertThat(land.block(x, land.ground(x, z) + 1, z)).isNotEqualTo("water");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -300, 10_000_000, -10_000_000})
  void landLiesOnBedrockAndBelowTheSkyAndWaterFillsItToSeaLevel(int far) {
    Land land = new Land(Land.overworld(), 11);
    for (int z = far; z < far + 48; z++) {
      for (int x = -far; x < -far + 48; x++) {
        int ground = land.ground(x, z);
        assertThat(ground).isBetween(30, 150);
        assertThat(land.block(x, 0, z)).isEqualTo("bedrock");
        assertThat(land.block(x, 5, z)).isNotEqualTo("bedrock");
        for (int y = ground + 1; y < 170; y++) {
          boolean water = WET.contains(land.block(x, y, z));
          assertThat(water).as("water at %d %d %d", x, y, z).isEqualTo(y <= 62);
        }
      }
    }
  }

  @Test
  void farPlacesDifferFromNearOnes() {
    Generator generator = Land.overworld();
    assertThat(Land.hash(generator, generator.generate(1, 0, 0)))
        .isNotEqualTo(Land.hash(generator, generator.generate(1, 1 << 20, 0)))
        .isNotEqualTo(Land.hash(generator, generator.generate(1, 0, -625_000)));
  }

  @Test
  void mountainsShowStoneWithinAShortWalk() {
    Land land = new Land(Land.overworld("mountains"), 3);
    for (int i = 0; i < 100; i++) {
      assertThat(hasBareStone(land, i * 97, -i * 53, 24))
          .as("near %d %d", i * 97, -i * 53)
          .isTrue();
    }
  }

  @Test
  void rejectsSettingsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverworldSettings("", 3, 1))
        .withMessageContaining("trees")
        .withMessageContaining("3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OverworldSettings("", 1, Double.NaN))
        .withMessageContaining("relief");
    assertThatThrownBy(() -> Land.overworld("plain"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"plains\"");
  }

  private static boolean hasBareStone(Land land, int centreX, int centreZ, int radius) {
    for (int z = centreZ - radius; z <= centreZ + radius; z++) {
      for (int x = centreX - radius; x <= centreX + radius; x++) {
        if (land.block(x, land.ground(x, z), z).equals("stone")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Hashes of a square of chunks around the origin, generated in an order that a stride gives. */
  private static long[] hashes(Generator generator, int stride) {
    long[] hashes = new long[CHUNKS];
    for (int i = 0; i < CHUNKS; i++) {
      int chunk = i * stride % CHUNKS;
      RawChunk raw = generator.generate(20, chunk % 8 * 5 - 20, chunk / 8 * 5 - 20);
      hashes[chunk] = Land.hash(generator, raw);
    }
    return hashes;
  }
}
