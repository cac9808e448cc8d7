// Keeps the page of an import or export up to date: asks every second until it is over.
(function () {
  const root = document.getElementById("exchange");
  if (!root) return;
  const words = { waiting: "Waiting for a worker", running: "Running", done: "Done", failed: "Failed", cancelled: "Stopped" };
  const number = new Intl.NumberFormat("en");
  const find = (name) => root.querySelector(`[data-${name}]`);
  const show = (name, visible) => { find(name).hidden = !visible; };

  function say(seconds) {
    if (seconds === null) return "";
    if (seconds < 60) return `about ${Math.max(1, Math.round(seconds))} s left`;
    return `about ${Math.round(seconds / 60)} min left`;
  }

  function fill(rows) {
    const body = root.querySelector("tbody");
    if (body.rows.length === rows.length) return;
    body.replaceChildren(...rows.map((row) => {
      const line = document.createElement("tr");
      for (const [value, title] of [[row.line], [row.column], [row.reason, row.code], [row.value]]) {
        const cell = document.createElement("td");
        cell.textContent = value;
        if (title) cell.title = title;
        line.append(cell);
      }
      return line;
    }));
  }

  function draw(state) {
    const percent = Math.floor(state.share * 100);
    find("status").textContent = state.cancel_asked && state.status === "running" ? "Stopping" : words[state.status];
    find("status").dataset.status = state.status;
    find("share").textContent = `${percent} %`;
    find("speed").textContent = [state.rate ? `${number.format(Math.round(state.rate))} products/s` : "", say(state.eta_s)].filter(Boolean).join(", ");
    find("note").textContent = state.note ? `, ${state.note}` : "";
    const bar = root.querySelector(".office-bar");
    bar.setAttribute("aria-valuenow", percent);
    bar.firstElementChild.style.width = `${state.share * 100}%`;
    for (const cell of root.querySelectorAll("[data-figure]")) cell.textContent = number.format(state[cell.dataset.figure]);
    const over = ["done", "failed", "cancelled"].includes(state.status);
    show("cancel", !over && !state.cancel_asked);
    show("resume", state.can_resume);
    show("elsewhere", over && state.status !== "done" && !state.can_resume);
    show("file", state.has_file);
    show("report", state.rejected > 0);
    show("rejections", state.rejected > 0);
    show("error", Boolean(state.error));
    find("error").textContent = state.error;
    fill(state.rejections);
    return over;
  }

  async function poll() {
    try {
      const answer = await fetch(root.dataset.address, { headers: { Accept: "application/json" } });
      if (answer.ok && draw(await answer.json())) return;
    } catch {
      find("speed").textContent = "The connection is gone; trying again.";
    }
    setTimeout(poll, 1000);
  }

  if (!draw(JSON.parse(document.getElementById("exchange-state").textContent))) setTimeout(poll, 1000);
})();
