package dev.mattock.agent.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.agent.Observations;
import dev.mattock.agent.controller.BlindPolicy.Script;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import dev.mattock.engine.sim.Keys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlindPolicyTest {
  private static final int SKIP = 4;
  private static final int PATIENCE = 8;
  private static final double STEP = 0.2158 * SKIP;

  @Test
  void straightGoesStraightOnAndHits() {
    Walker walker = new Walker(Script.STRAIGHT, 40);
    walker.walk(50);

    assertThat(walker.turns).containsOnly(0f);
    assertThat(walker.keys).containsOnly(Keys.FORWARD | Keys.ATTACK);
    assertThat(walker.distance()).isCloseTo(50 * STEP, offset(1e-3));
  }

  @Test
  void straightHitsWhatBlocksItAndThenTurnsAway() {
    Walker walker = new Walker(Script.STRAIGHT, 0);
    walker.walk(5);
    walker.wall = true;
    walker.walk(PATIENCE);
    assertThat(walker.turns).containsOnly(0f);
    assertThat(walker.keys).allMatch(keys -> (keys & Keys.JUMP) == 0);
    walker.walk(2);

    assertThat(walker.turns.getLast()).isEqualTo(100);
    assertThat(walker.keys.getLast() & Keys.JUMP).isNotZero();
  }

  @Test
  void theSpiralTurnsLessAndLess() {
    Walker walker = new Walker(Script.SPIRAL, 0);
    walker.walk(400);
    assertThat(walker.turns).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    assertThat(walker.turns.getFirst()).isBetween(20f, 60f);
    assertThat(walker.turns.getLast()).isBetween(1f, 5f);
  }

  @Test
  void theTurnsOfTheSpiralLieAPitchApart() {
    Walker walker = new Walker(Script.SPIRAL, 0);
    double before = 0;
    List<Double> radii = new ArrayList<>();
    double turned = 0;
    for (int i = 0; i < 600; i++) {
      walker.walk(1);
      turned += walker.turns.getLast();
      if (turned - before >= 360) {
        before += 360;
        radii.add(walker.distance());
      }
    }
    assertThat(radii).hasSizeGreaterThan(4);
    for (int i = 2; i < radii.size(); i++) {
      assertThat(radii.get(i) - radii.get(i - 1)).as("turn %d", i).isBetween(0.8, 2.2);
    }
  }

  @Test
  void theSpiralStopsToHitWhereItIsBlocked() {
    Walker walker = new Walker(Script.SPIRAL, 0);
    walker.walk(10);
    walker.wall = true;
    walker.walk(1 + PATIENCE);

    assertThat(walker.turns.subList(11, 11 + PATIENCE - 1)).containsOnly(0f);
    walker.walk(2);
    assertThat(walker.turns.getLast()).isPositive();
  }

  @Test
  void theStarGoesOutComesHomeAndGoesOutAtAnotherAngle() {
    Walker walker = new Walker(Script.STAR, 65);
    walker.walk(14);
    assertThat(walker.distance()).isBetween(11.0, 13.0);
    assertThat(walker.turns).containsOnly(0f);
    while (!walker.turns.contains(137.5f)) {
      assertThat(walker.turns).hasSizeLessThan(40);
      walker.walk(1);
    }
    assertThat(walker.turns.stream().filter(turn -> Math.abs(turn) > 170)).hasSize(1);
    assertThat(walker.distance()).isLessThan(1 + STEP);
    walker.walk(10);

    assertThat(walker.distance()).isGreaterThan(6);
    assertThat(Math.abs(angleBetween(walker.heading(), 65))).isGreaterThan(30);
  }

  @Test
  void theStarTurnsBackFromWhatDoesNotYield() {
    Walker walker = new Walker(Script.STAR, -120);
    walker.walk(6);
    walker.wall = true;
    walker.walk(PATIENCE + 2);
    walker.wall = false;
    double closest = walker.distance();
    for (int i = 0; i < 9; i++) {
      walker.walk(1);
      closest = Math.min(closest, walker.distance());
    }

    assertThat(closest).isLessThan(1);
  }

  @Test
  void turningStaysInPlace() {
    Walker walker = new Walker(Script.TURN, 0);
    walker.walk(20);

    assertThat(walker.distance()).isZero();
    assertThat(walker.turns).containsOnly(1.5f * SKIP);
    assertThat(walker.keys.getFirst()).isEqualTo(Keys.ATTACK);
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void everyScriptLevelsTheView(Script script) {
    Walker walker = new Walker(script, 10);
    walker.pitch = 37;
    walker.walk(1);
    assertThat(walker.pitch).isZero();
    walker.walk(1);
    assertThat(walker.pitch).isZero();
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void aNewEpisodeBeginsFromScratch(Script script) {
    Walker fresh = new Walker(script, 20);
    fresh.walk(40);
    Walker used = new Walker(script, 75);
    used.walk(23);
    used.wall = true;
    used.walk(12);
    used.restart(20);
    used.walk(40);

    assertThat(used.turns.subList(35, 75)).isEqualTo(fresh.turns);
    assertThat(used.keys.subList(35, 75)).isEqualTo(fresh.keys);
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void scriptsHaveNames(Script script) {
    assertThat(Script.of(script.key())).isEqualTo(script);
    assertThat(new BlindPolicy(script, SKIP).name()).isEqualTo("blind:" + script.key());
  }

  @Test
  void anUnknownScriptIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> Script.of("spirl"))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("spirl")
        .hasMessageContaining("spiral");
  }

  @Test
  void knowsOnlyWhereItIs() {
    assertThat(new BlindPolicy(Script.STAR, SKIP).reads()).containsExactly(Modality.LOCATION_STATS);
  }

  private static Offset<Double> offset(double value) {
    return Offset.offset(value);
  }

  private static double angleBetween(double a, double b) {
    double turn = a - b;
    return turn - 360 * Math.floor((turn + 180) / 360);
  }

  /** A body on flat land that does what the script says, one decision at a time. */
  private static final class Walker {
    private final BlindPolicy policy;
    private final ObservationBatch batch =
        Observations.batch(
            Observations.spec(Observations.CONTENT, PixelLayout.CHW, Modality.LOCATION_STATS), 1);
    final List<Float> turns = new ArrayList<>();
    final List<Integer> keys = new ArrayList<>();
    private double startX;
    private double startZ;
    private double x;
    private double z;
    private float yaw;
    private boolean first;
    float pitch;
    boolean wall;

    Walker(Script script, float yaw) {
      policy = new BlindPolicy(script, SKIP);
      restart(yaw);
    }

    void restart(float newYaw) {
      startX = 100;
      startZ = -40;
      x = startX;
      z = startZ;
      yaw = newYaw;
      wall = false;
      first = true;
    }

    void walk(int decisions) {
      Action[] actions = {new Action()};
      for (int i = 0; i < decisions; i++) {
        observe();
        policy.act(batch, new boolean[] {first}, actions);
        first = false;
        obey(actions[0]);
      }
    }

    private void observe() {
      Modality location = Modality.LOCATION_STATS;
      Observations.number(batch, 0, location, "xpos", (float) x);
      Observations.number(batch, 0, location, "zpos", (float) z);
      Observations.number(batch, 0, location, "yaw", yaw);
      Observations.number(batch, 0, location, "pitch", pitch);
    }

    private void obey(Action action) {
      turns.add(action.yawDelta());
      keys.add(action.keys());
      yaw = (float) angleBetween(yaw + action.yawDelta(), 0);
      pitch += action.pitchDelta();
      if (!wall && (action.keys() & Keys.FORWARD) != 0) {
        x -= STEP * Math.sin(Math.toRadians(yaw));
        z += STEP * Math.cos(Math.toRadians(yaw));
      }
    }

    double distance() {
      return Math.hypot(x - startX, z - startZ);
    }

    /** Degrees from the start to where it is. */
    double heading() {
      return Math.toDegrees(Math.atan2(startX - x, z - startZ));
    }

    @Override
    public String toString() {
      return "Walker[%s, %s, yaw %s, %s]".formatted(x, z, yaw, Arrays.toString(turns.toArray()));
    }
  }
}
