/**
 * The thin layer over DJL: an actor-critic network on pixels and features, the distribution that
 * its logits describe, and the device and threads it runs on. Start with {@link
 * dev.mattock.agent.network.PolicyNetwork}; nothing above this package sees how DJL is called,
 * except that an optimiser works in place on {@link
 * dev.mattock.agent.network.PolicyNetwork#parameters()}.
 */
package dev.mattock.agent.network;
