package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.engine.content.BlockState;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.sim.Action;
import java.util.BitSet;

/** Comes near a block, a mob or a biome of a name. */
final class Seeker implements Activity {
  /** Blocks on the level within which it counts as found, and is gone up to. */
  private static final double SOUGHT = 48;

  private static final int MOST = 16;
  private static final double NEAR = 6;

  private final Means means;
  private final String name;
  private final Quarry quarry;
  private Search search;
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
    quarry = quarry(means.body().content(), name);
    search = new Search(means.body(), means.aim(), means.finder(), quarry, SOUGHT);
  }

  private static Quarry quarry(Content content, String name) {
    if (content.mobs().stream().anyMatch(type -> type.name().equals(name))) {
      return new Quarry.Mobs(ImmutableSet.of(name));
    }
    if (content.biomes().containsKey(name)) {
      return new Quarry.Biomes(ImmutableSet.of(name));
    }
    BitSet states = new BitSet();
    content.blocks().get(content.blockId(name)).states().stream()
        .mapToInt(BlockState::id)
        .forEach(states::set);
    return new Quarry.Blocks(states);
  }

  @Override
  public Progress act(Action action) {
    if (search != null) {
      Progress progress = search.act(action);
      if (progress != Progress.DONE || quarry instanceof Quarry.Biomes) {
        return progress;
      }
      search = null;
      action.clear();
    }
    if (approach == null) {
      ImmutableDoubleArray points =
          switch (quarry) {
            case Quarry.Blocks(BitSet states) -> blocks(states);
            case Quarry.Mobs _, Quarry.Biomes _ -> mobs();
          };
      found = !points.isEmpty();
      if (!found) {
        return Progress.FAILED;
      }
      approach = means.approach(NearPoints.of(means.body(), points, NEAR));
    }
    return approach.act(action);
  }

  private ImmutableDoubleArray mobs() {
    Mobs mobs = means.body().world().mobs();
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    for (int i = 0; i < mobs.size(); i++) {
      Mob other = mobs.get(i);
      if (means.body().content().mobs().get(other.type).name().equals(name)
          && other.alive()
          && means.body().distance(other.x, other.z) < Hunter.RADIUS) {
        points.add(other.x).add(other.y).add(other.z);
      }
    }
    return points.build();
  }

  private ImmutableDoubleArray blocks(BitSet states) {
    ImmutableDoubleArray.Builder points = ImmutableDoubleArray.builder();
    Survey survey = Survey.wide(means.body(), (int) SOUGHT, states, MOST);
    for (int i = 0; i < survey.size(); i++) {
      long cell = survey.cell(i);
      points.add(Cells.x(cell) + 0.5).add(Cells.y(cell)).add(Cells.z(cell) + 0.5);
    }
    return points.build();
  }

  @Override
  public Cause cause() {
    return search != null ? search.cause() : found ? Cause.NO_PATH : Cause.NOT_FOUND;
  }

  @Override
  public String why() {
    return search != null
        ? search.why()
        : found
            ? "no way leads to the " + name
            : "there is no %s where one was seen".formatted(name);
  }
}
