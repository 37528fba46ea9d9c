package dev.mattock.training.metrics;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Paints one plot onto one image. Sizes are for 900x500 pixels and grow with the image. */
final class CurvePainter {
  private static final Color PAPER = new Color(0xffffff);
  private static final Color INK = new Color(0x1f2937);
  private static final Color QUIET_INK = new Color(0x6b7280);
  private static final Color GRID = new Color(0xe5e7eb);

  /** The colour of the mean, and of a single run. */
  static final Color MEAN = new Color(0x0b3c5d);

  /** The colours of the runs, in turn. */
  static final List<Color> RUNS =
      List.of(
          new Color(0x5aa9e6),
          new Color(0xf2a541),
          new Color(0x55b88a),
          new Color(0xd98cc0),
          new Color(0xe4705a),
          new Color(0x9b8bd9));

  private final CurvePlot plot;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final double scale;
  private final Rectangle2D area;
  private final Axis.Ticks xTicks;
  private final Axis.Ticks yTicks;

  CurvePainter(CurvePlot plot, BufferedImage image) {
    this.plot = plot;
    this.image = image;
    this.graphics = image.createGraphics();
    this.scale =
        Math.min(
            (double) image.getWidth() / CurvePlot.WIDTH,
            (double) image.getHeight() / CurvePlot.HEIGHT);
    double left = 72 * scale;
    double top = 98 * scale;
    this.area =
        new Rectangle2D.Double(
            left, top, image.getWidth() - left - 36 * scale, image.getHeight() - top - 64 * scale);
    this.xTicks = ticks(plot.x(), xValues(), 10).endingAt(xValues().max().orElseThrow());
    this.yTicks = ticks(plot.y(), yValues(), 5);
  }

  void paint() {
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(PAPER);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      paintTitles();
      paintGrid();
      paintCurves();
      paintGuides();
    } finally {
      graphics.dispose();
    }
  }

  private DoubleStream xValues() {
    return plot.runs().stream()
        .flatMapToDouble(curve -> IntStream.range(0, curve.size()).mapToDouble(curve::x));
  }

  private DoubleStream yValues() {
    return DoubleStream.concat(
        plot.guides().stream().mapToDouble(CurvePlot.Guide::y),
        plot.runs().stream()
            .flatMapToDouble(curve -> IntStream.range(0, curve.size()).mapToDouble(curve::y))
            .filter(Double::isFinite));
  }

  private static Axis.Ticks ticks(Axis axis, DoubleStream values, int most) {
    double[] all = values.toArray();
    double least = DoubleStream.of(all).min().orElse(0);
    return axis.ticks(least, DoubleStream.of(all).max().orElse(1), most);
  }

  private void paintTitles() {
    double left = 24 * scale;
    font(Font.BOLD, 18);
    graphics.setColor(INK);
    text(plot.title(), left, 34 * scale);
    paintLegend(left, 60 * scale);
    font(Font.PLAIN, 12);
    graphics.setColor(QUIET_INK);
    text(plot.y().label(), left, area.getY() - 15 * scale);
    double right = area.getMaxX() - width(plot.x().label());
    text(plot.x().label(), right, image.getHeight() - 16 * scale);
  }

  private void paintLegend(double left, double baseline) {
    font(Font.PLAIN, 12);
    double x = left;
    if (hasMean()) {
      x = legendEntry(meanName(), MEAN, 3.2f, x, baseline);
    }
    for (int i = 0; i < plot.runs().size(); i++) {
      x = legendEntry(plot.runs().get(i).name(), colour(i), runWidth(), x, baseline);
    }
  }

  /** Returns where the next entry begins. */
  private double legendEntry(
      String name, Color colour, float lineWidth, double x, double baseline) {
    double lineLength = 22 * scale;
    stroke(lineWidth);
    graphics.setColor(colour);
    double middle = baseline - 4 * scale;
    graphics.draw(new Line2D.Double(x, middle, x + lineLength, middle));
    graphics.setColor(INK);
    text(name, x + lineLength + 7 * scale, baseline);
    return x + lineLength + 29 * scale + width(name);
  }

  private void paintGrid() {
    font(Font.PLAIN, 12);
    stroke(1);
    List<String> yLabels = plot.y().labels(yTicks);
    for (int i = 0; i < yTicks.count(); i++) {
      double y = y(yTicks.at(i));
      graphics.setColor(i == 0 ? QUIET_INK : GRID);
      graphics.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
      graphics.setColor(QUIET_INK);
      String label = yLabels.get(i);
      text(label, area.getX() - 10 * scale - width(label), y + 4 * scale);
    }
    List<String> xLabels = plot.x().labels(xTicks);
    for (int i = 0; i < xTicks.count(); i++) {
      double x = x(xTicks.at(i));
      graphics.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + 5 * scale));
      String label = xLabels.get(i);
      text(label, x - width(label) / 2, area.getMaxY() + 21 * scale);
    }
  }

  private void paintCurves() {
    Shape clip = graphics.getClip();
    double margin = 3 * scale;
    graphics.clip(
        new Rectangle2D.Double(
            area.getX() - margin,
            area.getY() - margin,
            area.getWidth() + 2 * margin,
            area.getHeight() + 2 * margin));
    for (int i = 0; i < plot.runs().size(); i++) {
      paintCurve(plot.runs().get(i), colour(i), runWidth());
    }
    if (hasMean()) {
      paintCurve(Curve.mean(meanName(), plot.runs()), MEAN, 3.2f);
    }
    graphics.setClip(clip);
  }

  private void paintCurve(Curve curve, Color colour, float lineWidth) {
    graphics.setColor(colour);
    stroke(lineWidth);
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (int i = 0; i < curve.size(); i++) {
      boolean present = Double.isFinite(curve.y(i));
      if (!present) {
        drawing = false;
        continue;
      }
      double x = x(curve.x(i));
      double y = y(curve.y(i));
      if (drawing) {
        path.lineTo(x, y);
      } else {
        // A line of no length, so that a point between two gaps is seen.
        path.moveTo(x, y);
        path.lineTo(x, y);
        drawing = true;
      }
    }
    graphics.draw(path);
  }

  private void paintGuides() {
    font(Font.PLAIN, 11);
    float dash = (float) (5 * scale);
    for (CurvePlot.Guide guide : plot.guides()) {
      double y = y(guide.y());
      graphics.setColor(QUIET_INK);
      graphics.setStroke(
          new BasicStroke(
              (float) (1.2 * scale),
              BasicStroke.CAP_BUTT,
              BasicStroke.JOIN_ROUND,
              1,
              new float[] {dash, dash},
              0));
      graphics.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
      paintGuideLabel(guide.label(), y - 5 * scale);
    }
  }

  /** On a patch of paper, so that it can be read over the curves. */
  private void paintGuideLabel(String label, double baseline) {
    double left = area.getMaxX() - width(label);
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setColor(PAPER);
    graphics.fill(
        new Rectangle2D.Double(
            left - 3 * scale,
            baseline - metrics.getAscent(),
            width(label) + 3 * scale,
            metrics.getAscent() + 2 * scale));
    graphics.setColor(QUIET_INK);
    text(label, left, baseline);
  }

  /** Whether there are several runs, and an x that all of them reach. */
  private boolean hasMean() {
    double from = plot.runs().stream().mapToDouble(run -> run.x(0)).max().orElseThrow();
    double to = plot.runs().stream().mapToDouble(run -> run.x(run.size() - 1)).min().orElseThrow();
    return plot.runs().size() > 1 && from <= to;
  }

  private String meanName() {
    return "mean of " + plot.runs().size();
  }

  private Color colour(int run) {
    return plot.runs().size() == 1 ? MEAN : RUNS.get(run % RUNS.size());
  }

  private float runWidth() {
    return plot.runs().size() == 1 ? 2.4f : 1.3f;
  }

  private double x(double value) {
    return area.getX() + xTicks.share(value) * area.getWidth();
  }

  private double y(double value) {
    return area.getMaxY() - yTicks.share(value) * area.getHeight();
  }

  private void font(int style, double size) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, 1).deriveFont((float) (size * scale)));
  }

  private void stroke(float lineWidth) {
    graphics.setStroke(
        new BasicStroke(
            (float) (lineWidth * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }

  private double width(String text) {
    FontMetrics metrics = graphics.getFontMetrics();
    return metrics.stringWidth(text);
  }

  private void text(String text, double x, double baseline) {
    graphics.drawString(text, (float) x, (float) baseline);
  }
}
