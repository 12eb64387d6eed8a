// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * An invitation to give feedback, so that response rates can be known.
 *
 * @param id invitation; empty when there was none
 * @param status how far it has come
 */
public record Invitation(String id, Status status) {

  /** Uninvited feedback. */
  public static final Invitation NONE = new Invitation("", Status.NONE);

  /** Life of an invitation. */
  public enum Status {
    NONE,
    INVITED,
    REMINDED,
    ANSWERED,
    DECLINED
  }
}
