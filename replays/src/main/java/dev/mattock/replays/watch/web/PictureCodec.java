package dev.mattock.replays.watch.web;

import dev.mattock.replays.watch.Frame;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures as binary messages: eight bytes, then an image file. The first byte says what the
 * picture is for (0: to be shown, 1: to be kept), the second what the file is (0: PNG, 1: JPEG),
 * two are 0, and the last four are the number that the page acknowledges, big-endian. One thread at
 * a time.
 */
final class PictureCodec implements AutoCloseable {
  /** What is shown is PNG up to so many pixels, which small pictures need to stay crisp. */
  static final int MOST_PNG_PIXELS = 256 * 256;

  static final int HEADER = 8;
  static final byte TO_SHOW = 0;
  static final byte TO_KEEP = 1;
  static final byte PNG = 0;
  static final byte JPEG = 1;

  private static final float QUALITY = 0.9f;

  /** Of PNG, where it says how little time is spent on making files small. */
  private static final float HASTE = 0.9f;

  private final ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
  private final ImageWriter jpeg = ImageIO.getImageWritersByFormatName("jpeg").next();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
  private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  /** A picture to be shown. */
  byte[] toShow(Frame frame, int number) {
    boolean small = frame.width() * frame.height() <= MOST_PNG_PIXELS;
    return encode(frame, TO_SHOW, small ? PNG : JPEG, number);
  }

  /** The picture without loss. */
  byte[] toKeep(Frame frame, int number) {
    return encode(frame, TO_KEEP, PNG, number);
  }

  private byte[] encode(Frame frame, byte use, byte format, int number) {
    bytes.reset();
    bytes.writeBytes(
        ByteBuffer.allocate(HEADER)
            .put(use)
            .put(format)
            .putShort((short) 0)
            .putInt(number)
            .array());
    draw(frame);
    ImageWriter writer = format == PNG ? png : jpeg;
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters(writer, format));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode a picture", e);
    }
    return bytes.toByteArray();
  }

  private static ImageWriteParam parameters(ImageWriter writer, byte format) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(format == PNG ? HASTE : QUALITY);
    return parameters;
  }

  private void draw(Frame frame) {
    if (image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
      image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] rgb = frame.rgb();
    for (int pixel = 0, at = 0; pixel < pixels.length; pixel++, at += 3) {
      pixels[pixel] = (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | (rgb[at + 2] & 0xFF);
    }
  }

  @Override
  public void close() {
    png.dispose();
    jpeg.dispose();
  }
}
