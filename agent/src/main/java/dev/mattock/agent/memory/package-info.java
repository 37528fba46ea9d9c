/**
 * What was tried, how, and how it ended: {@link dev.mattock.agent.memory.Memory} is what planners
 * ask, {@link dev.mattock.agent.memory.Experience} one thing that was tried.
 *
 * <p>A memory on disk is a folder. {@code experiences.log} holds one record an experience, {@code
 * sentences-ENCODER.log} one record a distinct instruction with its vector: that file can be
 * deleted at any time and is made anew. A record is the four bytes {@code Mtk1}, the length of its
 * content (four bytes, big-endian, at most a mebibyte), a CRC-32C over that length and the content,
 * and the content: texts as their length in bytes and UTF-8, integers and IEEE numbers big-endian,
 * in this order:
 *
 * <ul>
 *   <li>time: seconds since 1970 (8 bytes), nanoseconds (4)
 *   <li>instruction
 *   <li>inventory: how many kinds (4), for each its name and count (4)
 *   <li>view: name of the frame encoder, how many numbers (4), each a float (4)
 *   <li>intent: verb in lower case, name, count (4)
 *   <li>plan: how many steps (4); each a kind ({@code mine}, {@code craft}, {@code smelt}, {@code
 *       kill}: name, count; {@code place}, {@code use}, {@code hold}, {@code find}: name; {@code
 *       look_at}: x, y, z; {@code reach}: x, y, z, distance, each a double), and the step in words
 *   <li>failure: 0 for none; 1 and the step, the name of the cause, the explanation
 *   <li>cost in ticks (4)
 * </ul>
 *
 * <p>Nothing in the files is ever changed: what a killed writer leaves is passed over, copied to
 * {@code experiences.log.damaged-PLACE} and reported once. Writers take turns by the lock of {@code
 * NAME.lock}, a file that stays empty.
 */
package dev.mattock.agent.memory;
