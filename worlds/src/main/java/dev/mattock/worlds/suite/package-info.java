/**
 * Published suites of tasks under their papers' own protocols, and the proof that every item can be
 * had. Start with {@link dev.mattock.worlds.suite.Suites}.
 */
package dev.mattock.worlds.suite;
