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

class BenchRenderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--size 0|--size 0: width must be in 8..1920, but is 0",
        "--size 7|--size 7: width must be in 8..1920, but is 7",
        "--size 1921|--size 1921: width must be in 8..1920, but is 1921",
        "--size 64x1081|--size 64x1081: height must be in 8..1080, but is 1081",
        "--size 1200|--size 1200: height must be in 8..1080, but is 1200",
        "--size 99999999999|--size must be N or WxH pixels, 8x8 to 1920x1080, but is"
            + " \"99999999999\"",
        "--size -64|--size must be N or WxH",
        "--size 64x|--size must be N or WxH",
        "--size NaN|--size must be N or WxH",
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
