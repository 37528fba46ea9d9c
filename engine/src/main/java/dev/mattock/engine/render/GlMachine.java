package dev.mattock.engine.render;

import dev.mattock.engine.content.Content;
import org.lwjgl.opengl.GL33C;

/**
 * One context with everything that ray casters of one content need in it. Several ray casters may
 * share it as long as one of them renders at a time.
 */
final class GlMachine implements AutoCloseable {
  /** Name of the system property: MiB that sections may take in the driver's memory. */
  static final String MEMORY_PROPERTY = "mattock.gl.memory";

  private static final int DEFAULT_MEMORY = 1024;
  private static final int LEAST_MEMORY = 1;

  private final Content content;
  private final TextureAtlas atlas;
  private final BlockLooks looks;
  private final GlThread thread;
  private final GlSlice[] slices = new GlSlice[2];
  private GlDevice device;
  private GlSections sections;
  private GlCasting casting;

  /**
   * Opens a context and compiles the shaders.
   *
   * @param memory bytes that sections may take in the driver's memory
   * @throws GlException if OpenGL cannot be had
   */
  GlMachine(Content content, TextureAtlas atlas, GlShading shading, long memory) {
    this.content = content;
    this.atlas = atlas;
    looks = new BlockLooks(content, atlas);
    thread = new GlThread(shading);
    try {
      thread.run(context -> build(context, memory));
    } catch (GlException failure) {
      thread.close();
      throw failure;
    }
  }

  /** What the system property allows sections to take, in bytes. */
  static long allowedMemory() {
    int mebibytes = Integer.getInteger(MEMORY_PROPERTY, DEFAULT_MEMORY);
    if (mebibytes < LEAST_MEMORY) {
      throw new IllegalArgumentException(
          "%s must be at least %d MiB, but is %d"
              .formatted(MEMORY_PROPERTY, LEAST_MEMORY, mebibytes));
    }
    return (long) mebibytes << 20;
  }

  private void build(GlContext context, long memory) {
    device = context.device();
    int mostTexels = GL33C.glGetInteger(GL33C.GL_MAX_TEXTURE_BUFFER_SIZE);
    sections = new GlSections(thread, memory, mostTexels);
    GlLooks uploaded = new GlLooks(looks, atlas);
    String definitions = "#define STILL_WATER " + looks.water + "\n";
    casting =
        device.compute()
            ? new ComputeCasting(uploaded, sections, definitions)
            : new FragmentCasting(uploaded, sections, definitions);
    slices[0] = new GlSlice(casting);
    slices[1] = new GlSlice(casting);
  }

  GlDevice device() {
    return device;
  }

  GlThread thread() {
    return thread;
  }

  GlSections sections() {
    return sections;
  }

  GlSlice slice(int which) {
    return slices[which];
  }

  int mostViews(RenderSettings settings) {
    return casting.mostViews(settings);
  }

  /** What gathers the views of a ray caster. */
  GlGather gather(RenderSettings settings) {
    return new GlGather(content, atlas, looks, settings, sections);
  }

  /** What is the same for all pictures of a ray caster. */
  GlFrame frame(RenderSettings settings, Camera camera) {
    GlFrame[] made = new GlFrame[1];
    thread.run(context -> made[0] = new GlFrame(settings, atlas, camera));
    return made[0];
  }

  @Override
  public void close() {
    thread.close();
    if (sections != null) {
      sections.close();
    }
    for (GlSlice slice : slices) {
      if (slice != null) {
        slice.close();
      }
    }
  }
}
