package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class NameTableTest {
  private static final Content OLD = Content.load();

  /** More woods, a block in front, and a property that the old content did not have. */
  private static Content grown() {
    return DataFiles.shipped()
        .replace("families.yaml", "[oak, spruce, birch,", "[spruce, birch, palm, oak,")
        .replace("families.yaml", "[spruce, birch, acacia]", "[spruce, palm, birch, acacia]")
        .replace("blocks.yaml", "  bedrock:", "  amber_ore: {hardness: 1.5}\n  bedrock:")
        .replace(
            "blocks.yaml",
            "    properties: {type: [bottom, top, double]}",
            "    properties: {waterlogged: [false, true], type: [bottom, double, top]}")
        .replace("items.yaml", "  stick:", "  amber: {}\n  stick:")
        .load();
  }

  @Test
  void theSameContentMapsEachIdToItself() {
    assertThat(NameTable.states(OLD).mapTo(OLD)).isSorted().hasSize(OLD.states().size());
    assertThat(NameTable.items(OLD).mapTo(OLD)).isSorted().hasSize(OLD.items().size());
    assertThat(NameTable.recipes(OLD).mapTo(OLD)).isSorted().hasSize(OLD.recipes().size());
  }

  @Test
  void idsFollowTheirNamesIntoGrownContent() {
    Content grown = grown();
    int[] items = NameTable.items(OLD).mapTo(grown);
    for (Item item : OLD.items()) {
      assertThat(grown.item(items[item.id()]).name()).isEqualTo(item.name());
    }
    int[] states = NameTable.states(OLD).mapTo(grown);
    int moved = 0;
    for (BlockState state : OLD.states()) {
      BlockState now = grown.state(states[state.id()]);
      assertThat(now.blockName()).isEqualTo(state.blockName());
      assertThat(now.properties()).containsAllEntriesOf(state.properties());
      assertThat(now.shape()).isEqualTo(state.shape());
      moved += now.id() == state.id() ? 0 : 1;
    }
    assertThat(moved).isGreaterThan(OLD.states().size() / 2);
  }

  @Test
  void aPropertyThatIsNewHasItsDefaultInOldNames() {
    Content grown = grown();
    NameTable table = new NameTable(NameTable.Kind.STATE, ImmutableList.of("oak_slab[type=top]"));
    assertThat(grown.state(table.mapTo(grown)[0]).name())
        .isEqualTo("oak_slab[waterlogged=false,type=top]");
  }

  @Test
  void everyNameThatIsGoneIsReported() {
    NameTable table = NameTable.items(grown());
    assertThatThrownBy(() -> table.mapTo(OLD))
        .isInstanceOfSatisfying(
            ContentException.class,
            e ->
                assertThat(e.problems())
                    .hasSizeGreaterThan(10)
                    .contains("unknown item \"amber\"")
                    .anyMatch(line -> line.startsWith("unknown item \"palm_planks\"")));
  }

  @Test
  void aTableHoldsEachNameOnce() {
    assertThatThrownBy(
            () -> new NameTable(NameTable.Kind.ITEM, ImmutableList.of("air", "stick", "air")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"air\" is there twice");
  }
}
