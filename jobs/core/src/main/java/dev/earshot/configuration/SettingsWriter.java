// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes {@link Settings} as the YAML that {@link SettingsReader} reads back as equal settings. */
public final class SettingsWriter {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory().configure(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, false));

  private SettingsWriter() {}

  /** Every key, those with their usual values too. */
  public static String yaml(Settings settings) {
    try {
      return YAML.writeValueAsString(plain(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings that cannot be written", e);
    }
  }

  /** Records, durations and constants as the maps and texts that stand for them in YAML. */
  static Object plain(Object value) {
    if (value instanceof Record settings) {
      return components(settings);
    } else if (value instanceof List<?> list) {
      return list.stream().map(SettingsWriter::plain).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, entry) -> plain.put(key.toString(), plain(entry)));
      return plain;
    } else if (value instanceof Duration duration) {
      return duration.toMillis() % 1000 == 0
          ? duration.toSeconds() + "s"
          : duration.toMillis() + "ms";
    } else if (value instanceof Enum<?> constant) {
      return constant.toString().toLowerCase(Locale.ROOT);
    }
    return value;
  }

  private static Map<String, Object> components(Record settings) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(settings);
        plain.put(RecordBinder.key(component.getName()), plain(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return plain;
  }
}
