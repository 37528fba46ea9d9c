package dev.mattock.agent.goal;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts an instruction into the words of its clauses. */
final class SentenceParts {
  private static final Splitter SENTENCES = Splitter.onPattern("[.;:!?\\n]+");
  private static final Splitter COMMAS = Splitter.on(',');
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.forPredicate(c -> !Character.isLetterOrDigit(c))).omitEmptyStrings();

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
  private static final Pattern SHORTENED = Pattern.compile("['\u2019](m|d|ll|re|ve|s)\\b");
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}\\b)");

  private final Instructions said;
  private final Lexicon lexicon;
  private final Predicate<String> dictionary;
  private final Verbs verbs;

  SentenceParts(Instructions said, Lexicon lexicon, Predicate<String> dictionary, Verbs verbs) {
    this.said = said;
    this.lexicon = lexicon;
    this.dictionary = dictionary;
    this.verbs = verbs;
  }

  /** The words of each clause, in lower case; clauses without any are left out. */
  ImmutableList<ImmutableList<String>> of(String instruction) {
    ImmutableList.Builder<ImmutableList<String>> clauses = ImmutableList.builder();
    for (String sentence : SENTENCES.split(plain(instruction))) {
      for (List<String> words : parts(sentence)) {
        if (!words.isEmpty()) {
          clauses.add(joined(words));
        }
      }
    }
    return clauses.build();
  }

  /** Lower case, without accents, apostrophes and what they shorten. */
  private static String plain(String text) {
    String letters =
        ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String shortened = SHORTENED.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return THOUSANDS.matcher(APOSTROPHES.matcher(shortened).replaceAll("")).replaceAll("");
  }

  /** The parts between commas and conjunctions; behind a comma, what has no verb goes on. */
  private List<List<String>> parts(String sentence) {
    List<List<String>> parts = new ArrayList<>();
    List<String> last = new ArrayList<>();
    parts.add(last);
    for (String between : COMMAS.split(sentence)) {
      List<List<String>> joined = parts(WORDS.splitToList(between));
      List<String> first = joined.getFirst();
      if (verbs.find(first).isNone()) {
        last.addAll(first);
      } else {
        parts.add(first);
      }
      parts.addAll(joined.subList(1, joined.size()));
      last = parts.getLast();
    }
    return parts;
  }

  /** The parts between conjunctions. */
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
        && ((Amounts.isNumber(words.get(at - 1)) && Amounts.isNumber(words.get(at + 1)))
            || lexicon.linked().contains(ImmutableList.copyOf(words.subList(at - 1, at + 2))));
  }

  /** Joins and parts words that are written otherwise in the names: cross bow, craftingtable. */
  private ImmutableList<String> joined(List<String> words) {
    ImmutableList.Builder<String> joined = ImmutableList.builder();
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
    return joined.build();
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
}
