package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts an instruction into clauses, and says what each of their words does. */
final class ClauseReader {
  /** Weight of what stands behind a subordinator. */
  private static final double SUBORDINATE = 0.35;

  /** Trust in a word whose spelling was mended. */
  private static final double MENDED = 0.9;

  /** What stands before these does something to them. */
  private static final ImmutableSet<String> OBJECTS =
      ImmutableSet.of("the", "my", "me", "your", "him", "his", "her", "us", "them", "down");

  /** Weight of a verb that a name is made of too: to sleep, to cook. */
  private static final double VERB = 0.35;

  private final Instructions said;
  private final Lexicon lexicon;
  private final Predicate<String> dictionary;
  private final Verbs verbs;
  private final SentenceParts parts;

  /**
   * A reader.
   *
   * @param dictionary words that are spelt right, whatever they mean
   */
  ClauseReader(Instructions said, Lexicon lexicon, Predicate<String> dictionary) {
    this.said = said;
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    this.verbs = new Verbs(said);
    this.parts = new SentenceParts(said, lexicon, dictionary, verbs);
  }

  /** The clauses of an instruction that say something, in their order. */
  ImmutableList<Clause> clauses(String instruction) {
    ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
    for (ImmutableList<String> words : parts.of(instruction)) {
      clauses.add(clause(words));
    }
    return resolved(clauses.build());
  }

  /** "Go to the sand and collect some of it": what it stands for is said before. */
  private static ImmutableList<Clause> resolved(List<Clause> clauses) {
    List<Clause> resolved = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!resolved.isEmpty() && clause.deed().isPresent() && clause.pointsBack()) {
        resolved.add(clause.after(resolved.removeLast()));
      } else {
        resolved.add(clause);
      }
    }
    return ImmutableList.copyOf(resolved);
  }

  private Clause clause(List<String> words) {
    Verbs.Span verb = verbs.find(words);
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    double weight = 1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean inVerb = verb.from() <= i && i < verb.to();
      if (!inVerb && said.subordinators().contains(word) && verb.to() <= i) {
        weight = SUBORDINATE;
      }
      boolean noun = Verbs.isDetermined(words, i) && !Amounts.isNumber(word);
      if (inVerb) {
        tokens.add(verbToken(word, verb));
      } else if (verb.isNone() && isDone(words, i)) {
        tokens.add(new Token(word, "", Part.FOREIGN, weight, 1));
      } else {
        tokens.add(noun ? named(word, weight) : token(word, weight));
      }
    }
    ImmutableList<Token> read = tokens.build();
    return new Clause(
        read,
        verb.deed(),
        verb.wished(),
        negated(read, verb),
        said.questions().contains(words.getFirst()));
  }

  /** Whether it says no before its verb, or before the first thing that it names. */
  private boolean negated(List<Token> tokens, Verbs.Span verb) {
    int until = verb.from();
    while (verb.isNone() && until < tokens.size() && tokens.get(until).part() != Part.KNOWN) {
      until++;
    }
    return tokens.subList(0, until).stream().map(Token::text).anyMatch(said.negators()::contains);
  }

  /** To use something may be all that is said: to sleep. */
  private Token verbToken(String text, Verbs.Span verb) {
    double weight = verb.deed().equals(Optional.of(Deed.USE)) ? 1 : VERB;
    return new Token(text, said.same().getOrDefault(text, text), Part.VERB, weight, 1);
  }

  /** Whether a name is used as a verb that nobody knows: iron my shirt, book me a table. */
  private boolean isDone(List<String> words, int at) {
    return at + 1 < words.size()
        && OBJECTS.contains(words.get(at + 1))
        && words.subList(0, at).stream().allMatch(said.fillers()::contains);
  }

  private Token token(String text, double weight) {
    if (said.verbs().containsKey(ImmutableList.of(text))) {
      return new Token(text, lexicon.word(text).orElse(text), Part.VERB, weight, 1);
    }
    if (Amounts.isNumber(text)) {
      return new Token(text, text, Part.NUMBER, weight, 1);
    }
    return named(text, weight);
  }

  private Token named(String text, double weight) {
    if (isFree(text)) {
      return new Token(text, lexicon.word(text).orElse(text), Part.FILLER, weight, 1);
    }
    Optional<String> word = lexicon.word(text);
    if (word.isPresent()) {
      return new Token(text, word.get(), Part.KNOWN, weight, 1);
    }
    if (isManner(text)) {
      return new Token(text, text, Part.FILLER, weight, 1);
    }
    return dictionary.test(text)
        ? new Token(text, text, Part.FOREIGN, weight, 1)
        : lexicon
            .mended(text)
            .map(mended -> new Token(text, mended, Part.KNOWN, weight, MENDED))
            .orElse(new Token(text, text, Part.FOREIGN, weight, 1));
  }

  private boolean isFree(String text) {
    return said.fillers().contains(text)
        || said.subordinators().contains(text)
        || said.negators().contains(text)
        || isMeasure(text);
  }

  /** Superlatives and adverbs. */
  private static boolean isManner(String text) {
    return text.length() > 5 && (text.endsWith("est") || text.endsWith("ly"));
  }

  private boolean isMeasure(String text) {
    return said.measures().contains(text)
        || (text.endsWith("s") && said.measures().contains(text.substring(0, text.length() - 1)));
  }
}
