package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Item.EquipmentSlot;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.sim.World;
import dev.mattock.replays.play.Order.Craft;
import dev.mattock.replays.watch.window.WindowEvent.KeyDown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The inventory, a crafting table, a stonecutter or a smithing table: slots, a list of recipes, and
 * the shape of the recipe pointed at. A click on a recipe makes it once, with shift as often as
 * fills a slot.
 */
final class CraftScreen extends SlotScreen {
  private static final int HEADING = 19;
  private static final int HEIGHT_ABOVE = 84;
  private static final int GRID_X = 62;
  private static final int RESULT_X = 142;
  private static final double REACH = 8;

  private final RecipePanel panel;
  private final CraftBook book;
  private final int grid;
  private final Workplace workplace;
  private final BitSet missing = new BitSet();
  private Recipe preview;

  /** Where a station stands. */
  private record Workplace(World world, int x, int y, int z, int state) {}

  private CraftScreen(
      PlayedEpisode episode,
      Orders orders,
      String title,
      ImmutableList<Place> above,
      Predicate<Recipe> made,
      int grid,
      Workplace workplace) {
    super(episode, orders, title, above, HEIGHT_ABOVE);
    book = new CraftBook(episode.content(), made);
    panel = new RecipePanel(book);
    this.grid = grid;
    this.workplace = workplace;
  }

  /** The inventory: what is worn, and what can be made without a station. */
  static CraftScreen inventory(PlayedEpisode episode, Orders orders) {
    ImmutableList<Place> worn =
        ImmutableList.of(
            new Place(Inventory.wornSlot(EquipmentSlot.HEAD), MARGIN, HEADING - 9),
            new Place(Inventory.wornSlot(EquipmentSlot.CHEST), MARGIN, HEADING + 9),
            new Place(Inventory.wornSlot(EquipmentSlot.LEGS), MARGIN, HEADING + 27),
            new Place(Inventory.wornSlot(EquipmentSlot.FEET), MARGIN, HEADING + 45),
            new Place(Inventory.wornSlot(EquipmentSlot.OFFHAND), MARGIN + 22, HEADING + 45));
    return new CraftScreen(
        episode, orders, "Inventory", worn, recipe -> recipe.station().isEmpty(), 2, null);
  }

  /** What can be made at the station at a place. */
  static CraftScreen station(PlayedEpisode episode, Orders orders, int x, int y, int z) {
    int state = episode.world().state(x, y, z);
    String station = episode.content().blockOf(state).station();
    boolean table = station.equals("crafting_table");
    return new CraftScreen(
        episode,
        orders,
        Words.name(station),
        ImmutableList.of(),
        recipe -> recipe.station().equals(station) || (table && recipe.station().isEmpty()),
        table ? 3 : station.equals("smithing_table") ? 2 : 1,
        new Workplace(episode.world(), x, y, z, state));
  }

  /** Corner of a recipe's icon, units; it must be shown. */
  int[] placeOfRecipe(int recipe) {
    return panel.placeOfRecipe(recipe);
  }

  @Override
  boolean titled() {
    return workplace != null;
  }

  @Override
  int besides() {
    return RecipePanel.WIDTH + 4;
  }

  @Override
  public void layout(int width, int unitsHigh) {
    super.layout(width, unitsHigh);
    panel.layout(left() - besides(), top(), height());
    look();
  }

  private void look() {
    book.look(episode().player().inventory());
    panel.refresh();
  }

  @Override
  public void paint(Pen pen, double mouseX, double mouseY) {
    look();
    super.paint(pen, mouseX, mouseY);
    Recipe under = panel.at(mouseX, mouseY);
    if (under != null) {
      pen.tip(describe(under), (int) mouseX, (int) mouseY);
    }
  }

  @Override
  void paintMore(Pen pen, double mouseX, double mouseY) {
    Recipe under = panel.at(mouseX, mouseY);
    if (under != null) {
      preview = under;
    }
    panel.paint(pen, height(), mouseX, mouseY);
    int edge = grid * Pen.SLOT;
    int y = top() + HEADING + (3 * Pen.SLOT - edge) / 2;
    int x = left() + GRID_X;
    for (int cell = 0; cell < grid * grid; cell++) {
      pen.slot(x + cell % grid * Pen.SLOT, y + cell / grid * Pen.SLOT, false);
    }
    int middle = y + edge / 2 - Pen.SLOT / 2 + 1;
    pen.text("->", left() + (GRID_X + edge + RESULT_X) / 2 - 6, middle + 5, Pen.DIM);
    pen.slot(left() + RESULT_X, middle, onResult(mouseX, mouseY));
    if (preview != null) {
      paintPreview(pen, x, y, middle);
    }
  }

  private void paintPreview(Pen pen, int x, int y, int middle) {
    int[] items = book.shown(preview, episode().player().inventory(), missing);
    for (int i = 0; i < items.length; i++) {
      int cell = preview.ingredients().get(i).cell();
      int columns = preview.width() > 0 ? preview.width() : grid;
      int cellX = x + cell % columns * Pen.SLOT;
      int cellY = y + cell / columns * Pen.SLOT;
      pen.icon(items[i], cellX, cellY);
      if (missing.get(i)) {
        pen.fill(cellX, cellY, 16, 16, 0x90702A24);
      }
    }
    pen.heap(preview.resultItem(), preview.resultCount(), 0, left() + RESULT_X, middle);
    if (!missing.isEmpty()) {
      pen.fill(left() + RESULT_X, middle, 16, 16, 0x90702A24);
    }
  }

  private boolean onResult(double x, double y) {
    int middle = top() + HEADING + 3 * Pen.SLOT / 2 - Pen.SLOT / 2 + 1;
    return new Place(0, RESULT_X, middle - top()).holds(x - left(), y - top());
  }

  private List<String> describe(Recipe recipe) {
    Map<String, Integer> needed = new LinkedHashMap<>();
    int[] items = book.shown(recipe, episode().player().inventory(), missing);
    for (int i = 0; i < items.length; i++) {
      String name = Words.name(episode().content().item(items[i]).name());
      needed.merge(name + (missing.get(i) ? " (missing)" : ""), 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    String result = Words.name(episode().content().item(recipe.resultItem()).name());
    lines.add(recipe.resultCount() > 1 ? recipe.resultCount() + " x " + result : result);
    needed.forEach((name, count) -> lines.add(count + " x " + name));
    return lines;
  }

  @Override
  public void clicked(double x, double y, int button, boolean shift) {
    Recipe under = panel.at(x, y);
    if (under != null) {
      preview = under;
      craft(under, shift);
    } else if (panel.holds(x, y, height())) {
      panel.clicked(x, y);
    } else if (preview != null && onResult(x, y)) {
      craft(preview, shift);
    } else {
      panel.clicked(x, y);
      super.clicked(x, y, button, shift);
    }
  }

  private void craft(Recipe recipe, boolean many) {
    int fills = episode().content().item(recipe.resultItem()).maxStack() / recipe.resultCount();
    orders().add(new Craft(recipe.id(), many ? Math.max(1, fills) : 1));
  }

  @Override
  public void scrolled(double x, double y, double notches) {
    panel.scrolled(notches);
  }

  @Override
  public boolean pressed(KeyDown event, double mouseX, double mouseY) {
    return panel.pressed(event) || super.pressed(event, mouseX, mouseY);
  }

  @Override
  public void typed(int codePoint) {
    panel.typed(codePoint);
  }

  @Override
  public boolean tend() {
    look();
    return super.tend() && (workplace == null || atHand());
  }

  /** Whether the station still stands, and near. */
  private boolean atHand() {
    double dx = workplace.x() + 0.5 - episode().player().x;
    double dy = workplace.y() + 0.5 - episode().player().y;
    double dz = workplace.z() + 0.5 - episode().player().z;
    return workplace.world().state(workplace.x(), workplace.y(), workplace.z()) == workplace.state()
        && dx * dx + dy * dy + dz * dz <= REACH * REACH;
  }
}
