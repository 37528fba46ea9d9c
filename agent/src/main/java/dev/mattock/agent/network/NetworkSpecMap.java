package dev.mattock.agent.network;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a {@link NetworkSpec} as a map of what JSON knows. */
final class NetworkSpecMap {
  private static final List<String> NUMBERS =
      List.of("stack", "channels", "height", "width", "features", "hidden");
  private static final List<String> CONV_NUMBERS = List.of("filters", "kernel", "stride");

  private NetworkSpecMap() {}

  static Map<String, Object> toMap(NetworkSpec spec) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("stack", spec.stack());
    map.put("channels", spec.channels());
    map.put("height", spec.height());
    map.put("width", spec.width());
    map.put("features", spec.features());
    map.put("heads", spec.heads().asList());
    map.put("convolutions", spec.convolutions().stream().map(NetworkSpecMap::convToMap).toList());
    map.put("hidden", spec.hidden());
    return map;
  }

  private static Map<String, Object> convToMap(NetworkSpec.Conv conv) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("filters", conv.filters());
    map.put("kernel", conv.kernel());
    map.put("stride", conv.stride());
    return map;
  }

  static NetworkSpec fromMap(Map<String, ?> map) {
    List<String> problems = new ArrayList<>();
    for (String key : map.keySet()) {
      if (!NUMBERS.contains(key) && !key.equals("heads") && !key.equals("convolutions")) {
        problems.add("unknown key '" + key + "'");
      }
    }
    List<Integer> numbers = NUMBERS.stream().map(n -> integer(n, map.get(n), problems)).toList();
    List<Integer> heads = new ArrayList<>();
    for (Object head : list("heads", map.get("heads"), problems)) {
      heads.add(integer("heads[" + heads.size() + "]", head, problems));
    }
    List<NetworkSpec.Conv> convolutions = new ArrayList<>();
    for (Object conv : list("convolutions", map.get("convolutions"), problems)) {
      convolutions.add(conv("convolutions[" + convolutions.size() + "]", conv, problems));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("network: " + String.join("; ", problems));
    }
    return new NetworkSpec(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        ImmutableIntArray.copyOf(heads),
        ImmutableList.copyOf(convolutions),
        numbers.get(5));
  }

  private static NetworkSpec.Conv conv(String name, Object value, List<String> problems) {
    if (!(value instanceof Map<?, ?> map)) {
      problems.add(name + " must be an object, but is " + value);
      return new NetworkSpec.Conv(0, 0, 0);
    }
    for (Object key : map.keySet()) {
      if (!(key instanceof String text) || !CONV_NUMBERS.contains(text)) {
        problems.add("unknown key '" + key + "' in " + name);
      }
    }
    List<Integer> numbers =
        CONV_NUMBERS.stream().map(n -> integer(name + "." + n, map.get(n), problems)).toList();
    return new NetworkSpec.Conv(numbers.get(0), numbers.get(1), numbers.get(2));
  }

  private static List<?> list(String name, Object value, List<String> problems) {
    if (value instanceof List<?> list) {
      return list;
    }
    problems.add(name + (value == null ? " is missing" : " must be a list, but is " + value));
    return List.of();
  }

  private static int integer(String name, Object value, List<String> problems) {
    if ((value instanceof Integer || value instanceof Long || value instanceof Short)
        && ((Number) value).longValue() == ((Number) value).intValue()) {
      return ((Number) value).intValue();
    }
    problems.add(name + (value == null ? " is missing" : " must be an integer, but is " + value));
    return 0;
  }
}
