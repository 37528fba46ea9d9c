/**
 * Who acts, and why. Packages, lowest first: {@code language}, {@code goal}, {@code memory}, {@code
 * planner}, {@code perception}, {@code network}, {@code controller}, {@code oracle}, {@code
 * hierarchy}; each uses only what stands before it.
 */
package dev.mattock.agent;
