package dev.mattock.training.cli;

import dev.mattock.agent.planner.chat.ApiKey;
import dev.mattock.agent.planner.chat.ChatSettings;
import dev.mattock.agent.planner.chat.ChatSettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The options that choose the planner of a hierarchical agent. A key for the chat planner comes
 * from the environment alone.
 */
final class PlannerOptions {
  static final String SYMBOLIC = "symbolic";
  static final String CHAT = "chat";

  /** The planners that can be chosen. */
  static final List<String> NAMES = List.of(SYMBOLIC, CHAT);

  @Option(
      names = "--planner",
      paramLabel = "NAME",
      description =
          "symbolic, or chat: a model over the OpenAI-compatible protocol, with the symbolic one"
              + " behind it (default: symbolic).")
  private String planner = SYMBOLIC;

  @Option(
      names = "--planner-config",
      paramLabel = "FILE",
      description =
          "Settings of the chat planner as YAML (default: a llama.cpp server on this machine). Its"
              + " key comes from MATTOCK_API_KEY or OPENAI_API_KEY.")
  private Path config;

  @Option(
      names = "--max-calls",
      paramLabel = "N",
      description = "Most requests of a run to the model (default: as the settings say).")
  private Integer maxCalls;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description =
          "Most tokens of a run, asked and answered together (default: as the settings say).")
  private Long maxTokens;

  /** Adds what is wrong with these options to those of the command. */
  OptionCheck check(OptionCheck check) {
    List<String> useless = new ArrayList<>();
    if (!planner.equals(CHAT)) {
      note(useless, "--planner-config", config);
      note(useless, "--max-calls", maxCalls);
      note(useless, "--max-tokens", maxTokens);
    }
    return check
        .known("planner", planner, NAMES)
        .range("--max-calls", maxCalls, 0, Integer.MAX_VALUE)
        .range("--max-tokens", maxTokens, 0, Long.MAX_VALUE)
        .holds(
            useless.isEmpty() || !NAMES.contains(planner),
            "%s: only --planner chat reads that".formatted(String.join(", ", useless)));
  }

  private static void note(List<String> given, String option, Object value) {
    if (value != null) {
      given.add(option);
    }
  }

  /**
   * Opens what the planners of a run share. Exchanges and the resolved settings are kept in {@code
   * folder}, if there is one.
   *
   * @param environment where a key is looked for
   * @param seed of the waits between two attempts
   * @throws UserError if the settings or the key are wrong
   * @throws dev.mattock.engine.content.ContentException with every problem of the settings' file
   */
  PlannerSource open(Map<String, String> environment, Optional<Path> folder, long seed) {
    if (!planner.equals(CHAT)) {
      return PlannerSource.symbolic();
    }
    return PlannerSource.chat(settings(), key(environment), folder, seed);
  }

  /** The settings of the chat planner, with what the options say. */
  ChatSettings settings() {
    ChatSettings settings =
        config == null
            ? ChatSettings.DEFAULTS
            : ChatSettingsFile.read(config, ChatSettings.DEFAULTS);
    return settings.withBudget(
        maxCalls == null ? settings.limits().maxCalls() : maxCalls,
        maxTokens == null ? settings.limits().maxTokens() : maxTokens);
  }

  private static ApiKey key(Map<String, String> environment) {
    try {
      return ApiKey.from(environment);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}
