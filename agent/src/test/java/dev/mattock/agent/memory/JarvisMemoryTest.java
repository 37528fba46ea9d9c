package dev.mattock.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Subgoal;
import dev.mattock.engine.content.Hash64;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory file of JARVIS-1. */
class JarvisMemoryTest {
  private static final Map<String, String> NAMES = Map.of("logs", "oak_log");
  private static final String ENTRY =
      """
      {"time": "2023-08-09 02:27:00", "status": "success", "image": "a.png",
       "init_inventory": {"iron_axe": 1},
       "plan": [{"goal": {"logs": 2}, "type": "mine", "text": "logs"},
                {"goal": {"stick": 4, "bowl": 1}, "type": "craft", "text": "both of them"}]}
      """;

  @TempDir private Path folder;
  private final List<String> reports = new ArrayList<>();
  private final JarvisMemory format =
      new JarvisMemory(name -> NAMES.getOrDefault(name, name), FrameEncoder.plain());

  private ImmutableList<Experience> read(String text) throws IOException {
    Path file = folder.resolve("memory.json");
    Files.writeString(file, text);
    return format.read(file, reports::add);
  }

  @Test
  void readsAnEntryOfATask() throws IOException {
    Experience experience = read("{\"bowl\": " + ENTRY + "}").getFirst();
    assertThat(experience.time()).isEqualTo(Instant.parse("2023-08-09T02:27:00Z"));
    assertThat(experience.task()).isEqualTo("bowl");
    assertThat(experience.plan().intent()).isEqualTo(Intent.have("bowl"));
    assertThat(experience.succeeded()).isTrue();
    assertThat(experience.inventory()).isEqualTo(ImmutableMap.of("iron_axe", 1));
    assertThat(experience.view().isEmpty()).isTrue();
    assertThat(experience.plan().steps())
        .containsExactly(
            new PlanStep(new Subgoal.Mine("oak_log", 2), "mine 2 logs"),
            new PlanStep(new Subgoal.Craft("stick", 4), "both of them"),
            new PlanStep(new Subgoal.Craft("bowl", 1), "both of them"));
    assertThat(reports).isEmpty();
  }

  @Test
  void readsListsOfEntriesAndFailures() throws IOException {
    String failed = ENTRY.replace("success", "timeout");
    ImmutableList<Experience> read = read("{\"bowl\": [" + ENTRY + "," + failed + "]}");
    assertThat(read.stream().map(Experience::succeeded)).containsExactly(true, false);
    assertThat(read.getLast().failure().orElseThrow().cause()).isEqualTo(Cause.TIME_OUT);
  }

  @Test
  void aPictureThatLiesBesideIsSeen() throws IOException {
    BufferedImage picture = new BufferedImage(5, 4, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(1, 2, 0xFF8800);
    ImageIO.write(picture, "png", folder.resolve("a.png").toFile());
    ImmutableDoubleArray view = read("{\"bowl\": " + ENTRY + "}").getFirst().view();
    assertThat(view.length()).isEqualTo(FrameEncoder.plain().dimensions());
    assertThat(read("{\"bowl\": " + ENTRY.replace("a.png", "../a.png") + "}").getFirst().view())
        .isEqualTo(ImmutableDoubleArray.of());
  }

  @Test
  void whatMakesNoSenseIsSaidWithItsPlaceAndTheRestIsRead() throws IOException {
    String bad = ENTRY.replace("\"craft\"", "\"crfat\"");
    String late = ENTRY.replace("2023-08-09", "2023-28-09");
    String none = ENTRY.replace("\"logs\": 2", "\"logs\": -2");
    String text = "{\"bowl\": [%s,%s,%s,%s,7], \"bed\": {}}".formatted(ENTRY, bad, late, none);
    assertThat(read(text)).hasSize(1);
    assertThat(reports).hasSize(5);
    assertThat(reports.get(0)).contains("bowl[1].plan[1].type", "crfat");
    assertThat(reports.get(1)).contains("bowl[2].time", "2023-28-09");
    assertThat(reports.get(2)).contains("bowl[3].plan[0].goal.logs", "at least 1");
    assertThat(reports.get(4)).contains("bed[0].plan", "a list is expected");
  }

  @Test
  void whatIsNoJsonObjectIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("{\"bowl\":\n  ["))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("memory.json")
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("[1, 2]"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("object");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    List<Experience> all = new ArrayList<>();
    Path file = folder.resolve("out.json");
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      for (long seed = 0; seed < 60; seed++) {
        Experience any = Pasts.any(seed);
        all.add(
            new Experience(
                Instant.ofEpochSecond(1_600_000_000 + seed),
                any.task(),
                any.inventory().entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)),
                ImmutableDoubleArray.of(),
                any.plan(),
                any.failure(),
                any.costTicks()));
      }
      memory.rememberAll(all);
      format.write(memory, file);
    }
    assertThat(new JarvisMemory(name -> name, FrameEncoder.plain()).read(file, reports::add))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(reports).isEmpty();
  }

  @Test
  void theKeysOfTheFormAreThere() throws IOException {
    Path file = folder.resolve("out.json");
    Failure failure = new Failure("mine 1 torch", Cause.NOT_FOUND, "there was none");
    try (Memory memory = Memory.inRam(Pasts.likeness())) {
      memory.remember(
          Pasts.past(
              "torch",
              ImmutableMap.of("stick", 2),
              ImmutableDoubleArray.of(),
              Optional.of(failure),
              new Subgoal.Craft("torch", 4)));
      format.write(memory, file);
    }
    assertThat(Files.readString(file))
        .contains("\"torch\" : [", "\"time\" : \"2023-11-14 22:13:20\"", "\"status\" : \"failure\"")
        .contains("\"init_inventory\" : {", "\"type\" : \"craft\"", "\"image\" : \"\"");
  }

  @Test
  void anyBytesAreReadOrRefusedAndNothingElse() throws IOException {
    Path file = folder.resolve("fuzz.json");
    byte[] whole = ("{\"bowl\": [" + ENTRY + "]}").getBytes(StandardCharsets.UTF_8);
    int refused = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      byte[] changed = whole.clone();
      for (int i = 0; i <= Pasts.draw(seed, 0, 4); i++) {
        changed[Pasts.draw(seed, 10 + i, changed.length)] = (byte) Hash64.of(seed, 20 + i);
      }
      Files.write(file, changed);
      try {
        assertThat(format.read(file, reports::add)).as("seed %d", seed).hasSizeLessThan(3);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(reports).isNotEmpty();
  }
}
