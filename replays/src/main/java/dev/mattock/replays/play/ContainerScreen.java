package dev.mattock.replays.play;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Recipe;
import dev.mattock.engine.entity.BlockEntity;

/** An open chest, barrel, hopper, dispenser or furnace. */
final class ContainerScreen extends SlotScreen {
  private static final int HEADING = 19;
  private static final int FIRE_X = 56;
  private static final int INPUT_Y = 19;
  private static final int FUEL_Y = 55;
  private static final int OUTPUT_X = 114;
  private static final int OUTPUT_Y = 37;
  private static final int FURNACE_HEIGHT = 84;
  private static final int FIRE_HEIGHT = 12;

  private final boolean furnace;
  private final Recipe.Kind kind;

  private ContainerScreen(
      PlayedEpisode episode,
      Orders orders,
      String title,
      ImmutableList<Place> places,
      int heightAbove,
      Recipe.Kind kind) {
    super(episode, orders, title, places, heightAbove);
    this.kind = kind;
    furnace = kind != null;
  }

  /** The screen for what the player has open. */
  static ContainerScreen of(PlayedEpisode episode, Orders orders, BlockEntity open) {
    int state = episode.world().state(open.x(), open.y(), open.z());
    String title = Words.name(episode.content().blockOf(state).name());
    if (episode.content().behaves(state, Behaviour.FURNACE)) {
      return new ContainerScreen(
          episode,
          orders,
          title,
          ImmutableList.of(
              new Place(Heaps.INPUT, FIRE_X, INPUT_Y),
              new Place(Heaps.FUEL, FIRE_X, FUEL_Y),
              new Place(Heaps.OUTPUT, OUTPUT_X, OUTPUT_Y)),
          FURNACE_HEIGHT,
          Heaps.furnaceKind(episode.content().blockOf(state).station()));
    }
    int columns = open.slots() % 9 == 0 ? open.slots() == 9 ? 3 : 9 : Math.min(open.slots(), 9);
    int rows = Math.ceilDiv(open.slots(), columns);
    int left = MARGIN + (9 - columns) * Pen.SLOT / 2;
    return new ContainerScreen(
        episode,
        orders,
        title,
        Place.rows(Heaps.CONTAINER, open.slots(), columns, left, HEADING),
        HEADING + rows * Pen.SLOT + 10,
        null);
  }

  @Override
  void paintMore(Pen pen, double mouseX, double mouseY) {
    BlockEntity open = heaps().opened();
    if (!furnace || open == null) {
      return;
    }
    int x = left() + FIRE_X;
    int y = top() + INPUT_Y + Pen.SLOT + 2;
    double fire = open.burnTotal == 0 ? 0 : (double) open.burnTicks / open.burnTotal;
    int high = (int) Math.ceil(Math.clamp(fire, 0, 1) * FIRE_HEIGHT);
    pen.fill(x + 3, y, 10, FIRE_HEIGHT, 0xFF15181C);
    pen.fill(x + 3, y + FIRE_HEIGHT - high, 10, high, 0xFFD8702C);
    pen.fill(x + 5, y + FIRE_HEIGHT - high / 2, 6, high / 2, 0xFFF2C14E);
    Recipe recipe = episode().content().cooking(kind, open.item(0));
    double share = recipe == null ? 0 : (double) open.cookTicks / recipe.ticks();
    pen.bar(left() + FIRE_X + 24, top() + OUTPUT_Y + 5, 26, 6, share, Pen.GOOD);
  }

  @Override
  public boolean tend() {
    return super.tend() && heaps().opened() != null;
  }
}
