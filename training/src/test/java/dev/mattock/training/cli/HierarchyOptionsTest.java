package dev.mattock.training.cli;

import static dev.mattock.training.cli.Shell.mattock;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchyOptionsTest {
  private static final String EVAL =
      "eval --task obtain_wooden_pickaxe --agent hierarchical --episodes 1 --validation"
          + " --threads 1 --json --out";

  @TempDir private Path folder;

  @Test
  void theAgentIsToldWordsAndItsThoughtsAreKeptWithTheReplay() {
    Shell.Answer answer = mattock(EVAL, folder).isDone();
    assertThat(answer.json()).containsEntry("agent", "hierarchical");
    assertThat((List<?>) answer.json().get("reads"))
        .asString()
        .contains("inventory", "voxels", "world");
    assertThat(answer.err())
        .contains("planner reads inventory, life_stats, location_stats, voxels;")
        .contains("controller oracle reads world");
  }

  @Test
  void nonsenseIsRefusedByTheAgentAndCountedAsFailure() {
    Path memory = folder.resolve("memory");
    Shell.Answer answer =
        mattock(
                "eval",
                "--task",
                "obtain_wooden_pickaxe",
                "--agent",
                "hierarchical",
                "--episodes",
                1,
                "--validation",
                "--threads",
                1,
                "--json",
                "--instruction",
                "write me a poem",
                "--memory",
                memory,
                "--out",
                folder.resolve("out"))
            .isDone();
    assertThat(answer.json()).containsEntry("successRate", 0.0);
    assertThat(answer.err()).contains("memory: 0 experiences in").contains("planner reads pov");
    assertThat(answer.err()).contains("failed 1 x: NO_PLAN: I do not know how");
    assertThat(answer.json()).containsEntry("causes", Map.of("NO_PLAN", 1));
    assertThat(Files.isDirectory(memory)).isTrue();
  }

  @Test
  void aModelThatIsNotThereIsSaid() throws Exception {
    Path config =
        Files.writeString(folder.resolve("planner.yaml"), "base_url: http://127.0.0.1:1/v1");
    Stream<?> more =
        Stream.of(folder.resolve("out"), "--planner", "chat", "--planner-config", config);
    Shell.Answer answer =
        mattock(Stream.concat(Stream.of(EVAL.split(" ")), more).toArray()).isDone();

    assertThat(answer.err())
        .contains("noted 1 x: the model gave no answer: no server answers there")
        .contains("noted 1 x: the symbolic planner took over");
  }

  @Test
  void wrongInputIsToldInALineEach() {
    String start = "eval --task collect_log --episodes 1 --agent ";
    assertThat(mattock(start + "oracle --instruction x --replans 3").isWrongInput(1).problems())
        .containsExactly("--instruction, --replans: only --agent hierarchical reads that");
    assertThat(
            mattock(start + "hierarchical --forget 1.5 --replans -1 --together 1")
                .isWrongInput(3)
                .problems())
        .anyMatch(line -> line.contains("--forget must be in 0..1, but is 1.5"))
        .anyMatch(line -> line.contains("--replans must be in 0..1000000, but is -1"))
        .anyMatch(line -> line.contains("--together must be in 2..64, but is 1"));
    assertThat(mattock(start + "oracle --together 2").isWrongInput(1).problems().getFirst())
        .contains("--together is for --task and --agent hierarchical");
    assertThat(mattock("watch --task collect_log --agent random --forget 0.5").problems())
        .containsExactly("--forget: only --agent hierarchical reads that");
  }
}
