package dev.mattock.engine.sim;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules as names and texts, for saves: rules that a save does not know keep the genre's default, so
 * that rules may be added without breaking old saves.
 */
final class RulesFields {
  private static final List<RecordComponent> COMPONENTS =
      List.of(Rules.class.getRecordComponents());

  private RulesFields() {}

  static Map<String, String> of(Rules rules) {
    Map<String, String> fields = new LinkedHashMap<>();
    COMPONENTS.forEach(component -> fields.put(component.getName(), value(component, rules)));
    return fields;
  }

  /**
   * The rules that {@link #of} gave the fields of.
   *
   * @throws SaveException if there is a field that rules do not have, or a value that is none
   */
  static Rules from(Map<String, String> fields) {
    Map<String, String> all = of(Rules.VANILLA);
    fields.forEach(
        (name, value) -> {
          if (all.replace(name, value) == null) {
            throw new SaveException("it has a rule \"" + name + "\" that does not exist");
          }
        });
    try {
      return Rules.class
          .getDeclaredConstructor(
              COMPONENTS.stream().map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(
              COMPONENTS.stream()
                  .map(component -> parse(component, all.get(component.getName())))
                  .toArray());
    } catch (ReflectiveOperationException e) {
      throw new SaveException("its rules are not possible", e);
    }
  }

  private static String value(RecordComponent component, Rules rules) {
    try {
      return String.valueOf(component.getAccessor().invoke(rules));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("rule " + component.getName() + " cannot be read", e);
    }
  }

  private static Object parse(RecordComponent component, String text) {
    Class<?> type = component.getType();
    try {
      if (type == boolean.class) {
        return Boolean.valueOf(text);
      }
      if (type == int.class) {
        return Integer.valueOf(text);
      }
      return type == double.class ? Double.valueOf(text) : Rules.Difficulty.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new SaveException("its rule %s is \"%s\"".formatted(component.getName(), text), e);
    }
  }
}
