// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.organisation;

import java.util.List;

/**
 * A brand of the organisation.
 *
 * @param name as customers write it and as the dimension's value
 * @param share of all feedback, from 0 to 1
 * @param customers how many it has
 * @param products what it sells, as customers call it
 */
public record Brand(String name, double share, int customers, List<String> products) {}
