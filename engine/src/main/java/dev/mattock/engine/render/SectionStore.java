package dev.mattock.engine.render;

/**
 * Sections of one kind (blocks or light) in the driver's memory, each in a slot, uploaded once and
 * again when written. What is put is staged, and goes to the driver in large pieces; two pieces are
 * under way at a time.
 */
final class SectionStore implements AutoCloseable {
  /** Instead of a slot: no room in this slice. */
  static final int NO_ROOM = SlotPool.NONE;

  private static final long PIECE_BYTES = 4 << 20;

  private final GlThread thread;
  private final TexelBuffer texels;
  private final int slotBytes;
  private final SlotPool pool;
  private final Piece[] pieces;
  private int turn;

  /** Sections on their way. */
  private final class Piece {
    private final GlStaging staging = new GlStaging();
    private final int[] slots = new int[(int) (PIECE_BYTES / slotBytes) + 1];
    private final GlThread.Step step = new GlThread.Step(context -> load());
    private int count;
    private long reserved;
    private boolean underWay;

    /** Neighbours in both places go together. */
    private void load() {
      texels.reserve(reserved);
      int from = 0;
      while (from < count) {
        int to = from + 1;
        while (to < count && slots[to] == slots[to - 1] + 1) {
          to++;
        }
        texels.put(
            (long) slots[from] * slotBytes,
            staging.address() + (long) from * slotBytes,
            (long) (to - from) * slotBytes);
        from = to;
      }
    }
  }

  /**
   * An empty store.
   *
   * @param slotBytes of one section
   * @param most slots that there may be
   */
  SectionStore(GlThread thread, TexelBuffer texels, int slotBytes, int most) {
    this.thread = thread;
    this.texels = texels;
    this.slotBytes = slotBytes;
    pool = new SlotPool(most);
    pieces = new Piece[] {new Piece(), new Piece()};
  }

  /** Where the sections lie. */
  TexelBuffer texels() {
    return texels;
  }

  /** Which section lies where. */
  SlotPool pool() {
    return pool;
  }

  /** The slot of a section of block states, uploaded if need be; or {@link #NO_ROOM}. */
  int use(Object section, int writes, short[] cells, int hint) {
    int slot = pool.use(section, hint);
    if (slot != NO_ROOM && pool.isStale(slot, writes)) {
      begin(slot).put(cells);
    }
    return slot;
  }

  /** The slot of a section of light, uploaded if need be; or {@link #NO_ROOM}. */
  int use(Object section, int writes, byte[] cells, int hint) {
    int slot = pool.use(section, hint);
    if (slot != NO_ROOM && pool.isStale(slot, writes)) {
      begin(slot).put(cells);
    }
    return slot;
  }

  private GlStaging begin(int slot) {
    Piece piece = pieces[turn];
    if (piece.staging.size() >= PIECE_BYTES) {
      flush();
      piece = pieces[turn];
    }
    piece.slots[piece.count++] = slot;
    return piece.staging;
  }

  /** Sends what is staged on its way. */
  void flush() {
    Piece piece = pieces[turn];
    if (piece.count == 0) {
      return;
    }
    piece.reserved = (long) pool.capacity() * slotBytes;
    piece.underWay = true;
    thread.submit(piece.step);
    turn ^= 1;
    Piece next = pieces[turn];
    if (next.underWay) {
      next.underWay = false;
      thread.await(next.step);
    }
    next.count = 0;
    next.staging.clear();
  }

  /** Frees the staging memory; after the thread has ended. */
  @Override
  public void close() {
    pieces[0].staging.close();
    pieces[1].staging.close();
  }
}
