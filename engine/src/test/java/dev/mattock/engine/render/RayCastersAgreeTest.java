package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.render.RandomScenes.Shot;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Compares every exact ray caster, to the bit, with the plain one that walks each ray to its end.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RayCastersAgreeTest {
  /** Names of those that promise the reference's own pixels. */
  static final ImmutableList<String> EXACT = ImmutableList.of("reference", "fast");

  private static final ImmutableList<String> KINDS =
      ImmutableList.of("sky", "block", "item", "player", "mob", "prop", "projectile", "orb");
  private static final int ALWAYS = 400;
  private static final int ALL = 10_000;

  private final RandomScenes scenes = new RandomScenes();
  private final Map<RenderSettings, Casters> made = new HashMap<>();

  /** The plain one and those to be tested, of one settings. */
  private record Casters(RayCaster plain, ImmutableList<RayCaster> tested) {
    static Casters of(RenderSettings settings) {
      return new Casters(
          new ReferenceRayCaster(Scene.CONTENT, Scene.ATLAS, settings, false),
          EXACT.stream()
              .map(name -> RayCasters.create(name, Scene.CONTENT, Scene.ATLAS, settings))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private Casters casters(RenderSettings settings) {
    return made.computeIfAbsent(settings, Casters::of);
  }

  @Test
  void someHundredScenesAreTheSameToTheBit() {
    compareScenes(0, ALWAYS);
  }

  @Test
  @Tag("slow")
  void tenThousandScenesAreTheSameToTheBit() {
    compareScenes(ALWAYS, ALL);
  }

  private void compareScenes(int from, int to) {
    int batch = RandomScenes.VIEWS_A_BATCH;
    for (int number = from / batch; number < to / batch; number++) {
      compareBatch(scenes.batch(number), new Draw(number, 5));
    }
  }

  private void compareBatch(Shot[] shots, Draw draw) {
    Casters casters = casters(shots[0].settings());
    Frames[] expected = new Frames[shots.length];
    for (int i = 0; i < shots.length; i++) {
      expected[i] = Frames.of(casters.plain, shots[i].view());
    }
    for (int i = 0; i < casters.tested.size(); i++) {
      BatchOfFrames batch = new BatchOfFrames(shots[0].settings(), shots.length, draw);
      batch.render(casters.tested.get(i), shots);
      for (int row = 0; row < shots.length; row++) {
        String difference = batch.frames(row, expected[row]).compare(expected[row]).first();
        assertThat(difference).as("%s against plain, %s", EXACT.get(i), shots[row]).isEmpty();
      }
      assertThat(batch.restIsUntouched()).as("%s, batch of %s", EXACT.get(i), shots[0]).isTrue();
    }
  }

  @Test
  void worldsThatChangeBetweenFramesAreSeenAsTheyAreNow() {
    RandomScenes changing = new RandomScenes();
    for (int number = 1; number < 60; number += 2) {
      Shot[] shots = changing.batch(number);
      for (int round = 0; round < 3; round++) {
        compareBatch(shots, new Draw(number, 6));
        Draw draw = new Draw(number, 7 + round);
        double[][] around = {{shots[0].view().x(), shots[0].view().y(), shots[0].view().z()}};
        RandomScenes.edit(shots[0].world(), around, 25, draw);
        new SceneCast(shots[0].world(), draw, around).add(3);
      }
    }
  }

  @Test
  void aBatchMayMixWorlds() {
    Map<RenderSettings, Shot[]> waiting = new HashMap<>();
    int compared = 0;
    for (int number = 0; number < 120; number++) {
      Shot[] shots = scenes.batch(number);
      Shot[] before = waiting.put(shots[0].settings(), shots);
      if (before != null && before[0].world() != shots[0].world()) {
        compareBatch(
            new Shot[] {before[0], shots[1], before[1], before[2], shots[0]}, new Draw(number, 8));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void theWidestTheTallestAndTheLargestFramesAreTheSame() {
    int[][] sizes = {{1920, 8}, {8, 1080}, {639, 361}};
    for (int i = 0; i < sizes.length; i++) {
      compareLarge(sizes[i][0], sizes[i][1], 8L * (3 + i));
    }
  }

  @Test
  @Tag("slow")
  void aFullFrameIsTheSame() {
    compareLarge(1920, 1080, 8);
  }

  private void compareLarge(int width, int height, long seed) {
    RenderSettings settings = new RenderSettings(width, height, 70, 64, PixelLayout.HWC, true);
    Shot like = scenes.scene(seed);
    Casters casters = Casters.of(settings);
    Frames expected = Frames.of(casters.plain, like.view());
    for (RayCaster caster : casters.tested) {
      Frames got = Frames.of(caster, like.view());
      assertThat(got.compare(expected).first()).as("%s, %dx%d", like, width, height).isEmpty();
    }
  }

  @Test
  void theScenesShowAllThatThereIs() {
    TreeSet<String> met = new TreeSet<>();
    TreeSet<String> blocks = new TreeSet<>();
    for (int number = 0; number < ALWAYS / RandomScenes.VIEWS_A_BATCH; number++) {
      for (Shot shot : scenes.batch(number)) {
        RayCaster plain = casters(shot.settings()).plain;
        for (int id : Frames.of(plain, shot.view()).segmentation()) {
          met.add(kindOf(id));
          if (id > 0 && id < FrameTarget.ITEM_ENTITY) {
            blocks.add(Scene.CONTENT.state(id).blockName());
          }
        }
      }
    }
    assertThat(met).containsExactlyInAnyOrderElementsOf(KINDS);
    assertThat(blocks).hasSizeGreaterThan(Scene.CONTENT.blocks().size() * 2 / 3);
  }

  private static String kindOf(int id) {
    ImmutableList<Integer> ends =
        ImmutableList.of(
            1,
            FrameTarget.ITEM_ENTITY,
            FrameTarget.PLAYER,
            FrameTarget.MOB,
            FrameTarget.PROP,
            FrameTarget.PROJECTILE,
            FrameTarget.ORB);
    int kind = (int) ends.stream().filter(end -> id >= end).count();
    return KINDS.get(kind);
  }

  @Test
  void aSceneIsToldByItsSeedAlone() {
    RandomScenes again = new RandomScenes();
    for (long seed : new long[] {301, 17, 302, 90, 91, 17}) {
      Shot first = scenes.scene(seed);
      Frames expected = Frames.of(casters(first.settings()).plain, first.view());
      Shot second = again.scene(seed);
      Frames got = Frames.of(casters(second.settings()).plain, second.view());
      assertThat(got.compare(expected).first()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void aFrameThatDiffersIsTold() {
    Shot shot = scenes.scene(3);
    RayCaster plain = casters(shot.settings()).plain;
    Frames expected = Frames.of(plain, shot.view());
    for (int form = 0; form < 3; form++) {
      Frames got = Frames.of(plain, shot.view());
      switch (form) {
        case 0 -> got.color()[7] ^= 1;
        case 1 -> got.depth()[7] = Math.nextUp(got.depth()[7]);
        default -> got.segmentation()[7]++;
      }
      Frames.Difference difference = got.compare(expected);
      assertThat(difference.none()).isFalse();
      assertThat(difference.colors() + difference.depths() + difference.ids()).isOne();
      assertThat(difference.first()).contains("row 0").contains("expected").contains("but got");
    }
  }
}
