package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the module's README, put at the end of the files that they name. */
class ReadmeTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```yaml\\R# (\\w+\\.yaml)\\R(.*?)```", Pattern.DOTALL);

  private static Content withExamples() throws IOException {
    DataFiles files = DataFiles.shipped();
    Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      String name = matcher.group(1);
      files.with(name, files.text(name) + matcher.group(2));
    }
    return files.load();
  }

  @Test
  void theExamplesLoadAndMakeWhatTheySay() throws IOException {
    Content content = withExamples();
    BlockState lamp = content.state(content.stateId("birch_lamp[facing=east,lit=true]"));
    assertThat(lamp.lightEmission()).isEqualTo(15);
    assertThat(lamp.textures().get(Face.EAST.ordinal())).isEqualTo("birch_lamp_front");
    assertThat(content.blockOf(lamp.id()).loot().entries()).hasSize(2);
    assertThat(content.item(content.itemId("oak_lamp")).maxStack()).isEqualTo(16);
    assertThat(content.item(content.itemId("wooden_mallet")).maxDurability()).isEqualTo(59);
    assertThat(content.harvests(0, content.stateId("mossy_granite"))).isFalse();
    Recipe mossy = content.recipe(content.recipeId("mossy_granite"));
    assertThat(mossy.ingredients().get(1).accepts(content.itemId("oak_leaves"))).isTrue();
    assertThat(content.recipe(content.recipeId("wooden_mallet")).station()).isEmpty();
    Recipe coal = content.cooking(Recipe.Kind.SMELTING, content.itemId("oak_leaves"));
    assertThat(coal.resultItem()).isEqualTo(content.itemId("coal"));
  }
}
