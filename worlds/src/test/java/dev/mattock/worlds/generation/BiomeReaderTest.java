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
        .contains("plains", "forest", "birch_forest", "beach", "ocean", "river");
  }

  @Test
  void reportsEveryProblemWithItsLine() {
    String text =
        """
        trees:
          oak: {trunk: oak_lgo, crown: oak_leaves, height: [4, 60]}
        biomes:
          moor:
            when: {wetness: [0, 1]}
            alone: {hills: [2, 1]}
            groves: 1.5
            trees: {aok: 1}
            plants: {gras: 0.1}
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
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("\"oak_log\""))
        .anyMatch(line -> line.startsWith("moor.yaml:2:") && line.contains("1..12"))
        .anyMatch(line -> line.startsWith("moor.yaml:5:") && line.contains("wetness"))
        .anyMatch(line -> line.startsWith("moor.yaml:6:") && line.contains("low <= high"))
        .anyMatch(line -> line.startsWith("moor.yaml:7:") && line.contains("groves"))
        .anyMatch(line -> line.startsWith("moor.yaml:8:") && line.contains("\"oak\""))
        .anyMatch(line -> line.startsWith("moor.yaml:9:") && line.contains("\"grass\""))
        .anyMatch(line -> line.contains("patches need flowers"));
  }
}
