// SPDX-License-Identifier: GPL-3.0-or-later
// The list of alerts: open ones first, newest first. A card is made anew only when its alert changes.

import { bullet } from "./chart.js";
import { arrange, byId, el } from "./dom.js";
import { count, decimal, duration, expected, figure, moment, pairs, sentence, topicText } from "./format.js";

const cards = new Map();
const known = new Set();
const fresh = new Set();

/** Shows all alerts; those that come after the first time are marked and announced. */
export function showAlerts(state) {
  const all = [...state.alerts.values()].sort(newestFirst);
  noticeFresh(all, state.loaded);
  const open = all.filter((alert) => alert.state !== "RESOLVED");
  const resolved = all.filter((alert) => alert.state === "RESOLVED");
  const now = state.engine.event_time ? Date.parse(state.engine.event_time) : Date.now();
  arrange(byId("open-alerts"), open.length > 0 ? open.map((alert) => card(alert, now)) : [quiet(state.engine)]);
  arrange(byId("resolved-alerts"), resolved.map((alert) => card(alert, now)));
  byId("open-count").textContent = count(open.length);
  byId("resolved-count").textContent = count(resolved.length);
  byId("resolved").hidden = resolved.length === 0;
  document.title = open.length > 0 ? `(${open.length}) Earshot` : "Earshot";
}

/** An alert that somebody has looked at is no news. */
export function seen(id) {
  if (fresh.delete(id)) {
    cards.get(id)?.node.classList.remove("fresh");
  }
}

const newestFirst = (a, b) =>
  Date.parse(b.opened_at) - Date.parse(a.opened_at) || (a.alert_id < b.alert_id ? -1 : 1);

function noticeFresh(all, loaded) {
  const arrived = all.filter((alert) => !known.has(alert.alert_id));
  arrived.forEach((alert) => known.add(alert.alert_id));
  const news = loaded ? arrived.filter((alert) => alert.state !== "RESOLVED") : [];
  news.forEach((alert) => fresh.add(alert.alert_id));
  if (news.length > 0) {
    byId("announcer").textContent = news.map((alert) => `New alert, ${alert.severity.toLowerCase()}: ${alert.why}`).join(" ");
  }
}

function card(alert, now) {
  const minute = alert.state === "RESOLVED" ? 0 : Math.floor(now / 60_000);
  const version = JSON.stringify([alert, minute]);
  const shown = cards.get(alert.alert_id);
  if (shown?.version === version) {
    return shown.node;
  }
  const node = shown?.node ?? el("article", {});
  fill(node, alert, now);
  cards.set(alert.alert_id, { version, node });
  return node;
}

function fill(node, alert, now) {
  const focused = node.contains(document.activeElement);
  node.className = `card ${alert.severity.toLowerCase()} ${alert.state.toLowerCase()}`;
  node.classList.toggle("fresh", fresh.has(alert.alert_id));
  node.dataset.alert = alert.alert_id;
  const link = el("a", { href: `#alert=${encodeURIComponent(alert.alert_id)}`, class: "open-card" }, alert.why);
  node.replaceChildren(
    el("div", { class: "card-head" }, severity(alert), stateOf(alert), where(alert),
      el("span", { class: "when" }, "opened ", moment(alert.opened_at, now))),
    el("h3", {}, link),
    alert.state === "RESOLVED" ? past(alert) : facts(alert, now));
  if (focused) {
    link.focus();
  }
}

/** How urgent, by word and colour. */
export const severity = (alert) =>
  el("span", { class: `severity ${alert.severity.toLowerCase()}` }, sentence(alert.severity));

/** What an alert's last step was, unless it says no more than that it is open. */
export function stateOf(alert) {
  const text = { OPENED: null, UPDATED: null, REOPENED: "reopened", ACKNOWLEDGED: "acknowledged", RESOLVED: "resolved" };
  return text[alert.state] ? el("span", { class: "state" }, text[alert.state]) : null;
}

/** Topic, scope and, unless it is customers, audience. */
export function where(alert) {
  const scope = pairs(alert.scope).filter(([dimension]) => dimension !== "topic");
  const chips = [
    alert.topic ? el("span", { class: "chip topic" }, topicText(alert.topic)) : null,
    ...scope.map(([dimension, value]) => el("span", { class: "chip" }, el("span", { class: "quiet" }, `${dimension} `), value)),
    alert.audience === "CUSTOMER" ? null : el("span", { class: "chip" }, `${alert.audience.toLowerCase()}s`),
  ];
  return el("span", { class: "chips" }, chips);
}

function facts(alert, now) {
  const lasting = duration(Math.max(now, Date.parse(alert.window_end)) - Date.parse(alert.began_at));
  return el("dl", { class: "facts" },
    pair(alert.measure === "sentiment" ? "Mean sentiment" : "Feedback in the window",
      bullet(alert), el("span", {}, el("b", {}, figure(alert.observed, alert.measure)),
        ` against ${expected(alert)} expected`)),
    pair("Since", moment(alert.began_at, now), el("span", { class: "quiet" }, ` for ${lasting}`)),
    pair("Evidence", el("b", {}, count(alert.evidence_count)), el("span", { class: "quiet" }, " feedback")),
    pair("Score", el("b", {}, decimal(alert.score))));
}

/** Of an alert that is over, what it was at its worst rather than its last figures. */
function past(alert) {
  const lasted = duration(Date.parse(alert.resolved_at ?? alert.window_end) - Date.parse(alert.began_at));
  return el("p", { class: "quiet past" }, `lasted ${lasted} \u00b7 ${count(alert.evidence_count)} feedback \u00b7 peak score ${decimal(alert.peak_score)}`);
}

const pair = (term, ...description) => el("div", {}, el("dt", {}, term), el("dd", {}, ...description));

function quiet(engine) {
  const lines = engine.received > 0
    ? ["Nothing is wrong as far as Earshot can tell.",
       `It has heard ${count(engine.received)} events, and opens an alert here as soon as a topic is spoken of more, or worse, than its history leads to expect.`]
    : ["Nothing has come in yet.",
       "Send feedback to a source's topic, or replay a file: deploy/earshot replay FILE. Alerts open here by themselves."];
  return el("div", { class: "empty" }, el("p", { class: "empty-title" }, lines[0]), el("p", {}, lines[1]));
}
