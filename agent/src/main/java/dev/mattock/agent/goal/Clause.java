package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of an instruction with at most one verb that counts.
 *
 * @param tokens in their order
 * @param deed what the verb asks; nothing without a verb
 * @param wished whether it says what somebody wants to do: to have something for it may be meant
 * @param negated whether it says what is not to be done
 * @param question whether it asks for an answer
 */
record Clause(
    ImmutableList<Token> tokens,
    Optional<Deed> deed,
    boolean wished,
    boolean negated,
    boolean question) {

  private static final ImmutableSet<String> PRONOUNS =
      ImmutableSet.of("it", "them", "those", "these", "one");

  /** Whether it names nothing, but speaks of something that is named before it. */
  boolean pointsBack() {
    return tokens.stream()
            .anyMatch(token -> token.part() == Token.Part.NUMBER || PRONOUNS.contains(token.text()))
        && tokens.stream().noneMatch(token -> token.cost() > 0);
  }

  /** What it asks, of what another clause names. */
  Clause after(Clause other) {
    return new Clause(
        ImmutableList.<Token>builder().addAll(other.tokens).addAll(tokens).build(),
        deed,
        wished,
        negated,
        question);
  }

  /** The same with other weights of foreign words: those that stand there, times the old ones. */
  Clause weighed(Map<String, Double> foreign) {
    return withTokens(token -> token.times(foreign.getOrDefault(token.text(), 1.0)));
  }

  /** The same without the foreign words among some. */
  Clause without(ImmutableSet<String> words) {
    return words.isEmpty()
        ? this
        : withTokens(token -> words.contains(token.text()) ? token.times(0) : token);
  }

  private Clause withTokens(UnaryOperator<Token> change) {
    return new Clause(
        tokens.stream()
            .map(token -> token.part() == Token.Part.FOREIGN ? change.apply(token) : token)
            .collect(ImmutableList.toImmutableList()),
        deed,
        wished,
        negated,
        question);
  }
}
