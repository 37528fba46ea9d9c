/**
 * What a policy makes of observations before its network sees them: numbers by name, frames by age.
 * Start with {@link dev.mattock.agent.perception.FeatureEncoder}.
 */
package dev.mattock.agent.perception;
