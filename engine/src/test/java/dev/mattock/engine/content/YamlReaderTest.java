package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReaderTest {
  private final Problems problems = new Problems();

  private YamlMap map(String text) {
    return YamlReader.read("t.yaml", text, problems).flatMap(YamlNode::map).orElseThrow();
  }

  private void expectOnly(String problem) {
    assertThat(problems.list()).containsExactly(problem);
  }

  @Test
  void readsEachTypeAsWritten() {
    YamlMap map = map("a: text\nb: 7\nc: 1.5e1\nd: true\ne: [x, y]\nf: {g: '8'}\nh: MAINHAND\n");
    assertThat(map.string("a")).isEqualTo("text");
    assertThat(map.integer("b", 0, 10)).isEqualTo(7);
    assertThat(map.number("c", 0, 20)).isEqualTo(15);
    assertThat(map.number("b", 0, 20)).isEqualTo(7);
    assertThat(map.bool("d", false)).isTrue();
    assertThat(map.require("e").flatMap(YamlNode::list).orElseThrow())
        .extracting(node -> node.string().orElseThrow())
        .containsExactly("x", "y");
    assertThat(map.require("f").flatMap(YamlNode::map).orElseThrow().string("g")).isEqualTo("8");
    assertThat(map.require("h").flatMap(YamlNode::scalar)).contains("MAINHAND");
    map.rejectUnknownKeys();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void missingKeysHaveTheirFallback() {
    YamlMap map = map("{}");
    assertThat(map.string("a", "x")).isEqualTo("x");
    assertThat(map.integer("b", 0, 9, 42)).isEqualTo(42);
    assertThat(map.number("c", 0, 9, 0.5)).isEqualTo(0.5);
    assertThat(map.bool("d", true)).isTrue();
    assertThat(map.choice("e", ToolClass.class, ToolClass.AXE)).isEqualTo(ToolClass.AXE);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aMissingKeyIsAProblemAtTheLineOfItsMap() {
    map("# comment\na:\n  b: 1\n").require("a").flatMap(YamlNode::map).orElseThrow().string("c");
    expectOnly("t.yaml:3: a lacks the key \"c\"");
  }

  @Test
  void everyWrongTypeIsNamedWithKeyValueAndLine() {
    YamlMap map = map("a: 5\nb: five\nc: [1]\nd: yes\ne: {f: 1}\ng: 1.5\nh:\n");
    map.string("a");
    map.integer("b", 0, 9);
    map.number("c", 0, 9);
    map.bool("d", false);
    map.string("e");
    map.integer("g", 0, 9);
    map.string("h");
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:1: a must be a text, but is 5",
            "t.yaml:2: b must be a whole number from 0 to 9, but is \"five\"",
            "t.yaml:3: c must be a number from 0 to 9, but is a list of 1",
            "t.yaml:4: d must be true or false, but is \"yes\"",
            "t.yaml:5: e must be a text, but is a map of 1",
            "t.yaml:6: g must be a whole number from 0 to 9, but is 1.5",
            "t.yaml:7: h must be a text, but is empty");
  }

  @Test
  void numbersOutOfRangeAreProblems() {
    YamlMap map = map("a: 10\nb: -0.1\nc: 99999999999999999999999\nd: .nan\ne: 1e999\nf: 0x10\n");
    assertThat(map.integer("a", 0, 9)).isZero();
    map.number("b", 0, 9);
    map.integer("c", 0, 9);
    map.number("d", 0, 9);
    map.number("e", 0, 9);
    map.integer("f", 0, 99);
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:1: a must be a whole number from 0 to 9, but is 10",
            "t.yaml:2: b must be a number from 0 to 9, but is -0.1",
            "t.yaml:3: c must be a whole number from 0 to 9, but is 99999999999999999999999",
            "t.yaml:4: d must be a number from 0 to 9, but is \".nan\"",
            "t.yaml:5: e must be a number from 0 to 9, but is 1e999",
            "t.yaml:6: f must be a whole number from 0 to 99, but is \"0x10\"");
  }

  @Test
  void aRangeIsTwoNumbersInOrder() {
    YamlMap map = map("a: [2, 5]\nb: [3, 3]\nc: [5, 2]\nd: 4\n");
    assertThat(map.require("a").flatMap(n -> n.range(1, 9, "cells")).orElseThrow())
        .containsExactly(2, 5);
    assertThat(map.require("b").flatMap(n -> n.range(1, 9, "cells")).orElseThrow())
        .containsExactly(3, 3);
    assertThat(map.require("c").flatMap(n -> n.range(1, 9, "cells"))).isEmpty();
    assertThat(map.require("d").flatMap(n -> n.range(1, 9, "cells"))).isEmpty();
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:3: c must be [fewest, most] cells", "t.yaml:4: d must be [fewest, most] cells");
  }

  @Test
  void wholeNumbersReachTheEndsOfLong() {
    YamlMap map = map("a: 9223372036854775807\nb: -9223372036854775808\nc: 9223372036854775808\n");
    assertThat(map.require("a").flatMap(n -> n.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)))
        .contains(Long.MAX_VALUE);
    assertThat(map.require("b").flatMap(n -> n.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)))
        .contains(Long.MIN_VALUE);
    assertThat(map.require("c").flatMap(n -> n.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE)))
        .isEmpty();
  }

  @Test
  void unknownKeysAreProblemsWithTheNearestKnownOne() {
    YamlMap map = map("hardnes: 1\nzzzzzzzzzzzzzzzzzz: 2\n");
    map.number("hardness", 0, 9, 0);
    map.rejectUnknownKeys();
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:1: unknown key \"hardnes\": did you mean \"hardness\"?",
            "t.yaml:2: unknown key \"zzzzzzzzzzzzzzzzzz\"");
  }

  @Test
  void anUnknownChoiceListsAllAndTheNearest() {
    map("tool: pickax\n").choice("tool", ToolClass.class, ToolClass.NONE);
    expectOnly(
        "t.yaml:1: tool must be one of none, pickaxe, axe, shovel, hoe, sword, shears, but is"
            + " \"pickax\": did you mean \"pickaxe\"?");
  }

  @Test
  void aDuplicateKeyIsAProblemThatNamesBothLines() {
    map("a: 1\nb: 2\na: 3\n");
    expectOnly("t.yaml:3: duplicate key \"a\", first on line 1");
  }

  @Test
  void malformedTextIsOneProblemWithItsLine() {
    assertThat(YamlReader.read("t.yaml", "a: 1\nb: [1, 2\nc: 3\n", problems)).isEmpty();
    assertThat(problems.list())
        .singleElement()
        .asString()
        .matches("t\\.yaml:3: malformed YAML: .*");
  }

  @Test
  void anEmptyTextAndASecondDocumentAreProblems() {
    assertThat(YamlReader.read("t.yaml", "# nothing\n", problems)).isEmpty();
    assertThat(YamlReader.read("u.yaml", "a: 1\n---\nb: 2\n", problems)).isEmpty();
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:1: the file is empty",
            "u.yaml:2: a file holds one document, and here a second one starts");
  }

  @Test
  void tagsAreProblems() {
    map("a: !!int 5\nb: !java.net.URL {c: 1}\n");
    assertThat(problems.list())
        .containsExactly(
            "t.yaml:1: tags are not used here: tag:yaml.org,2002:int",
            "t.yaml:2: tags are not used here: !java.net.URL");
  }

  @Test
  void anAliasStandsForItsAnchor() {
    YamlMap map = map("a: &x {b: 3}\nc: *x\n");
    assertThat(map.require("c").flatMap(YamlNode::map).orElseThrow().integer("b", 0, 9))
        .isEqualTo(3);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void anAliasInsideItsOwnAnchorIsAProblem() {
    map("a: &x\n  b: *x\n");
    expectOnly("t.yaml:2: no finished anchor &x stands before this");
  }

  @Test
  void anAliasBombIsAProblemAndNotWrittenOut() {
    StringBuilder text = new StringBuilder("l0: &l0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*l" + (i - 1);
      text.append("l%d: &l%d [%s, %s]\n".formatted(i, i, alias, alias));
    }
    map(text.toString());
    assertThat(problems.list())
        .isNotEmpty()
        .allMatch(problem -> problem.contains("too many nodes; at most 200000"));
  }

  @Test
  void bottomlessNestingIsAProblemAndNoOverflow() {
    String text = "a: " + "[".repeat(100_000) + "]".repeat(100_000) + "\nb: 7\n";
    assertThat(YamlReader.read("t.yaml", text, problems)).isEmpty();
    expectOnly("t.yaml:1: malformed YAML: nested too deeply; at most 64 levels");
  }

  @Test
  void filesThatCannotBeReadAreProblems(@TempDir Path folder) throws IOException {
    Path missing = folder.resolve("missing.yaml");
    Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {'a', ':', (byte) 0xFF});
    Path huge = Files.write(folder.resolve("huge.yaml"), new byte[YamlReader.MAX_BYTES + 1]);
    assertThat(YamlReader.readFile(missing, problems)).isEmpty();
    assertThat(YamlReader.readFile(binary, problems)).isEmpty();
    assertThat(YamlReader.readFile(huge, problems)).isEmpty();
    assertThat(YamlReader.readFile(folder, problems)).isEmpty();
    assertThat(problems.list())
        .hasSize(4)
        .contains(
            missing + ":1: there is no such file",
            binary + ":1: the file is not UTF-8 text",
            huge + ":1: the file has 2097153 bytes; at most 2097152");
  }

  @Test
  void aFileIsReadWithItsPathInProblems(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("ü.yaml"), "ä: ö\n", StandardCharsets.UTF_8);
    YamlMap map = YamlReader.readFile(file, problems).flatMap(YamlNode::map).orElseThrow();
    assertThat(map.string("ä")).isEqualTo("ö");
    map.string("b");
    expectOnly(file + ":1: the file lacks the key \"b\"");
  }

  @Test
  void aMissingResourceIsAProblem() {
    assertThat(YamlReader.readResource(Content.class, "no.yaml", problems))
        .isEqualTo(Optional.empty());
    expectOnly("no.yaml:1: there is no such resource beside dev.mattock.engine.content.Content");
  }

  @Test
  void theExceptionCarriesEveryProblemInOrderOfFileAndLineOnce() {
    problems.add("b.yaml", 2, "second");
    problems.add("b.yaml", 1, "first");
    problems.add("a.yaml", 9, "other");
    problems.add("b.yaml", 2, "second");
    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOfSatisfying(
            ContentException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly("a.yaml:9: other", "b.yaml:1: first", "b.yaml:2: second"))
        .hasMessage("a.yaml:9: other\nb.yaml:1: first\nb.yaml:2: second");
  }
}
