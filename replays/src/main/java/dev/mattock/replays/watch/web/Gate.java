package dev.mattock.replays.watch.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. With a token, whoever has it as the first part of the path. Without one, only
 * who asks for this machine by a loopback name, so that no web page of somebody else's can point a
 * name of its own here (DNS rebinding). In both cases a browser must come from our own page.
 */
final class Gate {
  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<String> token;

  Gate(Optional<String> token) {
    this.token = token;
  }

  /** Whether a request comes to a good name and from our own page or from no page. */
  boolean admits(HttpHeaders headers) {
    String host = headers.get(HttpHeaderNames.HOST);
    if (host == null || headers.getAll(HttpHeaderNames.HOST).size() != 1) {
      return false;
    }
    if (token.isEmpty() && !LOOPBACK_NAMES.contains(nameOf(host))) {
      return false;
    }
    String origin = headers.get(HttpHeaderNames.ORIGIN);
    return origin == null || isSame(origin, host);
  }

  /**
   * What of a path is left after the token.
   *
   * @param path as requested, without the query
   * @return a path that begins with "/"; "" for the token alone; empty if the token is not there
   */
  Optional<String> within(String path) {
    if (token.isEmpty()) {
      return Optional.of(path);
    }
    int end = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    if (!MessageDigest.isEqual(bytes(first), bytes(token.get()))) {
      return Optional.empty();
    }
    return Optional.of(end < 0 ? "" : path.substring(end));
  }

  private static boolean isSame(String origin, String host) {
    int scheme = origin.indexOf("://");
    return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }

  /** A host without its port; an IPv6 address keeps its brackets. */
  private static String nameOf(String host) {
    int colon = host.lastIndexOf(':');
    boolean port = colon > host.lastIndexOf(']');
    return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
