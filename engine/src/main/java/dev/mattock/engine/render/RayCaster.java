package dev.mattock.engine.render;

/**
 * Renders batches of views by casting a ray through each pixel. All implementations give the same
 * pixels for the same views. An instance owns scratch memory and is used by one thread at a time;
 * rendering allocates nothing once warm.
 */
public interface RayCaster extends AutoCloseable {
  /** What its frames look like. */
  RenderSettings settings();

  /**
   * Renders {@code views[from]} to {@code views[to - 1]} into frames {@code from} to {@code to - 1}
   * of the target.
   */
  void render(View[] views, int from, int to, FrameTarget target);

  /**
   * Whether it wants a batch in one call from one thread, and shares it out itself; the others are
   * best used one a thread, each with a part of the batch.
   */
  default boolean wholeBatches() {
    return false;
  }

  /**
   * Does ahead of {@link #render} what concerns the view's world alone, such as to load its land.
   * Not needed, but a caster of whole batches has many threads do this at once: this method may be
   * called by several, for views of different worlds.
   */
  default void prepare(View view) {}

  /** Frees what is not on the Java heap. */
  @Override
  default void close() {}
}
