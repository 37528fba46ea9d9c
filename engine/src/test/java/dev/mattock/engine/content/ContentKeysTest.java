package dev.mattock.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

/** The keys of blocks and items: what they come to, and what is said about bad ones. */
class ContentKeysTest {
  private static DataFiles block(String keys) {
    return DataFiles.minimal().replace("blocks.yaml", "{hardness: 1.5}", keys);
  }

  private static DataFiles items(String items) {
    return DataFiles.minimal().with("items.yaml", items);
  }

  private static ImmutableList<String> problemsOf(DataFiles files) {
    return catchThrowableOfType(ContentException.class, files::load).problems();
  }

  @Test
  void partsAddTheirBoxesWhereTheirConditionHolds() {
    Content content =
        block(
                """
                {
                    hardness: 1,
                    properties: {north: [false, true], east: [false, true]},
                    shape: [6, 0, 6, 10, 16, 10],
                    collision: [6, 0, 6, 10, 24, 10],
                    parts: [
                      {when: {north: true}, shape: [6, 0, 0, 10, 16, 6], collision: [6, 0, 0, 10, 24, 6]},
                      {when: {east: true}, shape: [10, 0, 6, 16, 16, 10]}
                    ]
                  }
                """)
            .load();
    Box post = new Box(0.375, 0, 0.375, 0.625, 1, 0.625);
    Box north = new Box(0.375, 0, 0, 0.625, 1, 0.375);
    Box east = new Box(0.625, 0, 0.375, 1, 1, 0.625);
    BlockState both = content.state(content.stateId("stone[north=true,east=true]"));
    assertThat(both.shape()).containsExactly(post, north, east);
    assertThat(both.model()).containsExactly(post, north, east);
    assertThat(both.collision())
        .as("a part that says nothing of collision adds none where the block has its own")
        .containsExactly(
            new Box(0.375, 0, 0.375, 0.625, 1.5, 0.625), new Box(0.375, 0, 0, 0.625, 1.5, 0.375));
    assertThat(content.state(content.stateId("stone")).shape()).containsExactly(post);
  }

  @Test
  void partsOfABlockWithoutOwnCollisionStopBodies() {
    Content content =
        block(
                """
                {
                    hardness: 1,
                    properties: {up: [false, true]},
                    shape: none,
                    parts: [{when: {up: true}, shape: [0, 15, 0, 16, 16, 16]}]
                  }
                """)
            .load();
    assertThat(content.collides(content.stateId("stone"))).isFalse();
    assertThat(content.state(content.stateId("stone[up=true]")).collision())
        .containsExactly(new Box(0, 0.9375, 0, 1, 1, 1));
  }

  @Test
  void aBlockSaysWhatFireExplosionsAndExperienceFindInIt() {
    Content content =
        block(
                """
                {
                    hardness: 3,
                    blast_resistance: 6,
                    experience: [2, 5],
                    slots: 9,
                    flammable: {encouragement: 30, burn: 60},
                    random_ticks: true
                  }
                """)
            .load();
    BlockType stone = content.blocks().get(1);
    assertThat(stone.blastResistance()).isEqualTo(6);
    assertThat(stone.minExperience()).isEqualTo(2);
    assertThat(stone.maxExperience()).isEqualTo(5);
    assertThat(stone.slots()).isEqualTo(9);
    assertThat(stone.encouragement()).isEqualTo(30);
    assertThat(stone.burnOdds()).isEqualTo(60);
    assertThat(stone.behaviours()).containsExactly(Behaviour.FLAMMABLE);
    assertThat(content.randomTicks(1)).isTrue();
    BlockType plain = DataFiles.minimal().load().blocks().get(1);
    assertThat(plain.blastResistance()).isEqualTo(1.5);
    assertThat(plain.burnOdds()).isZero();
  }

  @Test
  void badKeysOfABlockAreProblems() {
    DataFiles files =
        block(
            """
            {
                hardness: 3,
                blast_resistance: -1,
                experience: [5, 2],
                slots: 100,
                flammable: {encouragement: 30, burns: 60},
                random_ticks: sometimes,
                behaviours: [fallling],
                support: solid,
                drops: [{times: 0}, {count: 2, when: {age: 3}}],
                parts: [{shape: full}]
              }
            """);
    assertThat(problemsOf(files))
        .contains(
            "blocks.yaml:5: blast_resistance must be a number from 0 to 4000000, but is -1",
            "blocks.yaml:6: experience must be a number or [fewest, most]",
            "blocks.yaml:7: slots must be a whole number from 0 to 54, but is 100",
            "blocks.yaml:8: flammable lacks the key \"burn\"",
            "blocks.yaml:8: unknown key \"burns\": did you mean \"burn\"?",
            "blocks.yaml:9: random_ticks must be true or false, but is \"sometimes\"",
            "blocks.yaml:12: times must be a whole number from 1 to 16, but is 0",
            "blocks.yaml:12: unknown property \"age\"",
            "blocks.yaml:13: parts[0] lacks the key \"when\"")
        .anyMatch(problem -> problem.endsWith("\"fallling\": did you mean \"falling\"?"))
        .anyMatch(
            problem -> problem.startsWith("blocks.yaml:11: support must be one of none, soil"))
        .hasSize(11);
  }

  @Test
  void lootGoesByStateAndRepeats() {
    Content content =
        block(
                """
                {
                    hardness: 1,
                    properties: {age: [0, 1, 2]},
                    drops: [{when: {age: [1, 2]}}, {item: b, times: 3, chance: 0.5, when: {age: 2}}]
                  }
                """)
            .with("items.yaml", "items: {b: {}}")
            .load();
    ImmutableList<LootTable.Entry> entries = content.blocks().get(1).loot().entries();
    assertThat(entries).hasSize(4);
    assertThat(entries.getFirst().itemId()).isEqualTo(content.itemId("stone"));
    assertThat(entries.getFirst().appliesTo(content.state(content.stateId("stone")))).isFalse();
    assertThat(entries.getFirst().appliesTo(content.state(content.stateId("stone[age=1]"))))
        .isTrue();
    assertThat(entries.get(3).appliesTo(content.state(content.stateId("stone[age=1]")))).isFalse();
  }

  @Test
  void itemsOfATagHaveInCommonWhatTheTagSays() {
    Content content =
        items(
                """
                by_tag:
                  things: {fuel_ticks: 300, compost: 0.5}
                  others: {fuel_ticks: 100}
                items:
                  a: {}
                  b: {fuel_ticks: 7}
                  c: {}
                """)
            .with("tags.yaml", "items: {things: [a, b, stone], others: [c, a]}")
            .load();
    assertThat(content.item(content.itemId("a")).fuelTicks()).isEqualTo(300);
    assertThat(content.item(content.itemId("b")).fuelTicks()).isEqualTo(7);
    assertThat(content.item(content.itemId("b")).compostChance()).isEqualTo(0.5);
    assertThat(content.item(content.itemId("c")).fuelTicks()).isEqualTo(100);
    assertThat(content.item(content.itemId("stone")).fuelTicks()).isEqualTo(300);
  }

  @Test
  void anItemSaysWhatEatingAndWearingItDoes() {
    Content content =
        items(
                """
                items:
                  bowl: {}
                  soup:
                    food:
                      nutrition: 6
                      saturation: 7.2
                      always: true
                      returns: bowl
                      eat_ticks: 16
                      effects: [{effect: hunger, amplifier: 1, ticks: 600, chance: 0.3}]
                  hat: {slot: head, armor: 3, armor_toughness: 2, knockback_resistance: 0.1, use: wear}
                  relic: {unobtainable: "lost", remainder: bowl}
                """)
            .load();
    Food soup = content.item(content.itemId("soup")).food().orElseThrow();
    assertThat(soup)
        .isEqualTo(
            new Food(
                6,
                7.2,
                true,
                ImmutableList.of(new Food.GivenEffect(Effect.HUNGER, 1, 600, 0.3)),
                content.itemId("bowl"),
                16));
    assertThat(content.item(content.itemId("soup")).use()).isEqualTo(ItemUse.FOOD);
    assertThat(content.item(content.itemId("hat")).armor()).isEqualTo(new Item.Armor(3, 2, 0.1));
    Item relic = content.item(content.itemId("relic"));
    assertThat(relic.obtainable()).isFalse();
    assertThat(relic.unobtainable()).isEqualTo("lost");
    assertThat(relic.remainder()).isEqualTo(content.itemId("bowl"));
    assertThat(content.item(content.itemId("bowl")).obtainable()).isTrue();
  }

  @Test
  void badKeysOfAnItemAreProblems() {
    DataFiles files =
        items(
            """
            by_tag:
              thinks: {fuel_ticks: 300}
            items:
              a: {food: {nutrition: 21, saturation: 1, returns: bowll}}
              b: {use: food}
              c: {use: throw, fuel_ticks: 0, compost: 2, armor: -1}
              d: {food: {nutrition: 1, saturation: 1, effects: [{effect: joy, ticks: 1}]}}
              e: {remainder: f}
            """);
    assertThat(problemsOf(files))
        .contains(
            "items.yaml:2: unknown item tag \"thinks\"",
            "items.yaml:4: nutrition must be a whole number from 0 to 20, but is 21",
            "items.yaml:4: unknown item \"bowll\"",
            "items.yaml:5: b is used as food and needs the key \"food\"",
            "items.yaml:6: fuel_ticks must be a whole number from 1 to 100000, but is 0",
            "items.yaml:6: armor must be a whole number from 0 to 20, but is -1",
            "items.yaml:8: unknown item \"f\"")
        .anyMatch(problem -> problem.startsWith("items.yaml:6: use must be one of none, food"))
        .anyMatch(problem -> problem.startsWith("items.yaml:6: compost must be a number"))
        .anyMatch(problem -> problem.startsWith("items.yaml:7: effect must be one of speed"))
        .hasSize(10);
  }
}
