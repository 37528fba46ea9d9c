/**
 * What worlds there are, and what is asked in them. Packages, lowest first: {@code generation},
 * {@code task}, {@code suite}, {@code curriculum}; each uses only what stands before it.
 */
package dev.mattock.worlds;
