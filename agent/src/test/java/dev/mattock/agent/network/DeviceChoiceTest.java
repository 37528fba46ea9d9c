package dev.mattock.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mattock.engine.content.UnknownNameException;
import org.junit.jupiter.api.Test;

class DeviceChoiceTest {
  @Test
  void autoTakesAGpuWhereThereIsOne() {
    assertThat(DeviceChoice.resolve("auto", 2).device().isGpu()).isTrue();
    DeviceChoice without = DeviceChoice.resolve("auto", 0);
    assertThat(without.device().isGpu()).isFalse();
    assertThat(without.asWished()).isTrue();
  }

  @Test
  void cpuStaysOnTheCpu() {
    assertThat(DeviceChoice.resolve("cpu", 2).device().isGpu()).isFalse();
  }

  @Test
  void gpuWithoutOneFallsBackLoudlyAndSaysWhatToDo() {
    DeviceChoice choice = DeviceChoice.resolve("gpu", 0);
    assertThat(choice.device().isGpu()).isFalse();
    assertThat(choice.asWished()).isFalse();
    assertThat(choice.explanation()).contains("WARNING", "falling back to the CPU", "-Pgpu");
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(DeviceChoice.resolve("GPU", 1).device().isGpu()).isTrue();
  }

  @Test
  void rejectsAnUnknownDevice() {
    assertThatThrownBy(() -> DeviceChoice.resolve("tpu", 1))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown device \"tpu\": did you mean \"cpu\"?");
    assertThatThrownBy(() -> DeviceChoice.resolve("abacus", 1))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown device \"abacus\": choose one of auto, cpu, gpu");
  }

  @Test
  void asksTheEngineWhatIsThere() {
    NativeThreads.use(1);
    assertThat(DeviceChoice.resolve("cpu").device().isGpu()).isFalse();
    assertThat(DeviceChoice.resolve("auto").explanation()).isNotBlank();
  }
}
