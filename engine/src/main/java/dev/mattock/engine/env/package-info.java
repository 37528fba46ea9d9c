/**
 * The reinforcement-learning interface: actions and their codecs, observations, objectives, one env
 * and many. Start with {@link dev.mattock.engine.env.VectorEnv}.
 */
package dev.mattock.engine.env;
