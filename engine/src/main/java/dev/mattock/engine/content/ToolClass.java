package dev.mattock.engine.content;

/** What kind of tool an item is, or a block is mined with. */
public enum ToolClass {
  NONE,
  PICKAXE,
  AXE,
  SHOVEL,
  HOE,
  SWORD,
  SHEARS
}
