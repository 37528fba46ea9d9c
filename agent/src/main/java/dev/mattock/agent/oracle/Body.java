package dev.mattock.agent.oracle;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.ToolClass;
import dev.mattock.engine.entity.Inventory;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.sim.World;
import dev.mattock.engine.terrain.Terrain;

/** One player in one world, as an oracle sees them: it reads and never writes. */
final class Body {
  /** Ground friction of most blocks times the drag of air: what is left of a speed each tick. */
  private static final double GROUND_DRAG = 0.6 * 0.91;

  /** Half of a body's width. */
  static final double HALF = Player.WIDTH / 2;

  /** How far below the middle of a cell's floor feet may be: paths and farmland are not full. */
  private static final double SUNK = 0.2;

  private final World world;
  private final int index;
  private final Kinds kinds;
  private final LandIndex land;
  private final int ticks;
  private final Filler filler;
  private final Shunned shunned = new Shunned();
  private final int[] toolsCarried = new int[Inventory.STORAGE + 1];
  private Tools tools;

  /**
   * A body.
   *
   * @param world where the player is
   * @param index of the player
   * @param kinds what the world's blocks mean on foot
   * @param land where which blocks are
   * @param ticks that keys stay down for each decision, at least 1
   */
  Body(World world, int index, Kinds kinds, LandIndex land, int ticks) {
    this.world = world;
    this.index = index;
    this.kinds = kinds;
    this.land = land;
    this.ticks = ticks;
    filler = new Filler(world.content());
  }

  /** A body whose land nobody knows yet. */
  Body(World world, int index, Kinds kinds, int ticks) {
    this(world, index, kinds, new LandIndex(world.content(), kinds), ticks);
  }

  World world() {
    return world;
  }

  int index() {
    return index;
  }

  Kinds kinds() {
    return kinds;
  }

  /** Where which blocks are. */
  LandIndex land() {
    return land;
  }

  int ticks() {
    return ticks;
  }

  Player player() {
    return world.player(index);
  }

  Terrain terrain() {
    return world.terrain();
  }

  Content content() {
    return world.content();
  }

  /** What it could not come by. */
  Shunned shunned() {
    return shunned;
  }

  /** What it places where a floor is missing. */
  Filler filler() {
    return filler;
  }

  /** How fast blocks break; kept while the same tools are carried. */
  Tools tools() {
    Player player = player();
    Inventory inventory = player.inventory();
    boolean same = tools != null;
    for (int slot = 0; slot <= Inventory.STORAGE; slot++) {
      int item = slot == Inventory.STORAGE ? player.heldItem() : inventory.item(slot);
      int tool = content().item(item).tool() == ToolClass.NONE ? 0 : item;
      same &= toolsCarried[slot] == tool;
      toolsCarried[slot] = tool;
    }
    if (!same) {
      tools = new Tools(content(), player, world.rules().breakSpeed());
    }
    return tools;
  }

  Moves moves() {
    return new Moves(this);
  }

  /** Where a speed comes to rest on the ground when no key is held. */
  static double slide(double speed) {
    return speed / (1 - GROUND_DRAG);
  }

  /** How far keys that accelerate each tick by so much bring one, resting afterwards. */
  double reachOf(double speed, double acceleration) {
    double velocity = speed;
    double moved = 0;
    for (int tick = 0; tick < ticks; tick++) {
      velocity += acceleration;
      moved += velocity;
      velocity *= GROUND_DRAG;
    }
    return moved + slide(velocity);
  }

  /** Whether the player stands nearly still on something. */
  boolean rests() {
    Player p = player();
    return p.onGround && p.velocityX * p.velocityX + p.velocityZ * p.velocityZ < 0.0025;
  }

  /** The cell in which the player stands: where the middle of the feet is, or what carries it. */
  long standing(Moves moves) {
    Player p = player();
    int y = Cells.floor(p.y + SUNK);
    long middle = Cells.of(Cells.floor(p.x), y, Cells.floor(p.z));
    if (moves.carries(Cells.x(middle), y, Cells.z(middle))) {
      return middle;
    }
    long best = middle;
    double nearest = Double.POSITIVE_INFINITY;
    for (int corner = 0; corner < 4; corner++) {
      int x = Cells.floor(p.x + ((corner & 1) == 0 ? -HALF : HALF));
      int z = Cells.floor(p.z + ((corner & 2) == 0 ? -HALF : HALF));
      double distance = Math.abs(x + 0.5 - p.x) + Math.abs(z + 0.5 - p.z);
      if (distance < nearest && moves.carries(x, y, z) && moves.open(x, y, z)) {
        nearest = distance;
        best = Cells.of(x, y, z);
      }
    }
    return best;
  }

  /** Level distance from the middle of the feet to a point. */
  double distance(double x, double z) {
    double dx = x - player().x;
    double dz = z - player().z;
    return Math.sqrt(dx * dx + dz * dz);
  }
}
