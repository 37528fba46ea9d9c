package dev.mattock.engine.render;

import com.google.common.collect.ImmutableList;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.content.UnknownNameException;
import java.lang.management.ManagementFactory;

/** Makes ray casters by name. */
public final class RayCasters {
  /** The name that stands for the best choice on this machine. */
  public static final String AUTO = "auto";

  /** The name of the one that casts many rays at once with the vectors of the processor. */
  public static final String FAST = "fast";

  /** The name of the plain one. */
  public static final String REFERENCE = "reference";

  /** The name of the one that lets OpenGL do the work. */
  public static final String GL = "gl";

  /** All names that {@link #choose} knows. */
  public static final ImmutableList<String> NAMES = ImmutableList.of(AUTO, FAST, REFERENCE, GL);

  private static final String COMPILER_LEVEL = "-XX:TieredStopAtLevel=";

  /** Rays at once from which on the fast one is worth it. */
  private static final int LEAST_LANES = 8;

  private RayCasters() {}

  /**
   * A kind of ray caster, and why it was chosen.
   *
   * @param name the kind, never {@link #AUTO}
   * @param explanation one sentence for a person
   */
  public record Choice(String name, String explanation) {}

  /**
   * Settles which kind a name means on this machine.
   *
   * @throws UnknownNameException if there is no such kind
   * @throws GlException if it is {@link #GL}, which cannot be had here; the message says why
   */
  public static Choice choose(String name) {
    return switch (name) {
      case AUTO ->
          fastIsWorthIt()
              ? new Choice(FAST, "fast: %d rays at once".formatted(Lanes.width()))
              : new Choice(REFERENCE, "reference: " + whyNotFast());
      case FAST -> {
        if (!hasVectors()) {
          throw new IllegalArgumentException(
              "renderer fast needs the option --add-modules jdk.incubator.vector of java");
        }
        yield new Choice(FAST, "fast: asked for by name");
      }
      case REFERENCE -> new Choice(REFERENCE, "reference: asked for by name");
      case GL -> new Choice(GL, "gl: asked for by name, on " + GlDevice.find());
      default -> throw UnknownNameException.among("renderer", name, NAMES);
    };
  }

  private static boolean hasVectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static boolean fastIsWorthIt() {
    return hasVectors() && optimises() && Lanes.width() >= LEAST_LANES;
  }

  /** Whether java may use its optimising compiler, without which vectors are very slow. */
  private static boolean optimises() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .noneMatch(
            option ->
                option.equals("-Xint")
                    || (option.startsWith(COMPILER_LEVEL) && !option.endsWith("=4")));
  }

  private static String whyNotFast() {
    if (!hasVectors()) {
      return "java runs without --add-modules jdk.incubator.vector";
    }
    return optimises()
        ? "vectors of this processor hold %d numbers, fewer than %d"
            .formatted(Lanes.width(), LEAST_LANES)
        : "java was told to do without its optimising compiler";
  }

  /** Makes a ray caster with the textures of the content. */
  public static RayCaster create(String name, Content content, RenderSettings settings) {
    return create(name, content, TextureAtlas.of(content), settings);
  }

  /**
   * Makes a ray caster.
   *
   * @param name one of {@link #NAMES}
   * @param content what the worlds that it will see consist of
   * @param atlas the textures of that content; may be shared between threads
   * @throws UnknownNameException if there is no such kind
   * @throws GlException if it is {@link #GL}, which cannot be had here; the message says why
   */
  public static RayCaster create(
      String name, Content content, TextureAtlas atlas, RenderSettings settings) {
    String kind = name.equals(GL) ? GL : choose(name).name(); // gl says itself if there is none
    RayCaster caster =
        switch (kind) {
          case FAST -> new FastRayCaster(content, atlas, settings);
          case GL -> new GlRayCaster(content, atlas, settings);
          default -> new ReferenceRayCaster(content, atlas, settings);
        };
    return settings.hud() ? new Hud(content, caster) : caster;
  }
}
