package dev.mattock.agent.goal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import dev.mattock.agent.goal.Target.Kind;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.Item;
import dev.mattock.engine.content.MobType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words that targets are called by, and the targets that words may mean. */
final class Lexicon {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** Words that phrases do without. */
  static final ImmutableSet<String> LINKS = ImmutableSet.of("of", "the", "a", "on", "and", "with");

  private final ImmutableMap<String, String> same;
  private final ImmutableSortedSet<String> words;
  private final ImmutableListMultimap<String, Phrase> phrases;
  private final ImmutableSet<ImmutableList<String>> linked;
  private final ImmutableSetMultimap<Target, String> saidOf;

  private Lexicon(Instructions said, ImmutableList<Target> targets) {
    this.same = said.same();
    this.saidOf =
        said.uses().entries().stream()
            .collect(
                ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                    Map.Entry::getKey, entry -> WORDS.splitToStream(entry.getValue())));
    this.linked =
        targets.stream()
            .map(target -> ImmutableList.copyOf(WORDS.split(target.words())))
            .filter(name -> name.contains("and"))
            .collect(ImmutableSet.toImmutableSet());
    List<Phrase> all = new ArrayList<>();
    for (Target target : targets) {
      all.add(phrase(target, target.words(), true));
      said.names().get(target).forEach(name -> all.add(phrase(target, name, false)));
    }
    ImmutableListMultimap.Builder<String, Phrase> byWord = ImmutableListMultimap.builder();
    for (Phrase phrase : all) {
      ImmutableSet.copyOf(phrase.words()).forEach(word -> byWord.put(word, phrase));
    }
    this.phrases = byWord.build();
    this.words = ImmutableSortedSet.copyOf(phrases.keySet());
  }

  /** The lexicon of a content. */
  static Lexicon of(Content content, Instructions said) {
    Stream<Target> items =
        content.items().stream()
            .map(Item::name)
            .filter(name -> !name.equals("air"))
            .map(name -> new Target(Kind.ITEM, name));
    Stream<Target> blocks =
        content.blocks().stream()
            .map(BlockType::name)
            .filter(name -> !got(content, name) && !name.equals("air"))
            .map(name -> new Target(Kind.BLOCK, name));
    Stream<Target> mobs =
        content.mobs().stream().map(MobType::name).map(name -> new Target(Kind.MOB, name));
    Stream<Target> biomes =
        content.biomes().keySet().stream().map(name -> new Target(Kind.BIOME, name));
    return new Lexicon(
        said,
        Stream.of(items, blocks, mobs, biomes)
            .flatMap(targets -> targets)
            .sorted()
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean got(Content content, String item) {
    return content.hasItem(item) && content.item(content.itemId(item)).obtainable();
  }

  private Phrase phrase(Target target, String name, boolean ownName) {
    ImmutableList.Builder<String> kept = ImmutableList.builder();
    for (String word : WORDS.split(name)) {
      if (!LINKS.contains(word)) {
        kept.add(same.getOrDefault(word, word));
      }
    }
    return new Phrase(target, kept.build(), ownName);
  }

  /** Words of the sentences that are said of a target. */
  ImmutableSet<String> saidOf(Target target) {
    return saidOf.get(target);
  }

  /** Names that contain an "and", as words: flint and steel. */
  ImmutableSet<ImmutableList<String>> linked() {
    return linked;
  }

  /** Phrases that contain a word. */
  ImmutableList<Phrase> phrases(String word) {
    return phrases.get(word);
  }

  /** Whether some phrase contains the word. */
  boolean contains(String word) {
    return words.contains(word);
  }

  /** The word of the names that a written word stands for, if it is spelt right. */
  Optional<String> word(String text) {
    for (String form : forms(text)) {
      String meant = same.getOrDefault(form, form);
      if (words.contains(meant)) {
        return Optional.of(meant);
      }
    }
    return Optional.empty();
  }

  /** A word and what it may be a form of: its singular, its infinitive, its plural. */
  private static ImmutableList<String> forms(String text) {
    ImmutableList.Builder<String> forms = ImmutableList.builder();
    forms.add(text);
    cut(text, "ies", forms, "y");
    cut(text, "ves", forms, "f", "fe");
    cut(text, "es", forms, "");
    cut(text, "s", forms, "");
    cut(text, "ing", forms, "", "e");
    cut(text, "ed", forms, "", "e");
    return forms.add(text + "s", text + "ing", text + "en").build();
  }

  private static void cut(
      String text, String ending, ImmutableList.Builder<String> forms, String... endings) {
    if (text.endsWith(ending) && text.length() > ending.length() + 1) {
      String stem = text.substring(0, text.length() - ending.length());
      for (String other : endings) {
        forms.add(stem + other);
      }
    }
  }

  /** The one word that is nearest to a misspelt one, if it is near enough. */
  Optional<String> mended(String text) {
    if (text.length() < 4) {
      return Optional.empty();
    }
    int limit = text.length() < 8 ? 1 : 2;
    String best = null;
    int least = limit + 1;
    for (String word : words) {
      if (word.charAt(0) == text.charAt(0) && Math.abs(word.length() - text.length()) <= limit) {
        int distance = distance(text, word);
        if (distance < least) {
          least = distance;
          best = word;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String text, String word) {
    int distance = Typing.distance(text, word);
    return text.endsWith("s")
        ? Math.min(distance, Typing.distance(text.substring(0, text.length() - 1), word))
        : distance;
  }
}
