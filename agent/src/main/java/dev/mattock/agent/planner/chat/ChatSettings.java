package dev.mattock.agent.planner.chat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where the model is, and what a run may ask of it. The key is no setting: see {@link ApiKey}.
 *
 * @param baseUrl of the service, up to and with its version, such as {@code
 *     http://localhost:8080/v1}
 * @param model as the service names it
 * @param temperature 0..2; left to the service where empty
 * @param form how requests are written
 * @param patience how long is waited for what
 * @param limits how much is asked at the most
 */
public record ChatSettings(
    URI baseUrl,
    String model,
    OptionalDouble temperature,
    Form form,
    Patience patience,
    Limits limits) {

  /** The name under which a request tells how long the answer may be. */
  public enum TokenField {
    /** As llama.cpp, vLLM and most services read it. */
    MAX_TOKENS,
    /** As newer models of OpenAI want it. */
    MAX_COMPLETION_TOKENS
  }

  /**
   * How requests are written.
   *
   * @param streaming whether the answer comes in pieces: a stalled service is noticed sooner
   * @param imageSize longest edge of a picture in pixels, larger ones are shrunk; 0 sends none
   * @param tokenField what limits the answer
   */
  public record Form(boolean streaming, int imageSize, TokenField tokenField) {
    public Form {
      Objects.requireNonNull(tokenField, "tokenField");
      requireAll(inRange("imageSize", imageSize, 0, MOST_PIXELS));
    }
  }

  /**
   * How long is waited.
   *
   * @param request for one whole answer
   * @param firstToken for the first piece of a streamed answer
   * @param stall between two pieces of a streamed answer
   * @param plan for one plan, with all that is asked again and every wait between
   */
  public record Patience(Duration request, Duration firstToken, Duration stall, Duration plan) {
    public Patience {
      requireAll(
          positive("request", request),
          positive("firstToken", firstToken),
          positive("stall", stall),
          positive("plan", plan));
    }
  }

  /**
   * How much a run asks.
   *
   * @param maxCalls requests of a run, those that failed included; 0 asks nothing
   * @param maxTokens of a run, asked and answered together; 0 asks nothing
   * @param answerTokens of one answer
   * @param retries how often one request is sent again after a fault that may pass
   */
  public record Limits(int maxCalls, long maxTokens, int answerTokens, int retries) {
    public Limits {
      requireAll(
          inRange("maxCalls", maxCalls, 0, Integer.MAX_VALUE),
          inRange("maxTokens", maxTokens, 0, Long.MAX_VALUE),
          inRange("answerTokens", answerTokens, 1, MOST_ANSWER_TOKENS),
          inRange("retries", retries, 0, MOST_RETRIES));
    }
  }

  private static final Set<String> SCHEMES = Set.of("http", "https");
  static final int MOST_PIXELS = 2_048;
  static final int MOST_ANSWER_TOKENS = 1_000_000;
  static final int MOST_RETRIES = 20;

  /** A llama.cpp server on this machine. */
  public static final ChatSettings DEFAULTS =
      new ChatSettings(
          URI.create("http://localhost:8080/v1"),
          "default",
          OptionalDouble.of(0.2),
          new Form(true, 512, TokenField.MAX_TOKENS),
          new Patience(
              Duration.ofSeconds(120),
              Duration.ofSeconds(60),
              Duration.ofSeconds(20),
              Duration.ofSeconds(300)),
          new Limits(200, 1_000_000, 2_048, 3));

  public ChatSettings {
    Objects.requireNonNull(temperature, "temperature");
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(limits, "limits");
    requireAll(problemOfUrl(baseUrl), problemOfModel(model), problemOfTemperature(temperature));
  }

  /** The same service with other limits of a run. */
  public ChatSettings withBudget(int maxCalls, long maxTokens) {
    return new ChatSettings(
        baseUrl,
        model,
        temperature,
        form,
        patience,
        new Limits(maxCalls, maxTokens, limits.answerTokens(), limits.retries()));
  }

  /** What is wrong with an address, "" if nothing is. A secret in it is not repeated. */
  static String problemOfUrl(URI url) {
    if (url == null || url.getHost() == null || !SCHEMES.contains(schemeOf(url))) {
      return "base_url must be http://HOST[:PORT]/PATH or https://.., but is " + withoutUser(url);
    }
    if (url.getUserInfo() != null) {
      return "base_url must hold no user and no password: the key comes from the environment ("
          + ApiKey.OWN_NAME
          + ")";
    }
    if (url.getQuery() != null || url.getFragment() != null) {
      return "base_url must end with its path, with no ? and no #";
    }
    return "";
  }

  private static String schemeOf(URI url) {
    return Objects.requireNonNullElse(url.getScheme(), "none").toLowerCase(Locale.ROOT);
  }

  private static String withoutUser(URI url) {
    return String.valueOf(url).replaceAll("//[^/@]*@", "//***@").replaceAll("[?#].*", "");
  }

  static String problemOfModel(String model) {
    return model == null || model.isBlank() ? "model must be a name, but is blank" : "";
  }

  private static String problemOfTemperature(OptionalDouble temperature) {
    double value = temperature.orElse(0);
    return value >= 0 && value <= 2 ? "" : "temperature must be in 0..2, but is " + value;
  }

  private static String inRange(String name, long value, long least, long most) {
    return value >= least && value <= most
        ? ""
        : "%s must be in %d..%d, but is %d".formatted(name, least, most, value);
  }

  private static String positive(String name, Duration value) {
    return value != null && value.isPositive()
        ? ""
        : "%s must be longer than nothing, but is %s".formatted(name, value);
  }

  private static void requireAll(String... problems) {
    List<String> found = new ArrayList<>();
    for (String problem : problems) {
      if (!problem.isEmpty()) {
        found.add(problem);
      }
    }
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", found));
    }
  }
}
