package dev.mattock.agent.oracle;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Action;
import java.util.BitSet;

/** Comes near a block, a mob or a biome of a name. */
final class Seeker implements Activity {
  private static final int RADIUS = 64;
  private static final int MOST = 16;
  private static final double NEAR = 6;

  private final Means means;
  private final String name;
  private final BitSet states = new BitSet();
  private final int mob;
  private final boolean biome;
  private Approach approach;
  private boolean found;

  /**
   * A seeker.
   *
   * @throws UnknownNameException if nothing is called so
   */
  Seeker(Means means, String name) {
    this.means = means;
    this.name = name;
    Content content = means.body().content();
    for (BlockType block : content.blocks()) {
      if (block.name().equals(name)) {
        block.states().stream().mapToInt(BlockState::id).forEach(states::set);
      }
    }
    mob =
        content.mobs().stream()
            .filter(type -> type.name().equals(name))
            .mapToInt(MobType::id)
            .findFirst()
            .orElse(-1);
    biome = content.biomes().containsKey(name);
    if (states.isEmpty() && mob < 0 && !biome) {
      content.blockId(name);
    }
  }

  @Override
  public Progress act(Action action) {
    if (approach != null) {
      return approach.act(action);
    }
    if (biome && here()) {
      return Progress.DONE;
    }
    ImmutableDoubleArray points = mob >= 0 ? mobs() : blocks();
    found = !points.isEmpty();
    if (!found) {
      return Progress.FAILED;
    }
    approach = means.approach(new NearPoints(points, NEAR));
    return approach.act(action);
  }

  private boolean here() {
    Body body = means.body();
    int x = Cells.floor(body.player().x);
    int z = Cells.floor(body.player().z);
    return body.terrain().biomeName(x, z).equals(name);
  }

  private ImmutableDoubleArray mobs() {
    Mobs mobs = means.body().world().mobs();
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (other.type == mob
          && other.alive()
          && means.body().distance(other.x, other.z) < Hunter.RADIUS) {
        points.add(other.x).add(other.y).add(other.z);
      }
    }
    return points.build();
  }

  private ImmutableDoubleArray blocks() {
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    if (!states.isEmpty()) {
      Survey survey = Survey.of(means.body(), RADIUS, states, MOST);
      for (int i = 0; i < survey.size(); i++) {
        long cell = survey.cell(i);
        points.add(Cells.x(cell) + 0.5).add(Cells.y(cell)).add(Cells.z(cell) + 0.5);
      }
    }
    return points.build();
  }

  @Override
  public Cause cause() {
    return found ? Cause.NO_PATH : Cause.NOT_FOUND;
  }

  @Override
  public String why() {
    return found
        ? "no way leads to the %s".formatted(name)
        : "there is no %s within %d blocks".formatted(name, RADIUS);
  }
}
