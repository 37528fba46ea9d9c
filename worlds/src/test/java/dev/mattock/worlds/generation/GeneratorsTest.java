package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratorsTest {
  @Test
  void makesEveryGeneratorItNames() {
    for (String name : Generators.names()) {
      assertThat(Generators.create(Land.CONTENT, name, Map.of()).identity()).startsWith(name);
    }
    assertThat(Generators.names()).containsExactly("flat", "overworld");
  }

  @Test
  void settingsReachTheGenerator() {
    assertThat(
            Generators.create(Land.CONTENT, "overworld", Map.of("biome", "forest", "trees", "0.5"))
                .identity())
        .isEqualTo("overworld biome=forest trees=0.5 relief=1.0 caves=true structures=true");
    assertThat(Generators.create(Land.CONTENT, "flat", Map.of("layers", "2*sand")).identity())
        .contains("2*sand");
  }

  @Test
  void namesWhatWasProbablyMeant() {
    assertThatThrownBy(() -> Generators.create(Land.CONTENT, "overwold", Map.of()))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"overworld\"");
    assertThatThrownBy(() -> Generators.create(Land.CONTENT, "overworld", Map.of("biom", "x")))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"biome\"");
  }

  @Test
  void rejectsANumberThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Generators.create(Land.CONTENT, "overworld", Map.of("trees", "many")))
        .withMessageContaining("trees")
        .withMessageContaining("many");
  }
}
