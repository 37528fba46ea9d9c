/**
 * What moves: players with their inventories, and items lying about. State only; the rules that
 * step it live in {@code sim}. Start with {@link dev.mattock.engine.entity.Player}.
 */
package dev.mattock.engine.entity;
