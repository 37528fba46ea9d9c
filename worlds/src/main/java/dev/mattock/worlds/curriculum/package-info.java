/**
 * What is played next: the three kinds of seeds, and samplers that deal episodes to envs. Start
 * with {@link dev.mattock.worlds.curriculum.Seeds}.
 */
package dev.mattock.worlds.curriculum;
