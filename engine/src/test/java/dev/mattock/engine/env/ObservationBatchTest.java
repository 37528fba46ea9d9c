package dev.mattock.engine.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.Content;
import dev.mattock.engine.render.RenderSettings;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservationBatchTest {
  private static final Content CONTENT = Content.load();
  private static final ObservationSpec SPEC =
      ObservationSpec.of(
          CONTENT,
          RenderSettings.TRAINING,
          Set.of(Modality.POV, Modality.INVENTORY, Modality.LIFE_STATS));

  private final Arena arena = Arena.ofConfined();

  @AfterEach
  void freeMemory() {
    arena.close();
  }

  @Test
  void everySegmentIsAlignedAndZero() {
    ObservationBatch batch = ObservationBatch.allocate(everything(), 3, arena);
    for (ObservationSpec.Entry entry : batch.spec().entries()) {
      MemorySegment segment = batch.segment(entry.modality());
      assertThat(segment.address() % ObservationBatch.ALIGNMENT).isZero();
      assertThat(segment.byteSize()).isEqualTo(3 * entry.rowBytes());
      assertThat(segment.mismatch(arena.allocate(segment.byteSize()))).isEqualTo(-1);
    }
  }

  @Test
  void shapesFollowTheSettings() {
    ObservationSpec spec = everything();

    assertThat(spec.entry(Modality.POV).shape().asList()).containsExactly(3, 64, 64);
    assertThat(spec.entry(Modality.VOXELS).shape().asList()).containsExactly(9, 9, 9);
    assertThat(spec.entry(Modality.EQUIPPED_ITEMS).shape().asList()).containsExactly(6, 3);
    assertThat(spec.names(Modality.INVENTORY)).hasSameSizeAs(CONTENT.items()).contains("oak_log");
    assertThat(spec.names(Modality.STATISTICS)).contains("mine_block.oak_log", "death");
    assertThat(spec.names(Modality.LIFE_STATS)).startsWith("is_alive", "life");
  }

  @Test
  void slicesShareMemoryAndDoNotOverlap() {
    ObservationBatch batch = ObservationBatch.allocate(SPEC, 6, arena);
    ObservationBatch first = batch.slice(0, 3);
    ObservationBatch second = batch.slice(3, 3);
    first.segment(Modality.POV).fill((byte) 1);
    second.segment(Modality.POV).fill((byte) 2);

    assertThat(batch.pixelByte(2, 12_287)).isEqualTo(1);
    assertThat(batch.pixelByte(3, 0)).isEqualTo(2);
    assertThat(first.segment(Modality.POV).asOverlappingSlice(second.segment(Modality.POV)))
        .isEmpty();
  }

  @Test
  void buffersAreDirectAndShareMemory() {
    ObservationBatch batch = ObservationBatch.allocate(SPEC, 2, arena);
    ByteBuffer buffer = batch.slice(1, 1).buffer(Modality.POV);
    buffer.put(5, (byte) 200);

    assertThat(buffer.isDirect()).isTrue();
    assertThat(buffer.capacity()).isEqualTo(12_288);
    assertThat(batch.pixelByte(1, 5)).isEqualTo(200);
  }

  @Test
  void readsWhatWasWritten() {
    ObservationBatch batch = ObservationBatch.allocate(SPEC, 2, arena);
    int log = CONTENT.itemId("oak_log");
    batch.setInt(Modality.INVENTORY, 1, log, 7);
    batch.setFloat(Modality.LIFE_STATS, 0, 1, 20);

    assertThat(batch.inventoryCount(1, log)).isEqualTo(7);
    assertThat(batch.inventoryCount(0, log)).isZero();
    assertThat(batch.lifeStat(0, 1)).isEqualTo(20);
  }

  @Test
  void copiesARow() {
    ObservationBatch source = ObservationBatch.allocate(SPEC, 2, arena);
    ObservationBatch target = ObservationBatch.allocate(SPEC, 3, arena);
    source.slice(1, 1).segment(Modality.POV).fill((byte) 9);
    target.copyRow(2, source, 1);

    assertThat(target.pixelByte(2, 0)).isEqualTo(9);
    assertThat(target.pixelByte(1, 0)).isZero();
  }

  @Test
  void handsOutDeclaredModalitiesAndNoOthers() {
    ObservationBatch batch = ObservationBatch.allocate(SPEC, 2, arena);
    ObservationBatch pov = batch.only(Set.of(Modality.POV));

    assertThat(pov.spec().modalities()).containsExactly(Modality.POV);
    assertThat(pov.segment(Modality.POV).address())
        .isEqualTo(batch.segment(Modality.POV).address());
    assertThatThrownBy(() -> pov.inventoryCount(0, 1)).hasMessageContaining("inventory");
    assertThatThrownBy(() -> pov.world(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("world");
    assertThatThrownBy(() -> batch.only(Set.of(Modality.DEPTH))).hasMessageContaining("depth");
  }

  @Test
  void liesOverMemoryOfTheCaller() {
    ObservationSpec pov = SPEC.only(Set.of(Modality.POV));
    MemorySegment memory = arena.allocate(2 * 12_288);
    ObservationBatch batch = ObservationBatch.over(pov, 2, Map.of(Modality.POV, memory));
    memory.set(ValueLayout.JAVA_BYTE, 12_288, (byte) 3);

    assertThat(batch.pixelByte(1, 0)).isEqualTo(3);
    assertThatThrownBy(() -> ObservationBatch.over(pov, 3, Map.of(Modality.POV, memory)))
        .hasMessageContaining("36864")
        .hasMessageContaining("24576");
    assertThatThrownBy(() -> ObservationBatch.over(SPEC, 2, Map.of(Modality.POV, memory)))
        .hasMessageContaining("inventory");
  }

  @Test
  void rejectsWhatDoesNotFit() {
    ObservationBatch batch = ObservationBatch.allocate(SPEC, 2, arena);

    assertThatThrownBy(() -> batch.slice(1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batch.lifeStat(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batch.lifeStat(0, 7)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> batch.intAt(Modality.LIFE_STATS, 0, 0)).hasMessageContaining("INT32");
    assertThatThrownBy(() -> ObservationBatch.allocate(SPEC, 0, arena)).hasMessageContaining("0");
    assertThatThrownBy(
            () -> ObservationSpec.of(CONTENT, RenderSettings.TRAINING, Set.of(Modality.POV), 99))
        .hasMessageContaining("99");
  }

  @Test
  void anAgentThatLooksAtNothingIsHandedNothing() {
    ObservationSpec nothing = ObservationSpec.of(CONTENT, RenderSettings.TRAINING, Set.of());

    assertThat(nothing.entries()).isEmpty();
    assertThat(nothing.rowBytes()).isZero();
    assertThat(nothing.rendered()).isFalse();
    ObservationBatch batch = ObservationBatch.allocate(nothing, 2, arena);
    assertThat(batch.rows()).isEqualTo(2);
    assertThatThrownBy(() -> batch.segment(Modality.POV)).hasMessageContaining("pov");
    assertThat(SPEC.only(Set.of())).isEqualTo(nothing);
  }

  private static ObservationSpec everything() {
    return ObservationSpec.of(CONTENT, RenderSettings.TRAINING, EnumSet.allOf(Modality.class));
  }
}
