// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Schema ids without a schema registry.
 *
 * <p>Start at {@link dev.earshot.schema.registry.SchemaIds}: the assigned ids and every version
 * ever written, read from this jar. {@link dev.earshot.schema.registry.AvroFraming} writes and
 * reads values with them; what is wrong with bytes is a {@link
 * dev.earshot.schema.registry.FramingException} with a {@link
 * dev.earshot.schema.registry.FramingCode}. {@link dev.earshot.schema.registry.RegistryPaths}
 * answers the read-only paths of a schema registry, for whatever server binds them.
 */
package dev.earshot.schema.registry;
