package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlReader;
import org.junit.jupiter.api.Test;

class BiomeReaderTest {
  @Test
  void readsWhatShips() {
    assertThat(BiomeReader.readBuiltIn(Land.CONTENT))
        .extracting(Biome::name)
        .containsExactlyInAnyOrderElementsOf(Land.CONTENT.biomes().keySet());
  }

  @Test
  void reportsEveryProblemWithItsLine() {
    String text =
        """
        growths:
          reed: {plants: sugar_can, where: bnak, on: dirt, height: [4, 2], patches: 2, chance: 1}
        biomes:
          moor:
            when: {wetness: [0, 1]}
            alone: {hills: [2, 1]}
            groves: {chance: 1.5, trees: {aok: 1}}
            plants: {gras: 0.1}
            growths: {red: 1}
            level: {ground: 300, bumps: 1}
            patches: 0.5
        """;
    ContentException thrown =
        catchThrowableOfType(
            ContentException.class,
            () -> {
              Problems problems = new Problems();
              BiomeReader.read(
                  Land.CONTENT, YamlReader.read("moor.yaml", text, problems), problems);
            });
    assertThat(thrown.problems())
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("\"sugar_cane\""))
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("\"bank\""))
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("height"))
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("patches"))
        .anyMatch(line -> line.startsWith("moor.yaml:5:") && line.contains("biome of the engine"))
        .anyMatch(line -> line.startsWith("moor.yaml:5:") && line.contains("wetness"))
        .anyMatch(line -> line.startsWith("moor.yaml:6:") && line.contains("low <= high"))
        .anyMatch(line -> line.startsWith("moor.yaml:7:") && line.contains("chance"))
        .anyMatch(line -> line.startsWith("moor.yaml:7:") && line.contains("\"oak\""))
        .anyMatch(line -> line.startsWith("moor.yaml:8:") && line.contains("\"grass\""))
        .anyMatch(line -> line.startsWith("moor.yaml:9:") && line.contains("\"reed\""))
        .anyMatch(line -> line.startsWith("moor.yaml:10:") && line.contains("ground"))
        .anyMatch(line -> line.contains("patches need flowers"));
  }
}
