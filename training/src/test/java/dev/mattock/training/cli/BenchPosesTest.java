package dev.mattock.training.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.ChunkSource;
import dev.mattock.training.cli.BenchPose.Category;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class BenchPosesTest {
  private final List<BenchPose> poses = BenchPoses.load();

  @Test
  void thereAreFortyOfEachCategory() {
    for (Category category : Category.values()) {
      assertThat(BenchPoses.of(category, poses)).as(category.word()).hasSize(BenchPoses.OF_EACH);
    }
    assertThat(poses).hasSize(200).doesNotHaveDuplicates();
    assertThat(poses.stream().map(BenchPose::land).distinct()).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void mostAreByDayAndSomeAreNot() {
    long late = poses.stream().filter(pose -> pose.timeOfDay() > 12_000).count();
    assertThat(late).isBetween(20L, 90L);
  }

  @Test
  @Tag("slow")
  void everyPoseShowsWhatItsCategoryPromises() {
    Content content = Content.load();
    ChunkSource source = new BenchLand(content).source();
    PoseLook look = new PoseLook(content);
    for (int i = 0; i < poses.size(); i++) {
      BenchPose pose = poses.get(i);
      World world = pose.world(content, source);
      look.take(pose.view(world));
      assertThat(look.shows(pose, world)).as("pose %d, %s: %s", i, pose, look).isTrue();
    }
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(BenchPoses.parse(BenchPoses.text(poses).getBytes(UTF_8))).isEqualTo(poses);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"yaw\":|\"yaww\":|yaww",
        "\"SURFACE\"|\"SURFICE\"|SURFICE",
        "\"timeOfDay\":9000|\"timeOfDay\":null|null",
        "\"pitch\":|\"pitch\":1e999,\"x\":|finite",
      })
  void aFileWithAFaultIsRefused(String good, String bad, String named) {
    String text = BenchPoses.text(poses);
    assertThat(text).contains(good);
    byte[] faulty = text.replaceFirst(good, bad).getBytes(UTF_8);
    assertThatThrownBy(() -> BenchPoses.parse(faulty))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining(named);
  }
}
