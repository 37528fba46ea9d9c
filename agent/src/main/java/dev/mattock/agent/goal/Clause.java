package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A part of an instruction with at most one verb that counts.
 *
 * @param tokens in their order
 * @param deed what the verb asks; nothing without a verb
 * @param negated whether it says what is not to be done
 * @param question whether it asks for an answer
 */
record Clause(
    ImmutableList<Token> tokens, Optional<Deed> deed, boolean negated, boolean question) {}
