package dev.mattock.training.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private final List<String> warnings = new ArrayList<>();
  @TempDir private Path root;

  private RunFolder open(Path path) throws RunFolderException {
    return RunFolder.open(path, warnings::add);
  }

  @Test
  void createsWhatARunNeeds() throws IOException {
    Path path = root.resolve("runs/a");
    try (RunFolder folder = RunFolder.create(path, warnings::add)) {
      assertThat(folder.path()).isEqualTo(path).isDirectory();
      assertThat(path.resolve("checkpoints")).isEmptyDirectory();
      assertThat(folder.metricsFile()).isEqualTo(path.resolve("metrics.jsonl"));
      assertThat(folder.holdsRun()).isFalse();
      folder.writeSettings("{\"envs\":32}");
      assertThat(path.resolve("settings.json")).hasContent("{\"envs\":32}\n");
      assertThat(folder.readSettings()).isEqualTo("{\"envs\":32}\n");
      folder.checkpoints().saveLatest(CheckpointSamples.small());
      assertThat(folder.holdsRun()).isTrue();
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void isHeldByOneTrainerAtATime() throws IOException {
    RunFolder folder = open(root);
    assertThatThrownBy(() -> open(root))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(root + ": is in use by another trainer");
    folder.close();
    folder.close();

    open(root).close();
  }

  @Test
  void isNotHeldByAProcessThatIsGone() throws IOException {
    Files.writeString(root.resolve("run.lock"), "12345678901234567");

    open(root).close();

    assertThat(root.resolve("run.lock")).hasContent(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void refusesToBeginARunOverAnother() throws IOException {
    try (RunFolder folder = RunFolder.create(root, warnings::add)) {
      Files.writeString(folder.metricsFile(), "{\"step\":1,\"x\":1.0}\n");
    }
    assertThatThrownBy(() -> RunFolder.create(root, warnings::add))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("--resume")
        .hasMessageContaining("--out");
    open(root).close();
  }

  @Test
  void refusesToResumeWhereThereIsNoRun() throws IOException {
    assertThatThrownBy(() -> RunFolder.resume(root.resolve("none"), warnings::add))
        .hasMessageContaining("no such folder");
    assertThat(root.resolve("none")).doesNotExist();
    assertThatThrownBy(() -> RunFolder.resume(root, warnings::add))
        .hasMessageContaining("no checkpoint");

    try (RunFolder folder = open(root)) {
      folder.checkpoints().saveLatest(CheckpointSamples.small());
    }
    try (RunFolder folder = RunFolder.resume(root, warnings::add)) {
      assertThat(folder.checkpoints().readLatest().names()).contains("settings");
    }
  }

  @Test
  void saysUpFrontThatItCannotBeWritten() throws IOException {
    Path file = root.resolve("file");
    Files.writeString(file, "");
    assertThatThrownBy(() -> open(file)).hasMessage(file + ": is not a folder");
    assertThatThrownBy(() -> open(file.resolve("below")))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot be created");

    Path noStore = Files.createDirectories(root.resolve("no-store"));
    Files.writeString(noStore.resolve("checkpoints"), "");
    assertThatThrownBy(() -> open(noStore))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot be written");
    Files.delete(noStore.resolve("checkpoints"));
    open(noStore).close();

    Files.createDirectories(noStore.resolve("metrics.jsonl"));
    assertThatThrownBy(() -> open(noStore))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("metrics.jsonl");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatNobodyCanWriteToAFolderOfTheKernel() {
    assertThatThrownBy(() -> open(Path.of("/proc/mattock-run")))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot be created");
    assertThatThrownBy(() -> open(Path.of("/proc/self")))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void saysThatSettingsAreMissing() throws IOException {
    try (RunFolder folder = open(root)) {
      assertThatThrownBy(folder::readSettings)
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining("settings.json: cannot be read");
    }
  }
}
