package dev.mattock.engine.sim;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import dev.mattock.engine.content.Content;
import dev.mattock.engine.entity.StateSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes fields as bytes. Block states and items become indices into tables of the names used,
 * which are known when everything is written.
 */
final class SaveWriter implements StateSink {
  private final Content content;
  private final ByteArrayDataOutput out = ByteStreams.newDataOutput();
  private final Map<String, Integer> states = new LinkedHashMap<>();
  private final Map<String, Integer> items = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  SaveWriter(Content content) {
    this.content = content;
  }

  @Override
  public void putLong(long value) {
    out.writeLong(value);
  }

  @Override
  public void putInt(int value) {
    out.writeInt(value);
  }

  @Override
  public void putFloat(float value) {
    out.writeInt(Float.floatToIntBits(value));
  }

  @Override
  public void putBoolean(boolean value) {
    out.writeByte(value ? 1 : 0);
  }

  @Override
  public void putItem(int itemId) {
    out.writeShort(index(items, content.item(itemId).name()));
  }

  @Override
  public void putState(int stateId) {
    out.writeShort(index(states, content.state(stateId).name()));
  }

  @Override
  public void putName(String name) {
    out.writeShort(index(names, name));
  }

  void putText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    putInt(bytes.length);
    out.write(bytes);
  }

  void putTexts(List<String> texts) {
    putInt(texts.size());
    texts.forEach(this::putText);
  }

  void putBytes(byte[] bytes) {
    out.write(bytes);
  }

  private static int index(Map<String, Integer> names, String name) {
    return names.computeIfAbsent(name, unused -> names.size());
  }

  List<String> stateNames() {
    return new ArrayList<>(states.keySet());
  }

  List<String> itemNames() {
    return new ArrayList<>(items.keySet());
  }

  List<String> otherNames() {
    return new ArrayList<>(names.keySet());
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
