package dev.mattock.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ItemIconsTest {
  private static final Content CONTENT = Scene.CONTENT;

  private final ItemIcons icons = ItemIcons.of(CONTENT);

  @Test
  void everyItemButNothingHasAPicture() {
    for (Item item : CONTENT.items()) {
      long seen = Arrays.stream(icon(item.id(), 1).pixels()).filter(argb -> argb != 0).count();
      if (item.id() == 0) {
        assertThat(seen).isZero();
      } else {
        assertThat(seen).as(item.name()).isGreaterThan(4);
      }
    }
  }

  @Test
  void thereIsOneSetForAContent() {
    assertThat(ItemIcons.of(CONTENT)).isSameAs(icons);
  }

  @Test
  void toolsAreShownAsPainted() {
    int pickaxe = CONTENT.itemId("wooden_pickaxe");
    int texture = Scene.ATLAS.index("wooden_pickaxe");
    for (int y = 0; y < ItemIcons.SIZE; y++) {
      for (int x = 0; x < ItemIcons.SIZE; x++) {
        boolean hole = Scene.ATLAS.isHole(texture, x, y);
        int painted = 0xFF000000 | Scene.ATLAS.texel(texture, 0, x, y);
        assertThat(icons.pixel(pickaxe, x, y)).isEqualTo(hole ? 0 : painted);
      }
    }
  }

  @Test
  void cubesAreBrightAboveAndDarkOnTheRight() {
    int stone = CONTENT.itemId("stone");
    int top = brightness(icons.pixel(stone, 8, 3));
    int left = brightness(icons.pixel(stone, 4, 9));
    int right = brightness(icons.pixel(stone, 11, 9));
    assertThat(top).isGreaterThan(left);
    assertThat(left).isGreaterThan(right);
    assertThat(icons.pixel(stone, 0, 0)).isZero();
  }

  @Test
  void theFrontOfAFurnaceIsSeen() {
    int furnace = CONTENT.itemId("furnace");
    int darkest =
        Arrays.stream(icon(furnace, 2).pixels())
            .filter(argb -> argb >>> 24 == 255)
            .map(ItemIconsTest::brightness)
            .min()
            .orElseThrow();
    assertThat(darkest).isLessThan(brightness(icons.pixel(furnace, 11, 9)) / 2);
  }

  @Test
  void evenScalesShowBlocksFinerAndToolsTheSame() {
    int stairs = CONTENT.itemId("oak_stairs");
    Canvas enlarged = new Canvas(32, 32).blit(icon(stairs, 1), 0, 0, 2);
    assertThat(icon(stairs, 2).pixels()).isNotEqualTo(enlarged.pixels());
    int axe = CONTENT.itemId("stone_axe");
    Canvas largeAxe = new Canvas(32, 32).blit(icon(axe, 1), 0, 0, 2);
    assertThat(icon(axe, 2).pixels()).isEqualTo(largeAxe.pixels());
  }

  @Test
  void theSheetHoldsEveryIconAtItsPlace() {
    Canvas sheet = icons.sheet(20, 1);
    int torch = CONTENT.itemId("torch");
    Canvas cut = new Canvas(16, 16);
    cut.blit(sheet, torch % 20 * 16, torch / 20 * 16, 16, 16, 0, 0, 1);
    assertThat(cut.pixels()).isEqualTo(icon(torch, 1).pixels());
    assertThat(sheet.height()).isEqualTo((icons.count() + 19) / 20 * 16);
  }

  @Test
  void rejectsAnUnknownItem() {
    assertThatThrownBy(() -> icons.pixel(icons.count(), 0, 0))
        .hasMessage("item must be in 0..%d, but is %d", icons.count() - 1, icons.count());
  }

  private Canvas icon(int item, int scale) {
    Canvas canvas = new Canvas(ItemIcons.SIZE * scale, ItemIcons.SIZE * scale);
    icons.draw(canvas, item, 0, 0, scale);
    return canvas;
  }

  private static int brightness(int argb) {
    return (argb >> 16 & 0xFF) + (argb >> 8 & 0xFF) + (argb & 0xFF);
  }
}
