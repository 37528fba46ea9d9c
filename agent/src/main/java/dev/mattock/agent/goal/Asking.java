package dev.mattock.agent.goal;

import dev.mattock.agent.goal.Intent.Verb;
import dev.mattock.agent.goal.Target.Kind;
import dev.mattock.agent.goal.Token.Part;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.ItemUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a clause asks for if it is about a target: the verb of the intent, and how many. */
final class Asking {
  private static final double UNOBTAINABLE = 0.8;

  private final Content content;

  Asking(Content content) {
    this.content = content;
  }

  /** The intent; nothing if what the clause asks cannot be done with such a target. */
  Optional<Asked> of(Clause clause, Target target, Optional<Mention> mention) {
    Deed deed = clause.deed().orElse(Deed.HAVE);
    return verb(deed, target)
        .or(() -> clause.wished() ? verb(Deed.HAVE, target) : Optional.empty())
        .map(verb -> asked(verb, target.name(), amount(verb, clause, target, mention)));
  }

  private static Asked asked(Verb verb, String name, long amount) {
    return new Asked(new Intent(verb, name, (int) Math.clamp(amount, 1, Amounts.MOST)), amount);
  }

  /**
   * How readily it is believed that this is meant without its name, 0..1: less of what nobody gets.
   */
  double belief(Target target) {
    return target.kind() != Kind.ITEM || content.item(content.itemId(target.name())).obtainable()
        ? 1
        : UNOBTAINABLE;
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

  /**
   * The number nearest before the mention, or after it; of a meaning, any number. A pair of shears
   * or of boots is one.
   */
  private long amount(Verb verb, Clause clause, Target target, Optional<Mention> mention) {
    if (verb == Verb.FIND || verb == Verb.USE) {
      return 1;
    }
    int stack =
        target.kind() == Kind.ITEM ? content.item(content.itemId(target.name())).maxStack() : 1;
    List<Token> tokens = mention.map(Asking::besides).orElse(clause.tokens());
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
    boolean paired = stack == 1 && target.name().endsWith("s");
    List<String> words =
        tokens.subList(begin, end).stream()
            .filter(token -> token.part() == Part.NUMBER)
            .map(Token::text)
            .filter(word -> !(paired && (word.equals("pair") || word.equals("pairs"))))
            .toList();
    return Amounts.value(words, stack);
  }

  /** The tokens of a mention's clause, with those that are its words no numbers. */
  private static List<Token> besides(Mention mention) {
    List<Token> tokens = new ArrayList<>(mention.clause().tokens());
    for (int at : mention.at()) {
      tokens.set(at, tokens.get(at).known());
    }
    return tokens;
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
