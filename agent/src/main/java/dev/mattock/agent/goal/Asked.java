package dev.mattock.agent.goal;

/**
 * What a clause asks for.
 *
 * @param intent with a count that is possible
 * @param amount the count as it was said, perhaps none or too many
 */
record Asked(Intent intent, long amount) {}
