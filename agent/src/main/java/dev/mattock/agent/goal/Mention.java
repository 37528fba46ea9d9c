package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * A phrase that occurs in a clause, perhaps in part and in another order.
 *
 * @param at indices of the tokens that are its words, ascending
 * @param score how far it explains the clause, 0..1: what it covers of what the clause names, less
 *     if words of it are missing
 */
record Mention(Phrase phrase, Clause clause, ImmutableList<Integer> at, double score) {
  /** What a phrase gains that stands as it is said, and one that is the name itself. */
  private static final double IN_ORDER = 0.15;

  private static final double OWN_NAME = 0.05;

  /** What is left if a word that nobody knows follows: a diamond ring is no diamond. */
  private static final double HEADLESS = 0.5;

  /** The mention of a phrase in a clause, in which at least one of its words occurs. */
  static Mention of(Phrase phrase, Clause clause) {
    ImmutableList<Integer> at = positions(phrase, clause);
    double matched = 0;
    for (int i : at) {
      Token token = clause.tokens().get(i);
      matched += token.weight() * token.trust();
    }
    double coverage = Math.min(1, (double) at.size() / phrase.words().size());
    double score = coverage * coverage * explained(clause, at, matched, bonus(phrase, clause, at));
    return new Mention(phrase, clause, at, headless(clause, at) ? score * HEADLESS : score);
  }

  private static ImmutableList<Integer> positions(Phrase phrase, Clause clause) {
    ImmutableSet.Builder<Integer> at = ImmutableSet.builder();
    for (String word : ImmutableSet.copyOf(phrase.words())) {
      for (int i = 0; i < clause.tokens().size(); i++) {
        Token token = clause.tokens().get(i);
        if (token.word().equals(word) && token.part() != Token.Part.NUMBER) {
          at.add(i);
          break;
        }
      }
    }
    return ImmutableList.sortedCopyOf(at.build());
  }

  private static double explained(Clause clause, List<Integer> at, double matched, double bonus) {
    double left = 0;
    for (int i = 0; i < clause.tokens().size(); i++) {
      left += at.contains(i) ? 0 : clause.tokens().get(i).cost();
    }
    double found = matched + bonus;
    return found / (found + left) * Math.min(1, 0.9 + bonus / 2);
  }

  private static double bonus(Phrase phrase, Clause clause, List<Integer> at) {
    if (at.size() < phrase.words().size()) {
      return 0;
    }
    return (inOrder(phrase, clause, at) ? IN_ORDER : 0) + (phrase.ownName() ? OWN_NAME : 0);
  }

  private static boolean inOrder(Phrase phrase, Clause clause, List<Integer> at) {
    for (int i = 0; i < at.size(); i++) {
      if (!clause.tokens().get(at.get(i)).word().equals(phrase.words().get(i))) {
        return false;
      }
    }
    return clause.tokens().subList(at.getFirst(), at.getLast() + 1).stream()
        .allMatch(token -> token.cost() == 0 || phrase.words().contains(token.word()));
  }

  private static boolean headless(Clause clause, List<Integer> at) {
    int next = at.getLast() + 1;
    return next < clause.tokens().size() && clause.tokens().get(next).part() == Token.Part.FOREIGN;
  }

  /** Whether all words of the phrase occur. */
  boolean complete() {
    return at.size() == phrase.words().size();
  }
}
