package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import java.io.IOException;
import java.nio.file.Path;

/** Makes {@code hud.png} and {@code icons.png} in {@code engine/pictures}, its only argument. */
public final class HudSheets {
  private static final Content CONTENT = Scene.CONTENT;
  private static final int COLUMNS = 40;
  private static final int CELL = 20;
  private static final int GAP = 4;

  private HudSheets() {}

  /** Makes both. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    icons().writePng(folder.resolve("icons.png"));
    hud().writePng(folder.resolve("hud.png"));
  }

  private static Canvas icons() {
    ItemIcons icons = ItemIcons.of(CONTENT);
    int rows = (icons.count() + COLUMNS - 1) / COLUMNS;
    Canvas sheet = new Canvas(COLUMNS * CELL, rows * CELL).clear(0xFF8B8B8B);
    for (int item = 0; item < icons.count(); item++) {
      icons.draw(sheet, item, item % COLUMNS * CELL + 2, item / COLUMNS * CELL + 2, 1);
    }
    return sheet;
  }

  /** One moment at three sizes, enlarged. */
  private static Canvas hud() {
    Scene scene = Scene.showcase(0, 0);
    Player player = scene.world.player(scene.world.addPlayer(0.3, Scene.GROUND, 0.4, 0, 10));
    String[] items = {"stone_pickaxe", "oak_log", "crafting_table", "torch", "bread", "poppy"};
    int[] counts = {1, 12, 1, 40, 3, 2};
    for (int i = 0; i < items.length; i++) {
      player.inventory().set(i, CONTENT.itemId(items[i]), counts[i], i == 0 ? 50 : 0);
    }
    player.inventory().set(38, CONTENT.itemId("iron_chestplate"), 1, 0);
    player.ticksSinceAttack = 100;
    player.health = 13;
    player.food = 16;
    player.air = 210;
    player.vitals().level = 3;
    player.vitals().levelProgress = 0.4f;
    Canvas sheet = new Canvas(960 + GAP + 256, 540).clear(0xFFFFFFFF);
    sheet.blit(picture(scene, 480, 270), 0, 0, 2);
    player.selectedSlot = 1;
    sheet.blit(picture(scene, 128, 128), 960 + GAP, 0, 2);
    player.selectedSlot = 8;
    sheet.blit(picture(scene, 64, 64), 960 + GAP, 256 + GAP, 4);
    return sheet;
  }

  private static Canvas picture(Scene scene, int width, int height) {
    RenderSettings settings = Scene.settings(width, height).withHud(true);
    byte[] rgb = Scene.picture(new View().ofPlayer(scene.world, 0), settings).color();
    return new Canvas(width, height).rgb(rgb, width, height, 0, 0, width, height);
  }
}
