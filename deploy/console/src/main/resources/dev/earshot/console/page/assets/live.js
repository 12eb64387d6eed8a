// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to the server. Each connection begins with the whole state, so a lost one loses nothing.

const EVENTS = ["overview", "engine", "alerts", "measures", "trouble"];
const AGAIN_MS = 5000;

/** Calls listener(event name, data) and status(state, why) until the returned function is called. */
export function listen(view, listener, status) {
  let source = null;
  let timer = null;
  let ended = false;
  const query = new URLSearchParams(view).toString();

  function connect() {
    if (ended) {
      return;
    }
    source = new EventSource(`/api/live?${query}`);
    for (const name of EVENTS) {
      source.addEventListener(name, (event) => {
        status(name === "trouble" ? "trouble" : "live");
        listener(name, JSON.parse(event.data));
      });
    }
    source.addEventListener("error", () => {
      status("lost");
      if (source.readyState === EventSource.CLOSED) {
        askWhy();
      }
    });
  }

  // An EventSource does not tell why it was refused; the same question as a plain request does.
  async function askWhy() {
    const answer = await fetch(`/api/overview?${query}`).catch(() => null);
    if (ended) {
      return;
    }
    if (answer?.status === 401) {
      status("refused");
    } else {
      timer = setTimeout(connect, AGAIN_MS);
    }
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    source.close();
  };
}
