package dev.mattock.engine.terrain;

/** Is shown sections, see {@link Terrain#forEachEditedSection}. */
@FunctionalInterface
public interface SectionVisitor {
  /**
   * One section.
   *
   * @param chunkX block x divided by 16, rounded down
   * @param sectionY y divided by 16, 0..15
   * @param chunkZ block z divided by 16, rounded down
   * @param section its blocks, valid until the next edit
   */
  void visit(int chunkX, int sectionY, int chunkZ, Section section);
}
