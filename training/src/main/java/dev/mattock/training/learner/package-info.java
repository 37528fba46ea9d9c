/**
 * How a policy learns from what it collected: one file an algorithm, and the optimiser, clipping
 * and schedules they share. Start with {@link dev.mattock.training.learner.Ppo}; a new learner
 * reads a {@link dev.mattock.training.learner.SampleSource} as it does.
 */
package dev.mattock.training.learner;
