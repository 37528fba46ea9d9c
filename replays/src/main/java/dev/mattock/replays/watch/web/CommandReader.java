package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.mattock.engine.content.UnknownNameException;
import dev.mattock.replays.watch.CameraMode;
import dev.mattock.replays.watch.ViewMode;
import dev.mattock.replays.watch.ViewerCommand;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a page says: one JSON object a message, {@code do} names what, and the other keys are
 * exactly those of that command.
 *
 * <pre>
 * {"do":"play"} {"do":"pause"} {"do":"toggle"} {"do":"step","ticks":1} {"do":"speed","factor":2}
 * {"do":"seek","tick":120} {"do":"episode","number":3} {"do":"live"} {"do":"seat","seat":0}
 * {"do":"grid","on":true} {"do":"camera","mode":"follow"} {"do":"view","mode":"depth"}
 * {"do":"move","forward":1,"right":0,"up":0,"yaw":0,"pitch":0} {"do":"size","width":640,"height":360}
 * {"do":"ack","frame":17} {"do":"screenshot"}
 * </pre>
 */
final class CommandReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ImmutableMap<String, Form> FORMS =
      ImmutableMap.<String, Form>builder()
          .put("play", command(it -> new ViewerCommand.Play()))
          .put("pause", command(it -> new ViewerCommand.Pause()))
          .put("toggle", command(it -> new ViewerCommand.Toggle()))
          .put("step", command(it -> new ViewerCommand.StepTicks(it.whole("ticks")), "ticks"))
          .put("speed", command(it -> new ViewerCommand.Speed(it.number("factor")), "factor"))
          .put("seek", command(it -> new ViewerCommand.Seek(it.whole("tick")), "tick"))
          .put(
              "episode", command(it -> new ViewerCommand.SeekEpisode(it.whole("number")), "number"))
          .put("live", command(it -> new ViewerCommand.LiveEdge()))
          .put("seat", command(it -> new ViewerCommand.ChooseSeat(it.whole("seat")), "seat"))
          .put("grid", command(it -> new ViewerCommand.Grid(it.flag("on")), "on"))
          .put("camera", command(CommandReader::camera, "mode"))
          .put("view", command(CommandReader::view, "mode"))
          .put("move", command(CommandReader::move, "forward", "right", "up", "yaw", "pitch"))
          .put("size", command(CommandReader::size, "width", "height"))
          .put("ack", new Form(ImmutableList.of("frame"), CommandReader::acknowledge))
          .put("screenshot", new Form(ImmutableList.of(), it -> new Request.Screenshot()))
          .buildOrThrow();

  private CommandReader() {}

  /**
   * Reads one message.
   *
   * @throws IllegalArgumentException if it is not one of those above; the message says what is
   *     wrong
   */
  static Request read(String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    Fields fields = new Fields(node);
    String name = fields.word("do");
    Form form = FORMS.get(name);
    if (form == null) {
      throw UnknownNameException.among("command", name, FORMS.keySet());
    }
    fields.requireOnly(name, form.keys());
    return form.make().apply(fields);
  }

  private static Form command(Function<Fields, ViewerCommand> make, String... keys) {
    return new Form(ImmutableList.copyOf(keys), it -> new Request.Command(make.apply(it)));
  }

  private static ViewerCommand camera(Fields it) {
    return new ViewerCommand.UseCamera(it.choice("mode", CameraMode.values()));
  }

  private static ViewerCommand view(Fields it) {
    return new ViewerCommand.ShowAs(it.choice("mode", ViewMode.values()));
  }

  private static ViewerCommand move(Fields it) {
    return new ViewerCommand.MoveCamera(
        it.number("forward"),
        it.number("right"),
        it.number("up"),
        it.number("yaw"),
        it.number("pitch"));
  }

  private static ViewerCommand size(Fields it) {
    return new ViewerCommand.Resize(it.whole("width"), it.whole("height"));
  }

  private static Request acknowledge(Fields it) {
    return new Request.Acknowledge(it.whole("frame"));
  }

  /** What keys a command has beside {@code do}, and what is made of them. */
  private record Form(ImmutableList<String> keys, Function<Fields, Request> make) {}

  /** The keys of a message, each read as what it has to be. */
  private record Fields(JsonNode node) {
    int whole(String key) {
      JsonNode value = required(key);
      if (!value.isIntegralNumber() || !value.canConvertToInt()) {
        throw wrong(key, "a whole number of 32 bits", value);
      }
      return value.intValue();
    }

    double number(String key) {
      JsonNode value = required(key);
      if (!value.isNumber()) {
        throw wrong(key, "a number", value);
      }
      return value.doubleValue();
    }

    boolean flag(String key) {
      JsonNode value = required(key);
      if (!value.isBoolean()) {
        throw wrong(key, "true or false", value);
      }
      return value.booleanValue();
    }

    String word(String key) {
      JsonNode value = required(key);
      if (!value.isString()) {
        throw wrong(key, "a text", value);
      }
      return value.stringValue();
    }

    <E extends Enum<E>> E choice(String key, E[] among) {
      String word = word(key);
      ImmutableList<String> names =
          Arrays.stream(among)
              .map(each -> each.name().toLowerCase(Locale.ROOT))
              .collect(ImmutableList.toImmutableList());
      int index = names.indexOf(word);
      if (index < 0) {
        throw UnknownNameException.among(key, word, names);
      }
      return among[index];
    }

    void requireOnly(String command, ImmutableList<String> keys) {
      TreeSet<String> more = new TreeSet<>(node.propertyNames());
      more.remove("do");
      keys.forEach(more::remove);
      if (!more.isEmpty()) {
        throw new IllegalArgumentException(
            "%s has keys %s, but not %s".formatted(command, keys, Excerpt.of(more.first())));
      }
    }

    private JsonNode required(String key) {
      JsonNode value = node.get(key);
      if (value == null) {
        throw new IllegalArgumentException("key " + key + " is missing");
      }
      return value;
    }

    private static IllegalArgumentException wrong(String key, String wanted, JsonNode value) {
      return new IllegalArgumentException(
          "%s must be %s, but is %s".formatted(key, wanted, Excerpt.of(value.toString())));
    }
  }
}
