// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * The web console of CX operations.
 *
 * <p>{@link dev.earshot.console.ConsoleServer} serves one page and the data for it. Every request
 * passes the gate first: it must name this machine, only read, and carry the cookie that the
 * first-run token gives. The tables are asked by statements in files, through a login that may only
 * select; their rows become JSON whose members are named as the columns. Words that touch what the
 * law protects specially are withheld, by the tables, unless the browser has shown the second
 * token: then another login asks.
 *
 * <pre>
 *   GET /                   the page; /?token=... on the first visit
 *   GET /api/overview       the whole state: engine, alerts, measures; ?audience= and ?scope=
 *   GET /api/alerts/{id}    one alert with its history and the feedback behind it
 *   GET /api/live           the same as server-sent events: the whole state, then what changes
 * </pre>
 *
 * <p>The page is plain HTML, CSS and JavaScript modules in {@code page/}, without a build step. It
 * puts text into the document as text only, never as markup, and the content security policy lets
 * it run and load nothing but its own files.
 */
@org.jspecify.annotations.NullMarked
package dev.earshot.console;
