/**
 * What is asked in a world: tasks written in YAML, their goals and rewards as machines over events
 * and state, and the finder of places to start. Start with {@link dev.mattock.worlds.task.Task} and
 * {@link dev.mattock.worlds.task.TaskLibrary}; the format is described in the module's README.
 */
package dev.mattock.worlds.task;
