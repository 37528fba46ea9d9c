package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.terrain.Fixture;
import dev.mattock.engine.terrain.Generator;
import dev.mattock.engine.terrain.Generator.RawChunk;
import dev.mattock.engine.terrain.Section;
import dev.mattock.worlds.task.Occurrence;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out what there is in a generator's land: makes chunks here and there, and counts in how
 * many of them each thing is. Chests that are too rare to be met are told by the generator. Which
 * chunks is fixed, so that the outcome is a pure function of the generator: whatever it names can
 * be walked to.
 */
public final class LandSurvey {
  /** Squares of chunks that are looked at, each with a seed of its own. */
  private static final int SQUARES = 48;

  /** Chunks along an edge of a square: neighbours are cheaper to make than strangers. */
  private static final int EDGE = 6;

  /** Chunks that are looked at: enough to meet what is in one chunk of five hundred. */
  public static final int CHUNKS = SQUARES * EDGE * EDGE;

  /** Chunks from the origin on each axis. */
  private static final int SPREAD = 192;

  private static final long SURVEY = Hash64.of("survey");

  private final Content content;
  private final Generator generator;
  private final int[] blocks;
  private final Map<String, Integer> chests = new TreeMap<>();
  private final Map<String, Integer> spawners = new TreeMap<>();
  private final Map<String, Integer> biomes = new TreeMap<>();

  private LandSurvey(Content content, Generator generator) {
    this.content = content;
    this.generator = generator;
    blocks = new int[content.blocks().size()];
  }

  /** What there is in the land of a generator. Takes a second or two. */
  public static Occurrence of(Content content, Generator generator) {
    LandSurvey survey = new LandSurvey(content, generator);
    for (int square = 0; square < SQUARES; square++) {
      int x = Hash64.toBounded(Hash64.of(SURVEY, square, 0), 2 * SPREAD + 1) - SPREAD;
      int z = Hash64.toBounded(Hash64.of(SURVEY, square, 1), 2 * SPREAD + 1) - SPREAD;
      survey.look(1 + square, x, z);
    }
    // What is too rare to be met counts as met once.
    generator.lootTables().forEach(name -> survey.chests.putIfAbsent(name, 1));
    return survey.found();
  }

  private void look(long seed, int fromChunkX, int fromChunkZ) {
    for (int z = fromChunkZ; z < fromChunkZ + EDGE; z++) {
      for (int x = fromChunkX; x < fromChunkX + EDGE; x++) {
        look(generator.generate(seed, x, z));
      }
    }
  }

  private void look(RawChunk chunk) {
    BitSet states = new BitSet();
    for (Section section : chunk.sections()) {
      int cells = section.isUniform() ? 1 : Section.VOLUME;
      for (int cell = 0; cell < cells; cell++) {
        states.set(section.state(cell));
      }
    }
    BitSet here = new BitSet();
    states.stream().forEach(state -> here.set(content.state(state).blockId()));
    here.clear(0); // air
    here.stream().forEach(block -> blocks[block]++);
    Set<String> names = new HashSet<>();
    for (byte biome : chunk.biomes()) {
      names.add(generator.biomeName(biome & 0xFF));
    }
    names.forEach(name -> biomes.merge(name, 1, Integer::sum));
    lookAtFixtures(chunk);
  }

  private void lookAtFixtures(RawChunk chunk) {
    Set<String> tables = new HashSet<>();
    Set<String> mobs = new HashSet<>();
    for (Fixture fixture : chunk.fixtures()) {
      switch (fixture.kind()) {
        case LOOT -> tables.add(fixture.name());
        case SPAWNER -> mobs.add(fixture.name());
      }
    }
    tables.forEach(name -> chests.merge(name, 1, Integer::sum));
    mobs.forEach(name -> spawners.merge(name, 1, Integer::sum));
  }

  private Occurrence found() {
    Map<String, Integer> byName = new TreeMap<>();
    for (int block = 0; block < blocks.length; block++) {
      if (blocks[block] > 0) {
        byName.put(content.blocks().get(block).name(), blocks[block]);
      }
    }
    return new Occurrence(parts(byName), parts(chests), parts(spawners), parts(biomes));
  }

  private static ImmutableMap<String, Double> parts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                Map.Entry::getKey, entry -> entry.getValue() / (double) CHUNKS));
  }
}
