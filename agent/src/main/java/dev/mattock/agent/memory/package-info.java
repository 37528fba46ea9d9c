/**
 * What was tried, how, and how it ended: {@link dev.mattock.agent.memory.Memory} is what planners
 * ask, {@link dev.mattock.agent.memory.Experience} one thing that was tried.
 */
package dev.mattock.agent.memory;
