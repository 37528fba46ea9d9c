package dev.mattock.worlds.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.sim.Rules;

/**
 * A task as it is written: everything but the land and the machinery.
 *
 * @param name {@code group/name}
 * @param generator name of the land's generator
 * @param generatorSettings its settings
 * @param timeOfDay at the start, ticks, 0..23,999
 * @param rules the world's rules
 * @param players how many play
 * @param together whether the goal is reached for all as soon as one of them has reached it
 * @param spawn where they start
 * @param inventory item ids and counts that each is given
 * @param instruction what is asked, for people and language models
 * @param goal what is to be achieved
 * @param reward what is paid
 * @param budgetTicks after which the episode is cut off
 * @param commands that a policy of several heads may give, such as {@code craft:oak_planks}
 * @param text the file as it was read, for replays and reports
 */
public record TaskSpec(
    String name,
    String generator,
    ImmutableMap<String, String> generatorSettings,
    int timeOfDay,
    Rules rules,
    int players,
    boolean together,
    SpawnSpec spawn,
    ImmutableMap<Integer, Integer> inventory,
    String instruction,
    Goal goal,
    RewardSpec reward,
    int budgetTicks,
    ImmutableList<String> commands,
    String text) {}
