package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * What people call things and say of them: instructions.yaml, where the keys are explained.
 *
 * @param verbs words of a verb, and what it asks
 * @param same a word, and the word of the names that it stands for
 * @param names what targets are called beside their names
 * @param uses sentences about targets
 * @param kin items that differ in their kind alone: wood or colour
 * @param refused sentences about what nobody here can do
 */
record Instructions(
    ImmutableMap<ImmutableList<String>, Deed> verbs,
    ImmutableSet<String> fillers,
    ImmutableSet<String> measures,
    ImmutableSet<String> subordinators,
    ImmutableSet<String> breaks,
    ImmutableSet<String> negators,
    ImmutableSet<String> questions,
    ImmutableMap<String, String> same,
    ImmutableListMultimap<Target, String> names,
    ImmutableListMultimap<Target, String> uses,
    ImmutableList<ImmutableList<String>> kin,
    ImmutableList<String> refused) {}
