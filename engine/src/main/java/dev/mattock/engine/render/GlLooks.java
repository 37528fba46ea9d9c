package dev.mattock.engine.render;

import org.lwjgl.opengl.GL33C;

/** How block states look and what is painted on them, as shaders want it. */
final class GlLooks {
  private static final int WITHIN = 1 << 16;
  private static final int HOLED = 1 << 17;

  private final TexelBuffer looks = new TexelBuffer(GL33C.GL_RGBA32UI);
  private final TexelBuffer faces = new TexelBuffer(GL33C.GL_RG32UI);
  private final TexelBuffer texels = new TexelBuffer(GL33C.GL_R32UI);
  private final TexelBuffer boxes = new TexelBuffer(GL33C.GL_RGBA32F);

  /** Uploads everything; by the thread that owns the context. */
  GlLooks(BlockLooks source, TextureAtlas atlas) {
    try (GlStaging staging = new GlStaging()) {
      putLooks(source, staging);
      looks.fill(staging);
      staging.clear();
      putFaces(source, staging);
      faces.fill(staging);
      staging.clear();
      staging.put(atlas.texels(), atlas.texels().length);
      texels.fill(staging);
      staging.clear();
      putBoxes(source.boxes, staging);
      boxes.fill(staging);
    }
  }

  private static void putLooks(BlockLooks source, GlStaging into) {
    for (int state = 0; state < source.kind.length; state++) {
      int flags = (source.litWithin[state] ? WITHIN : 0) | (source.holed[state] ? HOLED : 0);
      into.put(
          source.kind[state] | source.fluid[state] << 8 | flags,
          source.firstBox[state],
          source.firstBox[state + 1],
          Float.floatToRawIntBits(source.surface[state]));
    }
  }

  private static void putFaces(BlockLooks source, GlStaging into) {
    for (int state = 0; state < source.kind.length; state++) {
      for (int face = 0; face < BlockLooks.FACES; face++) {
        into.put(source.texture[state * BlockLooks.FACES + face]);
        into.put(source.rim(state, face));
      }
    }
  }

  private static void putBoxes(float[] edges, GlStaging into) {
    for (int at = 0; at < edges.length; at += 3) {
      into.put(edges[at], edges[at + 1], edges[at + 2], 0);
    }
  }

  /** Binds all to four units, from {@code unit} on: looks, faces, atlas, boxes. */
  void bind(int unit) {
    looks.bind(unit);
    faces.bind(unit + 1);
    texels.bind(unit + 2);
    boxes.bind(unit + 3);
  }
}
