/**
 * A whole training run and its evaluation: what collects, learns, measures and saves, in the order
 * in which it happens. Start with {@link dev.mattock.training.loop.TrainingRun}.
 */
package dev.mattock.training.loop;
