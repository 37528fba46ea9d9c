/** How an intent becomes a plan. Start with {@link dev.mattock.agent.planner.Planner}. */
package dev.mattock.agent.planner;
