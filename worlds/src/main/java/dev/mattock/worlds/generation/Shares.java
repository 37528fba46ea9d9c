package dev.mattock.worlds.generation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * Templates to choose from.
 *
 * @param entries what there is
 */
record Shares(ImmutableList<Share> entries) {

  /**
   * One template.
   *
   * @param template what is built
   * @param weight how often beside the others
   * @param most how many one structure has at most
   */
  record Share(StructureTemplate template, int weight, int most) {}

  /**
   * The index of an entry, drawn by weight.
   *
   * @param counts how many of each there are already; null if that does not matter
   * @return -1 if there are enough of all
   */
  int draw(Draws draws, int[] counts) {
    int sum = 0;
    for (int i = 0; i < entries.size(); i++) {
      sum += weight(i, counts);
    }
    int left = sum == 0 ? 0 : draws.below(sum);
    for (int i = 0; i < entries.size(); i++) {
      left -= weight(i, counts);
      if (left < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Names of the tables that fill the containers of all templates. */
  ImmutableSet<String> lootTables() {
    return entries.stream()
        .flatMap(share -> share.template().lootTables().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  StructureTemplate template(int index) {
    return entries.get(index).template();
  }

  private int weight(int index, int[] counts) {
    Share share = entries.get(index);
    return counts != null && counts[index] >= share.most() ? 0 : share.weight();
  }
}
