package dev.mattock.agent.goal;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds out what an instruction in free text asks for. Names are looked for as words, in any order
 * and with typing errors mended; what is described and not named is found by the meaning of the
 * whole sentence. Both together make a confidence; below a threshold the answer is {@link Unknown}.
 *
 * <p>Safe for any number of threads. The first instruction takes about a second, because sentences
 * are encoded then that candidates are described by; each other one takes some 10 ms.
 */
public final class Grounding {
  /** Longest instruction that is read, characters. */
  public static final int MOST_CHARACTERS = 1000;

  /** Answers of less confidence are refused. */
  public static final double THRESHOLD = 0.55;

  private static final int ALTERNATIVES = 3;

  /** Characters of an instruction that a message repeats. */
  private static final int QUOTED = 100;

  /** Cosines up to this mean nothing, and from {@link #SURE} on everything. */
  private static final double UNRELATED = 0.3;

  private static final double SURE = 0.8;

  /** How much meaning alone may be worth, and the doubt that what is refused is meant. */
  private static final double MEANING = 0.9;

  private static final double DOUBT = 1.5;

  /** Foreign words that are weighed; more count in full. */
  private static final int FOREIGN_WORDS = 12;

  /** Cosines of a sentence to itself without a word that says nothing, and with one that does. */
  private static final double NO_LOSS = 0.96;

  private static final double FULL_LOSS = 0.85;

  /** How much what an earlier clause names counts. */
  private static final double EARLIER = 0.9;

  /** How much is left of what is not to be done, or only asked about. */
  private static final double NOT_ASKED = 0.4;

  private static final Splitter NAME_PARTS = Splitter.on('_');

  private final Instructions said;
  private final Asking asking;
  private final Lexicon lexicon;
  private final ClauseReader reader;
  private final Supplier<Meanings> meanings;

  /** What an instruction asks for, or that nobody knows. */
  public sealed interface Answer {}

  /**
   * What is asked for.
   *
   * @param confidence {@link #THRESHOLD}..1
   * @param equivalents what would do as well, because no kind is named: logs of other trees
   * @param alternatives what else might be meant, the likeliest first
   */
  public record Grounded(
      Intent intent,
      double confidence,
      ImmutableList<Intent> equivalents,
      ImmutableList<Intent> alternatives)
      implements Answer {}

  /**
   * Nothing that is known here is asked for.
   *
   * @param guesses what comes nearest, the likeliest first; may be empty
   * @param message a sentence for people that begins with "I do not know how to", or says what is
   *     wrong with the instruction
   */
  public record Unknown(ImmutableList<Intent> guesses, String message) implements Answer {}

  private Grounding(Content content, SentenceEncoder encoder) {
    this.asking = new Asking(content);
    this.said = InstructionsReader.read(content);
    this.lexicon = Lexicon.of(content, said);
    this.reader = new ClauseReader(said, lexicon, encoder::knows);
    this.meanings = Suppliers.memoize(() -> new Meanings(encoder, said));
  }

  /**
   * A grounding in a content.
   *
   * @param encoder stays the caller's, who closes it after the last instruction
   */
  public static Grounding of(Content content, SentenceEncoder encoder) {
    return new Grounding(content, encoder);
  }

  /** What an instruction asks for. Never throws for what is in it. */
  public Answer ground(String instruction) {
    String text = instruction.strip();
    if (text.length() > MOST_CHARACTERS) {
      return new Unknown(
          ImmutableList.of(),
          "I do not read instructions of %d characters: at most %d"
              .formatted(text.length(), MOST_CHARACTERS));
    }
    List<Clause> clauses = reader.clauses(text);
    if (clauses.isEmpty()) {
      return new Unknown(
          ImmutableList.of(),
          "The instruction is empty: say what is to be done, such as \"Obtain a chest.\"");
    }
    return answer(text, clauses, guesses(text, clauses));
  }

  /** What is asked, and how much speaks for it. */
  private record Guess(Asked asked, Target target, double score, boolean byOwnName) {
    Intent intent() {
      return asked.intent();
    }
  }

  private Answer answer(String text, List<Clause> clauses, List<Guess> guesses) {
    ImmutableList<Intent> intents =
        guesses.stream()
            .map(Guess::intent)
            .distinct()
            .limit(ALTERNATIVES + 1)
            .collect(ImmutableList.toImmutableList());
    if (guesses.isEmpty() || guesses.getFirst().score() < THRESHOLD) {
      return new Unknown(
          intents.subList(0, Math.min(ALTERNATIVES, intents.size())), message(text, intents));
    }
    Guess best = guesses.getFirst();
    if (best.asked().amount() < 1 || best.asked().amount() > Amounts.MOST) {
      return new Unknown(
          intents.subList(0, 1),
          "I do not know how to count that: %s, 1 to %d of something can be asked for"
              .formatted(quoted(text), Amounts.MOST));
    }
    ImmutableList<Intent> equivalents = equivalents(best);
    Optional<Intent> kind = kindSaid(best.intent(), equivalents, clauses);
    return new Grounded(
        kind.orElse(best.intent()),
        Math.min(1, best.score()),
        kind.isPresent() ? ImmutableList.of() : equivalents,
        intents.subList(1, intents.size()));
  }

  /** The one of a kind that is said elsewhere: "fell birches until we have ten logs". */
  private static Optional<Intent> kindSaid(
      Intent intent, List<Intent> equivalents, List<Clause> clauses) {
    Set<String> words =
        clauses.stream()
            .flatMap(clause -> clause.tokens().stream())
            .map(Token::word)
            .collect(ImmutableSet.toImmutableSet());
    return equivalents.stream()
        .filter(other -> words.containsAll(kindWords(other.name(), intent.name())))
        .max(Comparator.comparingInt(other -> other.name().length()));
  }

  /** What a name says that another does not. */
  private static Set<String> kindWords(String name, String other) {
    return Sets.difference(
        ImmutableSet.copyOf(NAME_PARTS.split(name)), ImmutableSet.copyOf(NAME_PARTS.split(other)));
  }

  /** The same of other kinds, if the kind was not named. */
  private ImmutableList<Intent> equivalents(Guess guess) {
    Intent intent = guess.intent();
    if (guess.byOwnName()) {
      return ImmutableList.of();
    }
    return said.kin().stream()
        .filter(names -> names.contains(intent.name()))
        .flatMap(ImmutableList::stream)
        .filter(name -> !name.equals(intent.name()))
        .map(name -> new Intent(intent.verb(), name, intent.count()))
        .collect(ImmutableList.toImmutableList());
  }

  private static String message(String text, List<Intent> guesses) {
    String hint = guesses.isEmpty() ? "" : ", nearest to it is \"" + guesses.getFirst() + "\"";
    return "I do not know how to do this: " + quoted(text) + hint;
  }

  private static String quoted(String text) {
    String start = text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
    return "\"" + start.replaceAll("\\s+", " ") + "\"";
  }

  private List<Guess> guesses(String text, List<Clause> read) {
    float[] vector = meanings.get().vector(text);
    List<Clause> clauses = weighed(read, text, vector);
    Map<Target, Mention> mentions = mentions(clauses);
    Clause aim = aim(clauses);
    double refused = meanings.get().refused(vector);
    Map<Target, Double> near = new HashMap<>(meanings.get().uses(vector));
    mentions.forEach(
        (target, mention) -> {
          if (mention.complete()) {
            near.merge(target, meanings.get().name(vector, target), Math::max);
          }
        });
    List<Guess> guesses = new ArrayList<>();
    near.forEach(
        (target, cosine) -> {
          Optional<Mention> mention = Optional.ofNullable(mentions.get(target));
          Clause clause = mention.map(Mention::clause).orElse(aim);
          double score = score(target, mention, clause, cosine, refused);
          asking
              .of(clause, target, mention)
              .map(asked -> new Guess(asked, target, score, isByOwnName(mention)))
              .ifPresent(guesses::add);
        });
    guesses.sort(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::target));
    return guesses;
  }

  private static boolean isByOwnName(Optional<Mention> mention) {
    return mention.filter(found -> found.complete() && found.phrase().ownName()).isPresent();
  }

  private double score(
      Target target, Optional<Mention> mention, Clause clause, double cosine, double refused) {
    double score = score(mention.map(Mention::score).orElse(0.0), cosine, refused);
    score *= mention.map(Mention::fit).orElse(1.0);
    score *= isByOwnName(mention) ? 1 : asking.belief(target);
    return clause.negated() || clause.question() ? score * NOT_ASKED : score;
  }

  /** What is named, and of what is left unexplained as much as the meaning speaks for it. */
  private static double score(double named, double cosine, double refused) {
    double meant = Math.clamp((cosine - UNRELATED) / (SURE - UNRELATED), 0, 1) * MEANING;
    double unexplained = Math.max(0, 1 - named);
    return named + unexplained * (meant - DOUBT * Math.max(0, refused - cosine));
  }

  /**
   * The clauses with the weight of each foreign word by what it means: as much as the sentence
   * points elsewhere without it.
   */
  private List<Clause> weighed(List<Clause> clauses, String text, float[] vector) {
    Map<String, Double> weights = new HashMap<>();
    for (Clause clause : clauses) {
      for (Token token : clause.tokens()) {
        if (token.part() == Token.Part.FOREIGN && weights.size() < FOREIGN_WORDS) {
          weights.computeIfAbsent(token.text(), word -> weight(text, word, vector));
        }
      }
    }
    return clauses.stream().map(clause -> clause.weighed(weights)).toList();
  }

  private double weight(String text, String word, float[] vector) {
    String without =
        Pattern.compile(word, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
            .matcher(text)
            .replaceAll(" ");
    double cosine = SentenceEncoder.cosine(vector, meanings.get().vector(without));
    return Math.clamp((NO_LOSS - cosine) / (NO_LOSS - FULL_LOSS), 0, 1);
  }

  /** The best mention of each target; the last clause says what those before it lead to. */
  private Map<Target, Mention> mentions(List<Clause> clauses) {
    Map<Target, Mention> best = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      double place = i == clauses.size() - 1 ? 1 : EARLIER;
      for (Token token : clause.tokens()) {
        for (Phrase phrase : lexicon.phrases(token.word())) {
          Mention mention = Mention.of(phrase, clause, lexicon.saidOf(phrase.target()), place);
          best.merge(phrase.target(), mention, (old, now) -> now.score() > old.score() ? now : old);
        }
      }
    }
    return best;
  }

  /** The clause that asks for what nobody names: the last with a verb. */
  private static Clause aim(List<Clause> clauses) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (clauses.get(i).deed().isPresent()) {
        return clauses.get(i);
      }
    }
    return clauses.getLast();
  }
}
