package dev.mattock.engine.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lwjgl.opengl.GL33C;
import org.lwjgl.opengl.GL43C;

/**
 * A program of shaders from the files in {@code gl}. Belongs to the thread that owns the context.
 */
final class GlProgram {
  private static final Pattern INCLUDE = Pattern.compile("#include \"([a-z.-]+)\"\n");

  private final int program;
  private final Map<String, Integer> places = new HashMap<>();

  private GlProgram(int program) {
    this.program = program;
  }

  /** A compute program out of a head line and files. */
  static GlProgram compute(String head, String... files) {
    int program = GL43C.glCreateProgram();
    attach(program, GL43C.GL_COMPUTE_SHADER, head, files);
    return link(program, files);
  }

  /** A program that covers the whole target, with a fragment shader out of a head and files. */
  static GlProgram fragment(String head, String... files) {
    int program = GL33C.glCreateProgram();
    attach(program, GL33C.GL_VERTEX_SHADER, head, "screen.glsl");
    attach(program, GL33C.GL_FRAGMENT_SHADER, head, files);
    return link(program, files);
  }

  private static void attach(int program, int kind, String head, String... files) {
    StringBuilder source = new StringBuilder(head);
    for (String file : files) {
      source.append(read(file));
    }
    int shader = GL33C.glCreateShader(kind);
    GL33C.glShaderSource(shader, source);
    GL33C.glCompileShader(shader);
    if (GL33C.glGetShaderi(shader, GL33C.GL_COMPILE_STATUS) == 0) {
      throw new GlException(
          "the driver does not take %s: %s"
              .formatted(files[files.length - 1], firstLine(GL33C.glGetShaderInfoLog(shader))));
    }
    GL33C.glAttachShader(program, shader);
    GL33C.glDeleteShader(shader);
  }

  private static GlProgram link(int program, String... files) {
    GL33C.glLinkProgram(program);
    if (GL33C.glGetProgrami(program, GL33C.GL_LINK_STATUS) == 0) {
      throw new GlException(
          "the driver does not link %s: %s"
              .formatted(files[files.length - 1], firstLine(GL33C.glGetProgramInfoLog(program))));
    }
    return new GlProgram(program);
  }

  private static String firstLine(String log) {
    return log.isBlank() ? "it does not say why" : log.strip().lines().findFirst().orElseThrow();
  }

  private static String read(String file) {
    try (InputStream stream = GlProgram.class.getResourceAsStream("gl/" + file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return INCLUDE
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(read(found.group(1))));
    } catch (IOException error) {
      throw new UncheckedIOException("cannot read the shader " + file, error);
    }
  }

  void use() {
    GL33C.glUseProgram(program);
  }

  /** Sets a whole number of the program in use. */
  void set(String name, int value) {
    GL33C.glUniform1i(place(name), value);
  }

  /** Sets two whole numbers of the program in use. */
  void set(String name, int first, int second) {
    GL33C.glUniform2i(place(name), first, second);
  }

  /** Sets three whole numbers of the program in use. */
  void set(String name, int first, int second, int third) {
    GL33C.glUniform3i(place(name), first, second, third);
  }

  /** Sets three numbers of the program in use. */
  void set(String name, float first, float second, float third) {
    GL33C.glUniform3f(place(name), first, second, third);
  }

  /** Sets four numbers of the program in use. */
  void set(String name, float first, float second, float third, float fourth) {
    GL33C.glUniform4f(place(name), first, second, third, fourth);
  }

  private int place(String name) {
    return places.computeIfAbsent(name, key -> GL33C.glGetUniformLocation(program, key));
  }
}
