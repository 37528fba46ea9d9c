package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatGeneratorTest {
  @Test
  void laysTheLayersFromTheBottomUp() {
    FlatGenerator generator =
        new FlatGenerator(Land.CONTENT, "bedrock, 20*stone,oak_log[axis=x]", "desert");
    Land land = new Land(generator, 1);
    assertThat(land.block(-5, 0, 70)).isEqualTo("bedrock");
    assertThat(land.block(-5, 1, 70)).isEqualTo("stone");
    assertThat(land.block(-5, 20, 70)).isEqualTo("stone");
    assertThat(land.state(-5, 21, 70)).isEqualTo(Land.CONTENT.stateId("oak_log[axis=x]"));
    assertThat(land.block(-5, 22, 70)).isEqualTo("air");
    assertThat(land.biome(-5, 70)).isEqualTo("desert");
  }

  @Test
  void usualLayersEndAtSeaLevel() {
    FlatGenerator generator =
        new FlatGenerator(Land.CONTENT, FlatGenerator.DEFAULT_LAYERS, FlatGenerator.DEFAULT_BIOME);
    assertThat(new Land(generator, 1).ground(0, 0)).isEqualTo(63);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0*stone", "x*stone", "stone*3*4", "-1*stone", "1000*stone", "250*stone,7*dirt"})
  void rejectsLayersThatCannotBe(String layers) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlatGenerator(Land.CONTENT, layers, "plains"))
        .withMessageContaining("layer");
  }

  @Test
  void rejectsAnUnknownBlock() {
    assertThatThrownBy(() -> new FlatGenerator(Land.CONTENT, "2*stoone", "plains"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"stone\"");
  }
}
