package dev.mattock.agent.goal;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.mattock.agent.goal.Intent.Verb;
import dev.mattock.agent.goal.Target.Kind;
import dev.mattock.agent.goal.Token.Part;
import dev.mattock.agent.language.SentenceEncoder;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out what an instruction in free text asks for. Names are looked for as words, in any order
 * and with typing errors mended; what is described and not named is found by the meaning of the
 * whole sentence. Both together make a confidence; below a threshold the answer is {@link Unknown}.
 *
 * <p>Safe for any number of threads. The first instruction takes about a second, because sentences
 * are encoded then that candidates are described by; each other one takes some milliseconds.
 */
public final class Grounding {
  /** Longest instruction that is read, characters. */
  public static final int MOST_CHARACTERS = 1000;

  /** Answers of less confidence are refused. */
  public static final double THRESHOLD = 0.5;

  private static final int ALTERNATIVES = 3;

  /** Cosines up to this mean nothing, and from {@link #SURE} on everything. */
  private static final double UNRELATED = 0.3;

  private static final double SURE = 0.8;

  /** How much meaning alone may be worth, and the doubt that what is refused is meant. */
  private static final double MEANING = 0.9;

  private static final double DOUBT = 1.5;

  private final Content content;
  private final Lexicon lexicon;
  private final ClauseReader reader;
  private final Supplier<Meanings> meanings;

  /** What an instruction asks for, or that nobody knows. */
  public sealed interface Answer {}

  /**
   * What is asked for.
   *
   * @param confidence 0..1
   * @param alternatives what else might be meant, the likeliest first; among them what would do as
   *     well where no kind is named, such as logs of other trees
   */
  public record Grounded(Intent intent, double confidence, ImmutableList<Intent> alternatives)
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
    this.content = content;
    Instructions said = InstructionsReader.read(content);
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
    ImmutableList<Clause> clauses = reader.clauses(text);
    if (clauses.isEmpty()) {
      return new Unknown(
          ImmutableList.of(),
          "The instruction is empty: say what is to be done, such as \"Obtain a chest.\"");
    }
    List<Guess> guesses = guesses(text, clauses);
    return answer(text, guesses);
  }

  /** An intent and how much speaks for it. */
  private record Guess(Intent intent, Target target, double score, Clause clause) {}

  private Answer answer(String text, List<Guess> guesses) {
    ImmutableList<Intent> intents =
        guesses.stream()
            .map(Guess::intent)
            .distinct()
            .limit(ALTERNATIVES + 1)
            .collect(ImmutableList.toImmutableList());
    if (guesses.isEmpty() || guesses.getFirst().score() < THRESHOLD) {
      return new Unknown(
          intents.stream().limit(ALTERNATIVES).collect(ImmutableList.toImmutableList()),
          message(text, intents));
    }
    return new Grounded(
        intents.getFirst(),
        Math.min(1, guesses.getFirst().score()),
        intents.subList(1, intents.size()));
  }

  private static String message(String text, List<Intent> guesses) {
    String quoted = text.length() > 100 ? text.substring(0, 100) + "..." : text;
    String hint = guesses.isEmpty() ? "" : " (nearest: " + guesses.getFirst() + ")";
    return "I do not know how to do this: \"" + quoted.replaceAll("\\s+", " ") + "\"" + hint;
  }

  private List<Guess> guesses(String text, List<Clause> clauses) {
    Map<Target, Mention> mentions = mentions(clauses);
    Clause aim = aim(clauses, mentions);
    float[] vector = meanings.get().vector(text);
    double refused = meanings.get().refused(vector);
    Map<Target, Double> near = new HashMap<>(meanings.get().uses(vector));
    mentions.forEach(
        (target, mention) -> {
          if (mention.complete()) {
            near.merge(target, meanings.get().name(vector, target), Math::max);
          }
        });
    List<Guess> guesses = new ArrayList<>();
    for (Target target : near.keySet()) {
      Mention mention = mentions.get(target);
      Clause clause = mention == null ? aim : mention.clause();
      double named = mention == null ? 0 : mention.score();
      double score = score(named, near.get(target), refused);
      if (clause.negated() || clause.question()) {
        score *= 0.4;
      }
      Optional<Intent> intent = intent(clause, target, Optional.ofNullable(mention));
      double total = score;
      intent.ifPresent(found -> guesses.add(new Guess(found, target, total, clause)));
    }
    guesses.sort(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::target));
    return guesses;
  }

  private static double score(double named, double cosine, double refused) {
    double meant = Math.clamp((cosine - UNRELATED) / (SURE - UNRELATED), 0, 1) * MEANING;
    double doubt = (1 - named) * DOUBT * Math.max(0, refused - cosine);
    return named + (1 - named) * meant - doubt;
  }

  /** The best mention of each target. */
  private Map<Target, Mention> mentions(List<Clause> clauses) {
    Map<Target, Mention> best = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      double place = i == clauses.size() - 1 ? 1 : 0.9;
      for (Token token : clause.tokens()) {
        for (Phrase phrase : lexicon.phrases(token.word())) {
          Mention raw = Mention.of(phrase, clause);
          Mention mention = new Mention(phrase, clause, raw.at(), raw.score() * place);
          best.merge(phrase.target(), mention, (old, now) -> now.score() > old.score() ? now : old);
        }
      }
    }
    return best;
  }

  /** The clause that says what is wanted: where the best mention is, or the last with a verb. */
  private static Clause aim(List<Clause> clauses, Map<Target, Mention> mentions) {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (clauses.get(i).deed().isPresent()) {
        return clauses.get(i);
      }
    }
    return clauses.getLast();
  }

  private Optional<Intent> intent(Clause clause, Target target, Optional<Mention> mention) {
    Deed deed = clause.deed().orElse(Deed.HAVE);
    return verb(deed, target)
        .map(
            verb -> {
              boolean counted = verb != Verb.FIND && verb != Verb.USE;
              return new Intent(
                  verb, target.name(), counted ? (int) amount(clause, target, mention) : 1);
            });
  }

  private Optional<Verb> verb(Deed deed, Target target) {
    return switch (target.kind()) {
      case BIOME ->
          deed == Deed.KILL || deed == Deed.PLACE ? Optional.empty() : Optional.of(Verb.FIND);
      case MOB ->
          switch (deed) {
            case KILL -> Optional.of(Verb.KILL);
            case FIND, GO -> Optional.of(Verb.FIND);
            case HAVE, PLACE, USE -> Optional.empty();
          };
      case BLOCK ->
          deed == Deed.FIND || deed == Deed.GO ? Optional.of(Verb.FIND) : Optional.empty();
      case ITEM -> itemVerb(deed, content.item(content.itemId(target.name())));
    };
  }

  private Optional<Verb> itemVerb(Deed deed, Item item) {
    return switch (deed) {
      case HAVE, FIND -> Optional.of(Verb.HAVE);
      case KILL -> Optional.empty();
      case GO -> item.placesBlock() >= 0 ? Optional.of(Verb.FIND) : Optional.empty();
      case PLACE -> placeable(item) ? Optional.of(Verb.PLACE) : Optional.empty();
      case USE -> usable(item) ? Optional.of(Verb.USE) : Optional.empty();
    };
  }

  private static boolean placeable(Item item) {
    return item.placesBlock() >= 0
        || switch (item.use()) {
          case BOAT, MINECART, HANGING, ARMOR_STAND -> true;
          default -> false;
        };
  }

  private boolean usable(Item item) {
    return item.food().isPresent()
        || item.use() == ItemUse.MILK
        || content.itemTags().containsEntry("beds", item.name());
  }

  /** The number nearest before the mention, or after it; of a meaning, any number. */
  private long amount(Clause clause, Target target, Optional<Mention> mention) {
    int stack =
        target.kind() == Kind.ITEM ? content.item(content.itemId(target.name())).maxStack() : 1;
    List<Token> tokens = clause.tokens();
    int first = mention.map(found -> found.at().getFirst()).orElse(tokens.size());
    int end = first;
    while (end > 0 && tokens.get(end - 1).part() != Part.NUMBER) {
      end--;
    }
    if (end == 0) {
      end = first;
      while (end < tokens.size() && tokens.get(end).part() != Part.NUMBER) {
        end++;
      }
      if (end == tokens.size()) {
        return 1;
      }
      end = endOfNumber(tokens, end);
    }
    int begin = end;
    while (begin > 0 && numeric(tokens.get(begin - 1))) {
      begin--;
    }
    List<String> words =
        tokens.subList(begin, end).stream()
            .filter(token -> token.part() == Part.NUMBER)
            .map(Token::text)
            .toList();
    return Math.clamp(Amounts.value(words, stack), 1, Amounts.MOST);
  }

  private static int endOfNumber(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && numeric(tokens.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean numeric(Token token) {
    return token.part() == Part.NUMBER || token.text().equals("a") || token.text().equals("of");
  }
}
