/**
 * The oracle: a policy that reads the world itself and so proves that tasks can be solved. From the
 * top down: {@link dev.mattock.agent.oracle.Oracle} is the policy, {@code Mind} plays one row;
 * {@code Pursuit} follows the task's goal and says what is wished for next, {@code Forethought} has
 * that planned with the costs of the land as it is, and {@code Deeds} has an {@code Activity} for
 * the first step, which carries it out with {@code PathFinder}, {@code Walker}, {@code Miner},
 * {@code Aim} and {@code Steering}. {@link dev.mattock.agent.oracle.OracleController} carries out
 * the subgoals of others in the same way. Nothing here knows a task by name, and nothing writes a
 * world.
 */
package dev.mattock.agent.oracle;
