package dev.mattock.replays.watch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a page and its watcher get. */
class WebWatchTest {
  private static String get(Desk desk, String path) throws IOException {
    try (RawClient client = desk.connect()) {
      return client.ask(
          "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
              .formatted(path, RawClient.host(desk.server.address())));
    }
  }

  @Test
  void servesThePageWithNothingFromElsewhere() throws IOException {
    try (Desk desk = Desk.patient()) {
      String answer = get(desk, "/");
      assertThat(answer).startsWith("HTTP/1.1 200").contains("<!doctype html>");
      assertThat(answer.toLowerCase(Locale.ROOT))
          .contains("content-security-policy: default-src 'none'; script-src 'self'")
          .contains("x-content-type-options: nosniff")
          .contains("referrer-policy: no-referrer");
      assertThat(answer).doesNotContain("http://", "https://", "style=", "onclick");
    }
  }

  @Test
  void everyFileThatThePageNamesIsThere() throws IOException {
    try (Desk desk = Desk.patient()) {
      String page = get(desk, "/");
      var names = java.util.regex.Pattern.compile("(?:href|src)=\"([a-z.]+)\"").matcher(page);
      int found = 0;
      while (names.find()) {
        assertThat(get(desk, "/" + names.group(1))).as(names.group(1)).startsWith("HTTP/1.1 200");
        found++;
      }
      assertThat(found).isGreaterThan(4);
    }
  }

  @Test
  void everyModuleThatAModuleImportsIsThere() throws IOException {
    try (Desk desk = Desk.patient()) {
      for (String module : new String[] {"main.js", "panels.js", "inventory.js", "controls.js"}) {
        var names =
            java.util.regex.Pattern.compile("from \"\\./([a-z.]+)\"")
                .matcher(get(desk, "/" + module));
        while (names.find()) {
          assertThat(get(desk, "/" + names.group(1)))
              .as(names.group(1))
              .startsWith("HTTP/1.1 200")
              .contains("text/javascript");
        }
      }
    }
  }

  @Test
  void nothingElseIsThere() throws IOException {
    try (Desk desk = Desk.patient()) {
      assertThat(get(desk, "/../pom.xml")).startsWith("HTTP/1.1 404");
      assertThat(get(desk, "/WebWatch.class")).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void headHasNoBodyAndOtherMethodsAreRefused() throws IOException {
    try (Desk desk = Desk.patient();
        RawClient head = desk.connect();
        RawClient put = desk.connect()) {
      String host = "Host: localhost\r\n\r\n";
      assertThat(head.ask("HEAD /main.js HTTP/1.1\r\n" + host)).endsWith("\r\n\r\n");
      assertThat(put.ask("PUT /main.js HTTP/1.1\r\n" + host)).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void aWatcherIsToldAndShown() throws IOException {
    try (Desk desk = Desk.patient();
        RawClient client = desk.watch()) {
      RawClient.Message picture = client.next(RawClient.BINARY);
      assertThat(picture.picture()).isEqualTo(1);
      var image = ImageIO.read(new ByteArrayInputStream(picture.payload(), 8, 1 << 20));
      assertThat(image.getWidth()).isEqualTo(64);
      assertThat(client.next(RawClient.TEXT).text())
          .contains("\"type\":\"status\"", "\"title\":\"one, two, three\"", "\"value\":0.25")
          .contains("\"camera\":\"FIRST_PERSON\"", "\"storage\":[{\"item\":\"air\"")
          .doesNotContain("\"marks\"");
    }
  }

  @Test
  void noMoreThanTwoPicturesAreUnderWay() throws IOException {
    try (Desk desk = Desk.patient();
        RawClient client = desk.watch()) {
      client.next(RawClient.BINARY);
      client.next(RawClient.BINARY);
      client.send(RawClient.PING, new byte[] {7});
      RawClient.Message next = client.read();
      while (next.kind() == RawClient.TEXT) {
        next = client.read();
      }
      assertThat(next.kind()).as("the pong, and no third picture").isEqualTo(RawClient.PONG);
      client.acknowledge(1);
      assertThat(client.next(RawClient.BINARY).picture()).isEqualTo(3);
    }
  }

  @Test
  void commandsReachTheSight() throws IOException {
    try (Desk desk = Desk.patient();
        RawClient client = desk.watch()) {
      client.send("{\"do\":\"camera\",\"mode\":\"follow\"}");
      client.send("{\"do\":\"size\",\"width\":320,\"height\":240}");
      client.send("{\"do\":\"live\"}");
      boolean marked = false;
      boolean jpeg = false;
      while (!marked || !jpeg) {
        RawClient.Message message = client.read();
        assertThat(message.kind()).isNotEqualTo(RawClient.CLOSE);
        if (message.kind() == RawClient.BINARY) {
          jpeg |= message.payload()[1] == PictureCodec.JPEG;
          client.acknowledge(message.picture());
        } else {
          marked |= message.text().contains("\"kind\":\"goal\"");
        }
      }
      assertThat(client.nextText("status")).contains("FOLLOW", "\"width\":320");
    }
  }

  @Test
  void aScreenshotIsWithoutLoss() throws IOException {
    try (Desk desk = Desk.patient();
        RawClient client = desk.watch()) {
      client.send("{\"do\":\"size\",\"width\":640,\"height\":360}");
      client.send("{\"do\":\"screenshot\"}");
      while (true) {
        RawClient.Message message = client.next(RawClient.BINARY);
        if (message.payload()[0] == PictureCodec.TO_KEEP) {
          assertThat(message.payload()[1]).isEqualTo(PictureCodec.PNG);
          break;
        }
        client.acknowledge(message.picture());
      }
    }
  }

  @Test
  void whoLeavesLeavesNothing() throws Exception {
    try (Desk desk = Desk.patient()) {
      try (RawClient client = desk.watch()) {
        client.takePictures(2);
        client.send(RawClient.CLOSE, new byte[] {3, (byte) 232});
        assertThat(client.reasonOfEnd()).isEmpty();
      }
      RawClient broken = desk.watch();
      broken.takePictures(2);
      broken.close();
      desk.awaitOpen(0);
      assertThat(desk.log).isEmpty();
    }
  }

  @Test
  void closingSaysGoodbyeAndFreesThePort() throws Exception {
    Desk desk = Desk.patient();
    try (RawClient client = desk.watch()) {
      client.takePictures(1);
      desk.close();
      assertThat(client.reasonOfEnd()).isEqualTo("it was stopped");
    }
    desk.awaitOpen(0);
    int port = desk.server.address().getPort();
    new Desk(WebWatchSettings.onPort(port)).close();
  }

  @Test
  void aPortInUseIsSaidInOneLine() throws IOException {
    try (Desk desk = Desk.patient()) {
      int port = desk.server.address().getPort();
      assertThatThrownBy(() -> new Desk(WebWatchSettings.onPort(port)))
          .isInstanceOf(IOException.class)
          .hasMessage("port %d is in use: choose another, or 0 for any that is free", port);
    }
  }

  @Test
  void anUnknownHostIsSaidInOneLine() {
    assertThatThrownBy(() -> new Desk(WebWatchSettings.onPort(0).withHost("no.such.host.invalid")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("unknown host no.such.host.invalid");
  }

  @Test
  void beyondLoopbackTheAddressHasATokenOfItsOwn() throws IOException {
    try (Desk one = new Desk(WebWatchSettings.onPort(0).withHost("0.0.0.0"));
        Desk other = new Desk(WebWatchSettings.onPort(0).withHost("0.0.0.0"))) {
      assertThat(one.server.address().getPath()).matches("/[A-Za-z0-9_-]{22}/");
      assertThat(other.server.address().getPath()).isNotEqualTo(one.server.address().getPath());
    }
  }

  @Test
  void settingsNameWhatIsWrong() {
    assertThatThrownBy(() -> WebWatchSettings.onPort(70_000))
        .hasMessage("port must be in 0..65535, but is 70000");
    assertThatThrownBy(() -> WebWatchSettings.onPort(0).withToken("a/b"))
        .hasMessageContaining("token must be 1..64 letters");
    assertThat(WebWatchSettings.onPort(0).token()).isEqualTo(Optional.empty());
  }
}
