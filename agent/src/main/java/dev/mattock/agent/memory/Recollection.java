package dev.mattock.agent.memory;

/**
 * Something remembered that may help.
 *
 * @param experience what happened
 * @param relevance to what was asked, 0..1
 */
public record Recollection(Experience experience, double relevance) {}
