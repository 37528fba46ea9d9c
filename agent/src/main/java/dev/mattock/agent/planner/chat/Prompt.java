package dev.mattock.agent.planner.chat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.PlanStep;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.memory.Experience;
import dev.mattock.agent.memory.Recollection;
import dev.mattock.agent.planner.PlanRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a model is told: how the world works and what form a plan has, then the request in words,
 * with the frame as a picture. Its length has a bound, whatever the request holds.
 */
final class Prompt {
  private static final int MOST_LETTERS = 2_000;
  private static final int MOST_LETTERS_OF_A_PLAN = 1_000;
  private static final int MOST_MEMORIES_OF_A_KIND = 3;
  private static final int MOST_ITEMS = 200;

  /** What every request begins with. */
  static final String RULES =
      """
      You plan for a player in a world of blocks, in the manner of Minecraft 1.16 in survival mode.
      A controller carries out your plan step by step: it finds its way, digs, fights, opens
      stations, and chooses tools by itself. You decide what is obtained, in what order, how many.

      Answer with one JSON list and nothing else. Each step is an object such as
      {"goal": {"oak_log": 3}, "type": "mine", "text": "mine 3 oak_log"}
      - "goal" names one item by its id in lower case, without a namespace, and how many more of it
        this step shall bring.
      - "type" is "mine", "craft" or "smelt". "mine" stands for everything that comes out of the
        world: breaking blocks, picking up, killing animals, shearing, milking, filling buckets.
      - "text" says the step in a few words.

      Rules:
      - Every step needs what it uses to be carried when it starts: ingredients, fuel, tools. What
        earlier steps brought is carried then; what they used up is gone.
      - Do not plan what is carried already, and use it.
      - Recipes are those of Minecraft 1.16. One log makes 4 planks, 2 planks make 4 sticks, 4 planks
        make a crafting_table, 8 cobblestone make a furnace.
      - A recipe larger than 2 by 2 needs a crafting_table, smelting needs a furnace: carried, or
        listed under stations at hand. They are placed and taken back without a step of their own.
      - Smelting needs fuel: one coal or charcoal for 8 items, one plank or log for 1.5.
      - Stone and coal need a wooden_pickaxe, iron ore a stone_pickaxe, gold, redstone and diamond
        ore an iron_pickaxe, obsidian a diamond_pickaxe. A wooden_pickaxe breaks 59 blocks, a stone
        one 131, an iron one 250.
      - Wood has kinds: oak_log gives oak_planks, and so on with spruce, birch, jungle, acacia and
        dark_oak.
      - If an item is asked for, the last step must bring it. If something is to be killed, placed,
        used or found, plan what must be carried for that, which may be nothing and so an empty
        list: the act itself is added for you.
      """;

  private Prompt() {}

  /**
   * The messages that open a conversation.
   *
   * @param imageSize longest edge of the picture in pixels; 0 for none
   */
  static List<ChatMessage> open(PlanRequest request, int imageSize) {
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(text(request)));
    if (imageSize > 0) {
      request
          .situation()
          .frame()
          .ifPresent(
              frame ->
                  contents.add(
                      ImageContent.from(
                          base64(frame, imageSize), "image/png", ImageContent.DetailLevel.AUTO)));
    }
    return List.of(SystemMessage.from(RULES), UserMessage.from(contents));
  }

  /** What a model is told whose answer is no plan that can be carried out. */
  static UserMessage again(String reason) {
    return UserMessage.from(
        "That plan cannot be carried out: "
            + brief(reason, MOST_LETTERS)
            + "\nAnswer with the whole corrected plan, as one JSON list and nothing else.");
  }

  private static String base64(Image frame, int imageSize) {
    return Base64.getEncoder().encodeToString(PngImage.encode(frame, imageSize));
  }

  /** The request in words. */
  static String text(PlanRequest request) {
    StringBuilder text = new StringBuilder();
    line(text, "Instruction", brief(request.instruction(), MOST_LETTERS));
    line(text, "In names of the world", request.intent().toString());
    situation(text, request.situation());
    memories(text, "Plans that worked before, to follow", request.memories(), true);
    memories(text, "Plans that failed before, to avoid", request.memories(), false);
    request.failure().ifPresent(failure -> line(text, "The last plan failed", words(failure)));
    return text.toString();
  }

  private static void situation(StringBuilder text, Situation situation) {
    line(text, "Inventory", items(situation.inventory()));
    line(
        text,
        "Stations at hand",
        situation.stations().isEmpty()
            ? "none"
            : String.join(", ", ImmutableList.sortedCopyOf(situation.stations())));
    line(
        text,
        "Life",
        String.format(
            Locale.ROOT,
            "health %.0f of 20, food %.0f of 20",
            situation.health(),
            situation.food()));
    line(
        text,
        "Place",
        String.format(
            Locale.ROOT,
            "biome %s, x %.0f, y %.0f, z %.0f (the sea's level is y 63)",
            situation.biome(),
            situation.x(),
            situation.y(),
            situation.z()));
    line(text, "Time", timeOfDay(situation.timeOfDay()));
  }

  private static String items(ImmutableMap<String, Integer> inventory) {
    if (inventory.isEmpty()) {
      return "empty";
    }
    return new TreeMap<>(inventory)
        .entrySet().stream()
            .limit(MOST_ITEMS)
            .map(item -> item.getValue() + " " + item.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String timeOfDay(int ticks) {
    String part =
        ticks < 12_000 ? "day" : ticks < 13_000 ? "dusk" : ticks < 23_000 ? "night" : "dawn";
    return "%s, %d of 24000 ticks since sunrise".formatted(part, ticks);
  }

  private static void memories(
      StringBuilder text, String title, List<Recollection> memories, boolean succeeded) {
    List<Experience> kind =
        memories.stream()
            .map(Recollection::experience)
            .filter(experience -> experience.succeeded() == succeeded)
            .limit(MOST_MEMORIES_OF_A_KIND)
            .toList();
    if (kind.isEmpty()) {
      return;
    }
    text.append(title).append(":\n");
    kind.forEach(experience -> text.append("- ").append(words(experience)).append('\n'));
  }

  private static String words(Experience experience) {
    String steps =
        experience.plan().steps().stream().map(PlanStep::text).collect(Collectors.joining("; "));
    String end =
        experience
            .failure()
            .map(failure -> "-> failed: " + words(failure))
            .orElse("-> done in %d ticks".formatted(experience.costTicks()));
    return "%s, carrying %s: %s %s"
        .formatted(
            brief(experience.task(), 200),
            brief(items(experience.inventory()), MOST_LETTERS_OF_A_PLAN),
            brief(steps, MOST_LETTERS_OF_A_PLAN),
            brief(end, MOST_LETTERS_OF_A_PLAN));
  }

  private static String words(Failure failure) {
    return "%s: %s (%s)"
        .formatted(
            brief(failure.step(), 200),
            brief(failure.explanation(), MOST_LETTERS),
            Ascii.toLowerCase(failure.cause().name()).replace('_', ' '));
  }

  private static void line(StringBuilder text, String title, String value) {
    text.append(title).append(": ").append(value).append('\n');
  }

  /** Text in one line, cut where it is too long. */
  private static String brief(String text, int most) {
    String head = text.length() <= most ? text : text.substring(0, most) + "..";
    return head.replaceAll("\\s+", " ").strip();
  }
}
