package dev.mattock.agent.planner.chat;

import java.util.Map;

/**
 * The key of a service: from the environment alone, and shown nowhere. {@code toString} does not
 * tell it.
 */
public final class ApiKey {
  /** The variable that is read first. */
  public static final String OWN_NAME = "MATTOCK_API_KEY";

  /** The variable that is read where the first is not set: the one that other programs use. */
  public static final String COMMON_NAME = "OPENAI_API_KEY";

  private static final String HIDDEN = "***";

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /** No key: none is sent. */
  public static ApiKey none() {
    return new ApiKey("");
  }

  /**
   * The key in an environment, if there is one.
   *
   * @throws IllegalArgumentException if it holds what no key does; it is not repeated
   */
  public static ApiKey from(Map<String, String> environment) {
    String name = environment.getOrDefault(OWN_NAME, "").isBlank() ? COMMON_NAME : OWN_NAME;
    String secret = environment.getOrDefault(name, "").strip();
    if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\')) {
      throw new IllegalArgumentException(
          name + " must be plain ASCII without blanks, quotes and backslashes: no key holds those");
    }
    return new ApiKey(secret);
  }

  /** Whether there is one. */
  public boolean isPresent() {
    return !secret.isEmpty();
  }

  /** The key itself, for the header alone; null where there is none, as the client wants it. */
  String secretOrNull() {
    return isPresent() ? secret : null;
  }

  /** A text with the key made unreadable, should it stand there. */
  public String hideIn(String text) {
    return isPresent() ? text.replace(secret, HIDDEN) : text;
  }

  @Override
  public String toString() {
    return isPresent() ? HIDDEN : "none";
  }
}
