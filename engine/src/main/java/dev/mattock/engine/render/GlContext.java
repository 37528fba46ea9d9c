package dev.mattock.engine.render;

import static org.lwjgl.egl.EGL10.EGL_EXTENSIONS;
import static org.lwjgl.egl.EGL10.EGL_NONE;
import static org.lwjgl.egl.EGL10.EGL_NO_CONTEXT;
import static org.lwjgl.egl.EGL10.EGL_NO_DISPLAY;
import static org.lwjgl.egl.EGL10.EGL_NO_SURFACE;
import static org.lwjgl.egl.EGL10.EGL_SURFACE_TYPE;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lwjgl.PointerBuffer;
import org.lwjgl.egl.EGL;
import org.lwjgl.egl.EGL10;
import org.lwjgl.egl.EGL12;
import org.lwjgl.egl.EGL14;
import org.lwjgl.egl.EGLCapabilities;
import org.lwjgl.egl.EXTDeviceBase;
import org.lwjgl.egl.EXTDeviceEnumeration;
import org.lwjgl.egl.EXTPlatformBase;
import org.lwjgl.egl.EXTPlatformDevice;
import org.lwjgl.egl.KHRCreateContext;
import org.lwjgl.opengl.GL;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GLCapabilities;
import org.lwjgl.system.MemoryStack;

/**
 * An OpenGL context without a display or a surface, by EGL's devices. It belongs to the thread that
 * opened it. Displays stay initialised: EGL hands the same one to everybody in the process.
 */
final class GlContext implements AutoCloseable {
  private static final String LIBRARY = "libEGL.so.1";
  private static final int MOST_DEVICES = 64;

  /** Versions to ask for, best first. */
  private static final int[][] VERSIONS = {{4, 6}, {4, 5}, {4, 3}, {3, 3}};

  private final long display;
  private final long context;
  private final GLCapabilities capabilities;
  private final GlDevice device;

  private GlContext(long display, long context, GlShading shading) {
    this.display = display;
    this.context = context;
    capabilities = GL.createCapabilities();
    device =
        new GlDevice(
            GL11C.glGetString(GL11C.GL_RENDERER),
            GL11C.glGetString(GL11C.GL_VERSION),
            capabilities.OpenGL43 && shading != GlShading.FRAGMENT);
  }

  /**
   * Opens a context on the first device that offers OpenGL 3.3 or later, hardware before software.
   *
   * @throws GlException if there is none; the message says why
   */
  static GlContext open(GlShading shading) {
    demandLibrary();
    try {
      List<String> refusals = new ArrayList<>();
      for (long device : devices()) {
        GlContext opened = open(device, shading, refusals);
        if (opened != null) {
          return opened;
        }
      }
      throw new GlException(
          "no device offers OpenGL 3.3 or later through EGL: "
              + (refusals.isEmpty() ? "there is no device" : String.join("; ", refusals)));
    } catch (LinkageError error) {
      throw new GlException("EGL or OpenGL does not load: " + error.getMessage(), error);
    }
  }

  @SuppressWarnings("restricted") // the launcher enables native access
  private static void demandLibrary() {
    String system = System.getProperty("os.name");
    if (!system.startsWith("Linux")) {
      throw new GlException(
          "OpenGL without a window needs EGL, which " + system + " does not have: use fast");
    }
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(LIBRARY, arena);
    } catch (IllegalArgumentException missing) {
      throw new GlException(
          "no libEGL: apt install libegl1 libegl-mesa0 libgl1-mesa-dri, or the GPU's driver",
          missing);
    }
  }

  /** The devices, those that are mere software last. */
  private static List<Long> devices() {
    EGLCapabilities offered = EGL.getCapabilities();
    if (offered.eglQueryDevicesEXT == 0 || offered.eglGetPlatformDisplayEXT == 0) {
      throw new GlException("the EGL of this machine cannot list its devices: its driver is old");
    }
    try (MemoryStack stack = MemoryStack.stackPush()) {
      PointerBuffer found = stack.mallocPointer(MOST_DEVICES);
      IntBuffer count = stack.ints(0);
      if (!EXTDeviceEnumeration.eglQueryDevicesEXT(found, count)) {
        throw new GlException("EGL cannot list its devices: " + error());
      }
      List<Long> hardware = new ArrayList<>();
      List<Long> software = new ArrayList<>();
      for (int i = 0; i < count.get(0); i++) {
        (isSoftware(found.get(i)) ? software : hardware).add(found.get(i));
      }
      hardware.addAll(software);
      return hardware;
    }
  }

  private static boolean isSoftware(long device) {
    String extensions = EXTDeviceBase.eglQueryDeviceStringEXT(device, EGL_EXTENSIONS);
    return extensions != null && extensions.contains("EGL_MESA_device_software");
  }

  /** A context on a device; null, and a line more among the refusals, if it will not do. */
  private static GlContext open(long device, GlShading shading, List<String> refusals) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long display =
          EXTPlatformBase.eglGetPlatformDisplayEXT(
              EXTPlatformDevice.EGL_PLATFORM_DEVICE_EXT, device, stack.ints(EGL_NONE));
      IntBuffer major = stack.mallocInt(1);
      IntBuffer minor = stack.mallocInt(1);
      if (display == EGL_NO_DISPLAY || !EGL10.eglInitialize(display, major, minor)) {
        refusals.add("a device does not answer (" + error() + ")");
        return null;
      }
      EGLCapabilities offered = EGL.createDisplayCapabilities(display, major.get(0), minor.get(0));
      if (!offered.EGL_KHR_surfaceless_context || !offered.EGL_KHR_create_context) {
        refusals.add("a driver cannot do without a surface: it is too old");
        return null;
      }
      return onDisplay(stack, display, shading, refusals);
    }
  }

  private static GlContext onDisplay(
      MemoryStack stack, long display, GlShading shading, List<String> refusals) {
    if (!EGL12.eglBindAPI(EGL14.EGL_OPENGL_API)) {
      refusals.add("a device knows no OpenGL (" + error() + ")");
      return null;
    }
    long config = config(stack, display);
    for (int[] version : VERSIONS) {
      IntBuffer wishes =
          stack.ints(
              KHRCreateContext.EGL_CONTEXT_MAJOR_VERSION_KHR,
              version[0],
              KHRCreateContext.EGL_CONTEXT_MINOR_VERSION_KHR,
              version[1],
              KHRCreateContext.EGL_CONTEXT_OPENGL_PROFILE_MASK_KHR,
              KHRCreateContext.EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT_KHR,
              EGL_NONE);
      long context = EGL10.eglCreateContext(display, config, EGL_NO_CONTEXT, wishes);
      if (context != EGL_NO_CONTEXT) {
        if (EGL10.eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
          return new GlContext(display, context, shading);
        }
        EGL10.eglDestroyContext(display, context);
      }
    }
    refusals.add("a driver is too old for OpenGL 3.3 (" + error() + ")");
    return null;
  }

  /** Any configuration that takes OpenGL; none where the driver needs none. */
  private static long config(MemoryStack stack, long display) {
    IntBuffer wishes =
        stack.ints(EGL12.EGL_RENDERABLE_TYPE, EGL14.EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE);
    PointerBuffer found = stack.mallocPointer(1);
    IntBuffer count = stack.ints(0);
    boolean chosen = EGL10.eglChooseConfig(display, wishes, found, count);
    return chosen && count.get(0) > 0 ? found.get(0) : 0;
  }

  private static String error() {
    return "EGL error 0x" + Integer.toHexString(EGL10.eglGetError());
  }

  /** What the driver offers. */
  GlDevice device() {
    return device;
  }

  /** What the driver knows. */
  GLCapabilities capabilities() {
    return capabilities;
  }

  /** Gives the context back; by the thread that opened it. */
  @Override
  public void close() {
    GL.setCapabilities(null);
    EGL10.eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    EGL10.eglDestroyContext(display, context);
  }
}
