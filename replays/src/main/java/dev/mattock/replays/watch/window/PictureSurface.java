package dev.mattock.replays.watch.window;

import static org.lwjgl.opengl.GL12.GL_BGRA;
import static org.lwjgl.opengl.GL12.GL_UNSIGNED_INT_8_8_8_8_REV;

import org.lwjgl.opengl.GL11;
import org.lwjgl.opengl.GL30;

/**
 * A picture on its way into a window: a texture, copied into the window's frame buffer with nearest
 * neighbours. Used by the thread that owns the OpenGL context.
 */
final class PictureSurface implements AutoCloseable {
  private final int texture;
  private final int frameBuffer;
  private int width;
  private int height;

  PictureSurface() {
    texture = GL11.glGenTextures();
    GL11.glBindTexture(GL11.GL_TEXTURE_2D, texture);
    GL11.glTexParameteri(GL11.GL_TEXTURE_2D, GL11.GL_TEXTURE_MIN_FILTER, GL11.GL_NEAREST);
    GL11.glTexParameteri(GL11.GL_TEXTURE_2D, GL11.GL_TEXTURE_MAG_FILTER, GL11.GL_NEAREST);
    frameBuffer = GL30.glGenFramebuffers();
  }

  /** Takes a picture: rows from the top, each pixel 0xAARRGGBB. */
  void upload(int[] argb, int newWidth, int newHeight) {
    GL11.glBindTexture(GL11.GL_TEXTURE_2D, texture);
    if (newWidth == width && newHeight == height) {
      GL11.glTexSubImage2D(
          GL11.GL_TEXTURE_2D, 0, 0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, argb);
      return;
    }
    width = newWidth;
    height = newHeight;
    GL11.glTexImage2D(
        GL11.GL_TEXTURE_2D,
        0,
        GL11.GL_RGBA8,
        width,
        height,
        0,
        GL_BGRA,
        GL_UNSIGNED_INT_8_8_8_8_REV,
        argb);
    GL30.glBindFramebuffer(GL30.GL_READ_FRAMEBUFFER, frameBuffer);
    GL30.glFramebufferTexture2D(
        GL30.GL_READ_FRAMEBUFFER, GL30.GL_COLOR_ATTACHMENT0, GL11.GL_TEXTURE_2D, texture, 0);
  }

  /** Draws the picture into a window of that size, with black around it. */
  void draw(int windowWidth, int windowHeight) {
    Letterbox box = Letterbox.of(width, height, windowWidth, windowHeight);
    GL30.glBindFramebuffer(GL30.GL_DRAW_FRAMEBUFFER, 0);
    GL11.glViewport(0, 0, windowWidth, windowHeight);
    GL11.glClearColor(0, 0, 0, 1);
    GL11.glClear(GL11.GL_COLOR_BUFFER_BIT);
    GL30.glBindFramebuffer(GL30.GL_READ_FRAMEBUFFER, frameBuffer);
    int bottom = windowHeight - box.top() - box.height();
    GL30.glBlitFramebuffer( // a picture's first row is the highest, a window's the lowest
        0,
        height,
        width,
        0,
        box.left(),
        bottom,
        box.left() + box.width(),
        bottom + box.height(),
        GL11.GL_COLOR_BUFFER_BIT,
        GL11.GL_NEAREST);
  }

  @Override
  public void close() {
    GL30.glDeleteFramebuffers(frameBuffer);
    GL11.glDeleteTextures(texture);
  }
}
