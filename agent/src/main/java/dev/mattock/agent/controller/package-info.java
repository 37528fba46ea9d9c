/**
 * Policies: what turns observations into actions, batched over rows. Start with {@link
 * dev.mattock.agent.controller.Policy}.
 */
package dev.mattock.agent.controller;
