/**
 * What is wanted, on every level: an instruction grounds in an {@link
 * dev.mattock.agent.goal.Intent}, a {@link dev.mattock.agent.goal.Plan} is a list of {@link
 * dev.mattock.agent.goal.Subgoal}s that a controller carries out, in a {@link
 * dev.mattock.agent.goal.Situation}. Start with {@code Plan}.
 */
package dev.mattock.agent.goal;
