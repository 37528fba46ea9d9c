package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {
  private static final Content CONTENT = Land.CONTENT;

  @Test
  void drawsLayersFromTheBottomUpAndRowsFromTheNorth() {
    StructureTemplate hut =
        read(
            """
            hut:
              legend: {a: stone, b: $wall, c: "oak_log[axis=x]"}
              layers:
                - ["ab", " c", "aa"]
                - ["cc", "  ", "bb"]
            """,
            "hut");
    assertThat(hut.width()).isEqualTo(2);
    assertThat(hut.depth()).isEqualTo(3);
    assertThat(hut.height()).isEqualTo(2);
    assertThat(name(hut, 0, 0, 0, 0)).isEqualTo("stone");
    assertThat(name(hut, 1, 0, 0, 0)).isEqualTo("oak_planks");
    assertThat(name(hut, 1, 0, 1, 1)).isEqualTo("oak_log[axis=z]");
    assertThat(name(hut, 0, 1, 2, 0)).isEqualTo("oak_planks");
    assertThat(hut.cell(0, 0, 1).keeps()).isTrue();
  }

  @Test
  void aTurnBringsTheNorthernRowToTheEast() {
    StructureTemplate hut = read("hut: {legend: {a: stone}, layers: [[\"aaa\", \"   \"]]}", "hut");
    assertThat(hut.turnedWidth(1)).isEqualTo(2);
    assertThat(hut.turnedDepth(1)).isEqualTo(3);
    assertThat(hut.turnedX(0, 0, 1)).isEqualTo(1);
    assertThat(hut.turnedZ(0, 0, 1)).isEqualTo(0);
    assertThat(hut.turnedX(2, 0, 2)).isEqualTo(0);
    assertThat(hut.turnedZ(2, 0, 2)).isEqualTo(1);
    assertThat(hut.turnedX(2, 0, 3)).isEqualTo(0);
    assertThat(hut.turnedZ(2, 0, 3)).isEqualTo(0);
  }

  @Test
  void fencesJoinByThemselves() {
    StructureTemplate pen =
        read("pen: {legend: {f: oak_fence, s: stone}, layers: [[\"ffs\", \"f  \"]]}", "pen");
    assertThat(CONTENT.state(pen.cell(0, 0, 0).state(0, 0)).properties())
        .containsEntry("east", "true")
        .containsEntry("south", "true")
        .containsEntry("west", "false");
    assertThat(CONTENT.state(pen.cell(1, 0, 0).state(1, 0)).properties())
        .containsEntry("north", "true")
        .containsEntry("south", "true")
        .containsEntry("east", "false");
  }

  @Test
  void takesOverAnotherTemplateButForSomeLetters() {
    StructureTemplate other =
        read(
            """
            hut: {legend: {a: stone, b: dirt}, layers: [["ab"]]}
            other: {like: hut, legend: {b: sand}}
            """,
            "other");
    assertThat(name(other, 0, 0, 0, 0)).isEqualTo("stone");
    assertThat(name(other, 1, 0, 0, 0)).isEqualTo("sand");
  }

  @Test
  void reportsEveryMistakeWithItsLine() {
    ContentException thrown =
        catchThrowableOfType(
            ContentException.class,
            () ->
                read(
                    """
                    hut:
                      legend:
                        a: ston
                        b: $wal
                        c: {state: chest, loot: simple_dungon}
                        d: {state: spawner, mobs: {zombi: 1}, colour: red}
                        e: {state: stone, into: hole}
                      layers:
                        - ["abcdef"]
                    """,
                    "hut"));
    assertThat(thrown.problems())
        .anyMatch(line -> line.startsWith("test.yaml:3:") && line.contains("did you mean"))
        .anyMatch(line -> line.startsWith("test.yaml:4:") && line.contains("unknown material"))
        .anyMatch(line -> line.startsWith("test.yaml:5:") && line.contains("simple_dungeon"))
        .anyMatch(line -> line.startsWith("test.yaml:6:") && line.contains("zombie"))
        .anyMatch(line -> line.startsWith("test.yaml:6:") && line.contains("colour"))
        .anyMatch(line -> line.startsWith("test.yaml:7:") && line.contains("any, hollow, solid"))
        .anyMatch(line -> line.contains("the letter \"f\" is in no legend"));
  }

  @Test
  void rejectsLayersThatAreNotOfOneSize() {
    ContentException thrown =
        catchThrowableOfType(
            ContentException.class,
            () -> read("hut: {legend: {a: stone}, layers: [[\"aa\"], [\"aaa\"]]}", "hut"));
    assertThat(thrown.problems()).anyMatch(line -> line.contains("all of one size"));
  }

  private static StructureTemplate read(String text, String name) {
    Problems problems = new Problems();
    ImmutableMap<String, YamlNode> templates =
        TemplateReader.entries(
            YamlReader.read("test.yaml", text, problems).flatMap(YamlNode::map).orElseThrow());
    TemplateReader reader =
        new TemplateReader(
            CONTENT, ImmutableMap.of(), templates, ImmutableMap.of("wall", "oak_planks"));
    ImmutableList<StructureTemplate> read =
        reader.read(name, templates.get(name)).stream().collect(ImmutableList.toImmutableList());
    problems.throwIfAny();
    return read.getFirst();
  }

  private static String name(StructureTemplate template, int x, int y, int z, int turn) {
    return CONTENT.state(template.cell(x, y, z).state(turn, 0)).name();
  }
}
