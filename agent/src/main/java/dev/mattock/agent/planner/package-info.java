/**
 * How an intent becomes a plan. Start with {@link dev.mattock.agent.planner.Planner}, what is asked
 * of it and answered. {@link dev.mattock.agent.planner.SymbolicPlanner} searches backward over
 * {@link dev.mattock.agent.planner.Knowledge}: {@code Prices} finds the cheapest source of each
 * item, {@code Requirements} how many of everything it takes. {@link
 * dev.mattock.agent.planner.SelfCheck} goes through any plan in thought, whoever made it.
 */
package dev.mattock.agent.planner;
