// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

/**
 * What a schema registry answers.
 *
 * @param status HTTP status
 * @param json body
 */
public record RegistryAnswer(int status, String json) {

  /** Media type of every body. */
  public static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
}
