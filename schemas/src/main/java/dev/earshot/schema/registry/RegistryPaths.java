// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The read-only paths of a schema registry over {@link SchemaIds}, so that stock clients read every
 * topic. Knows paths and bodies only; a server elsewhere binds them.
 *
 * <pre>
 *   /subjects                                     all subjects
 *   /subjects/{subject}/versions                  its versions
 *   /subjects/{subject}/versions/{n|latest}       one of them      (…/schema: the schema alone)
 *   /schemas/ids/{id}                             a schema by id   (…/schema, …/subjects, …/versions)
 *   /schemas/types   /config   /config/{subject}   /mode
 * </pre>
 */
public final class RegistryPaths {

  private static final String LATEST = "latest";

  private final SchemaIds ids;

  /** Paths over some ids. */
  public RegistryPaths(SchemaIds ids) {
    this.ids = ids;
  }

  /**
   * Answers one GET.
   *
   * @param path path as in the request line, percent-encoded; a query is ignored
   */
  public RegistryAnswer answer(String path) {
    List<String> steps = steps(path);
    String first = steps.isEmpty() ? "" : steps.get(0);
    List<String> rest = steps.isEmpty() ? List.of() : steps.subList(1, steps.size());
    return switch (first) {
      case "" -> RegistryJson.ok("{}");
      case "subjects" -> subjects(rest);
      case "schemas" -> schemas(rest);
      case "config" -> config(rest);
      case "mode" -> rest.isEmpty() ? RegistryJson.mode() : RegistryJson.noSuchPath();
      default -> RegistryJson.noSuchPath();
    };
  }

  private RegistryAnswer subjects(List<String> steps) {
    if (steps.isEmpty()) {
      return RegistryJson.texts(List.copyOf(ids.subjects()));
    }
    if (steps.size() < 2 || steps.size() > 4 || !steps.get(1).equals("versions")) {
      return RegistryJson.noSuchPath();
    }
    String subject = steps.get(0);
    List<SchemaVersion> versions = ids.versions(subject);
    if (versions.isEmpty()) {
      return RegistryJson.noSubject(subject);
    }
    if (steps.size() == 2) {
      return RegistryJson.numbers(versions.stream().map(SchemaVersion::version).toList());
    }
    return ofVersion(versions, steps.get(2), steps.subList(3, steps.size()));
  }

  private static RegistryAnswer ofVersion(
      List<SchemaVersion> versions, String name, List<String> rest) {
    if (!name.equals(LATEST) && number(name).filter(n -> n > 0).isEmpty()) {
      return RegistryJson.invalidVersion(name);
    }
    Optional<SchemaVersion> version =
        name.equals(LATEST)
            ? Optional.of(versions.get(versions.size() - 1))
            : versions.stream().filter(v -> v.version() == number(name).orElse(0)).findFirst();
    Function<SchemaVersion, RegistryAnswer> body =
        switch (String.join("/", rest)) {
          case "" -> RegistryJson::version;
          case "schema" -> RegistryJson::schemaAlone;
          default -> ignored -> RegistryJson.noSuchPath();
        };
    return version.map(body).orElseGet(() -> RegistryJson.noVersion(name));
  }

  private RegistryAnswer schemas(List<String> steps) {
    if (steps.equals(List.of("types"))) {
      return RegistryJson.texts(List.of("AVRO"));
    }
    if (steps.size() < 2 || steps.size() > 3 || !steps.get(0).equals("ids")) {
      return RegistryJson.noSuchPath();
    }
    String id = steps.get(1);
    return number(id)
        .flatMap(ids::find)
        .map(version -> ofId(version, steps.subList(2, steps.size())))
        .orElseGet(() -> RegistryJson.noSchema(id));
  }

  private static RegistryAnswer ofId(SchemaVersion version, List<String> rest) {
    return switch (String.join("/", rest)) {
      case "" -> RegistryJson.schema(version);
      case "schema" -> RegistryJson.schemaAlone(version);
      case "subjects" -> RegistryJson.texts(List.of(version.subject()));
      case "versions" -> RegistryJson.place(version);
      default -> RegistryJson.noSuchPath();
    };
  }

  private RegistryAnswer config(List<String> steps) {
    if (steps.size() > 1) {
      return RegistryJson.noSuchPath();
    }
    if (steps.size() == 1 && !ids.subjects().contains(steps.get(0))) {
      return RegistryJson.noSubject(steps.get(0));
    }
    return RegistryJson.config();
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("\\?", 2)[0].split("/", -1)) {
      if (!step.isEmpty()) {
        steps.add(decoded(step));
      }
    }
    return steps;
  }

  // A step that is not valid percent-encoding names nothing that exists, spelt as it is.
  private static String decoded(String step) {
    try {
      return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return step;
    }
  }

  private static Optional<Integer> number(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
