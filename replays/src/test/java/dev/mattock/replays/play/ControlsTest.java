package dev.mattock.replays.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private final Controls controls = new Controls();

  private Action tick() {
    Action action = new Action();
    controls.fill(action);
    return action;
  }

  private List<Integer> ticks(int many) {
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      keys.add(tick().keys());
    }
    return keys;
  }

  @Test
  void aKeyCountsInEveryTickThatItIsHeld() {
    controls.press(Keys.FORWARD);
    assertThat(ticks(2)).containsExactly(Keys.FORWARD, Keys.FORWARD);
    controls.release(Keys.FORWARD);
    assertThat(ticks(1)).containsExactly(0);
  }

  @Test
  void aPressShorterThanATickCountsForOne() {
    controls.press(Keys.ATTACK);
    controls.release(Keys.ATTACK);
    assertThat(ticks(2)).containsExactly(Keys.ATTACK, 0);
  }

  @Test
  void aKeyPressedAgainWithinATickIsUpForOne() {
    controls.press(Keys.USE);
    tick();
    controls.release(Keys.USE);
    controls.press(Keys.USE);
    assertThat(ticks(3)).containsExactly(0, Keys.USE, Keys.USE);
  }

  @Test
  void twoDropsAreTwoPresses() {
    controls.pulse(Keys.DROP);
    controls.pulse(Keys.DROP);
    assertThat(ticks(4)).containsExactly(Keys.DROP, 0, Keys.DROP, 0);
  }

  @Test
  void ofTheSlotsChosenWithinATickTheLastCounts() {
    GameInput input = new GameInput(controls, 1);
    input.scrolled(-1, 8);
    input.scrolled(-1, 8);
    assertThat(ticks(2)).as("from slot 9 over 1 to 2").containsExactly(Keys.HOTBAR_1 << 1, 0);
  }

  @Test
  void theViewTurnsByWhatTheMouseMoved() {
    GameInput input = new GameInput(controls, 2);
    input.moved(100, -10, 0);
    Action action = tick();
    assertThat(action.yawDelta()).isEqualTo(30f);
    assertThat(action.pitchDelta()).isEqualTo(-3f);
    assertThat(tick().yawDelta()).isZero();
  }

  @Test
  void theViewDoesNotWindUpBeyondStraightDown() {
    GameInput input = new GameInput(controls, 1);
    input.moved(0, 10_000, 30);
    input.moved(0, -100, 30);
    assertThat(tick().pitchDelta()).isEqualTo(60f - 15f);
  }

  @Test
  void aTurnOfMoreThanHalfACircleTakesTwoTicks() {
    controls.turn(0, 250);
    assertThat(tick().yawDelta()).isEqualTo(180f);
    assertThat(tick().yawDelta()).isEqualTo(70f);
  }
}
