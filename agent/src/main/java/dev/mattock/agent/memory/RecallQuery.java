package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Intent;

/**
 * What is looked for.
 *
 * @param sentence the instruction as a vector
 * @param intent what it asks for
 * @param needs what that needs
 * @param inventory what is carried
 * @param view what is seen; empty without eyes
 * @param most how many at the most
 */
record RecallQuery(
    float[] sentence,
    Intent intent,
    ImmutableList<Needs.Need> needs,
    ImmutableMap<String, Integer> inventory,
    ImmutableDoubleArray view,
    int most) {}
