package dev.mattock.agent.planner;

import com.google.common.primitives.ImmutableIntArray;
import dev.mattock.engine.content.BlockType;
import dev.mattock.engine.content.MobType;
import dev.mattock.engine.content.Recipe;

/** One way to come by an item, as the data of the content say. Items are named by their ids. */
public sealed interface Source {
  /** What one comes by. */
  int item();

  /** How many of it one deed gives, on average; above 0. */
  double pieces();

  /** Whether it comes out of the world, and not out of what is carried. */
  default boolean gathered() {
    return true;
  }

  /**
   * To break a block.
   *
   * @param tools items of which one must be in hand; empty if the bare hand will do
   */
  record Break(int item, double pieces, BlockType block, ImmutableIntArray tools)
      implements Source {}

  /**
   * To use a tool on a block, which turns it into another, and to break that.
   *
   * @param block what the tool is used on
   * @param tools items of which one must be used
   * @param then how what it becomes is broken
   */
  record Rework(int item, double pieces, BlockType block, ImmutableIntArray tools, Break then)
      implements Source {}

  /**
   * To kill a mob.
   *
   * @param variant the only variant that leaves it, such as the colour of a sheep; -1 for all
   */
  record Kill(int item, double pieces, MobType mob, int variant) implements Source {}

  /**
   * To shear a mob that lives on.
   *
   * @param tools items of which one must be used
   * @param variant the variant that gives it
   */
  record Shear(int item, double pieces, MobType mob, int variant, ImmutableIntArray tools)
      implements Source {}

  /**
   * To milk a mob.
   *
   * @param vessel the item that is filled
   */
  record Milk(int item, MobType mob, int vessel) implements Source {
    @Override
    public double pieces() {
      return 1;
    }
  }

  /**
   * To fill a bucket.
   *
   * @param fluid of which a source is taken up
   * @param vessel the item that is filled
   */
  record Fill(int item, BlockType fluid, int vessel) implements Source {
    @Override
    public double pieces() {
      return 1;
    }
  }

  /** To craft, cut or forge by command. */
  record Craft(Recipe recipe) implements Source {
    @Override
    public int item() {
      return recipe.resultItem();
    }

    @Override
    public double pieces() {
      return recipe.resultCount();
    }

    @Override
    public boolean gathered() {
      return false;
    }
  }

  /** To cook in a block that cooks, over time. */
  record Cook(Recipe recipe) implements Source {
    @Override
    public int item() {
      return recipe.resultItem();
    }

    @Override
    public double pieces() {
      return recipe.resultCount();
    }

    @Override
    public boolean gathered() {
      return false;
    }

    /** Whether something must burn. */
    public boolean needsFuel() {
      return recipe.kind() != Recipe.Kind.CAMPFIRE_COOKING;
    }
  }
}
