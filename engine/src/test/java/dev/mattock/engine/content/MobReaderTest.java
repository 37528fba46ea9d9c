package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mattock.engine.content.MobType.Choice;
import dev.mattock.engine.content.MobType.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobReaderTest {
  private static final Content CONTENT = Content.load();

  @Test
  void thereAreAtLeastFifteenKinds() {
    assertThat(CONTENT.mobs()).hasSizeGreaterThanOrEqualTo(15);
    for (int id = 0; id < CONTENT.mobs().size(); id++) {
      assertThat(CONTENT.mobs().get(id).id()).isEqualTo(id);
      assertThat(CONTENT.mob(CONTENT.mobs().get(id).name())).isSameAs(CONTENT.mobs().get(id));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cow, 10, 0.2, 16, 0",
    "pig, 10, 0.25, 16, 0",
    "sheep, 8, 0.23, 16, 0",
    "chicken, 4, 0.25, 16, 0",
    "rabbit, 3, 0.3, 16, 0",
    "wolf, 8, 0.3, 16, 4",
    "zombie, 20, 0.23, 35, 3",
    "husk, 20, 0.23, 35, 3",
    "drowned, 20, 0.23, 35, 3",
    "skeleton, 20, 0.25, 16, 2",
    "spider, 16, 0.3, 16, 2",
    "cave_spider, 12, 0.3, 16, 2",
    "creeper, 20, 0.25, 16, 0",
    "enderman, 40, 0.3, 64, 7",
    "witch, 26, 0.25, 16, 0"
  })
  void figuresAreThoseOfTheGenre(String name, float health, double speed, double range, float hit) {
    MobType mob = CONTENT.mob(name);
    assertThat(mob.might().health()).isEqualTo(health);
    assertThat(mob.pace().speed()).isEqualTo(speed);
    assertThat(mob.might().followRange()).isEqualTo(range);
    assertThat(mob.might().attack()).isEqualTo(hit);
  }

  @Test
  void anUnknownMobHasANearOneSuggested() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CONTENT.mob("skelton"))
        .withMessageContaining("did you mean \"skeleton\"");
  }

  private static Content load(String mobs) {
    return DataFiles.minimal().with("mobs.yaml", mobs).load();
  }

  private static final String BODY = "width: 1, height: 1, eye: 0.5, health: 4, speed: 0.2";

  @Test
  void whatIsLeftOutHasItsDefault() {
    MobType mob = load("mobs:\n  blob: {" + BODY + ", experience: 2}\n").mob("blob");
    assertThat(mob.category()).isEqualTo(Biome.Category.CREATURE);
    assertThat(mob.place()).isEqualTo(MobType.Place.PASTURE);
    assertThat(mob.might().followRange()).isEqualTo(16);
    assertThat(mob.might().missile()).isEqualTo(-1);
    assertThat(mob.care().lays()).isEqualTo(-1);
    assertThat(mob.pace().panic()).isEqualTo(1);
    assertThat(mob.remains().loot()).isEmpty();
    assertThat(mob.remains().minExperience()).isEqualTo(2);
    assertThat(mob.monster()).isFalse();
  }

  @Test
  void poolsHaveRollsAndChoices() {
    MobType mob =
        load("""
        mobs:
          blob:
            {%s, experience: [1, 3], loot: [{rolls: [2, 4], chance: 0.5,
            one_of: [{item: stone, weight: 3, count: [1, 2]}, {item: stone}]}]}
        """
                .formatted(BODY))
            .mob("blob");
    Pool pool = mob.remains().loot().getFirst();
    assertThat(pool.minRolls()).isEqualTo(2);
    assertThat(pool.maxRolls()).isEqualTo(4);
    assertThat(pool.chance()).isEqualTo(0.5);
    assertThat(pool.choices()).extracting(Choice::weight).containsExactly(3, 1);
    int first = 0;
    for (int i = 0; i < 4_000; i++) {
      first += pool.pick(Hash64.of(3, i)).equals(pool.choices().getFirst()) ? 1 : 0;
    }
    assertThat(first).isBetween(2_850, 3_150);
  }

  @Test
  void allThatIsWrongIsReportedWithItsLine() {
    ContentException wrong =
        catchThrowableOfType(
            ContentException.class,
            () ->
                load(
                    """
                    mobs:
                      blob:
                        width: 1
                        height: -1
                        eye: 0.5
                        health: 4
                        speed: 0.2
                        experience: [3, 1]
                        food: ston
                        traits: [climb]
                        prey: [bolb]
                        spede: 3
                        loot:
                          - {item: stonee}
                          - {item: stone, chance: 2}
                    """));
    assertThat(wrong.problems())
        .anyMatch(line -> line.startsWith("mobs.yaml:4:") && line.contains("height"))
        .anyMatch(line -> line.startsWith("mobs.yaml:8:") && line.contains("experience"))
        .anyMatch(line -> line.startsWith("mobs.yaml:9:") && line.contains("\"stone\""))
        .anyMatch(line -> line.startsWith("mobs.yaml:10:") && line.contains("\"climbs\""))
        .anyMatch(line -> line.contains("prey of blob") && line.contains("\"blob\""))
        .anyMatch(line -> line.startsWith("mobs.yaml:12:") && line.contains("\"speed\""))
        .anyMatch(line -> line.startsWith("mobs.yaml:14:") && line.contains("\"stone\""))
        .anyMatch(line -> line.startsWith("mobs.yaml:15:") && line.contains("chance"));
  }

  @Test
  void biomesNameOnlyMobsThatExist() {
    ContentException wrong =
        catchThrowableOfType(
            ContentException.class,
            () ->
                DataFiles.minimal()
                    .with("mobs.yaml", "mobs:\n  blob: {" + BODY + ", experience: 1}\n")
                    .with(
                        "biomes.yaml",
                        """
                        biomes:
                          moor:
                            temperature: 1
                            downfall: 1
                            monster:
                              - {mob: blobb, weight: 1}
                        """)
                    .load());
    assertThat(wrong.problems())
        .anyMatch(line -> line.startsWith("biomes.yaml:6:") && line.contains("\"blob\""));
  }
}
