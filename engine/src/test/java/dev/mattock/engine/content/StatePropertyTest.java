package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Properties, tags and behaviours as hot loops ask for them, against the slow way by names. */
class StatePropertyTest {
  private static final Content CONTENT = Content.load();

  private static int state(String name) {
    return CONTENT.stateId(name);
  }

  @Test
  void everyStateHasTheValueThatItsNameSays() {
    for (String name : new String[] {"facing", "age", "half", "level", "north", "axis", "shape"}) {
      StateProperty property = CONTENT.property(name);
      assertThat(property.name()).isEqualTo(name);
      for (BlockState state : CONTENT.states()) {
        String value = state.properties().get(name);
        assertThat(property.isIn(state.id())).isEqualTo(value != null);
        if (value == null) {
          assertThat(property.index(state.id())).isEqualTo(-1);
          assertThat(property.number(state.id())).isEqualTo(-1);
          assertThat(property.count(state.id())).isZero();
        } else {
          var values = CONTENT.blockOf(state.id()).properties().get(name);
          assertThat(property.count(state.id())).isEqualTo(values.size());
          assertThat(values.get(property.index(state.id()))).isEqualTo(value);
          for (int i = 0; i < values.size(); i++) {
            assertThat(property.with(state.id(), i))
                .isEqualTo(CONTENT.withProperty(state.id(), name, values.get(i)));
          }
        }
      }
    }
  }

  @Test
  void numbersAreTheValuesThemselvesWhereverTheyBegin() {
    StateProperty distance = CONTENT.property("distance");
    assertThat(distance.number(state("oak_leaves"))).isEqualTo(1);
    assertThat(distance.number(state("oak_leaves[distance=7]"))).isEqualTo(7);
    assertThat(distance.withNumber(state("oak_leaves"), 4))
        .isEqualTo(state("oak_leaves[distance=4]"));
    assertThat(distance.number(state("scaffolding"))).isZero();
    assertThat(CONTENT.property("layers").withNumber(state("snow"), 8))
        .isEqualTo(state("snow[layers=8]"));
  }

  @Test
  void truthIsTheSecondValue() {
    StateProperty open = CONTENT.property("open");
    assertThat(open.isTrue(state("oak_door"))).isFalse();
    int opened = open.with(state("oak_door"), true);
    assertThat(CONTENT.state(opened).properties()).containsEntry("open", "true");
    assertThat(open.isTrue(opened)).isTrue();
    assertThat(open.with(opened, false)).isEqualTo(state("oak_door"));
  }

  @Test
  void rejectsValuesAndPropertiesThatAreNotThere() {
    StateProperty age = CONTENT.property("age");
    assertThatThrownBy(() -> age.with(state("wheat"), 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index of age must be 0..7 for wheat[age=0], but is 8");
    assertThatThrownBy(() -> age.with(state("stone"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stone");
    assertThatThrownBy(() -> CONTENT.property("facign"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"facing\"?");
  }

  @Test
  void aTagIsTheSetOfAllStatesOfItsBlocks() {
    StateSet leaves = CONTENT.statesInTag("leaves");
    StateSet logs = CONTENT.statesThat(Behaviour.LOG);
    for (BlockState state : CONTENT.states()) {
      assertThat(leaves.contains(state.id())).isEqualTo(state.blockName().endsWith("_leaves"));
      assertThat(logs.contains(state.id()))
          .isEqualTo(CONTENT.blockTags().containsEntry("logs", state.blockName()));
    }
    assertThatThrownBy(() -> CONTENT.statesInTag("leafs"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean \"leaves\"?");
  }
}
