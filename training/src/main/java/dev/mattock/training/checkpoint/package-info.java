/**
 * What a run must keep to go on after it was killed: checkpoints in one checked file each, the
 * store that always holds a good one, and the folder of a run.
 *
 * <p>Start with {@link dev.mattock.training.checkpoint.RunFolder}, which opens and locks the folder
 * and hands out its {@link dev.mattock.training.checkpoint.CheckpointStore}. A {@link
 * dev.mattock.training.checkpoint.Checkpoint} is a set of named sections; what goes into them is
 * decided by those who save. {@link dev.mattock.training.checkpoint.CheckpointFormat} describes the
 * file.
 */
package dev.mattock.training.checkpoint;
