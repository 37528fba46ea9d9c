package dev.mattock.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MemoryUseTest {
  private static final int BLOCK = 64 << 20;

  @Test
  void theHeapGrowsByWhatIsKept() {
    long before = MemoryUse.heapBytes();
    byte[] kept = new byte[BLOCK];
    long after = MemoryUse.heapBytes();
    assertThat(kept).hasSize(BLOCK);
    assertThat(after - before).isGreaterThan(BLOCK / 2);
  }

  @Test
  void readsThePeakFromTheStatusOfAProcess() {
    String status = "Name:\tjava\nVmPeak:\t  900 kB\nVmHWM:\t    2048 kB\nVmRSS:\t 1000 kB\n";
    assertThat(MemoryUse.peakResidentBytes(status)).hasValue(2L << 20);
    assertThat(MemoryUse.peakResidentBytes("Name:\tjava\n")).isEqualTo(OptionalLong.empty());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessTakesAtLeastWhatItsHeapHolds() throws IOException {
    assertThat(MemoryUse.peakResidentBytes().orElseThrow()).isGreaterThan(MemoryUse.heapBytes());
  }
}
