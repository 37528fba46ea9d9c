package dev.mattock.agent.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.agent.Observations;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.env.Modality;
import dev.mattock.engine.env.ObservationBatch;
import dev.mattock.engine.env.ObservationSpec;
import dev.mattock.engine.render.RenderSettings.PixelLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureEncoderTest {
  private static final ObservationSpec SPEC = spec(Observations.CONTENT);

  @Test
  void columnsAreTheItemsAndThenTheLifeStatistics() {
    List<String> names = FeatureEncoder.names(SPEC);

    assertThat(names)
        .hasSize(Observations.CONTENT.items().size() + ObservationSpec.LIFE_FIELDS.size())
        .contains("inventory/oak_log")
        .endsWith("life_stats/xp", "life_stats/breath");
    FeatureEncoder encoder = new FeatureEncoder(SPEC, names);
    assertThat(encoder.width()).isEqualTo(names.size());
    assertThat(encoder.names()).isEqualTo(names);
    assertThat(encoder.missing()).isEmpty();
  }

  @Test
  void aSpecWithoutInventoryOffersNoItems() {
    ObservationSpec life =
        Observations.spec(Observations.CONTENT, PixelLayout.CHW, Modality.LIFE_STATS);

    assertThat(FeatureEncoder.names(life))
        .hasSize(ObservationSpec.LIFE_FIELDS.size())
        .allMatch(name -> name.startsWith("life_stats/"));
    assertThat(new FeatureEncoder(life, List.of("inventory/oak_log")).missing())
        .containsExactly("inventory/oak_log");
  }

  @Test
  void columnsForSomeItemsKeepTheirOrderAndAllLifeStatistics() {
    List<String> names = FeatureEncoder.names(SPEC, List.of("stick", "oak_log"));

    assertThat(names)
        .startsWith("inventory/stick", "inventory/oak_log", "life_stats/is_alive")
        .hasSize(2 + ObservationSpec.LIFE_FIELDS.size());
    assertThatThrownBy(() -> FeatureEncoder.names(SPEC, List.of("stick", "oak_lock")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inventory/oak_lock");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.5", "3, 0.75", "63, 0.984375"})
  void theFirstItemsMatterMost(int count, float feature) {
    ObservationBatch batch = Observations.batch(SPEC, 1);
    Observations.count(batch, 0, "oak_log", count);

    assertThat(encode(batch, 0, "inventory/oak_log")).containsExactly(feature);
  }

  @Test
  void lifeStatisticsAreScaledToOne() {
    ObservationBatch batch = Observations.batch(SPEC, 1);
    Observations.number(batch, 0, Modality.LIFE_STATS, "is_alive", 1);
    Observations.number(batch, 0, Modality.LIFE_STATS, "life", 20);
    Observations.number(batch, 0, Modality.LIFE_STATS, "food", 10);
    Observations.number(batch, 0, Modality.LIFE_STATS, "breath", 300);

    assertThat(
            encode(
                batch,
                0,
                "life_stats/is_alive",
                "life_stats/life",
                "life_stats/food",
                "life_stats/breath"))
        .containsExactly(1, 1, 0.5f, 1);
  }

  @Test
  void writesItsOwnRowAtItsOwnPlace() {
    ObservationBatch batch = Observations.batch(SPEC, 3);
    Observations.count(batch, 1, "oak_log", 1);
    Observations.count(batch, 2, "oak_log", 3);
    FeatureEncoder encoder =
        new FeatureEncoder(SPEC, List.of("life_stats/life", "inventory/oak_log"));
    float[] out = new float[6];
    Arrays.fill(out, -1);
    encoder.encode(batch, 2, out, 3);

    assertThat(out).containsExactly(-1, -1, -1, 0, 0.75f, -1);
  }

  @Test
  void whatTheContentLacksReadsZero() {
    ObservationBatch batch = Observations.batch(SPEC, 1);
    Observations.count(batch, 0, "oak_log", 1);
    List<String> names =
        List.of("inventory/unobtainium", "inventory/oak_log", "life_stats/luck", "oak_log");
    FeatureEncoder encoder = new FeatureEncoder(SPEC, names);

    assertThat(encoder.missing())
        .containsExactly("inventory/unobtainium", "life_stats/luck", "oak_log");
    assertThat(encode(batch, 0, names.toArray(String[]::new))).containsExactly(0, 0.5f, 0, 0);
  }

  @Test
  void grownContentGivesTheSameVectorForTheSameNames(@TempDir Path folder) throws IOException {
    Content grown = grown(folder);
    assertThat(grown.itemId("oak_log")).isNotEqualTo(Observations.CONTENT.itemId("oak_log"));
    assertThat(grown.itemId("stick")).isNotEqualTo(Observations.CONTENT.itemId("stick"));
    List<String> names = FeatureEncoder.names(SPEC);
    ObservationBatch before = Observations.batch(SPEC, 1);
    ObservationBatch after = Observations.batch(spec(grown), 1);
    for (ObservationBatch batch : List.of(before, after)) {
      int count = 0;
      for (String item : SPEC.names(Modality.INVENTORY)) {
        Observations.count(batch, 0, item, count++);
      }
      Observations.number(batch, 0, Modality.LIFE_STATS, "life", 13);
    }
    Observations.count(after, 0, "amber", 9);

    FeatureEncoder encoder = new FeatureEncoder(after.spec(), names);
    assertThat(encoder.missing()).isEmpty();
    float[] features = new float[encoder.width()];
    encoder.encode(after, 0, features, 0);
    assertThat(features).isEqualTo(encode(before, 0, names.toArray(String[]::new)));
    assertThat(features).contains(0.5f, 13 * (1 / 20f));
  }

  private static float[] encode(ObservationBatch batch, int row, String... names) {
    FeatureEncoder encoder = new FeatureEncoder(batch.spec(), List.of(names));
    float[] features = new float[encoder.width()];
    encoder.encode(batch, row, features, 0);
    return features;
  }

  private static ObservationSpec spec(Content content) {
    return Observations.spec(content, PixelLayout.CHW, Modality.INVENTORY, Modality.LIFE_STATS);
  }

  /** The content that ships, with a block and an item before all others. */
  private static Content grown(Path folder) throws IOException {
    for (String file : Content.fileNames()) {
      try (InputStream shipped = Content.class.getResourceAsStream(file)) {
        String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        String more =
            text.replace("  bedrock: {h", "  amber_ore: {hardness: 1.5}\n  bedrock: {h")
                .replace("  stick: {f", "  amber: {}\n  stick: {f");
        Files.writeString(folder.resolve(file), more);
      }
    }
    return Content.load(folder);
  }
}
