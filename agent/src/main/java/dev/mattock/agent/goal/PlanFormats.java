package dev.mattock.agent.goal;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import java.util.List;
import java.util.Optional;

/**
 * Plans as text, in the two forms of JARVIS-1 (Wang et al. 2023, arXiv 2311.05997): a JSON list of
 * {@code {goal: {item: n}, type: mine|craft|smelt, text}}, and spoken, such as {@code
 * mine(obj={"log":3}, tool=None)}. Reading is tolerant of how people and models write, and strict
 * in what it means: what is wrong is told with its place. The types {@code kill}, {@code find},
 * {@code place}, {@code use} and {@code hold} are ours. Safe for any number of threads.
 */
public final class PlanFormats {
  /** Letters of the longest text that is read. */
  public static final int MOST_LETTERS = 1 << 20;

  /** Steps of the longest plan that is read. */
  public static final int MOST_STEPS = 500;

  private final PlanJson json;
  private final PlanSpeech speech;
  private final PlanNames names;

  /** Formats that name the items of a content. */
  public PlanFormats(Content content) {
    names = new PlanNames(content);
    json = new PlanJson(names);
    speech = new PlanSpeech(content, names);
  }

  /**
   * Reads a plan in either form.
   *
   * @throws PlanFormatException with every problem and its place
   */
  public ImmutableList<PlanStep> read(String text) throws PlanFormatException {
    String start = unfenced(text).strip();
    boolean isJson = start.startsWith("[") || start.startsWith("{");
    return isJson ? readJson(text) : readSpoken(text);
  }

  /**
   * Reads the JSON form. A list within an object, code fences around, single quotes, trailing
   * commas and several items in a goal are understood.
   *
   * @throws PlanFormatException with every problem and its place
   */
  public ImmutableList<PlanStep> readJson(String text) throws PlanFormatException {
    return json.read(unfenced(bounded(text)));
  }

  /**
   * Reads the spoken form: one call after the other. Numbers before a call, comments behind {@code
   * #} and all arguments but {@code obj} are passed over.
   *
   * @throws PlanFormatException with every problem and its place
   */
  public ImmutableList<PlanStep> readSpoken(String text) throws PlanFormatException {
    return speech.read(unfenced(bounded(text)));
  }

  /** A plan in the JSON form; points to reach or look at cannot be told in it and are left out. */
  public String writeJson(List<PlanStep> steps) {
    return json.write(steps);
  }

  /** A plan in the spoken form, a call a line; points to reach or look at are left out. */
  public String writeSpoken(List<PlanStep> steps) {
    return speech.write(steps);
  }

  /**
   * What a step is in words of these forms.
   *
   * @param verb the type, or the name of the call
   */
  record Named(String verb, String name, int count) {
    /** A step that can be told by a name; null for all others. */
    static Named of(Subgoal goal) {
      return switch (goal) {
        case Subgoal.Mine(String item, int count) -> new Named("mine", item, count);
        case Subgoal.Craft(String item, int count) -> new Named("craft", item, count);
        case Subgoal.Smelt(String item, int count) -> new Named("smelt", item, count);
        case Subgoal.Kill(String mob, int count) -> new Named("kill", mob, count);
        case Subgoal.Find(String name) -> new Named("find", name, 1);
        case Subgoal.Place(String item) -> new Named("place", item, 1);
        case Subgoal.Use(String item) -> new Named("use", item, 1);
        case Subgoal.Hold(String item) -> new Named("hold", item, 1);
        case Subgoal.Reach _, Subgoal.LookAt _ -> null;
      };
    }

    /**
     * The subgoal that is meant.
     *
     * @throws IllegalArgumentException for a verb, an item or a count that makes no sense
     */
    Subgoal goal(PlanNames names) {
      if (count < 1) {
        throw new IllegalArgumentException(
            "the count of %s must be at least 1, but is %d".formatted(name, count));
      }
      return switch (verb) {
        case "mine" -> new Subgoal.Mine(names.item(name), count);
        case "craft" -> new Subgoal.Craft(names.item(name), count);
        case "smelt" -> new Subgoal.Smelt(names.item(name), count);
        case "kill" -> new Subgoal.Kill(name, count);
        case "find" -> new Subgoal.Find(name);
        case "place" -> new Subgoal.Place(names.item(name));
        case "use" -> new Subgoal.Use(names.item(name));
        case "hold" -> new Subgoal.Hold(names.item(name));
        default ->
            throw new IllegalArgumentException(
                "\"%s\" is not mine, craft or smelt".formatted(verb));
      };
    }
  }

  private static String bounded(String text) throws PlanFormatException {
    if (text.length() > MOST_LETTERS) {
      throw new PlanFormatException(
          ImmutableList.of(
              "the text has %d letters; at most %d are read"
                  .formatted(text.length(), MOST_LETTERS)));
    }
    return text;
  }

  /** What stands between code fences, if there are any; lines are kept where they are. */
  private static String unfenced(String text) {
    int open = text.indexOf("```");
    int from = open < 0 ? -1 : text.indexOf('\n', open);
    if (from < 0) {
      return text;
    }
    int close = text.indexOf("```", from);
    String before = text.substring(0, from).replaceAll("[^\n]", "");
    return before + (close < 0 ? text.substring(from) : text.substring(from, close));
  }

  /** The item that another system means by a name, such as {@code logs}; nothing for no item. */
  public Optional<String> item(String written) {
    try {
      return Optional.of(names.item(written));
    } catch (UnknownNameException _) {
      return Optional.empty();
    }
  }
}
