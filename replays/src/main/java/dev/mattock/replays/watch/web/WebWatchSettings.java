package dev.mattock.replays.watch.web;

import dev.mattock.replays.watch.ViewerSettings;
import java.util.Optional;

/**
 * How a show is served to browsers.
 *
 * @param port to listen on, 1..65535, or 0 for any that is free
 * @param host name or address of this machine to listen on; the wildcard 0.0.0.0 for all
 * @param token what the address has to contain, 1..64 letters, digits, {@code -} and {@code _}; if
 *     empty there is none on loopback, and a random one elsewhere
 * @param viewer how every watcher begins
 * @param limits how much strangers may take
 */
public record WebWatchSettings(
    int port, String host, Optional<String> token, ViewerSettings viewer, WebLimits limits) {
  /** Where nobody else can reach it. */
  public static final String LOOPBACK = "127.0.0.1";

  public WebWatchSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be in 0..65535, but is " + port);
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (token.isPresent() && !token.get().matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "token must be 1..64 letters, digits, - and _, but is \"" + token.get() + "\"");
    }
  }

  /** On loopback, with what is usual. */
  public static WebWatchSettings onPort(int port) {
    return new WebWatchSettings(
        port, LOOPBACK, Optional.empty(), ViewerSettings.DEFAULT, WebLimits.DEFAULT);
  }

  /** The same with other limits. */
  public WebWatchSettings withLimits(WebLimits other) {
    return new WebWatchSettings(port, host, token, viewer, other);
  }

  /** The same with a token of one's own. */
  public WebWatchSettings withToken(String other) {
    return new WebWatchSettings(port, host, Optional.of(other), viewer, limits);
  }

  /** The same at another host. */
  public WebWatchSettings withHost(String other) {
    return new WebWatchSettings(port, other, token, viewer, limits);
  }

  /** The same with watchers that begin otherwise. */
  public WebWatchSettings withViewer(ViewerSettings other) {
    return new WebWatchSettings(port, host, token, other, limits);
  }
}
