package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mattock.training.cli.BenchPose.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchRenderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size 0|--size must be from 8x8 to 1920x1080, but is 0",
        "--size 7|--size must be from 8x8 to 1920x1080, but is 7",
        "--size 1921|--size must be from 8x8 to 1920x1080, but is 1921",
        "--size 64x1081|--size must be from 8x8 to 1920x1080, but is 64x1081",
        "--size 1200|--size must be from 8x8 to 1920x1080, but is 1200",
        "--size 99999999999|--size must be like 640x360, but is \"99999999999\"",
        "--size -64|--size must be like 640x360, but is \"-64\"",
        "--size 64x|--size must be like 640x360, but is \"64x\"",
        "--size NaN|--size must be like 640x360, but is \"NaN\"",
        "--renderer fats|--renderer: unknown renderer \"fats\"",
        "--threads 0|--threads must be in 1..1024, but is 0",
        "--envs 0|--envs must be in 1..65536, but is 0",
        "--envs 1024 --size 1920x1080|--envs must be at most 172 with frames of 1920x1080, but is"
            + " 1024",
        "--seconds 0|--seconds must be in 1..2147483647, but is 0",
        "--layout rgb|Invalid value for option '--layout'",
      })
  void aWrongOptionIsSaidInOneLine(String options, String problem) {
    assertThat(Shell.mattock("bench render " + options).isWrongInput(1).problems().getFirst())
        .startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "bench env,0",
    "bench env,7",
    "bench env,1921",
    "bench env,99999999999",
    "bench env,big",
    "watch --task collect_log --agent oracle --web 0,0",
    "watch --task collect_log --agent oracle --web 0,1921",
  })
  void otherCommandsRefuseSuchSizesToo(String command, String size) {
    assertThat(Shell.mattock(command + " --size " + size).isWrongInput(1).err())
        .contains("--size must be", size);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bench env",
        "bench render",
        "train",
        "eval --agent random --task collect_log",
        "watch --task collect_log --agent oracle --web 0",
      })
  void anUnknownRendererIsSaidInOneLineEverywhere(String command) {
    assertThat(Shell.mattock(command + " --renderer refrence").isWrongInput(1).err())
        .contains("unknown renderer \"refrence\": did you mean \"reference\"?");
  }

  @Test
  void allWrongOptionsAreSaidAtOnce() {
    Shell.mattock("bench render --threads 0 --envs -1 --seconds 0 --renderer x").isWrongInput(4);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidBeforeAnyWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    Shell.mattock("bench render --out", file).isWrongInput(1);
  }

  @Test
  @Tag("slow")
  void tellsEveryFigureAndWritesTheSheets() throws IOException {
    Shell.Answer answer =
        Shell.mattock(
                "bench render --size 16x12 --threads 2 --layout hwc --envs 7 --seconds 1 --json"
                    + " --out",
                folder)
            .isDone();
    Map<String, Object> fields = answer.json();
    assertThat(fields)
        .containsEntry("width", 16)
        .containsEntry("height", 12)
        .containsEntry("layout", "HWC")
        .containsEntry("threads", 2)
        .containsEntry("envs", 7)
        .containsEntry("poses", 200)
        .containsKey("renderer");
    double own = number(fields, "framesPerSecond");
    double reference = number(fields, "referenceFramesPerSecond");
    assertThat(number(fields, "speedup")).isCloseTo(own / reference, within(1e-9));
    assertThat(number(fields, "framesPerCpuSecond")).isPositive();
    assertThat(number(fields, "referenceFramesPerCpuSecond")).isPositive();
    assertThat(number(fields, "rounds")).isPositive();
    assertThat(fields.get("categories"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("surface", "forest", "cave", "water", "mobs")
        .allSatisfy(
            (_, figures) ->
                assertThat(figures)
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys("framesPerSecond", "referenceFramesPerSecond", "speedup")
                    .allSatisfy((_, n) -> assertThat(((Number) n).doubleValue()).isPositive()));
    for (Category category : Category.values()) {
      Path sheet = folder.resolve(category.word() + ".png");
      assertThat(ImageIO.read(sheet.toFile()).getWidth()).as("%s", sheet).isGreaterThan(8 * 128);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(5);
    }
  }

  private static double number(Map<String, Object> fields, String name) {
    return ((Number) fields.get(name)).doubleValue();
  }
}
