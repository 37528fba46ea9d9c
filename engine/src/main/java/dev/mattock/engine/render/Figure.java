package dev.mattock.engine.render;

import dev.mattock.engine.render.BodyModel.Block;
import dev.mattock.engine.render.BodyModel.Part;
import dev.mattock.engine.render.BodyModel.Shown;

/** A {@link BodyModel} in flat arrays, with textures by their index in the atlas. */
final class Figure {
  private static final int FACES = 6;

  /** How many boxes it has. */
  final int size;

  /** By box. */
  final Part[] parts;

  /** By box. */
  final Shown[] shown;

  /** Six numbers a box, blocks. */
  final double[] bounds;

  /** Six textures a box. */
  final int[] textures;

  /** What the head turns about, blocks. */
  final double neckX;

  final double neckY;
  final double neckZ;

  Figure(BodyModel model, TextureAtlas atlas) {
    size = model.blocks().size();
    parts = new Part[size];
    shown = new Shown[size];
    bounds = new double[6 * size];
    textures = new int[FACES * size];
    neckX = model.neck().get(0);
    neckY = model.neck().get(1);
    neckZ = model.neck().get(2);
    for (int box = 0; box < size; box++) {
      Block block = model.blocks().get(box);
      parts[box] = block.part();
      shown[box] = block.shown();
      for (int i = 0; i < 6; i++) {
        bounds[6 * box + i] = block.bounds().get(i);
        textures[FACES * box + i] = atlas.index(block.textures().get(i));
      }
    }
  }

  /** What a leg swings about: the middle of its upper end. */
  double hipX(int box) {
    return (bounds[6 * box] + bounds[6 * box + 3]) / 2;
  }

  /** What a leg swings about: its upper end. */
  double hipY(int box) {
    return bounds[6 * box + 4];
  }

  /** What a leg swings about: the middle of its upper end. */
  double hipZ(int box) {
    return (bounds[6 * box + 2] + bounds[6 * box + 5]) / 2;
  }
}
