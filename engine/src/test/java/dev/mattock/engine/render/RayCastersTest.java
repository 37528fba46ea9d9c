package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RayCastersTest {
  @ParameterizedTest
  @ValueSource(strings = {"auto", "fast", "reference"})
  void makesEveryKindThatItNames(String name) {
    assertThat(RayCasters.NAMES).contains(name);
    RayCaster caster = RayCasters.create(name, Scene.CONTENT, Scene.ATLAS, RenderSettings.TRAINING);
    assertThat(caster.settings()).isEqualTo(RenderSettings.TRAINING);
  }

  @Test
  void saysWhatAutoStandsForAndWhy() {
    RayCasters.Choice choice = RayCasters.choose("auto");
    assertThat(choice.name()).isEqualTo(Lanes.width() >= 8 ? "fast" : "reference");
    assertThat(choice.explanation()).contains(Integer.toString(Lanes.width()));
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    assertThatThrownBy(() -> RayCasters.create("refrence", Scene.CONTENT, RenderSettings.TRAINING))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("refrence")
        .hasMessageContaining("did you mean \"reference\"?");
  }
}
