/**
 * How policies learn, and how people start all this. Packages, lowest first: {@code rollout},
 * {@code learner}, {@code metrics}, {@code checkpoint}, {@code cli}; each uses only what stands
 * before it.
 */
package dev.mattock.training;
