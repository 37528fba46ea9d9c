package dev.mattock.agent.planner.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.mattock.agent.goal.Image;
import dev.mattock.agent.goal.Situation;
import dev.mattock.agent.planner.PlanRequest;
import dev.mattock.agent.planner.chat.ChatSettings.Form;
import dev.mattock.agent.planner.chat.ChatSettings.TokenField;
import dev.mattock.engine.content.Hash64;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PngImageTest {
  private static final String PREFIX = "data:image/png;base64,";

  private static Image noise(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Hash64.of(width, height, i);
    }
    return new Image(width, height, rgb);
  }

  private static PlanRequest seeing(Image frame) {
    Situation blind = Situation.of(ImmutableMap.of());
    return PlanRequest.of(
        ChatFixture.STICK,
        new Situation(
            ImmutableMap.of(),
            ImmutableSet.of(),
            blind.health(),
            blind.food(),
            0,
            64,
            0,
            "plains",
            0,
            Optional.of(frame)));
  }

  private static BufferedImage decoded(String url) throws IOException {
    assertThat(url).startsWith(PREFIX);
    byte[] png = Base64.getDecoder().decode(url.substring(PREFIX.length()));
    assertThat(png).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static void requireSame(BufferedImage picture, Image expected) {
    assertThat(picture.getWidth()).isEqualTo(expected.width());
    assertThat(picture.getHeight()).isEqualTo(expected.height());
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        int rgb =
            expected.value(x, y, 0) << 16 | expected.value(x, y, 1) << 8 | expected.value(x, y, 2);
        assertThat(picture.getRGB(x, y) & 0xFFFFFF).as("pixel %d, %d", x, y).isEqualTo(rgb);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void arrivesAsPngWithTheFramesPixels(boolean streaming) throws IOException {
    Image frame = noise(64, 37);
    ChatServer.Turn good =
        streaming
            ? ChatServer.stream(ChatFixture.GOOD_PLAN)
            : ChatServer.text(ChatFixture.GOOD_PLAN);
    try (ChatServer server = new ChatServer(good);
        ChatFixture chat = new ChatFixture(ChatFixture.settings(server.url(), streaming))) {
      assertThat(chat.plan(seeing(frame)).author()).isEqualTo("chat");

      JsonNode content = server.requests().getFirst().message(1).path("content");
      assertThat(content.get(0).path("type").stringValue()).isEqualTo("text");
      assertThat(content.get(1).path("type").stringValue()).isEqualTo("image_url");
      assertThat(content.get(1).path("image_url").path("detail").stringValue()).isEqualTo("auto");
      requireSame(decoded(content.get(1).path("image_url").path("url").stringValue()), frame);
    }
  }

  @Test
  void isStillThereWhenTheModelIsAskedAgain() throws IOException {
    Image frame = noise(8, 8);
    try (ChatServer server =
            new ChatServer(ChatServer.text("no"), ChatServer.text(ChatFixture.GOOD_PLAN));
        ChatFixture chat = ChatFixture.whole(server)) {
      chat.plan(seeing(frame));

      JsonNode content = server.requests().get(1).message(1).path("content");
      requireSame(decoded(content.get(1).path("image_url").path("url").stringValue()), frame);
    }
  }

  @Test
  void isLeftOutWhereTheSettingsSaySo() {
    try (ChatServer server = new ChatServer(ChatServer.text(ChatFixture.GOOD_PLAN))) {
      ChatSettings settings = ChatFixture.settings(server.url(), false);
      ChatSettings blind =
          new ChatSettings(
              settings.baseUrl(),
              settings.model(),
              settings.temperature(),
              new Form(false, 0, TokenField.MAX_TOKENS),
              settings.patience(),
              settings.limits());
      try (ChatFixture chat = new ChatFixture(blind)) {
        chat.plan(seeing(noise(4, 4)));
        assertThat(server.requests().getFirst().text()).doesNotContain("image");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "128, 72, 64, 64, 36",
    "72, 128, 64, 36, 64",
    "65, 3, 64, 64, 2",
    "1000, 1, 10, 10, 1",
    "64, 64, 64, 64, 64",
    "5, 4, 64, 5, 4",
    "3, 3, 1, 1, 1"
  })
  void isNotLargerThanItMayBe(int width, int height, int edge, int newWidth, int newHeight) {
    Image small = PngImage.shrink(noise(width, height), edge);
    assertThat(ImmutableList.of(small.width(), small.height()))
        .containsExactly(newWidth, newHeight);
  }

  @Test
  void isShrunkToTheMeanOfWhatAPixelCovers() {
    byte[] rgb = new byte[3 * 4 * 2];
    rgb[0] = (byte) 200;
    rgb[3] = 100;
    rgb[12] = 50;
    rgb[15] = 51;
    rgb[8] = (byte) 255;
    Image small = PngImage.shrink(new Image(4, 2, rgb), 2);

    assertThat(small.value(0, 0, 0)).isEqualTo(100);
    assertThat(small.value(1, 0, 2)).isEqualTo(64);
    assertThat(small.value(1, 0, 0)).isZero();
  }
}
