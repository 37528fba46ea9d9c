package dev.mattock.engine.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SectionTest {
  @Test
  void aSectionOfEqualCellsKeepsNoArray() {
    short[] cells = new short[Section.VOLUME];
    Arrays.fill(cells, (short) 40_000);
    Section section = Section.of(cells);
    assertThat(section.isUniform()).isTrue();
    assertThat(section.cells()).isNull();
    assertThat(section.state(Section.index(3, 4, 5))).isEqualTo(40_000);
  }

  @Test
  void cellsAreOrderedByYThenZThenX() {
    short[] cells = new short[Section.VOLUME];
    cells[5 * 256 + 7 * 16 + 11] = 9;
    Section section = Section.of(cells);
    assertThat(section.state(Section.index(11, 5, 7))).isEqualTo(9);
    assertThat(section.state(Section.index(7, 5, 11))).isZero();
  }

  @Test
  void aWritableCopyLeavesTheOriginalAlone() {
    for (Section original : new Section[] {Section.uniform(2), mixed()}) {
      Section copy = original.writableCopy();
      int before = original.state(100);
      copy.set(100, 77, false);
      assertThat(copy.state(100)).isEqualTo(77);
      assertThat(copy.state(101)).isEqualTo(original.state(101));
      assertThat(original.state(100)).isEqualTo(before);
    }
  }

  @Test
  void rejectsArraysOfAWrongLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Section.of(new short[100]))
        .withMessageContaining("100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LightSection.of(new byte[4097]))
        .withMessageContaining("4097");
  }

  @Test
  void lightOfFullSkyAndOfNoneIsOneObjectEach() {
    byte[] full = new byte[Section.VOLUME];
    Arrays.fill(full, (byte) 0xF0);
    assertThat(LightSection.of(full)).isSameAs(LightSection.FULL_SKY);
    assertThat(LightSection.of(new byte[Section.VOLUME])).isSameAs(LightSection.DARK);
    assertThat(LightSection.FULL_SKY.packed(17)).isEqualTo(0xF0);
  }

  @Test
  void aWritableCopyOfLightLeavesTheOriginalAlone() {
    LightSection copy = LightSection.FULL_SKY.writableCopy();
    copy.set(8, 0x3E);
    assertThat(copy.packed(8)).isEqualTo(0x3E);
    assertThat(copy.packed(9)).isEqualTo(0xF0);
    assertThat(LightSection.FULL_SKY.packed(8)).isEqualTo(0xF0);
  }

  @Test
  void onlyWhatIsNeitherUniformNorCommonTakesUpMemory() {
    assertThat(Section.uniform(3).ownBytes()).isZero();
    assertThat(mixed().ownBytes()).isEqualTo(8192);
    Section common = mixed().asCommon();
    assertThat(common.ownBytes()).isZero();
    assertThat(common.state(0)).isEqualTo(1);
    assertThat(common.top(0, 0)).isEqualTo(1);
    assertThat(common.writableCopy().ownBytes()).isEqualTo(8192);
    assertThat(LightSection.DARK.ownBytes()).isZero();
    assertThat(LightSection.DARK.writableCopy().ownBytes()).isEqualTo(4096);
  }

  private static Section mixed() {
    short[] cells = new short[Section.VOLUME];
    cells[0] = 1;
    return Section.of(cells);
  }
}
