/**
 * A planner that asks a language model which may see pictures, over the chat protocol that
 * llama.cpp, vLLM and hosted services share. Start with {@link
 * dev.mattock.agent.planner.chat.ChatService}: what one run shares; a {@link
 * dev.mattock.agent.planner.chat.ChatPlanner} writes the {@link
 * dev.mattock.agent.planner.chat.Prompt}, lets the answer be judged, asks again, and hands over to
 * another planner where that does not help. Nothing here leaves a key in a file, a message or an
 * exception.
 */
package dev.mattock.agent.planner.chat;
