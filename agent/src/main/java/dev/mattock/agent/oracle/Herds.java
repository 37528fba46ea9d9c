package dev.mattock.agent.oracle;

import com.google.common.collect.ImmutableSet;
import dev.mattock.engine.entity.Mob;
import dev.mattock.engine.entity.Mobs;
import dev.mattock.engine.terrain.Chunk;
import dev.mattock.engine.terrain.Inhabitant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mobs around a player: those that are there, and those that will be once somebody is near. */
final class Herds {
  /** Chunks to each side that are looked at. */
  static final int RINGS = 6;

  private Herds() {}

  /** The living mobs of some kinds, by name. */
  static Stream<Mob> living(Body body, ImmutableSet<String> kinds) {
    Mobs mobs = body.world().mobs();
    return IntStream.range(0, mobs.size())
        .mapToObj(mobs::get)
        .filter(mob -> !mob.gone && mob.health > 0 && kinds.contains(name(body, mob)));
  }

  private static String name(Body body, Mob mob) {
    return body.content().mobs().get(mob.type).name();
  }

  /** The nearest place where a mob of some kinds is or will be. */
  static Optional<Prospect> nearest(
      Body body, ImmutableSet<String> kinds, Predicate<Prospect> accepted) {
    Stream<Prospect> here = living(body, kinds).map(mob -> prospect(body, mob.x, mob.y, mob.z));
    Stream<Prospect> later =
        inhabitants(body)
            .filter(one -> kinds.contains(one.mob()))
            .map(one -> prospect(body, one.x(), one.y(), one.z()));
    return Stream.concat(here, later)
        .filter(accepted)
        .min(Comparator.comparingDouble(Prospect::ticks));
  }

  /** The mobs of the chunks around that nobody has come near to. */
  private static Stream<Inhabitant> inhabitants(Body body) {
    int side = 2 * RINGS + 1;
    int west = (Cells.floor(body.player().x) >> 4) - RINGS;
    int north = (Cells.floor(body.player().z) >> 4) - RINGS;
    return IntStream.range(0, side * side)
        .filter(i -> !body.world().settled().contains(west + i % side, north + i / side))
        .mapToObj(i -> LandIndex.chunk(body.terrain(), west + i % side, north + i / side))
        .map(Chunk::inhabitants)
        .flatMap(inhabitants -> inhabitants.stream());
  }

  private static Prospect prospect(Body body, double x, double y, double z) {
    return new Prospect(x, y, z, body.distance(x, z) * Moves.WALK);
  }
}
