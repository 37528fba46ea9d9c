package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mattock.engine.content.Hash64;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerrainTest {
  private static final int STONE = TestLand.state("stone");
  private static final int TORCH = TestLand.state("torch");
  private static final int LEAVES = TestLand.state("oak_leaves");

  private final Terrain terrain = TestLand.flat(3);

  @Test
  void readsGeneratedLandAndAirOutsideTheWorld() {
    assertThat(terrain.state(100, 0, -100)).isEqualTo(TestLand.state("bedrock"));
    assertThat(terrain.state(100, 63, -100)).isEqualTo(TestLand.state("grass_block"));
    assertThat(terrain.state(100, 64, -100)).isZero();
    assertThat(terrain.state(100, -1, -100)).isZero();
    assertThat(terrain.state(100, 256, -100)).isZero();
    assertThat(terrain.biomeName(100, -100)).isEqualTo("plains");
  }

  @Test
  void writesFromBottomToTopOfTheWorldAndNotBeyond() {
    terrain.setState(0, 0, 0, STONE);
    terrain.setState(0, 255, 0, STONE);
    assertThat(terrain.state(0, 0, 0)).isEqualTo(STONE);
    assertThat(terrain.state(0, 255, 0)).isEqualTo(STONE);
    assertThat(terrain.height(0, 0)).isEqualTo(256);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.setState(0, 256, 0, STONE))
        .withMessageContaining("256")
        .withMessageContaining("0..255");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.setState(0, -1, 0, STONE))
        .withMessageContaining("-1");
  }

  @Test
  void rejectsAStateThatDoesNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.setState(0, 70, 0, 60_000))
        .withMessageContaining("60000");
    assertThatIllegalArgumentException().isThrownBy(() -> terrain.setState(0, 70, 0, -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-10_000_000, -17, -1, 0, 15, 10_000_000, Integer.MAX_VALUE - 40})
  void writesAnywhere(int far) {
    terrain.setState(far, 70, -far, STONE);
    terrain.setState(far + 1, 70, -far - 1, TORCH);
    assertThat(terrain.state(far, 70, -far)).isEqualTo(STONE);
    assertThat(terrain.state(far - 1, 70, -far)).isZero();
    assertThat(terrain.blockLight(far + 1, 70, -far)).isEqualTo(13);
    assertThat(terrain.chunk(far >> 4, -far >> 4).chunkX()).isEqualTo(Math.floorDiv(far, 16));
  }

  @Test
  void heightsFollowEditsThatDimLight() {
    terrain.setState(4, 80, 4, LEAVES);
    assertThat(terrain.height(4, 4)).isEqualTo(81);
    terrain.setState(4, 90, 4, TORCH);
    assertThat(terrain.height(4, 4)).isEqualTo(81);
    terrain.setState(4, 80, 4, 0);
    assertThat(terrain.height(4, 4)).isEqualTo(64);
    for (int y = 0; y < 64; y++) {
      terrain.setState(4, y, 4, 0);
    }
    assertThat(terrain.height(4, 4)).isZero();
  }

  @Test
  void hashIsZeroUntilSomethingIsWrittenAndAgainWhenItIsPutBack() {
    terrain.chunk(4, 4);
    assertThat(terrain.hash()).isZero();
    terrain.setState(1, 63, 1, STONE);
    long once = terrain.hash();
    terrain.setState(1, 63, 2, STONE);
    assertThat(terrain.hash()).isNotZero().isNotEqualTo(once);
    terrain.setState(1, 63, 2, TestLand.state("grass_block"));
    assertThat(terrain.hash()).isEqualTo(once);
    terrain.setState(1, 63, 1, 0);
    terrain.setState(1, 63, 1, TestLand.state("grass_block"));
    assertThat(terrain.hash()).isZero();
  }

  @Test
  void hashDependsOnPlaceAndStateAndNotOnOrder() {
    Terrain other = TestLand.flat(3);
    terrain.setState(1, 70, 2, STONE);
    terrain.setState(-9, 71, 40, TORCH);
    other.setState(-9, 71, 40, TORCH);
    other.setState(1, 70, 2, STONE);
    assertThat(other.hash()).isEqualTo(terrain.hash());
    other.setState(1, 70, 2, TORCH);
    assertThat(other.hash()).isNotEqualTo(terrain.hash());
    Terrain swapped = TestLand.flat(3);
    swapped.setState(2, 70, 1, STONE);
    swapped.setState(-9, 71, 40, TORCH);
    assertThat(swapped.hash()).isNotEqualTo(terrain.hash());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void restoreBringsEverythingBackAndContinuesAsIfNeverStopped(long seed) {
    ChunkSource source = TestLand.source(new TestLand.Rough());
    Terrain straight = new Terrain(TestLand.CONTENT, source, seed);
    Terrain branched = new Terrain(TestLand.CONTENT, source, seed);
    scribble(straight, seed, 0, 200);
    scribble(branched, seed, 0, 100);
    for (int round = 0; round < 3; round++) {
      TerrainSnapshot snapshot = branched.snapshot();
      scribble(branched, seed + 99 + round, 0, 100);
      branched.restore(snapshot);
    }
    scribble(branched, seed, 100, 200);
    assertSameLand(branched, straight, "seed " + seed);
    assertThat(branched.hash()).isEqualTo(straight.hash());
  }

  @Test
  void worldsFromOneSnapshotDoNotSeeEachOther() {
    terrain.setState(0, 70, 0, STONE);
    TerrainSnapshot snapshot = terrain.snapshot();
    Terrain a = Terrain.of(TestLand.CONTENT, terrain.source(), snapshot);
    Terrain b = Terrain.of(TestLand.CONTENT, terrain.source(), snapshot);
    a.setState(0, 70, 0, TORCH);
    b.setState(0, 71, 0, LEAVES);
    terrain.setState(0, 72, 0, STONE);
    assertThat(a.state(0, 70, 0)).isEqualTo(TORCH);
    assertThat(a.state(0, 71, 0)).isZero();
    assertThat(a.state(0, 72, 0)).isZero();
    assertThat(b.state(0, 70, 0)).isEqualTo(STONE);
    assertThat(b.blockLight(0, 72, 0)).isZero();
    assertThat(b.height(0, 0)).isEqualTo(72);
    assertThat(terrain.state(0, 71, 0)).isZero();
    Terrain again = Terrain.of(TestLand.CONTENT, terrain.source(), snapshot);
    assertThat(again.state(0, 70, 0)).isEqualTo(STONE);
    assertThat(again.height(0, 0)).isEqualTo(71);
    assertThat(again.hash()).isEqualTo(snapshot.hash()).isNotEqualTo(a.hash());
  }

  @Test
  void editsDoNotReachTheSharedSource() {
    terrain.setState(0, 63, 0, TORCH);
    Chunk generated = terrain.source().chunk(3, 0, 0);
    assertThat(generated.state(0, 63, 0)).isEqualTo(TestLand.state("grass_block"));
    assertThat(generated.packedLight(0, 64, 0)).isEqualTo(0xF0);
    assertThat(generated.editedSections()).isZero();
  }

  @Test
  void untouchedSectionsStaySharedWithTheSource() {
    terrain.setState(0, 63, 0, 0);
    Chunk edited = terrain.chunk(0, 0);
    Chunk generated = terrain.source().chunk(3, 0, 0);
    assertThat(edited).isNotSameAs(generated);
    assertThat(edited.section(3)).isNotSameAs(generated.section(3));
    assertThat(edited.section(2)).isSameAs(generated.section(2));
    assertThat(edited.light(9)).isSameAs(generated.light(9));
    assertThat(terrain.chunk(1, 0)).isSameAs(terrain.source().chunk(3, 1, 0));
  }

  @Test
  void rejectsASnapshotOfOtherLand() {
    ChunkSource rough = TestLand.source(new TestLand.Rough());
    TerrainSnapshot otherLand = new Terrain(TestLand.CONTENT, rough, 3).snapshot();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.restore(otherLand))
        .withMessageContaining("test-rough");
  }

  @Test
  void restoreGoesOverToTheSeedOfTheSnapshot() {
    ChunkSource rough = TestLand.source(new TestLand.Rough());
    Terrain other = new Terrain(TestLand.CONTENT, rough, 4);
    Terrain restored = new Terrain(TestLand.CONTENT, rough, 3);
    restored.restore(other.snapshot());
    assertThat(restored.seed()).isEqualTo(4);
    assertThat(restored.chunk(5, 5)).isSameAs(other.chunk(5, 5));
  }

  @Test
  void unloadsWhatIsFarAndUnwrittenOnly() {
    terrain.setState(-160, 70, -160, STONE);
    for (int i = 0; i < 200; i++) {
      terrain.chunk(i, 5);
    }
    terrain.unloadBeyond(2, 5, 2);
    assertThat(terrain.chunkIfLoaded(4, 5)).isNotNull();
    assertThat(terrain.chunkIfLoaded(5, 5)).isNull();
    assertThat(terrain.chunkIfLoaded(-10, -10)).isNotNull();
    assertThat(terrain.state(-160, 70, -160)).isEqualTo(STONE);
    assertThat(terrain.state(160, 63, 80)).isEqualTo(TestLand.state("grass_block"));
  }

  @Test
  void lightThatReachedANeighbourSurvivesUnloading() {
    terrain.setState(0, 70, 0, TORCH);
    terrain.unloadUnless((chunkX, chunkZ) -> false);
    assertThat(terrain.blockLight(-3, 70, 0)).isEqualTo(11);
  }

  @Test
  void editVersionGrowsWithEveryChange() {
    List<Long> versions = new ArrayList<>();
    versions.add(terrain.editVersion());
    terrain.chunk(0, 0);
    versions.add(terrain.editVersion());
    terrain.setState(0, 70, 0, STONE);
    versions.add(terrain.editVersion());
    terrain.setState(0, 70, 1, STONE);
    versions.add(terrain.editVersion());
    terrain.restore(terrain.snapshot());
    versions.add(terrain.editVersion());
    terrain.unloadBeyond(0, 0, 0);
    versions.add(terrain.editVersion());
    assertThat(versions).isSorted().doesNotHaveDuplicates();
    terrain.setState(0, 70, 1, STONE);
    terrain.state(0, 70, 1);
    assertThat(terrain.editVersion()).isEqualTo(versions.getLast());
  }

  @Test
  void savedSectionsRebuildTheLandElsewhere() {
    ChunkSource source = TestLand.source(new TestLand.Rough());
    Terrain original = new Terrain(TestLand.CONTENT, source, 8);
    scribble(original, 8, 0, 150);
    Terrain resumed = Terrain.of(TestLand.CONTENT, source, original.snapshot());
    scribble(resumed, 8, 150, 200);
    Terrain loaded = new Terrain(TestLand.CONTENT, source, 8);
    List<String> saved = new ArrayList<>();
    resumed.forEachEditedSection(
        (chunkX, sectionY, chunkZ, section) -> {
          loaded.applySavedSection(chunkX, sectionY, chunkZ, section.cells().clone());
          saved.add(chunkX + " " + sectionY + " " + chunkZ);
        });
    assertSameLand(loaded, resumed, "loaded");
    assertThat(loaded.hash()).isEqualTo(resumed.hash());
    List<String> savedAgain = new ArrayList<>();
    loaded.forEachEditedSection((x, y, z, section) -> savedAgain.add(x + " " + y + " " + z));
    assertThat(savedAgain).isEqualTo(saved);
  }

  @Test
  void rejectsSavedSectionsOfAWrongShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.applySavedSection(0, 16, 0, new short[4096]))
        .withMessageContaining("16");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> terrain.applySavedSection(0, 1, 0, new short[4095]))
        .withMessageContaining("4095");
  }

  private static void scribble(Terrain terrain, long seed, int from, int to) {
    int[] states = {0, STONE, TORCH, LEAVES, TestLand.state("water"), 0};
    for (int i = from; i < to; i++) {
      long draw = Hash64.of(seed, i);
      terrain.setState(
          Hash64.toBounded(draw, 50) - 25,
          40 + Hash64.toBounded(Hash64.of(draw, 1), 50),
          Hash64.toBounded(Hash64.of(draw, 2), 50) - 25,
          states[Hash64.toBounded(Hash64.of(draw, 3), states.length)]);
    }
  }

  private static void assertSameLand(Terrain actual, Terrain expected, String what) {
    for (int z = -41; z < 41; z++) {
      for (int x = -41; x < 41; x++) {
        assertThat(actual.height(x, z)).isEqualTo(expected.height(x, z));
        for (int y = 0; y < 256; y++) {
          if (actual.state(x, y, z) != expected.state(x, y, z)
              || actual.packedLight(x, y, z) != expected.packedLight(x, y, z)) {
            throw new AssertionError("%s: differs at %d %d %d".formatted(what, x, y, z));
          }
        }
      }
    }
  }
}
