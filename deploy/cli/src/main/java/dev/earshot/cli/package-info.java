// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The command line behind {@code deploy/earshot}.
 *
 * <p>{@link dev.earshot.cli.Main} finds the command, runs it and turns what went wrong into one
 * line and an exit code: 0 for success, 2 for what the user can put right, 1 for the rest. Each
 * command is one class named after it. Data go to standard output, talk goes to standard error;
 * {@link dev.earshot.cli.Terminal} is both, so that tests can listen.
 */
package dev.earshot.cli;
