package dev.mattock.agent.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  @ParameterizedTest
  @CsvSource({"0,0,0", "-1,64,-1", "30000000,255,-30000000", "-33554432,0,33554431", "7,-3,-9"})
  void aPackedCellIsUnpackedAsItWas(int x, int y, int z) {
    long cell = Cells.of(x, y, z);

    assertThat(Cells.x(cell)).isEqualTo(x);
    assertThat(Cells.y(cell)).isEqualTo(y);
    assertThat(Cells.z(cell)).isEqualTo(z);
  }
}
