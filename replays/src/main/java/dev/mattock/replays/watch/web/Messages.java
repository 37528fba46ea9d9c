package dev.mattock.replays.watch.web;

import com.google.common.collect.ImmutableList;
import dev.mattock.replays.watch.WatchStatus;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server says to a page in words, JSON objects told apart by {@code type}:
 *
 * <ul>
 *   <li>{@code status}: all of {@link WatchStatus} by the names of its components, without marks;
 *   <li>{@code marks}: {@code marks}, those of the time line, sent when they change.
 * </ul>
 *
 * Pictures are binary messages, see {@link PictureCodec}.
 */
final class Messages {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Messages() {}

  static String status(WatchStatus status) {
    ObjectNode node = MAPPER.valueToTree(status);
    node.remove(List.of("marks"));
    node.put("type", "status");
    return MAPPER.writeValueAsString(node);
  }

  static String marks(ImmutableList<WatchStatus.Mark> marks) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("type", "marks");
    node.set("marks", MAPPER.valueToTree(marks));
    return MAPPER.writeValueAsString(node);
  }
}
