// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.organisation;

/**
 * Somebody who buys, all of it invented: names from lists, addresses in reserved domains, telephone
 * numbers from ranges that are kept for fiction.
 *
 * @param number at the help desk
 * @param brand whose customer
 * @param first first name
 * @param last last name
 * @param email address
 * @param phone telephone number
 * @param language ISO 639 code
 * @param region where they live
 * @param segment new, regular, plus or business
 */
public record Customer(
    long number,
    Brand brand,
    String first,
    String last,
    String email,
    String phone,
    String language,
    String region,
    String segment) {

  /**
   * The id by which every system knows the customer. The help desk's number with {@code zendesk:}
   * before it, since that is what the engine makes of a requester: so one customer has one journey.
   */
  public String id() {
    return "zendesk:" + number;
  }

  public String name() {
    return first + " " + last;
  }

  public boolean speaksEnglish() {
    return language.equals("en");
  }
}
