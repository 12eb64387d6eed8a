// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * What the source system calls the event.
 *
 * @param id unique across sources: {@code <source>:<native id>}
 * @param source name of the configured source
 * @param system kind of system, such as {@code zendesk}
 * @param type native event type; may be empty
 * @param threadId conversation or ticket; may be empty
 * @param objectId the object the event is about; may be empty
 */
public record SourceEvent(
    String id, String source, String system, String type, String threadId, String objectId) {}
