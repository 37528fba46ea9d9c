package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The content that ships. */
class ContentTest {
  private final Content content = Content.load();

  @Test
  void idsAreDenseAndStartWithAir() {
    assertThat(content.state(0).name()).isEqualTo("air");
    assertThat(content.item(0).name()).isEqualTo("air");
    assertThat(content.blocks()).extracting(BlockType::id).isSorted().startsWith(0);
    for (BlockState state : content.states()) {
      assertThat(content.state(state.id())).isSameAs(state);
      assertThat(content.blockOf(state.id()).states()).contains(state);
      assertThat(content.stateId(state.name())).isEqualTo(state.id());
    }
  }

  @Test
  void aStateIsFoundByItsNameInAnyOrderAndWithDefaults() {
    assertThat(content.stateId("oak_log")).isEqualTo(content.stateId("oak_log[axis=y]"));
    assertThat(content.stateId("oak_stairs[half=top]"))
        .isEqualTo(content.stateId("oak_stairs[facing=north,half=top]"));
    assertThat(content.stateId("oak_stairs[half=top,facing=west]"))
        .isEqualTo(content.stateId("oak_stairs[facing=west,half=top]"));
  }

  @Test
  void rejectsAnUnknownStateWithTheNearestOne() {
    assertThatThrownBy(() -> content.stateId("oak_lug[axis=y]"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"oak_log[axis=y]\"");
  }
}
