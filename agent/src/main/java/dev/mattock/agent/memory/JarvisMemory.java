package dev.mattock.agent.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.mattock.agent.goal.Cause;
import dev.mattock.agent.goal.Failure;
import dev.mattock.agent.goal.Intent;
import dev.mattock.agent.goal.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The memory file of JARVIS-1 (Wang et al. 2023, arXiv 2311.05997): an object with a key a task,
 * the name of the item, and under it one entry or a list of them: {@code time} (yyyy-MM-dd
 * HH:mm:ss, here UTC), {@code status}, {@code image}, {@code init_inventory}, {@code plan}.
 *
 * <p>What that form has no place for stands in keys of its own, which others pass over: {@code
 * instruction}, {@code verb}, {@code count}, {@code ticks}, {@code failure}, and types of steps
 * beyond mine, craft and smelt. An image is read if its file lies beside the memory's.
 */
public final class JarvisMemory {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String SUCCESS = "success";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final UnaryOperator<String> names;
  private final FrameEncoder frames;

  /**
   * A reader and writer.
   *
   * @param names from the names in a file, such as {@code logs}, to those of the content
   * @param frames for images that are there
   */
  public JarvisMemory(UnaryOperator<String> names, FrameEncoder frames) {
    this.names = names;
    this.frames = frames;
  }

  /**
   * Reads a file.
   *
   * @param report told of entries that make no sense, each with its place; they are left out
   * @throws IOException if the file cannot be read or is no JSON object
   */
  public ImmutableList<Experience> read(Path file, Consumer<String> report) throws IOException {
    JsonNode root;
    try {
      root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      throw new IOException(
          "%s is no JSON: %s (line %d, column %d)"
              .formatted(
                  file,
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()),
          e);
    }
    if (!root.isObject()) {
      throw new IOException(file + " is not an object with a key a task");
    }
    ImmutableList.Builder<Experience> experiences = ImmutableList.builder();
    for (Map.Entry<String, JsonNode> task : root.properties()) {
      JsonNode entries = task.getValue();
      int count = entries.isArray() ? entries.size() : 1;
      for (int i = 0; i < count; i++) {
        String place = "%s: %s[%d]".formatted(file, task.getKey(), i);
        try {
          JsonNode entry = entries.isArray() ? entries.get(i) : entries;
          experiences.add(experience(task.getKey(), new JsonPlace(place, entry), file));
        } catch (MalformedEntryException e) {
          report.accept(e.getMessage());
        }
      }
    }
    return experiences.build();
  }

  /** Writes all that a memory holds; an existing file is replaced. */
  public void write(Memory memory, Path file) throws IOException {
    Map<String, List<Experience>> tasks = new TreeMap<>();
    memory.forEach(
        experience ->
            tasks
                .computeIfAbsent(experience.plan().intent().name(), _ -> new ArrayList<>())
                .add(experience));
    ObjectNode root = MAPPER.createObjectNode();
    tasks.forEach(
        (task, experiences) -> {
          ArrayNode entries = root.putArray(task);
          experiences.forEach(experience -> entries.add(entry(experience)));
        });
    Files.writeString(
        file,
        MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n",
        StandardCharsets.UTF_8);
  }

  private Experience experience(String task, JsonPlace entry, Path file)
      throws MalformedEntryException, IOException {
    String item = names.apply(task);
    Intent intent = new Intent(verb(entry), item, entry.at("count").positive(1));
    boolean succeeded = entry.at("status").text("").equalsIgnoreCase(SUCCESS);
    ImmutableMap.Builder<String, Integer> inventory = ImmutableMap.builder();
    JsonPlace held = entry.at("init_inventory");
    for (String name : held.keys()) {
      inventory.put(names.apply(name), held.at(name).positive(1));
    }
    return new Experience(
        time(entry),
        entry.at("instruction").text(task),
        inventory.buildKeepingLast(),
        view(entry.at("image").text(""), file),
        new Plan(intent, new JarvisSteps(names).read(entry.at("plan"))),
        succeeded ? Optional.empty() : Optional.of(failure(task, entry.at("failure"))),
        entry.at("ticks").atLeast(0, 0));
  }

  private static Intent.Verb verb(JsonPlace entry) throws MalformedEntryException {
    JsonPlace place = entry.at("verb");
    return place.oneOf(Intent.Verb.values(), Intent.Verb.HAVE);
  }

  private static Instant time(JsonPlace entry) throws MalformedEntryException {
    String text = entry.at("time").text("");
    if (text.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw entry.at("time").malformed("'" + text + "' is no time such as 2023-08-09 02:27:00", e);
    }
  }

  /** JARVIS-1 keeps no reasons: its episodes end when their time is over. */
  private static Failure failure(String task, JsonPlace place) throws MalformedEntryException {
    return new Failure(
        place.at("step").text(task),
        place.at("cause").oneOf(Cause.values(), Cause.TIME_OUT),
        place.at("explanation").text("why is not recorded"));
  }

  private ImmutableDoubleArray view(String image, Path file) throws IOException {
    return PictureFile.beside(file, image).map(frames::encode).orElse(ImmutableDoubleArray.of());
  }

  private static ObjectNode entry(Experience experience) {
    ObjectNode entry = MAPPER.createObjectNode();
    entry.put("time", TIME.format(LocalDateTime.ofInstant(experience.time(), ZoneOffset.UTC)));
    entry.put("status", experience.succeeded() ? SUCCESS : "failure");
    entry.put("image", "");
    ObjectNode inventory = entry.putObject("init_inventory");
    experience.inventory().forEach(inventory::put);
    JarvisSteps.write(experience.plan().steps(), entry.putArray("plan"));
    Intent intent = experience.plan().intent();
    entry.put("instruction", experience.task());
    entry.put("verb", intent.verb().name().toLowerCase(Locale.ROOT));
    entry.put("count", intent.count());
    entry.put("ticks", experience.costTicks());
    experience
        .failure()
        .ifPresent(
            failure ->
                entry
                    .putObject("failure")
                    .put("step", failure.step())
                    .put("cause", failure.cause().name())
                    .put("explanation", failure.explanation()));
    return entry;
  }
}
