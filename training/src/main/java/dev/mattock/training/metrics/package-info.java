/**
 * What a run says about itself: numbers written as JSON lines and TensorBoard events, windows and
 * intervals over episodes, and pictures of learning curves.
 *
 * <p>Start with {@link dev.mattock.training.metrics.MetricsSink}, then {@link
 * dev.mattock.training.metrics.JsonLinesMetrics}; {@link
 * dev.mattock.training.metrics.EpisodeStatistics} turns ended episodes into such numbers, and
 * {@link dev.mattock.training.metrics.CurvePlot} draws what {@link
 * dev.mattock.training.metrics.MetricsLog} reads back.
 */
package dev.mattock.training.metrics;
