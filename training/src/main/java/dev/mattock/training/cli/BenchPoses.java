package dev.mattock.training.cli;

import com.google.common.collect.ImmutableList;
import dev.mattock.training.cli.BenchPose.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The poses that {@code bench render} measures with: as many of each category, found once by {@code
 * PoseSearch} among this module's tests and kept in a file, so that figures of different days and
 * machines are of the same pictures.
 */
final class BenchPoses {
  /** The file, beside this class. */
  static final String FILE = "bench-poses.json";

  /** How many there are of each category. */
  static final int OF_EACH = 40;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private BenchPoses() {}

  /** All of them, in the order of their categories. */
  static ImmutableList<BenchPose> load() {
    try (InputStream file = BenchPoses.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing beside BenchPoses");
      }
      return parse(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads such a file, whatever it holds. */
  static ImmutableList<BenchPose> parse(byte[] json) {
    List<BenchPose> poses = JSON.readValue(json, new TypeReference<>() {});
    return ImmutableList.copyOf(poses);
  }

  /** Those of one category. */
  static ImmutableList<BenchPose> of(Category category, List<BenchPose> all) {
    return all.stream()
        .filter(pose -> pose.category() == category)
        .collect(ImmutableList.toImmutableList());
  }

  /** Writes such a file, one pose a line. */
  static String text(List<BenchPose> poses) {
    List<String> lines = poses.stream().map(JSON::writeValueAsString).toList();
    return "[\n" + String.join(",\n", lines) + "\n]\n";
  }
}
