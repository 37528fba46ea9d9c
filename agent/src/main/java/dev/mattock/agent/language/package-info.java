/**
 * What words mean, as numbers: sentences become vectors whose angle tells how alike they are. Start
 * with {@link dev.mattock.agent.language.SentenceEncoder}.
 */
package dev.mattock.agent.language;
