package dev.mattock.engine.env;

import dev.mattock.engine.render.FrameTarget;
import dev.mattock.engine.render.RayCaster;
import dev.mattock.engine.render.RenderSettings;
import dev.mattock.engine.render.View;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Instead of a picture it stamps what is seen into the first bytes of a frame: the world's tick,
 * the viewer, and where the eye is; the rest is filled with the tick.
 */
final class StampCaster implements RayCaster {
  private final boolean whole;
  private final Set<View> prepared = ConcurrentHashMap.newKeySet();
  private Thread user;

  StampCaster() {
    this(false);
  }

  /**
   * One that says whether it wants whole batches; if so, it insists on one thread, and on views
   * that were prepared.
   */
  StampCaster(boolean whole) {
    this.whole = whole;
  }

  @Override
  public void prepare(View view) {
    if (!prepared.add(view)) {
      throw new IllegalStateException("a view is prepared twice");
    }
  }

  @Override
  public boolean wholeBatches() {
    return whole;
  }

  @Override
  public RenderSettings settings() {
    return RenderSettings.TRAINING;
  }

  @Override
  public void render(View[] views, int from, int to, FrameTarget target) {
    if (whole) {
      user = user == null ? Thread.currentThread() : user;
      if (!user.equals(Thread.currentThread())) {
        throw new IllegalStateException("another thread than before asks for pictures");
      }
    }
    for (int i = from; i < to; i++) {
      View view = views[i];
      if (whole && !prepared.remove(view)) {
        throw new IllegalStateException("a view was not prepared");
      }
      long at = i * target.colorStride();
      byte tick = (byte) view.world().tick();
      for (long index = 0; index < target.colorStride(); index++) {
        target.color().set(ValueLayout.JAVA_BYTE, at + index, tick);
      }
      target.color().set(ValueLayout.JAVA_BYTE, at + 1, (byte) view.viewer());
      target.color().set(ValueLayout.JAVA_INT_UNALIGNED, at + 4, (int) (view.x() * 1e6));
      target.color().set(ValueLayout.JAVA_INT_UNALIGNED, at + 8, (int) (view.z() * 1e6));
      target.color().set(ValueLayout.JAVA_INT_UNALIGNED, at + 12, (int) (view.yaw() * 1e6));
    }
  }
}
