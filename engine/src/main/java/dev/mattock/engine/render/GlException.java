package dev.mattock.engine.render;

/** OpenGL cannot be had here, or has failed; the message is one line for a person. */
public final class GlException extends RuntimeException {
  private static final long serialVersionUID = 1;

  GlException(String message) {
    super(message);
  }

  GlException(String message, Throwable cause) {
    super(message, cause);
  }
}
