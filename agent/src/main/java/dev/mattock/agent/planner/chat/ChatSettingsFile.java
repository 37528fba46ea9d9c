package dev.mattock.agent.planner.chat;

import dev.mattock.agent.planner.chat.ChatSettings.Form;
import dev.mattock.agent.planner.chat.ChatSettings.Limits;
import dev.mattock.agent.planner.chat.ChatSettings.Patience;
import dev.mattock.agent.planner.chat.ChatSettings.TokenField;
import dev.mattock.engine.content.ContentException;
import dev.mattock.engine.content.Problems;
import dev.mattock.engine.content.YamlMap;
import dev.mattock.engine.content.YamlNode;
import dev.mattock.engine.content.YamlReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings of the chat planner as a file: YAML for people, JSON as saved with a run. Keys that are
 * left out keep their defaults; unknown ones are errors; all problems are told at once.
 */
public final class ChatSettingsFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<String> KEYS_OF_SECRETS = Set.of("api_key", "key", "apikey", "api-key");
  private static final double MOST_SECONDS = 86_400;

  private ChatSettingsFile() {}

  /**
   * Reads a file.
   *
   * @throws ContentException with every problem, each with file and line
   */
  public static ChatSettings read(Path file, ChatSettings defaults) {
    Problems problems = new Problems();
    return read(YamlReader.readFile(file, problems), problems, defaults);
  }

  /** Reads text, such as the settings saved with a run; {@code name} stands in the problems. */
  public static ChatSettings read(String name, String text, ChatSettings defaults) {
    Problems problems = new Problems();
    return read(YamlReader.read(name, text, problems), problems, defaults);
  }

  private static ChatSettings read(
      Optional<YamlNode> root, Problems problems, ChatSettings defaults) {
    Optional<YamlMap> map = root.flatMap(YamlNode::map);
    ChatSettings settings = map.map(keys -> settings(keys, defaults)).orElse(defaults);
    problems.throwIfAny();
    return settings;
  }

  private static ChatSettings settings(YamlMap map, ChatSettings defaults) {
    ChatSettings settings =
        new ChatSettings(
            url(map, defaults.baseUrl()),
            model(map, defaults.model()),
            temperature(map, defaults.temperature()),
            form(map, defaults.form()),
            patience(map, defaults.patience()),
            limits(map, defaults.limits()));
    rejectSecrets(map);
    map.rejectUnknownKeys();
    return settings;
  }

  private static URI url(YamlMap map, URI fallback) {
    Optional<YamlNode> node = map.find("base_url");
    Optional<String> text = node.flatMap(YamlNode::string);
    if (text.isEmpty()) {
      return fallback;
    }
    URI url = uri(text.get());
    String problem = ChatSettings.problemOfUrl(url);
    if (problem.isEmpty()) {
      return url;
    }
    node.get().problem(problem);
    return fallback;
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }

  private static String model(YamlMap map, String fallback) {
    Optional<YamlNode> node = map.find("model");
    String model = node.flatMap(YamlNode::string).orElse(fallback);
    String problem = ChatSettings.problemOfModel(model);
    if (problem.isEmpty()) {
      return model;
    }
    node.ifPresent(value -> value.problem(problem));
    return fallback;
  }

  private static OptionalDouble temperature(YamlMap map, OptionalDouble fallback) {
    Optional<YamlNode> node = map.find("temperature");
    if (node.flatMap(YamlNode::scalar).filter("service"::equals).isPresent()) {
      return OptionalDouble.empty();
    }
    return node.isPresent() ? OptionalDouble.of(map.number("temperature", 0, 2)) : fallback;
  }

  private static Form form(YamlMap map, Form defaults) {
    return new Form(
        map.bool("streaming", defaults.streaming()),
        map.integer("image_size", 0, ChatSettings.MOST_PIXELS, defaults.imageSize()),
        map.choice("token_field", TokenField.class, defaults.tokenField()));
  }

  private static Patience patience(YamlMap map, Patience defaults) {
    return new Patience(
        seconds(map, "request_timeout_seconds", defaults.request()),
        seconds(map, "first_token_timeout_seconds", defaults.firstToken()),
        seconds(map, "stall_timeout_seconds", defaults.stall()),
        seconds(map, "plan_timeout_seconds", defaults.plan()));
  }

  private static Duration seconds(YamlMap map, String key, Duration fallback) {
    double seconds = map.number(key, 0.001, MOST_SECONDS, fallback.toMillis() / 1e3);
    return Duration.ofMillis(Math.max(1, Math.round(seconds * 1e3)));
  }

  private static Limits limits(YamlMap map, Limits defaults) {
    long maxTokens =
        map.find("max_tokens")
            .flatMap(node -> node.wholeNumber(0, Long.MAX_VALUE))
            .orElse(defaults.maxTokens());
    return new Limits(
        map.integer("max_calls", 0, Integer.MAX_VALUE, defaults.maxCalls()),
        maxTokens,
        map.integer("answer_tokens", 1, ChatSettings.MOST_ANSWER_TOKENS, defaults.answerTokens()),
        map.integer("retries", 0, ChatSettings.MOST_RETRIES, defaults.retries()));
  }

  private static void rejectSecrets(YamlMap map) {
    for (String key : KEYS_OF_SECRETS) {
      if (map.keys().contains(key)) {
        map.find(key)
            .ifPresent(
                node ->
                    node.problem(
                        "a key belongs into no file: set "
                            + ApiKey.OWN_NAME
                            + " in the environment"));
      }
    }
  }

  /** The resolved settings as JSON that {@link #read} reads. */
  public static String toJson(ChatSettings settings) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("base_url", settings.baseUrl().toString());
    map.put("model", settings.model());
    map.put(
        "temperature",
        settings.temperature().isPresent() ? settings.temperature().getAsDouble() : "service");
    map.put("streaming", settings.form().streaming());
    map.put("image_size", settings.form().imageSize());
    map.put("token_field", settings.form().tokenField().name().toLowerCase(Locale.ROOT));
    map.put("request_timeout_seconds", seconds(settings.patience().request()));
    map.put("first_token_timeout_seconds", seconds(settings.patience().firstToken()));
    map.put("stall_timeout_seconds", seconds(settings.patience().stall()));
    map.put("plan_timeout_seconds", seconds(settings.patience().plan()));
    map.put("max_calls", settings.limits().maxCalls());
    map.put("max_tokens", settings.limits().maxTokens());
    map.put("answer_tokens", settings.limits().answerTokens());
    map.put("retries", settings.limits().retries());
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(map);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1e3;
  }
}
