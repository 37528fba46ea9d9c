package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.sun.management.ThreadMXBean;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Hash64;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import dev.mattock.engine.sim.Action;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HudTest {
  private static final Content CONTENT = Scene.CONTENT;
  private static final String SIZES = "64,64 96,96 128,128 191,160 192,160 400,64 64,300 640,480";

  private final Scene scene = Scene.flat();
  private Player player;

  @BeforeEach
  void addPlayer() {
    player = scene.world.player(scene.world.addPlayer(0.5, Scene.GROUND, 0.5, 0, 0));
    player.ticksSinceAttack = 100;
    give(0, "stone_pickaxe", 1);
    give(1, "oak_log", 33);
  }

  private void give(int slot, String item, int count) {
    player.inventory().set(slot, CONTENT.itemId(item), count, 0);
  }

  private static RenderSettings settings(int width, int height) {
    return new RenderSettings(width, height, 70, 64, PixelLayout.HWC, false);
  }

  private Scene.Picture picture(RenderSettings settings) {
    return Scene.picture(new View().ofPlayer(scene.world, 0), settings);
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "96, 96", "128, 128", "192, 160", "400, 64", "64, 300", "427, 240"})
  void onlyTheLowerEdgeTheMiddleAndTheHandAreDrawnOver(int width, int height) {
    byte[] bare = picture(settings(width, height)).color();
    byte[] drawn = picture(settings(width, height).withHud(true)).color();
    HudPainter painter = new HudPainter(CONTENT, width, height);
    int inHand = 0;
    int inStrip = 0;
    int inMiddle = 0;
    for (int at = 0; at < bare.length; at += 3) {
      int x = at / 3 % width;
      int y = at / 3 / width;
      boolean same =
          bare[at] == drawn[at] && bare[at + 1] == drawn[at + 1] && bare[at + 2] == drawn[at + 2];
      int reach = painter.crosshairReach();
      boolean strip = y >= painter.stripTop();
      boolean hand = x >= painter.held().left() && y >= painter.held().top();
      boolean middle = Math.abs(x - width / 2) <= reach && Math.abs(y - height / 2) <= reach;
      assertThat(same || strip || hand || middle).as("pixel (%d, %d)", x, y).isTrue();
      inStrip += !same && strip ? 1 : 0;
      inHand += !same && hand && !strip && !middle ? 1 : 0;
      inMiddle += !same && middle ? 1 : 0;
    }
    assertThat(inStrip).isGreaterThan(100);
    assertThat(inMiddle).isGreaterThanOrEqualTo(5);
    assertThat(inHand).isGreaterThan(20);
  }

  @Test
  void depthAndSegmentationAreTheSame() {
    Scene.Picture bare = picture(settings(96, 72));
    Scene.Picture drawn = picture(settings(96, 72).withHud(true));
    assertThat(drawn.depth()).isEqualTo(bare.depth());
    assertThat(drawn.segmentation()).isEqualTo(bare.segmentation());
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "131, 97", "320, 180"})
  void bothLayoutsHoldTheSamePicture(int width, int height) {
    byte[] interleaved = picture(settings(width, height).withHud(true)).color();
    byte[] planes =
        picture(new RenderSettings(width, height, 70, 64, PixelLayout.CHW, false, true)).color();
    int pixels = width * height;
    for (int i = 0; i < interleaved.length; i++) {
      assertThat(planes[i % 3 * pixels + i / 3]).as("byte %d", i).isEqualTo(interleaved[i]);
    }
  }

  @Test
  void framesAreDrawnOverWhereTheyLieInTheBatch() {
    RenderSettings settings = settings(64, 64).withHud(true);
    byte[] one = picture(settings).color();
    View view = new View().ofPlayer(scene.world, 0);
    byte[] batch = new byte[2 * one.length + 7];
    try (RayCaster caster = RayCasters.create("reference", CONTENT, Scene.ATLAS, settings)) {
      MemorySegment color = MemorySegment.ofArray(batch);
      FrameTarget target = new FrameTarget(color, one.length + 7, null, 0, null, 0);
      caster.render(new View[] {view, view}, 1, 2, target);
    }
    assertThat(batch).startsWith(new byte[one.length + 7]).endsWith(one);
  }

  @Test
  void theFastRayCasterShowsTheSame() {
    RenderSettings settings = settings(131, 97).withHud(true);
    View view = new View().ofPlayer(scene.world, 0);
    try (RayCaster fast = RayCasters.create("fast", CONTENT, Scene.ATLAS, settings)) {
      assertThat(fast.settings()).isEqualTo(settings);
      assertThat(Scene.picture(fast, view).color()).isEqualTo(picture(settings).color());
    }
  }

  @Test
  void aViewThroughNobodysEyesHasNone() {
    View free = scene.view(0.3, 66, 0.3, 20, 10);
    byte[] bare = Scene.picture(free, settings(64, 64)).color();
    assertThat(Scene.picture(free, settings(64, 64).withHud(true)).color()).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "128, 128", "320, 240"})
  void lessHealthShowsLessRed(int width, int height) {
    long before = Long.MAX_VALUE;
    for (int health = 20; health >= 0; health -= 2) {
      player.health = health;
      long red = count(draw(width, height), HudSprites.RED);
      assertThat(red).as("health %d", health).isLessThan(before);
      before = red;
    }
    assertThat(before).isZero();
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "128, 128", "320, 240"})
  void breathAndArmourAreShownWhenTheyMatter(int width, int height) {
    Canvas idle = draw(width, height);
    assertThat(count(idle, HudSprites.BLUE)).isZero();
    assertThat(count(idle, HudSprites.GRAY)).isZero();
    player.air = 150;
    player.inventory().set(38, CONTENT.itemId("iron_chestplate"), 1, 0);
    Canvas busy = draw(width, height);
    assertThat(count(busy, HudSprites.BLUE)).isPositive();
    assertThat(count(busy, HudSprites.GRAY)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "128, 128", "320, 240"})
  void everySelectedSlotLooksOtherwise(int width, int height) {
    long different =
        IntStream.range(0, Inventory.HOTBAR)
            .mapToObj(
                slot -> {
                  player.selectedSlot = slot;
                  return Hash64.of(Arrays.toString(draw(width, height).pixels()));
                })
            .distinct()
            .count();
    assertThat(different).isEqualTo(Inventory.HOTBAR);
  }

  @Test
  void whatIsInHandIsDarkAtNight() {
    player.selectedSlot = 1;
    long noon = brightness(held());
    scene.world.setTimeOfDay(18_000);
    assertThat(brightness(held())).isLessThan(noon / 2).isPositive();
  }

  private Canvas held() {
    Canvas canvas = new Canvas(320, 240);
    HeldItem held = new HudPainter(CONTENT, 320, 240).held();
    held.aim(scene.world, 0);
    held.draw(canvas);
    return canvas;
  }

  @Test
  void miningMovesWhatIsInHand() {
    int[] still = held().pixels();
    player.mining = true;
    scene.world.step(new Action());
    player.mining = true;
    assertThat(held().pixels()).isNotEqualTo(still);
  }

  @Test
  void anyItemCanBeHeldInAnyFrame() {
    for (String size : Splitter.on(' ').split(SIZES)) {
      List<String> edges = Splitter.on(',').splitToList(size);
      int width = Integer.parseInt(edges.get(0));
      int height = Integer.parseInt(edges.get(1));
      HudPainter painter = new HudPainter(CONTENT, width, height);
      Canvas canvas = new Canvas(width, height);
      int step = width * height > 20_000 ? 23 : 1;
      for (int item = 0; item < CONTENT.items().size(); item += step) {
        Item held = CONTENT.item(item);
        player.inventory().set(item % 9, item, item == 0 ? 0 : held.maxStack(), 0);
        player.selectedSlot = item % 9;
        canvas.clear(0xFF808080);
        painter.draw(canvas, scene.world, 0);
        assertThat(canvas.pixels()[0]).as("%s at %s", held.name(), size).isEqualTo(0xFF808080);
      }
    }
  }

  @Test
  void drawingAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RenderSettings settings = settings(128, 128).withHud(true);
    byte[] color = new byte[settings.colorBytes()];
    MemorySegment segment = MemorySegment.ofArray(color);
    View view = new View().ofPlayer(scene.world, 0);
    Hud hud = new Hud(CONTENT, new ReferenceRayCaster(CONTENT, Scene.ATLAS, settings));
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 90; i++) {
        player.selectedSlot = i % 9;
        hud.draw(view, segment, 0);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isZero();
  }

  @Test
  void rejectsFramesThatAreTooSmall() {
    assertThatThrownBy(() -> settings(63, 200).withHud(true))
        .hasMessage("hud takes a frame of at least 64x64, but it is 63x200");
    assertThatThrownBy(() -> new HudPainter(CONTENT, 64, 40))
        .hasMessage("a HUD takes at least 64x64 pixels, but is given 64x40");
  }

  private Canvas draw(int width, int height) {
    Canvas canvas = new Canvas(width, height).clear(0xFF808080);
    new HudPainter(CONTENT, width, height).drawStrip(canvas, scene.world, 0);
    return canvas;
  }

  private static long count(Canvas canvas, int argb) {
    return IntStream.of(canvas.pixels()).filter(pixel -> pixel == argb).count();
  }

  private static long brightness(Canvas canvas) {
    return IntStream.of(canvas.pixels()).mapToLong(argb -> argb & 0xFF).sum();
  }
}
