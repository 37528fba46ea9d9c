package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.env.ActionHead.Choice;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Action.Command;
import dev.mattock.engine.sim.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultiDiscreteCodecTest {
  private static final Content CONTENT = Content.load();
  private static final MultiDiscreteCodec WITH_COMMANDS =
      MultiDiscreteCodec.standard(
          CONTENT, List.of("craft:oak_planks", "place:crafting_table", "equip:wooden_pickaxe"));

  @Test
  void everyCodeComesBack() {
    int[] code = new int[WITH_COMMANDS.heads().size()];
    Action action = new Action();
    int codes = 0;
    do {
      WITH_COMMANDS.decode(code, action);
      assertThat(WITH_COMMANDS.encode(action)).as(action.toString()).isEqualTo(code);
      codes++;
    } while (next(code));
    assertThat(codes).isEqualTo(WITH_COMMANDS.sizes().stream().reduce(1, (a, b) -> a * b));
  }

  @Test
  void theFirstChoicesDoNothing() {
    Action action = new Action().press(Keys.ATTACK).turn(3, 4).craft(1);
    WITH_COMMANDS.decode(new int[WITH_COMMANDS.heads().size()], action);

    assertThat(action.sameAs(new Action())).isTrue();
  }

  @Test
  void choicesAddUp() {
    Action action = new Action();
    WITH_COMMANDS.decode(new int[] {5, 4, 1, 8, 1, 2}, action);

    assertThat(action.keys())
        .isEqualTo(Keys.FORWARD | Keys.LEFT | Keys.JUMP | Keys.SPRINT | Keys.ATTACK);
    assertThat(action.pitchDelta()).isEqualTo(-15);
    assertThat(action.yawDelta()).isEqualTo(45);
    assertThat(action.command()).isEqualTo(Command.PLACE);
    assertThat(action.argument()).isEqualTo(CONTENT.itemId("crafting_table"));
  }

  @Test
  void decodesARowOfAFlatBatch() {
    int heads = MultiDiscreteCodec.standard().heads().size();
    int[] codes = new int[3 * heads];
    codes[2 * heads] = 1;
    Action action = new Action();
    MultiDiscreteCodec.standard().decode(codes, 2 * heads, action);

    assertThat(action.keys()).isEqualTo(Keys.FORWARD);
  }

  @Test
  void withoutCommandsThereIsNoHeadForThem() {
    assertThat(MultiDiscreteCodec.standard(CONTENT, List.of()).heads())
        .extracting(ActionHead::name)
        .containsExactly("movement", "posture", "pitch", "yaw", "hand");
  }

  @Test
  void bringsForeignActionsToTheNearestChoice() {
    Action foreign = new Action().setKeys(Keys.FORWARD | Keys.DROP).turn(-13, 2);
    Action mine = new Action();
    MultiDiscreteCodec codec = MultiDiscreteCodec.standard();
    codec.decode(codec.encode(foreign), mine);

    assertThat(mine.keys()).isEqualTo(Keys.FORWARD);
    assertThat(mine.pitchDelta()).isEqualTo(-15);
    assertThat(mine.yawDelta()).isEqualTo(1.5f);
  }

  @Test
  void rejectsHeadsThatContradictEachOther() {
    assertThatThrownBy(
            () -> new MultiDiscreteCodec(List.of(ActionHead.movement(), ActionHead.movement())))
        .hasMessageContaining("movement");
    assertThatThrownBy(
            () -> new MultiDiscreteCodec(List.of(ActionHead.yaw(5), ActionHead.yaw(1, 2))))
        .hasMessageContaining("yaw");
  }

  @Test
  void rejectsWhatDoesNotExist() {
    assertThatThrownBy(() -> ActionHead.command(CONTENT, "craft:oak_plank"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("oak_planks");
    assertThatThrownBy(() -> ActionHead.command(CONTENT, "crft:oak_planks"))
        .hasMessageContaining("craft:oak_planks");
    assertThatThrownBy(() -> WITH_COMMANDS.decode(new int[] {0, 0, 0, 9, 0, 0}, new Action()))
        .hasMessageContaining("yaw")
        .hasMessageContaining("0..8")
        .hasMessageContaining("9");
    assertThatThrownBy(() -> WITH_COMMANDS.decode(new int[2], new Action()))
        .hasMessageContaining("6");
  }

  @Test
  void rejectsHeadsWithoutAChoice() {
    assertThatThrownBy(() -> new ActionHead("one", ImmutableList.of(Choice.keys("none", 0))))
        .hasMessageContaining("one");
    assertThatThrownBy(
            () ->
                new ActionHead(
                    "two", ImmutableList.of(Choice.keys("a", 0), Choice.keys("a", Keys.JUMP))))
        .hasMessageContaining("twice");
  }

  private static boolean next(int[] code) {
    for (int head = 0; head < code.length; head++) {
      code[head]++;
      if (code[head] < WITH_COMMANDS.sizes().get(head)) {
        return true;
      }
      code[head] = 0;
    }
    return false;
  }
}
