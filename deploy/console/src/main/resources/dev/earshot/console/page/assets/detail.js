// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of one alert: why, what customers said, where else it shows, what has happened to it.

import { seen, severity, stateOf, where } from "./alerts.js";
import { bullet } from "./chart.js";
import { byId, el } from "./dom.js";
import { count, decimal, expected, figure, moment, momentText, pairs, quantity, sentence, topicText } from "./format.js";

const ALERT = "#alert=";

let shownId = null;
let asked = 0;

/** Opens the alert that the address names, at once and whenever the address changes. */
export function watchAddress() {
  window.addEventListener("hashchange", follow);
  byId("detail").addEventListener("close", () => {
    if (byId("detail").open) {
      return;
    }
    shownId = null;
    if (location.hash.startsWith(ALERT)) {
      history.replaceState(null, "", location.pathname);
    }
  });
  byId("detail").addEventListener("click", (event) => {
    if (event.target === byId("detail")) {
      byId("detail").close();
    }
  });
  follow();
}

/** Reads the shown alert again if it is among those that changed. */
export function refreshDetail(ids) {
  if (shownId !== null && ids.includes(shownId)) {
    load(shownId);
  }
}

/** Closes the sheet of an alert that exists no more. */
export function closeWhenGone(alerts) {
  if (shownId !== null && !alerts.has(shownId)) {
    load(shownId);
  }
}

function follow() {
  const id = named(location.hash);
  if (id === null) {
    byId("detail").close();
    return;
  }
  shownId = id;
  seen(shownId);
  fill(el("p", { class: "quiet" }, "Reading\u2026"));
  if (!byId("detail").open) {
    byId("detail").showModal();
  }
  load(shownId);
}

/** The alert that an address names; null when it names none. */
function named(hash) {
  if (!hash.startsWith(ALERT)) {
    return null;
  }
  try {
    return decodeURIComponent(hash.slice(ALERT.length));
  } catch (error) {
    if (error instanceof URIError) {
      return null;
    }
    throw error;
  }
}

async function load(id) {
  asked += 1;
  const turn = asked;
  const answer = await fetch(`/api/alerts/${encodeURIComponent(id)}`).catch(() => null);
  const alert = answer?.ok ? await answer.json() : null;
  if (turn !== asked || id !== shownId) {
    return;
  }
  if (alert) {
    show(alert);
  } else {
    fill(el("p", {}, answer?.status === 404 ? "There is no such alert any more." : "The alert could not be read. Close and open it again."));
  }
}

function fill(...parts) {
  const close = el("button", { type: "button", class: "close", "aria-label": "Close", click: () => byId("detail").close() }, "\u00d7");
  const scrolled = byId("detail").querySelector(".sheet")?.scrollTop ?? 0;
  const focused = byId("detail").contains(document.activeElement);
  const sheet = el("div", { class: "sheet" }, close, ...parts);
  byId("detail").replaceChildren(sheet);
  sheet.scrollTop = scrolled;
  if (focused) {
    close.focus({ preventScroll: true });
  }
}

function show(alert) {
  fill(
    el("header", { class: "sheet-head" },
      el("div", { class: "card-head" }, severity(alert), stateOf(alert), where(alert)),
      el("h2", { id: "detail-title" }, alert.why)),
    facts(alert), said(alert), related(alert), life(alert));
}

function facts(alert) {
  const pair = (term, ...description) => el("div", {}, el("dt", {}, term), el("dd", {}, ...description));
  return el("dl", { class: `facts sheet-facts ${alert.severity.toLowerCase()}` },
    pair("Observed", bullet(alert), el("b", {}, figure(alert.observed, alert.measure)), ` against ${expected(alert)} expected`),
    pair("Window of the figures", moment(alert.window_start), " \u2013 ", moment(alert.window_end)),
    pair("Began, by estimate", moment(alert.began_at)),
    pair("Opened", moment(alert.opened_at)),
    pair("Resolved", alert.resolved_at ? moment(alert.resolved_at) : "not yet"),
    pair("Score", decimal(alert.score), el("span", { class: "quiet", title: "tens logarithm of the evidence against nothing having changed" }, ` peak ${decimal(alert.peak_score)}`)),
    pair("Measure", alert.measure),
    pair("Rule", alert.rule_id));
}

function said(alert) {
  const [shown, all] = [alert.evidence.length, alert.evidence_count];
  const title = el("h3", {}, "What customers said ",
    shown > 0 && shown < all ? el("span", { class: "quiet" }, `the newest ${count(shown)} of ${count(all)}`) : null);
  const none = el("p", { class: "quiet" }, all > 0
    ? `None of the ${count(all)} feedback behind this alert can be read here: it was deleted, or has not been written yet.`
    : "No feedback is recorded behind this alert.");
  return el("section", {}, title, alert.evidence.length > 0 ? el("ul", { class: "verbatims" }, alert.evidence.map(verbatim)) : none);
}

function verbatim(feedback) {
  const ratings = [["NPS", feedback.nps], ["CSAT", feedback.csat], ["Stars", feedback.stars]].filter(([, value]) => value !== null);
  const label = feedback.sentiment_label;
  return el("li", { class: `verbatim ${label.toLowerCase()}` },
    feedback.subject ? el("p", { class: "subject", dir: "auto" }, feedback.subject) : null,
    el("blockquote", { lang: feedback.language === "und" ? null : feedback.language, dir: "auto" },
      feedback.text === "" ? el("span", { class: "quiet" }, noWords(feedback)) : marked(feedback.text, feedback.mentions)),
    el("p", { class: "source" },
      label === "NONE" ? null : el("span", { class: `mood-chip ${label.toLowerCase()}` }, `${sentence(label)} ${quantity(feedback.sentiment_score, "score")}`),
      ratings.map(([name, value]) => el("span", {}, `${name} ${value}`)),
      [feedback.brand, feedback.channel, feedback.region, feedback.product].filter((text) => text !== "").map((text) => el("span", {}, text)),
      moment(feedback.said_at)));
}

function noWords(feedback) {
  return feedback.withheld
    ? "withheld: it touches what the law protects specially, such as health or children, and is shown by the other token only"
    : "no words, a rating only";
}

/** The text with the places that name the topic marked; offsets count UTF-16 units, as texts here do. */
function marked(text, mentions) {
  const parts = [];
  let at = 0;
  for (const { begin, end } of mentions) {
    if (begin >= at && end > begin && end <= text.length) {
      parts.push(text.slice(at, begin), el("mark", {}, text.slice(begin, end)));
      at = end;
    }
  }
  return [...parts, text.slice(at)];
}

function related(alert) {
  if (alert.related.length === 0) {
    return null;
  }
  const head = ["Series", "Observed", "Expected", "Score"];
  const row = (series) => el("tr", {},
    el("th", { scope: "row" }, place(series)),
    el("td", { class: "number" }, figure(series.observed, series.measure)),
    el("td", { class: "number" }, expected(series)),
    el("td", { class: "number" }, decimal(series.score)));
  return el("section", {}, el("h3", {}, "Where else it shows"),
    el("div", { class: "scroll" }, el("table", {},
      el("thead", {}, el("tr", {}, head.map((text, index) => el("th", { scope: "col", class: index > 0 ? "number" : null }, text)))),
      el("tbody", {}, alert.related.map(row)))));
}

function place(series) {
  const scope = pairs(series.scope).filter(([dimension]) => dimension !== "topic").map(([dimension, value]) => `${dimension} ${value}`);
  return [series.measure, series.topic ? topicText(series.topic) : null, ...scope].filter((text) => text !== null && text !== "").join(" \u00b7 ");
}

function life(alert) {
  const step = (event) => el("li", { class: event.state.toLowerCase() },
    el("p", {}, el("b", {}, sentence(event.state)), " ", el("time", { datetime: event.occurred_at, title: event.occurred_at }, momentText(event.occurred_at)),
      el("span", { class: "quiet" }, ` ${figure(event.observed, alert.measure)} against ${expected({ ...event, measure: alert.measure })}, score ${decimal(event.score)}, ${event.severity.toLowerCase()}`)));
  return el("section", {}, el("h3", {}, "What has happened"),
    alert.history.length > 0 ? el("ol", { class: "life" }, alert.history.map(step)) : el("p", { class: "quiet" }, "No step is recorded yet."));
}
