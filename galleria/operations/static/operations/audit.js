// Keeps the page of an audit up to date: asks every second until it is over, then shows what was found.
(function () {
  const root = document.getElementById("audit");
  if (!root || !root.dataset.open) return;
  const words = { waiting: "Waiting for a worker", running: "Running", done: "Done", failed: "Failed" };
  const status = root.querySelector("[data-status]");
  const bar = root.querySelector(".office-bar");

  async function poll() {
    try {
      const answer = await fetch(root.dataset.address, { headers: { Accept: "application/json" } });
      if (answer.ok) {
        const state = await answer.json();
        status.textContent = words[state.status];
        status.dataset.status = state.status;
        root.querySelector("[data-checked]").textContent = state.checked;
        bar.setAttribute("aria-valuenow", state.checked);
        bar.firstElementChild.style.width = `${(100 * state.checked) / Math.max(state.total, 1)}%`;
        if (!["waiting", "running"].includes(state.status)) return location.reload();
      }
    } catch {
      status.textContent = "The connection is gone; trying again";
    }
    setTimeout(poll, 1000);
  }

  poll();
})();
