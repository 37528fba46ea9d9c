/**
 * What happened, and how to look at it. Packages, lowest first: {@code record}, {@code dataset},
 * {@code video}, {@code watch}; each uses only what stands before it.
 */
package dev.mattock.replays;
