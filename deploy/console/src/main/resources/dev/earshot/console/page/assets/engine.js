// SPDX-License-Identifier: GPL-3.0-or-later
// The top line: how far the engine has come, how much it has heard, whether anything is missing.

import { byId, el } from "./dom.js";
import { count, duration, moment, toTheSecond, utc } from "./format.js";

const BEHIND_MS = 5 * 60_000;

/** Shows the state; keeps the list of sources open if it is. */
export function showEngine(engine) {
  const place = byId("engine");
  const open = place.querySelector("details")?.open ?? false;
  place.replaceChildren(reached(engine), heard(engine), completeness(engine, open));
}

function fact(label, ...value) {
  return el("p", { class: "fact" }, el("span", { class: "label" }, label), el("span", { class: "value" }, ...value));
}

function reached(engine) {
  if (!engine.event_time) {
    return fact("Event time", "nothing heard yet");
  }
  const behind = Date.now() - Date.parse(engine.event_time);
  const time = el("time", { datetime: engine.event_time, title: utc(engine.event_time) }, toTheSecond(engine.event_time));
  const note = behind > BEHIND_MS ? el("span", { class: "quiet" }, ` ${duration(behind)} ago`) : null;
  return fact("Event time", time, note);
}

function heard(engine) {
  return fact("Events", el("span", { title: `${count(engine.enriched)} enriched` }, count(engine.received)));
}

function completeness(engine, open) {
  const summary = el("summary", { class: "fact" }, el("span", { class: "label" }, "Completeness"), verdict(engine));
  return el("details", { class: "completeness", open }, summary, el("div", { class: "popover" }, sources(engine)));
}

function verdict(engine) {
  const [kind, text] =
    engine.unaccounted > 0 ? ["bad", `${count(engine.unaccounted)} unaccounted for`]
    : engine.under_way > 0 ? ["", `${count(engine.under_way)} under way`]
    : ["good", "nothing lost"];
  const dead = engine.dead_lettered > 0 ? el("span", { class: "quiet" }, ` ${count(engine.dead_lettered)} dead letters`) : null;
  return el("span", { class: "value" }, el("span", { class: kind }, text), dead);
}

function sources(engine) {
  if (engine.sources.length === 0) {
    return el("p", { class: "quiet" }, "No source has sent anything yet.");
  }
  const head = ["Source", "Received", "Enriched", "Filtered", "Dead letters", "Missing", "Latest event"];
  return el("table", {},
    el("thead", {}, el("tr", {}, head.map((text, index) => el("th", { scope: "col", class: index > 0 && index < 6 ? "number" : null }, text)))),
    el("tbody", {}, engine.sources.map(source)));
}

function source(row) {
  const numbers = [row.received, row.enriched, row.filtered, row.dead_lettered, row.missing];
  return el("tr", {},
    el("th", { scope: "row" }, row.source),
    numbers.map((number) => el("td", { class: "number" }, count(number))),
    el("td", {}, row.event_time ? moment(row.event_time) : "\u2013"));
}
