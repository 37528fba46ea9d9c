/**
 * The world and its rules, and what is seen of it. Packages, lowest first: {@code content}, {@code
 * terrain}, {@code entity}, {@code sim}, {@code render}, {@code env}; each uses only what stands
 * before it.
 */
package dev.mattock.engine;
