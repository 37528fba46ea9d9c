package dev.mattock.training.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvePlotTest {
  private static final Axis STEPS = Axis.number("environment steps");
  private static final Axis SUCCESS = Axis.percent("success");
  private static final int PAPER = 0xffffffff;

  @TempDir private Path folder;

  private static Curve line(String name, double fromY, double toY) {
    return Curve.of(name, new double[] {0, 1_000_000}, new double[] {fromY, toY});
  }

  private static BufferedImage draw(List<Curve> curves, CurvePlot.Guide... guides) {
    return new CurvePlot("A title", STEPS, SUCCESS, curves, List.of(guides)).draw(900, 500);
  }

  @Test
  void drawsEachRunInItsColourAndTheMeanBetween() {
    BufferedImage image = draw(List.of(line("seed 1", 0.2, 0.2), line("seed 2", 0.8, 0.8)));

    int[] runs = heights(image, CurvePainter.RUNS.get(0));
    int[] others = heights(image, CurvePainter.RUNS.get(1));
    int[] mean = heights(image, CurvePainter.MEAN);
    assertThat(runs[0]).isGreaterThan(mean[1]);
    assertThat(others[1]).isLessThan(mean[0]);
    assertThat((runs[0] + others[0]) / 2.0).isCloseTo((mean[0] + mean[1]) / 2.0, within(2.0));
    assertThat(mean[1] - mean[0]).isGreaterThan(runs[1] - runs[0]);
  }

  /** The first and last row in which the middle of the plot has a colour. */
  private static int[] heights(BufferedImage image, Color colour) {
    int first = -1;
    int last = -1;
    for (int y = 95; y < 430; y++) {
      if (near(image.getRGB(500, y), colour)) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    assertThat(first).as("the colour %s in the middle of the plot", colour).isNotNegative();
    return new int[] {first, last};
  }

  private static boolean near(int rgb, Color colour) {
    Color found = new Color(rgb);
    return Math.abs(found.getRed() - colour.getRed()) < 40
        && Math.abs(found.getGreen() - colour.getGreen()) < 40
        && Math.abs(found.getBlue() - colour.getBlue()) < 40;
  }

  @Test
  void aHigherValueIsDrawnHigher() {
    int low = heights(draw(List.of(line("a", 0.1, 0.1))), CurvePainter.MEAN)[0];
    int high = heights(draw(List.of(line("a", 0.9, 0.9))), CurvePainter.MEAN)[0];

    // The area is 338 pixels high for 0 to 100 %.
    assertThat(low - high).isCloseTo((int) (0.8 * 338), within(2));
  }

  @Test
  void leavesAGapWhereThereIsNoValue() {
    double[] x = {0, 4, 5, 6, 10};
    double[] y = {0.5, 0.5, Double.NaN, 0.5, 0.5};
    BufferedImage gap = draw(List.of(Curve.of("a", x, y)));

    int row = heightOfHalf(gap);
    assertThat(near(gap.getRGB(72 + 792 * 2 / 10, row), CurvePainter.MEAN)).isTrue();
    assertThat(near(gap.getRGB(72 + 792 / 2, row), CurvePainter.MEAN)).isFalse();
    assertThat(near(gap.getRGB(72 + 792 * 8 / 10, row), CurvePainter.MEAN)).isTrue();
  }

  private static int heightOfHalf(BufferedImage image) {
    for (int y = 95; y < 430; y++) {
      if (near(image.getRGB(72 + 792 * 2 / 10, y), CurvePainter.MEAN)) {
        return y + 1;
      }
    }
    throw new AssertionError("no curve at a fifth of the width");
  }

  @Test
  void drawsTitleLegendLabelsTicksAndGuides() {
    List<Curve> curves = List.of(line("a", 0, 0), line("b", 0, 0));
    BufferedImage image = draw(curves, new CurvePlot.Guide("random", 0.5));

    assertThat(inked(image, 24, 18, 200, 22)).as("title").isGreaterThan(50);
    assertThat(inked(image, 24, 48, 300, 16)).as("legend").isGreaterThan(50);
    assertThat(inked(image, 24, 72, 100, 16)).as("label of y").isGreaterThan(20);
    assertThat(inked(image, 700, 470, 190, 20)).as("label of x").isGreaterThan(20);
    assertThat(inked(image, 20, 100, 45, 340)).as("ticks of y").isGreaterThan(50);
    assertThat(inked(image, 60, 440, 830, 18)).as("ticks of x").isGreaterThan(50);
    assertThat(inked(image, 800, 250, 64, 12)).as("label of the guide").isGreaterThan(20);
    assertThat(inked(draw(curves), 800, 250, 64, 12)).as("no guide").isZero();
    assertThat(inked(image, 0, 0, 900, 10) + inked(image, 890, 0, 10, 500)).as("rim").isZero();
  }

  private static int inked(BufferedImage image, int left, int top, int width, int height) {
    int count = 0;
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        count += image.getRGB(x, y) == PAPER ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void drawsRunsThatHaveNoXInCommonWithoutAMean() {
    Curve early = Curve.of("a", new double[] {0, 1}, new double[] {0, 1});
    Curve late = Curve.of("b", new double[] {2, 3}, new double[] {0, 1});

    BufferedImage image = draw(List.of(early, late));

    assertThat(pixelsNear(image, CurvePainter.MEAN)).isZero();
    assertThat(pixelsNear(image, CurvePainter.RUNS.get(0))).isGreaterThan(50);
    assertThat(pixelsNear(image, CurvePainter.RUNS.get(1))).isGreaterThan(50);
  }

  private static int pixelsNear(BufferedImage image, Color colour) {
    int count = 0;
    for (int y = 95; y < 430; y++) {
      for (int x = 75; x < 860; x++) {
        count += near(image.getRGB(x, y), colour) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void writesAPictureOfNoisyRuns() throws IOException {
    List<Curve> curves = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      curves.add(noisy(seed));
    }
    CurvePlot plot =
        new CurvePlot(
            "collect_log: success of the last 100 episodes",
            STEPS,
            SUCCESS,
            curves,
            List.of(new CurvePlot.Guide("wanted: 70 %", 0.7), new CurvePlot.Guide("random", 0.08)));
    Path file = folder.resolve("curves.png");
    plot.writePng(file, CurvePlot.WIDTH, CurvePlot.HEIGHT);

    BufferedImage read = ImageIO.read(file.toFile());
    assertThat(read.getWidth()).isEqualTo(900);
    assertThat(read.getHeight()).isEqualTo(500);
    assertThat(read.getRGB(0, 0, 900, 500, null, 0, 900))
        .isEqualTo(plot.draw(900, 500).getRGB(0, 0, 900, 500, null, 0, 900));
    keepForAPersonToSee(file);
  }

  /** With -Dmattock.pictures=FOLDER the picture stays there. */
  private static void keepForAPersonToSee(Path file) throws IOException {
    String target = System.getProperty("mattock.pictures");
    if (target != null) {
      Files.copy(file, Path.of(target).resolve("curves.png"));
    }
  }

  private static Curve noisy(int seed) {
    Random random = new Random(seed);
    double[] x = new double[200];
    double[] y = new double[200];
    for (int i = 0; i < x.length; i++) {
      x[i] = 2048.0 * (i * 3 + seed);
      double trend = 0.85 / (1 + Math.exp(-(i - 60 - 15 * seed) / 15.0));
      y[i] = Math.clamp(trend + 0.04 * random.nextGaussian() + 0.06, 0, 1);
    }
    return Curve.of("seed " + seed, x, y);
  }

  @Test
  void aCurveComesFromAMetricsLog() {
    MetricsLog log =
        new MetricsLog(
            List.of(
                new MetricsRow(10, Map.of("minutes", 0.5)),
                new MetricsRow(20, Map.of("minutes", 1.0, "success", 0.25)),
                new MetricsRow(30, Map.of("minutes", 1.5, "success", 0.75))));

    Curve bySteps = Curve.of("a", log, Curve.STEP, "success");
    Curve byMinutes = Curve.of("a", log, "minutes", "success");

    assertThat(bySteps.size()).isEqualTo(2);
    assertThat(bySteps.x(0)).isEqualTo(20);
    assertThat(bySteps.at(25)).isEqualTo(0.5);
    assertThat(byMinutes.at(1.25)).isEqualTo(0.5);
    assertThat(byMinutes.at(0.9)).isNaN();
    assertThatThrownBy(() -> Curve.of("a", log, Curve.STEP, "loss"))
        .hasMessageContaining("no row has both 'step' and 'loss'");
  }

  @Test
  void theMeanReachesAsFarAsAllCurves() {
    Curve a = Curve.of("a", new double[] {0, 2, 4}, new double[] {0, 2, 4});
    Curve b = Curve.of("b", new double[] {1, 3}, new double[] {3, 5});

    Curve mean = Curve.mean("mean", List.of(a, b));

    assertThat(mean.size()).isEqualTo(3);
    assertThat(mean.x(0)).isEqualTo(1);
    assertThat(mean.y(0)).isEqualTo((1 + 3) / 2.0);
    assertThat(mean.y(1)).isEqualTo((2 + 4) / 2.0);
    assertThat(mean.y(2)).isEqualTo((3 + 5) / 2.0);
  }

  @Test
  void refusesCurvesAndPlotsThatMakeNoSense() {
    assertThatThrownBy(() -> Curve.of("a", new double[2], new double[1]))
        .hasMessageContaining("x=2, y=1");
    assertThatThrownBy(() -> Curve.of("a", new double[] {1, 1}, new double[2]))
        .hasMessageContaining("x[1]=1.0");
    assertThatThrownBy(() -> draw(List.of())).hasMessageContaining("at least one curve");
    CurvePlot plot = new CurvePlot("", STEPS, SUCCESS, List.of(line("a", 0, 1)), List.of());
    assertThatThrownBy(() -> plot.draw(100, 500)).hasMessageContaining("100 x 500");
    assertThatThrownBy(() -> new CurvePlot.Guide("g", Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void ticksAreRoundNumbersAroundTheValues() {
    requireLabels(Axis.percent("p"), 0.02, 0.6, "0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    requireLabels(STEPS, 0, 1_000_000, "0", "0.2M", "0.4M", "0.6M", "0.8M", "1.0M");
    requireLabels(STEPS, 2048, 240_000, "0", "50k", "100k", "150k", "200k", "250k");
    requireLabels(STEPS, -0.3, 0.2, "-0.3", "-0.2", "-0.1", "0", "0.1", "0.2");
    requireLabels(STEPS, 7, 7, "2", "4", "6", "8", "10", "12");
    requireLabels(STEPS, 0, 0, "-1.0", "-0.5", "0", "0.5", "1.0");
    requireLabels(STEPS, 0, 11.9, "0", "2.5", "5.0", "7.5", "10.0", "12.5");
  }

  private static void requireLabels(Axis axis, double least, double greatest, String... labels) {
    assertThat(axis.labels(axis.ticks(least, greatest, 5))).containsExactly(labels);
  }

  @Test
  void ticksCanEndAtAValue() {
    Axis.Ticks ticks = STEPS.ticks(0, 1_230_000, 10).endingAt(1_230_000);

    assertThat(STEPS.labels(ticks)).endsWith("1.0M", "1.2M");
    assertThat(ticks.share(1_230_000)).isEqualTo(1);
    assertThat(STEPS.ticks(0, 10, 5).endingAt(10)).isEqualTo(STEPS.ticks(0, 10, 5));
  }

  @Test
  void ticksHoldTheValuesForAnyRange() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(13) - 6);
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(13) - 6);
      Axis.Ticks ticks = STEPS.ticks(low, high, 10);
      String range = low + " .. " + high;
      double slack = 1e-6 * ticks.step();
      assertThat(ticks.from()).as(range).isLessThanOrEqualTo(low + slack);
      assertThat(ticks.to()).as(range).isGreaterThanOrEqualTo(high - slack);
      assertThat(ticks.count()).as(range).isBetween(2, 11);
      assertThat(ticks.at(0)).as(range).isCloseTo(ticks.from(), within(slack));
      assertThat(ticks.at(ticks.count() - 1)).as(range).isCloseTo(ticks.to(), within(slack));
    }
  }
}
