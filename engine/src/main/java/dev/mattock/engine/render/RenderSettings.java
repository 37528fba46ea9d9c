package dev.mattock.engine.render;

/**
 * What a frame looks like.
 *
 * @param width pixels, 8..1920
 * @param height pixels, 8..1080
 * @param fovDegrees vertical field of view, 10..150; 70 in VPT
 * @param viewDistance how far rays go, in blocks, 8..256; fog ends there
 * @param layout order of the bytes of a colour frame
 * @param blockOutline whether the block in the crosshair is outlined
 * @param hud whether a player's view shows crosshair, hotbar, life and what is in hand ({@link
 *     Hud}); takes a frame of at least 64x64. Depth and segmentation are the same with and without
 */
public record RenderSettings(
    int width,
    int height,
    double fovDegrees,
    int viewDistance,
    PixelLayout layout,
    boolean blockOutline,
    boolean hud) {

  /** Order of the bytes of a colour frame. */
  public enum PixelLayout {
    /** Height, width, channel: what image files hold. */
    HWC,
    /** Channel, height, width: what convolutions read. */
    CHW
  }

  /** Least width and height of a frame with a HUD. */
  public static final int HUD_EDGE = 64;

  /** Observations as used in training: 64x64, fov 70, 64 blocks. */
  public static final RenderSettings TRAINING =
      new RenderSettings(64, 64, 70, 64, PixelLayout.CHW, false);

  public RenderSettings {
    require(width >= 8 && width <= 1920, "width", width, "8..1920");
    require(height >= 8 && height <= 1080, "height", height, "8..1080");
    require(fovDegrees >= 10 && fovDegrees <= 150, "fovDegrees", fovDegrees, "10..150");
    require(viewDistance >= 8 && viewDistance <= 256, "viewDistance", viewDistance, "8..256");
    if (hud && (width < HUD_EDGE || height < HUD_EDGE)) {
      throw new IllegalArgumentException(
          "hud takes a frame of at least %dx%d, but it is %dx%d"
              .formatted(HUD_EDGE, HUD_EDGE, width, height));
    }
  }

  /** Without a HUD. */
  public RenderSettings(
      int width,
      int height,
      double fovDegrees,
      int viewDistance,
      PixelLayout layout,
      boolean blockOutline) {
    this(width, height, fovDegrees, viewDistance, layout, blockOutline, false);
  }

  /** The same with or without a HUD. */
  public RenderSettings withHud(boolean shown) {
    return new RenderSettings(width, height, fovDegrees, viewDistance, layout, blockOutline, shown);
  }

  /** Bytes of one colour frame. */
  public int colorBytes() {
    return width * height * 3;
  }

  private static void require(boolean holds, String name, Number value, String bounds) {
    if (!holds) {
      throw new IllegalArgumentException(
          "%s must be in %s, but is %s".formatted(name, bounds, value));
    }
  }
}
