/**
 * Benchmarks of single operations, by JMH, apart from the tests. They are built and run only on
 * request:
 *
 * <pre>mvn -Pjmh -Dquick -DskipTests verify -Djmh="WorldBenchmark -prof gc"</pre>
 *
 * <p>{@code ./mattock bench} measures what a user feels; this measures one thing at a time.
 */
package dev.mattock.training.jmh;
