package dev.mattock.worlds.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.OptionalDouble;

/**
 * One task of a suite: to gain one of an item.
 *
 * @param name {@code group/item}
 * @param item what is to be gained
 * @param budgetTicks after which the episode is cut off
 * @param inventory what is given, by item
 * @param biome in which it starts; "" for any
 * @param mobs kinds of mobs that stand near the start
 * @param published the success rate that the suite's paper reports, 0..1, if it reports one
 * @param text the task in the form of a task file
 */
public record SuiteTask(
    String name,
    String item,
    int budgetTicks,
    ImmutableMap<String, Integer> inventory,
    String biome,
    ImmutableList<String> mobs,
    OptionalDouble published,
    String text) {}
