/**
 * What can exist: blocks and their states, items, recipes, tags and loot, loaded from data files
 * and never changed afterwards. Start with {@link dev.mattock.engine.content.Content}.
 */
package dev.mattock.engine.content;
