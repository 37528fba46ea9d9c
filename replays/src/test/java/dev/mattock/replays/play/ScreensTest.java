package dev.mattock.replays.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.Canvas;
import dev.mattock.replays.watch.window.Key;
import dev.mattock.replays.watch.window.WindowEvent;
import dev.mattock.replays.watch.window.WindowEvent.MouseMoved;
import dev.mattock.replays.watch.window.WindowEvent.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screens, whose every click is a command of the tick. */
class ScreensTest {
  private static final Content CONTENT = Stage.CONTENT;
  private static final int RIGHT = WindowEvent.RIGHT_BUTTON;
  private static final int LEFT = WindowEvent.LEFT_BUTTON;

  @TempDir private Path folder;

  private Stage stage(String inventory) {
    return new Stage(folder, "have: diamond, count: 64", inventory);
  }

  /** Places what is in hand on the ground ahead, and looks at it. */
  private static void placeAhead(Stage stage, String block) {
    stage.turn(0, 50).ticks(1).use(RIGHT);
    assertThat(stage.said).last().asString().endsWith("placed " + block);
  }

  @Test
  void twoClicksMoveAHeapAndOneOfIt() {
    try (Stage stage = stage("oak_log: 10")) {
      stage.press(Key.E).clickSlot(0).clickSlot(20);
      assertThat(stage.player().inventory().count(20)).isEqualTo(10);
      stage.clickSlot(20, RIGHT, false).clickSlot(3, RIGHT, false).clickSlot(4);
      assertThat(stage.player().inventory().count(20)).isEqualTo(5);
      assertThat(stage.player().inventory().count(3)).isEqualTo(1);
      assertThat(stage.player().inventory().count(4)).isEqualTo(4);
    }
  }

  @Test
  void aHeapThatIsCarriedIsStillWhereItWas() {
    try (Stage stage = stage("oak_log: 10")) {
      stage.press(Key.E).clickSlot(0).press(Key.E);
      assertThat(stage.player().inventory().count(0)).isEqualTo(10);
    }
  }

  @Test
  void shiftSendsUpAndDownAndDigitsSwapWithTheHotbar() {
    try (Stage stage = stage("oak_log: 10")) {
      stage.press(Key.E).clickSlot(0, LEFT, true);
      assertThat(stage.player().inventory().count(9)).isEqualTo(10);
      stage.clickSlot(9, LEFT, true);
      assertThat(stage.player().inventory().count(0)).isEqualTo(10);
      SlotScreen screen = (SlotScreen) stage.session.screen();
      Place place = screen.placeOf(0);
      int scale = Pen.scale(Stage.WIDTH, Stage.HEIGHT);
      stage.session.handle(
          new MouseMoved(
              (screen.left() + place.x()) * scale, (screen.top() + place.y()) * scale, 0, 0));
      stage.press(Key.DIGIT_7);
      assertThat(stage.player().inventory().count(6)).isEqualTo(10);
    }
  }

  @Test
  void shiftMakesAsManyAsThereAreIngredientsFor() {
    try (Stage stage = stage("oak_log: 3")) {
      stage.press(Key.E).click(75, 67, LEFT, true).ticks(5);
      assertThat(stage.total("oak_planks")).isEqualTo(12);
      assertThat(stage.total("oak_log")).isZero();
    }
  }

  @Test
  void aSearchFindsARecipeByName() {
    try (Stage stage = stage("oak_planks: 8")) {
      stage.press(Key.E).click(75, 48);
      "crafting".chars().forEach(letter -> stage.session.handle(new Typed(letter)));
      stage.press(Key.E); // a letter, while a search is typed
      assertThat(stage.session.screen()).isInstanceOf(CraftScreen.class);
      stage.session.paint(new Canvas(Stage.WIDTH, Stage.HEIGHT), "");
      stage.click(75, 67);
      assertThat(stage.total("crafting_table")).isEqualTo(1);
    }
  }

  @Test
  void aCraftingTableIsOpenedByUseAndNothingIsPlaced() {
    try (Stage stage = stage("crafting_table: 1, oak_planks: 3, stick: 2")) {
      placeAhead(stage, "crafting_table");
      stage.press(Key.DIGIT_2).use(RIGHT);
      assertThat(stage.session.screen()).isInstanceOf(CraftScreen.class);
      assertThat(stage.total("oak_planks")).isEqualTo(3);
      stage.session.paint(new Canvas(Stage.WIDTH, Stage.HEIGHT), "");
      click(stage, "wooden_pickaxe");
      assertThat(stage.total("wooden_pickaxe")).isEqualTo(1);
    }
  }

  private static void click(Stage stage, String result) {
    int[] place = ((CraftScreen) stage.session.screen()).placeOfRecipe(CONTENT.recipeId(result));
    stage.click(place[0] + 4, place[1] + 4);
  }

  @Test
  void aChestTakesAndGives() {
    try (Stage stage = stage("chest: 1, oak_log: 5")) {
      placeAhead(stage, "chest");
      stage.use(RIGHT);
      assertThat(stage.session.screen()).isInstanceOf(ContainerScreen.class);
      stage.clickSlot(1, LEFT, true);
      assertThat(stage.total("oak_log")).isZero();
      stage.clickSlot(Heaps.CONTAINER).clickSlot(12);
      assertThat(stage.player().inventory().count(12)).isEqualTo(5);
      stage.press(Key.E).ticks(2);
      assertThat(stage.session.screen()).isNull();
      assertThat(stage.player().activity().containerOpen).isFalse();
    }
  }

  @Test
  void aFurnaceSmeltsWhatIsSentIntoIt() {
    try (Stage stage = stage("furnace: 1, iron_ore: 1, coal: 1")) {
      placeAhead(stage, "furnace");
      stage.use(RIGHT).clickSlot(1, LEFT, true).clickSlot(2, LEFT, true).ticks(205);
      stage.session.paint(new Canvas(Stage.WIDTH, Stage.HEIGHT), "");
      stage.clickSlot(Heaps.OUTPUT, LEFT, true);
      assertThat(stage.total("iron_ingot")).isEqualTo(1);
      assertThat(stage.said).last().asString().endsWith("took out 1 iron_ingot");
    }
  }

  @Test
  void armourIsWornWithOneClick() {
    try (Stage stage = stage("leather_helmet: 1")) {
      stage.press(Key.E).clickSlot(0, LEFT, true);
      assertThat(stage.player().inventory().item(37)).isEqualTo(CONTENT.itemId("leather_helmet"));
    }
  }

  @Test
  void theMiddleButtonTakesSuchABlockInHand() {
    try (Stage stage = stage("crafting_table: 2, oak_planks: 3")) {
      placeAhead(stage, "crafting_table");
      stage.press(Key.DIGIT_2).use(WindowEvent.MIDDLE_BUTTON).ticks(1);
      assertThat(stage.player().heldItem()).isEqualTo(CONTENT.itemId("crafting_table"));
    }
  }
}
