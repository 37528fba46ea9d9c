package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;

/**
 * What a target is called.
 *
 * @param words as {@link Lexicon#word} gives them
 * @param ownName whether it is the name in the content
 */
record Phrase(Target target, ImmutableList<String> words, boolean ownName) {}
