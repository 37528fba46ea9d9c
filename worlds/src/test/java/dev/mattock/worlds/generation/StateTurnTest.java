package dev.mattock.worlds.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTurnTest {
  private static final Content CONTENT = Land.CONTENT;
  private static final StateTurn TURNS = new StateTurn(CONTENT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oak_stairs[facing=north]|1|oak_stairs[facing=east]",
        "oak_stairs[facing=west,half=top]|2|oak_stairs[facing=east,half=top]",
        "white_bed[facing=south,part=head]|3|white_bed[facing=east,part=head]",
        "oak_log[axis=x]|1|oak_log[axis=z]",
        "oak_log[axis=x]|2|oak_log[axis=x]",
        "oak_log[axis=y]|3|oak_log[axis=y]",
        "rail[shape=north_south]|1|rail[shape=east_west]",
        "rail[shape=ascending_west]|1|rail[shape=ascending_north]",
        "oak_fence[north=true,east=true]|1|oak_fence[east=true,south=true]",
        "cobblestone_wall[west=low]|1|cobblestone_wall[north=low]",
        "barrel[facing=up]|1|barrel[facing=up]",
        "oak_sign[rotation=14]|1|oak_sign[rotation=2]",
        "stone|1|stone"
      })
  void turnsClockwise(String from, int quarters, String to) {
    int turned = TURNS.turn(CONTENT.stateId(from), quarters);
    assertThat(CONTENT.state(turned).name()).isEqualTo(CONTENT.state(CONTENT.stateId(to)).name());
  }

  @Test
  void fourTurnsLeaveEveryStateAsItIs() {
    for (BlockState state : CONTENT.states()) {
      int turned = state.id();
      for (int i = 0; i < 4; i++) {
        turned = TURNS.turn(turned, 1);
      }
      assertThat(turned).as(state.name()).isEqualTo(state.id());
      assertThat(TURNS.turn(TURNS.turn(state.id(), 3), 1)).as(state.name()).isEqualTo(state.id());
    }
  }
}
