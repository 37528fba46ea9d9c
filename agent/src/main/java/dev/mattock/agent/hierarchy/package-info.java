/**
 * The agent that puts it all together: instruction, plan, self-check, controller, memory, and anew
 * when something fails.
 */
package dev.mattock.agent.hierarchy;
