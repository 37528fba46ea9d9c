package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunkTableTest {
  @Test
  void keysOfDifferentPlacesDiffer() {
    assertThat(ChunkTable.key(1, -1)).isNotEqualTo(ChunkTable.key(-1, 1));
    assertThat(ChunkTable.key(0, -1)).isNotEqualTo(ChunkTable.key(-1, 0));
    assertThat(ChunkTable.key(-1, -1)).isNotEqualTo(ChunkTable.key(0, -1));
  }

  @Test
  void findsEveryChunkAgainAfterGrowing() {
    ChunkTable table = filled(500);
    assertThat(table.size()).isEqualTo(500);
    for (int i = 0; i < 500; i++) {
      Chunk chunk = table.chunkAt(table.slotOf(ChunkTable.key(i * 7 - 900, -i)));
      assertThat(chunk.chunkX()).isEqualTo(i * 7 - 900);
      assertThat(chunk.chunkZ()).isEqualTo(-i);
    }
    assertThat(table.chunkAt(table.slotOf(ChunkTable.key(1, 1)))).isNull();
  }

  @Test
  void growingKeepsOwnership() {
    ChunkTable table = filled(20);
    int slot = table.slotOf(ChunkTable.key(-900, 0));
    table.replaceByOwned(slot, table.chunkAt(slot).copyOnWrite());
    ChunkTable grown = table.grown();
    assertThat(grown.ownsSlot(grown.slotOf(ChunkTable.key(-900, 0)))).isTrue();
    assertThat(grown.ownsSlot(grown.slotOf(ChunkTable.key(-893, -1)))).isFalse();
    grown.disown();
    assertThat(grown.ownsSlot(grown.slotOf(ChunkTable.key(-900, 0)))).isFalse();
  }

  private static ChunkTable filled(int count) {
    Chunk template = TestLand.source(new TestLand.Flat()).chunk(1, 0, 0);
    ChunkTable table = new ChunkTable();
    for (int i = 0; i < count; i++) {
      Chunk chunk = at(template, i * 7 - 900, -i);
      if (!table.add(chunk)) {
        table = table.grown();
        table.add(chunk);
      }
    }
    return table;
  }

  private static Chunk at(Chunk template, int chunkX, int chunkZ) {
    Section[] sections = new Section[Chunk.SECTIONS];
    LightSection[] lights = new LightSection[Chunk.SECTIONS];
    for (int i = 0; i < Chunk.SECTIONS; i++) {
      sections[i] = template.section(i);
      lights[i] = template.light(i);
    }
    return new Chunk(
        chunkX, chunkZ, new Generator.RawChunk(sections, new byte[256]), lights, new short[256]);
  }
}
