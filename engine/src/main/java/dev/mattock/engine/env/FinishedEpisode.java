package dev.mattock.engine.env;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.engine.sim.World;
import java.util.BitSet;

/**
 * An episode that has just ended, before its env is reset.
 *
 * @param env which env
 * @param number which of its episodes, from 0
 * @param scenario what was played
 * @param seed its seed
 * @param ticks how long it was
 * @param log what was done; reused by the env: copy it to keep it
 * @param world how it looks now; the env's own: read it now or never
 * @param terminated players whose episode ended for good; the others' was cut off by the budget
 * @param succeeded players who reached the goal
 * @param returns undiscounted, one a player
 */
public record FinishedEpisode(
    int env,
    long number,
    Scenario scenario,
    long seed,
    int ticks,
    EpisodeLog log,
    World world,
    BitSet terminated,
    BitSet succeeded,
    ImmutableDoubleArray returns) {}
