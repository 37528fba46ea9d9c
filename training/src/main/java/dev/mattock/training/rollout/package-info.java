/**
 * Collecting experience: a rollout's memory, into which the ray caster writes and from which the
 * learner reads, and the collector that fills it. Start with {@link
 * dev.mattock.training.rollout.Collector}.
 */
package dev.mattock.training.rollout;
