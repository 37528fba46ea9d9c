package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * A phrase that occurs in a clause, perhaps in part and in another order.
 *
 * @param at indices of the tokens that are its words, ascending
 * @param score how far it explains the clause: what it covers of what the clause names, 0..1, a
 *     little more for longer names, and less if words of it are missing
 * @param fit what is left if a foreign word stands beside it, 0..1: a diamond ring is no diamond
 */
record Mention(Phrase phrase, Clause clause, ImmutableList<Integer> at, double score, double fit) {
  /** What a phrase gains that stands as it is said, and one that is the name itself. */
  private static final double IN_ORDER = 0.15;

  private static final double OWN_NAME = 0.05;

  /** What is left without any gain, and the gain for each word. */
  private static final double PARTIAL = 0.85;

  private static final double EACH_WORD = 0.05;

  /** What a foreign neighbour of full weight takes of the fit. */
  private static final double FOREIGN_NEIGHBOUR = 0.6;

  /**
   * The mention of a phrase in a clause, in which at least one of its words occurs.
   *
   * @param said words that are said of the phrase's target: they are not foreign to it
   * @param place what the clause counts, 0..1
   */
  static Mention of(Phrase phrase, Clause whole, ImmutableSet<String> said, double place) {
    Clause clause = whole.without(said);
    ImmutableList<Integer> at = positions(phrase, clause);
    double matched = 0;
    for (int i : at) {
      Token token = clause.tokens().get(i);
      matched += token.weight() * token.trust();
    }
    double coverage = Math.min(1, (double) at.size() / phrase.words().size());
    double score = coverage * coverage * explained(clause, at, matched, bonus(phrase, clause, at));
    return new Mention(phrase, clause, at, place * score, fit(clause, at));
  }

  private static ImmutableList<Integer> positions(Phrase phrase, Clause clause) {
    ImmutableSet.Builder<Integer> at = ImmutableSet.builder();
    for (String word : ImmutableSet.copyOf(phrase.words())) {
      for (int i = 0; i < clause.tokens().size(); i++) {
        Token token = clause.tokens().get(i);
        if (token.word().equals(word)) {
          at.add(i);
          break;
        }
      }
    }
    return ImmutableList.sortedCopyOf(at.build());
  }

  /** A thing of which only what is said about it is named has a name that is not there. */
  private static double explained(Clause clause, List<Integer> at, double matched, double bonus) {
    double left = 0;
    for (int i = 0; i < clause.tokens().size(); i++) {
      left += at.contains(i) ? 0 : clause.tokens().get(i).cost();
    }
    double found = matched + bonus;
    return found / Math.max(1, found + left) * (PARTIAL + bonus / 2 + EACH_WORD * at.size());
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

  private static double fit(Clause clause, List<Integer> at) {
    double neighbour =
        Math.max(foreign(clause, at.getFirst() - 1), foreign(clause, at.getLast() + 1));
    return 1 - FOREIGN_NEIGHBOUR * neighbour;
  }

  private static double foreign(Clause clause, int at) {
    if (at < 0 || at >= clause.tokens().size()) {
      return 0;
    }
    Token token = clause.tokens().get(at);
    return token.part() == Token.Part.FOREIGN ? token.weight() : 0;
  }

  /** Whether all words of the phrase occur. */
  boolean complete() {
    return at.size() == phrase.words().size();
  }
}
