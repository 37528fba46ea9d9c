package dev.mattock.replays.watch.web;

/** What strangers wrote, made fit for a line of a log: short, on one line, plain characters. */
final class Excerpt {
  private static final int LONGEST = 120;

  private Excerpt() {}

  /** The beginning of a text, with a question mark for everything that is not printable ASCII. */
  static String of(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST - 2) + ".." : text;
    StringBuilder plain = new StringBuilder(start.length());
    for (int i = 0; i < start.length(); i++) {
      char each = start.charAt(i);
      plain.append(each >= ' ' && each <= '~' ? each : '?');
    }
    return plain.toString();
  }
}
