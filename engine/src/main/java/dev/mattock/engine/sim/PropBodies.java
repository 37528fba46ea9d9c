package dev.mattock.engine.sim;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.Player;
import dev.mattock.engine.entity.Props;

/**
 * What players do to things: boats are entered and broken, frames filled and emptied, paintings
 * taken down, stands knocked over.
 */
final class PropBodies implements BodyRule {
  /** Harm of the genre at which boats and minecarts break: ten times the blow's damage counts. */
  private static final int SHELL = 40;

  private static final int HARM_OF_A_POINT = 10;

  /** Ticks in which a second blow breaks a stand. */
  private static final int WOBBLE_TICKS = 5;

  private final World world;
  private final Content content;
  private final Props props;
  private final PropBreaking breaking;
  private int met;

  PropBodies(World world, PropBreaking breaking) {
    this.world = world;
    this.content = world.content();
    this.props = world.props();
    this.breaking = breaking;
  }

  @Override
  public double meet(int index, Player p, Sight sight) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < props.size(); i++) {
      if (props.gone(i) || props.id(i) == Riding.propOf(p)) {
        continue;
      }
      double distance =
          sight.meetBox(
              props.x(i) - props.halfX(i),
              props.y(i),
              props.z(i) - props.halfZ(i),
              props.x(i) + props.halfX(i),
              props.y(i) + props.height(i),
              props.z(i) + props.halfZ(i));
      if (distance < nearest) {
        nearest = distance;
        met = i;
      }
    }
    return nearest;
  }

  @Override
  public void attack(int index, Player p) {
    switch (props.kind(met)) {
      case BOAT, MINECART -> hit(p);
      case ARMOR_STAND -> {
        if (props.hurt(met) > 0) {
          breaking.breakUp(met);
        } else {
          props.setHurt(met, WOBBLE_TICKS);
        }
      }
      case ITEM_FRAME -> {
        if (!breaking.dropHeld(met)) {
          breaking.breakUp(met);
        }
      }
      case PAINTING -> breaking.breakUp(met);
      case TNT -> {} // nothing stops a fuse
    }
  }

  private void hit(Player p) {
    double damage = content.item(p.heldItem()).attackDamage();
    props.setHurt(met, props.hurt(met) + (int) (damage * HARM_OF_A_POINT));
    if (props.hurt(met) > SHELL) {
      breaking.breakUp(met);
    }
  }

  @Override
  public boolean use(int index, Player p, int slot, boolean fresh) {
    return switch (props.kind(met)) {
      case BOAT -> enter(p, fresh);
      case ITEM_FRAME -> fill(index, p, slot);
      default -> false;
    };
  }

  private boolean enter(Player p, boolean fresh) {
    if (!fresh || p.sneaking || Riding.rides(p) || taken()) {
      return false;
    }
    p.activity().vehicle = Riding.byProp(props.id(met));
    return true;
  }

  private boolean taken() {
    for (int k = 0; k < world.playerCount(); k++) {
      if (Riding.propOf(world.player(k)) == props.id(met)) {
        return true;
      }
    }
    return false;
  }

  private boolean fill(int index, Player p, int slot) {
    int item = p.inventory().item(slot);
    if (props.held(met) != 0 || item == 0) {
      return false;
    }
    int wear = p.inventory().wear(slot);
    p.inventory().take(slot, 1);
    props.setHeld(met, item, wear);
    world.report(EventType.USE_ITEM, index, item, 1);
    return true;
  }
}
