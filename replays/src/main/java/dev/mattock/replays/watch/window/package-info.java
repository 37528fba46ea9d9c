/**
 * The window: {@link dev.mattock.replays.watch.window.GlfwWindow} shows a picture and hands over
 * what people do as {@link dev.mattock.replays.watch.window.WindowEvent}s. Everything that is drawn
 * is drawn in software into that one picture; OpenGL only brings it to the screen.
 */
package dev.mattock.replays.watch.window;
