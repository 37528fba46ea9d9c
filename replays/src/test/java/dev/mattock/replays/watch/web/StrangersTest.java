package dev.mattock.replays.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who stall, flood, lie or lack a token are dropped with a reason; others watch on. */
class StrangersTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String TOKEN = "s3cret-token_for-tests";

  @Test
  void aWatcherThatDoesNotAcknowledgeIsDropped() throws Exception {
    try (Desk desk = new Desk(Desk.settings(Desk.LONG, SHORT));
        RawClient stalled = desk.watch()) {
      assertThat(stalled.reasonOfEnd()).startsWith("stalled");
      desk.line("stalled");
      desk.awaitOpen(0);
    }
  }

  @Test
  void aWatcherThatDoesNotReadIsDroppedWhileAnotherWatchesOn() throws Exception {
    try (Desk desk = new Desk(Desk.settings(Desk.LONG, Duration.ofSeconds(2)));
        RawClient deaf = desk.watch();
        RawClient good = desk.watch()) {
      deaf.send("{\"do\":\"size\",\"width\":1920,\"height\":1080}");
      while (desk.log.isEmpty()) {
        good.takePictures(1);
      }
      desk.line("dropped"); // stalled, or without a sign of life
      good.takePictures(5);
      desk.awaitOpen(1);
    }
  }

  @Test
  void aWatcherWithoutASignOfLifeIsDropped() throws Exception {
    try (Desk desk = new Desk(Desk.settings(Desk.LONG, SHORT));
        RawClient silent = desk.watch()) {
      silent.next(RawClient.PING);
      desk.line("dropped");
      desk.awaitOpen(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{",
        "[]",
        "{\"do\":\"explode\"}",
        "{\"do\":\"seek\",\"tick\":-1}",
        "{\"do\":\"seek\",\"tick\":1,\"tock\":2}",
        "{\"do\":\"ack\",\"frame\":1000000}",
        "{\"do\":\"size\",\"width\":100000,\"height\":100000}",
        "{\"do\":\"speed\",\"factor\":1e999}"
      })
  void garbageIsDroppedWithItsReason(String garbage) throws Exception {
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch();
        RawClient bad = desk.watch()) {
      bad.send(garbage);
      assertThat(bad.reasonOfEnd()).startsWith("garbage: ");
      desk.line("garbage: ");
      good.takePictures(5);
      desk.awaitOpen(1);
    }
  }

  @Test
  void aBinaryMessageIsDropped() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.watch()) {
      bad.send(RawClient.BINARY, new byte[100]);
      assertThat(bad.reasonOfEnd()).isEqualTo("sent a binary message");
      desk.line("binary");
    }
  }

  @Test
  void bytesThatAreNoFrameAreDropped() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.watch()) {
      bad.write(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 0, 0, 0, 0, 0});
      bad.reasonOfEnd();
      desk.line("garbage");
      desk.awaitOpen(0);
    }
  }

  @Test
  void aMessageOfAHundredMegabytesIsDroppedAtItsHead() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch();
        RawClient bad = desk.watch()) {
      bad.header(0x81, 100 << 20);
      byte[] piece = new byte[1 << 20];
      try {
        for (int megabyte = 0; megabyte < 100; megabyte++) {
          bad.write(piece);
        }
      } catch (SocketException _) {
        assertThat(desk.line("more than 65536 bytes")).isNotEmpty();
        good.takePictures(5);
        desk.awaitOpen(1);
        return;
      }
      throw new AssertionError("a hundred megabytes were taken");
    }
  }

  @Test
  void aMessageOfEndlessPiecesIsDropped() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.watch()) {
      byte[] piece = new byte[50_000];
      bad.header(0x01, piece.length);
      bad.write(piece);
      bad.header(0x00, piece.length);
      bad.write(piece);
      assertThat(bad.reasonOfEnd()).contains("more than 65536 bytes");
      desk.line("more than 65536 bytes");
    }
  }

  @Test
  void aFloodOfCommandsIsDropped() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch();
        RawClient bad = desk.watch()) {
      byte[] toggle = "{\"do\":\"toggle\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      try {
        while (desk.log.isEmpty()) {
          bad.send(RawClient.TEXT, toggle);
        }
      } catch (SocketException _) {
        // it was faster in hanging up than we in looking
      }
      desk.line("commands at once");
      good.takePictures(5);
    }
  }

  @Test
  void fiveHundredSocketsAreNoMoreThanTheirShare() throws Exception {
    List<RawClient> crowd = new ArrayList<>();
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch()) {
      good.takePictures(2);
      int watching = 1;
      for (int i = 0; i < 500; i++) {
        RawClient one = desk.connect();
        crowd.add(one);
        watching += joins(one, desk) ? 1 : 0;
      }
      assertThat(watching).isEqualTo(4);
      assertThat(desk.server.watching()).isEqualTo(4);
      desk.line("4 watchers are as many as may watch");
      good.takePictures(5);
      for (RawClient one : crowd) {
        one.close();
      }
      desk.awaitOpen(1);
      try (RawClient late = desk.watch()) {
        late.takePictures(2);
      }
    }
  }

  /** Whether a client gets in and is shown something. */
  private static boolean joins(RawClient client, Desk desk) {
    try {
      String head = client.shakeHands("/socket", RawClient.host(desk.server.address()), "");
      if (!head.startsWith("HTTP/1.1 101")) {
        return false;
      }
      RawClient.Message first = client.read();
      if (first.kind() == RawClient.CLOSE) {
        assertThat(first.reason()).contains("as many as may watch");
        return false;
      }
      return true;
    } catch (IOException _) {
      return false; // turned away at the door
    }
  }

  @Test
  void moreConnectionsThanThereIsRoomForAreTurnedAway() throws Exception {
    List<RawClient> crowd = new ArrayList<>();
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch()) {
      for (int i = 0; i < 100; i++) {
        crowd.add(desk.connect());
      }
      desk.line("more than 40 connections");
      good.takePictures(5);
      for (RawClient one : crowd) {
        one.close();
      }
    }
  }

  @Test
  void aRequestThatDripsIsDropped() throws Exception {
    try (Desk desk = new Desk(Desk.settings(SHORT, Desk.LONG));
        RawClient good = desk.watch();
        RawClient slow = desk.connect()) {
      slow.say("GET / HTTP/1.1\r\nHost: localhost\r\nX-Dri");
      desk.line("no whole request");
      good.takePictures(5);
    }
  }

  @Test
  void anEndlessHeadIsRefused() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.connect()) {
      String answer =
          bad.ask(
              "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 4");
      desk.line("413");
    }
  }

  @Test
  void aBodyIsRefused() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.connect()) {
      bad.say("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n");
      desk.line("dropped");
    }
  }

  @Test
  void aNameThatIsNotLoopbackIsRefused() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient rebound = desk.connect();
        RawClient socket = desk.connect()) {
      assertThat(rebound.ask("GET / HTTP/1.1\r\nHost: evil.example:80\r\n\r\n"))
          .startsWith("HTTP/1.1 403");
      assertThat(socket.shakeHands("/socket", "evil.example", "")).startsWith("HTTP/1.1 403");
      desk.line("403");
    }
  }

  @Test
  void anotherSitesPageGetsNoSocket() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient foreign = desk.connect();
        RawClient own = desk.connect()) {
      String host = RawClient.host(desk.server.address());
      assertThat(foreign.shakeHands("/socket", host, "Origin: http://evil.example\r\n"))
          .startsWith("HTTP/1.1 403");
      assertThat(own.shakeHands("/socket", host, "Origin: http://" + host + "\r\n"))
          .startsWith("HTTP/1.1 101");
    }
  }

  @Test
  void withoutTheTokenThereIsNeitherPageNorSocket() throws Exception {
    WebWatchSettings settings = WebWatchSettings.onPort(0).withToken(TOKEN);
    try (Desk desk = new Desk(settings)) {
      for (String path : new String[] {"/", "/main.js", "/socket", "/wrong/", "/" + TOKEN + "x/"}) {
        try (RawClient client = desk.connect()) {
          assertThat(client.ask("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
              .as(path)
              .startsWith("HTTP/1.1 403");
        }
      }
      try (RawClient socket = desk.connect()) {
        assertThat(socket.shakeHands("/socket", "localhost", "")).startsWith("HTTP/1.1 403");
      }
      try (RawClient good = desk.watch()) {
        good.takePictures(2);
      }
    }
  }

  @Test
  void theTokenAloneLeadsToThePage() throws Exception {
    WebWatchSettings settings = WebWatchSettings.onPort(0).withToken(TOKEN);
    try (Desk desk = new Desk(settings);
        RawClient client = desk.connect()) {
      assertThat(client.ask("GET /" + TOKEN + " HTTP/1.1\r\nHost: any.example\r\n\r\n"))
          .startsWith("HTTP/1.1 308")
          .contains("location: /" + TOKEN + "/");
    }
  }

  @Test
  void aSightThatBreaksEndsOnlyItsWatcher() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient good = desk.watch();
        RawClient bad = desk.watch()) {
      bad.send("{\"do\":\"step\",\"ticks\":13}");
      assertThat(bad.reasonOfEnd()).contains("this world cannot take 13 steps");
      desk.line("13 steps");
      good.takePictures(5);
      desk.awaitOpen(1);
    }
  }

  @Test
  void whatStrangersWriteStaysOnOneLineOfTheLog() throws Exception {
    try (Desk desk = Desk.patient();
        RawClient bad = desk.watch()) {
      bad.send("{\"do\":\"x\\r\\ndropped 1.2.3.4: forged \\u001b[31m" + "y".repeat(9000) + "\"}");
      String line = desk.line("garbage");
      assertThat(line).hasSizeLessThan(300).matches("[ -~]*");
    }
  }
}
