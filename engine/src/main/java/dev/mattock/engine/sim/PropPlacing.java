package dev.mattock.engine.sim;

import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.Behaviour;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Face;
import dev.mattock.engine.content.ItemUse;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Props;
import dev.mattock.engine.terrain.Terrain;

/** Puts things into the world: boats onto water or land, carts onto rails, pictures onto walls. */
final class PropPlacing {
  private static final float EIGHTH = 45;

  /** How far the middle of what hangs is from its wall. */
  private static final double FROM_WALL = 1 / 32.0;

  private final World world;
  private final Content content;
  private final Terrain terrain;
  private final Props props;
  private final Collider collider;
  private final Fluids fluids;
  private final int frame;
  private final Crosshair crosshair = new Crosshair();

  PropPlacing(World world, Collider collider, Fluids fluids) {
    this.world = world;
    this.content = world.content();
    this.terrain = world.terrain();
    this.props = world.props();
    this.collider = collider;
    this.fluids = fluids;
    frame = content.itemId("item_frame");
  }

  /** The rules of the items that become things. */
  ImmutableMap<ItemUse, ItemRule> uses() {
    return ImmutableMap.of(
        ItemUse.BOAT, this::placeBoat,
        ItemUse.MINECART, this::placeCart,
        ItemUse.HANGING, this::hang,
        ItemUse.ARMOR_STAND, this::stand);
  }

  private Refusal placeBoat(int index, Player p, int slot, Crosshair seen) {
    crosshair.lookAtFluids(content, terrain, fluids, p);
    if (!crosshair.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    double x = crosshair.x() + crosshair.eastInCell();
    double y = crosshair.y() + crosshair.heightInCell();
    double z = crosshair.z() + crosshair.southInCell();
    return put(index, p, slot, Props.Kind.BOAT, x, y, z, p.yaw);
  }

  private Refusal placeCart(int index, Player p, int slot, Crosshair seen) {
    if (!seen.hit() || !content.behaves(seen.state(), Behaviour.RAIL)) {
      return seen.hit() ? Refusal.NOT_USABLE : Refusal.OUT_OF_REACH;
    }
    return put(
        index,
        p,
        slot,
        Props.Kind.MINECART,
        seen.x() + 0.5,
        seen.y() + FROM_WALL,
        seen.z() + 0.5,
        Directions.name(Directions.alongView(p.yaw)).equals("north") ? 180 : 0);
  }

  private Refusal stand(int index, Player p, int slot, Crosshair seen) {
    if (!seen.hit() || seen.face() == Face.DOWN) {
      return seen.hit() ? Refusal.NOT_USABLE : Refusal.OUT_OF_REACH;
    }
    int x = seen.x() + seen.face().stepX();
    int y = seen.y() + seen.face().stepY();
    int z = seen.z() + seen.face().stepZ();
    float yaw = Degrees.wrap(Collider.floor((p.yaw + 180) / EIGHTH + 0.5) * EIGHTH);
    return put(index, p, slot, Props.Kind.ARMOR_STAND, x + 0.5, y, z + 0.5, yaw);
  }

  private Refusal hang(int index, Player p, int slot, Crosshair seen) {
    if (!seen.hit()) {
      return Refusal.OUT_OF_REACH;
    }
    Face away = seen.face();
    int x = seen.x() + away.stepX();
    int y = seen.y();
    int z = seen.z() + away.stepZ();
    if (!Directions.horizontal(away) || !content.solidFace(seen.state(), away)) {
      return Refusal.NO_SUPPORT;
    }
    if (content.collides(terrain.state(x, y, z)) || occupied(x, y, z)) {
      return Refusal.CELL_OCCUPIED;
    }
    boolean isFrame = p.inventory().item(slot) == frame;
    Props.Kind kind = isFrame ? Props.Kind.ITEM_FRAME : Props.Kind.PAINTING;
    add(
        index,
        p,
        slot,
        kind,
        x + 0.5 - away.stepX() * (0.5 - FROM_WALL),
        y + (1 - kind.height()) / 2,
        z + 0.5 - away.stepZ() * (0.5 - FROM_WALL),
        Directions.yaw(away));
    return null;
  }

  private boolean occupied(int x, int y, int z) {
    for (int i = 0; i < props.size(); i++) {
      if (!props.gone(i)
          && props.hangs(i)
          && Collider.floor(props.x(i)) == x
          && Collider.floor(props.y(i)) == y
          && Collider.floor(props.z(i)) == z) {
        return true;
      }
    }
    return false;
  }

  /** Puts a thing where its body is free. */
  private Refusal put(
      int index, Player p, int slot, Props.Kind kind, double x, double y, double z, float yaw) {
    collider.body(x, y, z, kind.width(), kind.height());
    if (!collider.isFree(0, Collider.EPSILON, 0)) {
      return Refusal.CELL_OCCUPIED;
    }
    add(index, p, slot, kind, x, y, z, yaw);
    return null;
  }

  private void add(
      int index, Player p, int slot, Props.Kind kind, double x, double y, double z, float yaw) {
    int item = p.inventory().item(slot);
    p.inventory().take(slot, 1);
    props.add(kind, item, x, y, z, yaw);
    world.report(EventType.USE_ITEM, index, item, 1);
  }
}
