package dev.mattock.agent.goal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Token.Part;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts an instruction into clauses, and says what each of their words does. */
final class ClauseReader {
  /** Weight of what stands behind a subordinator. */
  private static final double SUBORDINATE = 0.35;

  /** Trust in a word whose spelling was mended. */
  private static final double MENDED = 0.9;

  /** Behind these stands no verb. */
  private static final ImmutableSet<String> DETERMINERS =
      ImmutableSet.of("a", "an", "the", "my", "your", "some", "any", "this", "that");

  /** What stands before these does something to them. */
  private static final ImmutableSet<String> OBJECTS =
      ImmutableSet.of("the", "my", "me", "your", "him", "his", "her", "us", "them", "down");

  private static final int LONGEST_VERB = 4;

  /** Weight of a verb that a name is made of too: to sleep, to cook. */
  private static final double VERB = 0.35;

  private static final Splitter SENTENCES = Splitter.onPattern("[.;:!?\\n]+");
  private static final Splitter COMMAS = Splitter.on(',');
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(c -> !Character.isLetterOrDigit(c))).omitEmptyStrings();

  private final Instructions said;
  private final Lexicon lexicon;
  private final Predicate<String> dictionary;

  /**
   * A reader.
   *
   * @param dictionary words that are spelt right, whatever they mean
   */
  ClauseReader(Instructions said, Lexicon lexicon, Predicate<String> dictionary) {
    this.said = said;
    this.lexicon = lexicon;
    this.dictionary = dictionary;
  }

  /** The clauses of an instruction that say something, in their order. */
  ImmutableList<Clause> clauses(String instruction) {
    String plain =
        CharMatcher.anyOf("'’`")
            .removeFrom(
                Normalizer.normalize(
                        instruction.replace("'s ", " ").replace("1,000", "1000"),
                        Normalizer.Form.NFD)
                    .replaceAll("\\p{Mn}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("'(m|d|ll|re|ve|s)\\b", " "));
    ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
    for (String sentence : SENTENCES.split(plain)) {
      for (List<String> words : parts(sentence)) {
        if (!words.isEmpty()) {
          clauses.add(clause(joined(words)));
        }
      }
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

  /** The parts between commas and conjunctions; behind a comma, what has no verb goes on. */
  private List<List<String>> parts(String sentence) {
    List<List<String>> parts = new ArrayList<>();
    List<String> last = new ArrayList<>();
    parts.add(last);
    for (String between : COMMAS.split(sentence)) {
      List<List<String>> joined = parts(WORDS.splitToList(between));
      List<String> first = joined.getFirst();
      if (verb(first) == VerbSpan.NONE) {
        last.addAll(first);
      } else {
        parts.add(first);
      }
      parts.addAll(joined.subList(1, joined.size()));
      last = parts.getLast();
    }
    return parts;
  }

  private List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!said.breaks().contains(word)) {
        part.add(word);
      } else if (!links(words, i)) {
        parts.add(part);
        part = new ArrayList<>();
      }
    }
    parts.add(part);
    return parts;
  }

  /** Whether a conjunction is part of a number or a name: two hundred and five, flint and steel. */
  private boolean links(List<String> words, int at) {
    return at > 0
        && at + 1 < words.size()
        && (Amounts.isNumber(words.get(at - 1)) && Amounts.isNumber(words.get(at + 1))
            || lexicon.linked().contains(ImmutableList.copyOf(words.subList(at - 1, at + 2))));
  }

  /** Joins and parts words that are written otherwise in the names: cross bow, craftingtable. */
  private List<String> joined(List<String> words) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      if (!next.isEmpty() && joins(word, next)) {
        joined.add(word + next);
        i++;
      } else {
        joined.addAll(split(word));
      }
    }
    return joined;
  }

  private boolean joins(String word, String next) {
    return lexicon.word(word + next).filter(whole -> whole.length() > 5).isPresent()
        && !said.fillers().contains(word)
        && !said.subordinators().contains(next);
  }

  private List<String> split(String word) {
    if (lexicon.word(word).isEmpty() && !dictionary.test(word)) {
      for (int at = 3; at <= word.length() - 3; at++) {
        String first = word.substring(0, at);
        String second = word.substring(at);
        if (lexicon.contains(first) && lexicon.word(second).isPresent()) {
          return List.of(first, second);
        }
      }
    }
    return List.of(word);
  }

  private Clause clause(List<String> words) {
    VerbSpan verb = verb(words);
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    double weight = 1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean inVerb = verb.from() <= i && i < verb.to();
      if (!inVerb && said.subordinators().contains(word) && verb.to() <= i) {
        weight = SUBORDINATE;
      }
      boolean noun = i > 0 && DETERMINERS.contains(words.get(i - 1)) && !Amounts.isNumber(word);
      if (inVerb) {
        tokens.add(verbToken(word, verb));
      } else if (verb == VerbSpan.NONE && isDone(words, i)) {
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

  /** Where the verb of a clause stands. */
  private record VerbSpan(int from, int to, Optional<Deed> deed, boolean wished) {
    static final VerbSpan NONE = new VerbSpan(0, 0, Optional.empty(), false);
  }

  /** The verb that counts: "I want to eat an apple" asks to eat. */
  private VerbSpan verb(List<String> words) {
    VerbSpan first = VerbSpan.NONE;
    for (int i = 0; i < words.size() && first == VerbSpan.NONE; i++) {
      first = verbAt(words, i);
      if (first == VerbSpan.NONE && said.subordinators().contains(words.get(i)) && i > 0) {
        return VerbSpan.NONE;
      }
    }
    while (first.to() < words.size() - 1
        && first.deed().equals(Optional.of(Deed.HAVE))
        && words.get(first.to()).equals("to")) {
      VerbSpan next = verbAt(words, first.to() + 1);
      if (next == VerbSpan.NONE) {
        break;
      }
      first = new VerbSpan(next.from(), next.to(), next.deed(), true);
    }
    return first;
  }

  private VerbSpan verbAt(List<String> words, int from) {
    if (from > 0 && DETERMINERS.contains(words.get(from - 1))) {
      return VerbSpan.NONE;
    }
    for (int length = Math.min(LONGEST_VERB, words.size() - from); length > 0; length--) {
      ImmutableList<String> verb = ImmutableList.copyOf(words.subList(from, from + length));
      Deed deed = said.verbs().get(verb);
      if (deed != null) {
        return new VerbSpan(from, from + length, Optional.of(deed), false);
      }
    }
    return VerbSpan.NONE;
  }

  /** Whether it says no before its verb, or before the first thing that it names. */
  private boolean negated(List<Token> tokens, VerbSpan verb) {
    int until = verb.from();
    while (verb == VerbSpan.NONE
        && until < tokens.size()
        && tokens.get(until).part() != Part.KNOWN) {
      until++;
    }
    return tokens.subList(0, until).stream().map(Token::text).anyMatch(said.negators()::contains);
  }

  /** To use something may be all that is said: to sleep. */
  private Token verbToken(String text, VerbSpan verb) {
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
        || text.endsWith("s") && said.measures().contains(text.substring(0, text.length() - 1));
  }
}
