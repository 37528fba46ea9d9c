/** Replays as pictures. Start with {@link dev.mattock.replays.video.FrameExport}. */
package dev.mattock.replays.video;
