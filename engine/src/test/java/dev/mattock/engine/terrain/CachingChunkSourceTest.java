package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachingChunkSourceTest {
  @Test
  void generatesAChunkOnceWhileItIsCached() {
    CountingGenerator generator = new CountingGenerator();
    ChunkSource source = TestLand.source(generator);
    Chunk first = source.chunk(1, 0, 0);
    assertThat(generator.calls).hasValue(9);
    assertThat(source.chunk(1, 0, 0)).isSameAs(first);
    source.chunk(1, 1, 0);
    assertThat(generator.calls).hasValue(12);
    source.chunk(2, 0, 0);
    assertThat(generator.calls).hasValue(21);
  }

  @Test
  void forgetsChunksBeyondItsBoundAndMakesThemAgainEqual() {
    CountingGenerator generator = new CountingGenerator();
    ChunkSource source = new CachingChunkSource(TestLand.CONTENT, generator, 1 << 20);
    Chunk first = source.chunk(1, 0, 0);
    for (int i = 0; i < 100; i++) {
      source.chunk(1, i, 50);
    }
    int calls = generator.calls.get();
    Chunk again = source.chunk(1, 0, 0);
    assertThat(generator.calls.get()).isGreaterThan(calls);
    assertThat(again).isNotSameAs(first);
    assertEqualChunks(again, first);
  }

  @Test
  void packsWhatIsNotAtHandAndUnpacksItEqual() {
    CountingGenerator generator = new CountingGenerator();
    ChunkSource source = new CachingChunkSource(TestLand.CONTENT, generator, 20 << 20);
    ChunkSource plain = TestLand.source(new TestLand.Rough());
    List<Chunk> before = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      before.add(source.chunk(1, i % 10, i / 10));
    }
    assertThat(generator.calls).as("those and their neighbours, each once").hasValue(144);
    for (int i = 0; i < 100; i++) {
      Chunk chunk = source.chunk(1, i % 10, i / 10);
      if (i == 0) {
        assertThat(chunk).as("no more at hand").isNotSameAs(before.get(i));
      }
      assertThat(chunk.chunkX()).isEqualTo(i % 10);
      assertThat(chunk.chunkZ()).isEqualTo(i / 10);
      assertEqualChunks(chunk, plain.chunk(1, i % 10, i / 10));
    }
    assertThat(generator.calls).hasValue(144);
  }

  @Test
  void sectionsThatManyChunksShareDoNotCrowdOthersOut() {
    CountingGenerator generator = new CountingGenerator(new CommonRock());
    ChunkSource source = new CachingChunkSource(TestLand.CONTENT, generator, 1 << 20);
    for (int i = 0; i < 30; i++) {
      source.chunk(1, i, 0);
    }
    int calls = generator.calls.get();
    for (int i = 0; i < 30; i++) {
      source.chunk(1, i, 0);
    }
    assertThat(generator.calls).hasValue(calls);
  }

  @Test
  void rejectsABoundThatHoldsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CachingChunkSource(TestLand.CONTENT, new CountingGenerator(), 1000))
        .withMessageContaining("1000");
  }

  @Test
  void threadsGetEqualChunks() throws Exception {
    ChunkSource alone = TestLand.source(new TestLand.Rough());
    ChunkSource shared = TestLand.source(new TestLand.Rough());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int turn = thread;
        tasks.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 16; i++) {
                    int place = (i * 5 + turn * 4) % 16;
                    assertEqualChunks(
                        shared.chunk(9, place % 4, place / 4),
                        alone.chunk(9, place % 4, place / 4));
                  }
                }));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
    }
  }

  private static void assertEqualChunks(Chunk actual, Chunk expected) {
    for (int column = 0; column < 256; column++) {
      int x = column & 15;
      int z = column >> 4;
      assertThat(actual.height(x, z)).isEqualTo(expected.height(x, z));
      assertThat(actual.biome(x, z)).isEqualTo(expected.biome(x, z));
      for (int y = 0; y < Chunk.HEIGHT; y++) {
        if (actual.state(x, y, z) != expected.state(x, y, z)
            || actual.packedLight(x, y, z) != expected.packedLight(x, y, z)) {
          throw new AssertionError("chunks differ at %d %d %d".formatted(x, y, z));
        }
      }
    }
  }

  private static final class CountingGenerator implements Generator {
    private final AtomicInteger calls = new AtomicInteger();
    private final Generator generator;

    CountingGenerator() {
      this(new TestLand.Rough());
    }

    CountingGenerator(Generator generator) {
      this.generator = generator;
    }

    @Override
    public String identity() {
      return generator.identity();
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      calls.incrementAndGet();
      return generator.generate(seed, chunkX, chunkZ);
    }

    @Override
    public String biomeName(int biomeId) {
      return generator.biomeName(biomeId);
    }
  }

  /** All but the sky is one section of two kinds of block. */
  private static final class CommonRock implements Generator {
    private final Section[] sections = new Section[Chunk.SECTIONS];

    CommonRock() {
      short[] cells = new short[Section.VOLUME];
      Arrays.fill(cells, (short) TestLand.state("stone"));
      cells[0] = (short) TestLand.state("dirt");
      Arrays.fill(sections, Section.uniform(0));
      Arrays.fill(sections, 0, 8, Section.of(cells).asCommon());
    }

    @Override
    public String identity() {
      return "common rock";
    }

    @Override
    public RawChunk generate(long seed, int chunkX, int chunkZ) {
      return new RawChunk(sections.clone(), new byte[256]);
    }

    @Override
    public String biomeName(int biomeId) {
      return "rock";
    }
  }
}
