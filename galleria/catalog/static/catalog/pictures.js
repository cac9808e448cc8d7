// The pictures of a product: sent with progress, put in order by dragging or by keyboard, described, taken away and back. Every change is saved at once.
(function () {
  const root = document.getElementById("pictures");
  if (!root) return;
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const limits = read("pictures-limits");
  const list = root.querySelector("[data-gallery]");
  const uploads = root.querySelector("[data-uploads]");
  const undo = root.querySelector("[data-undo]");
  const drop = root.querySelector("[data-drop]");
  const chooser = root.querySelector("input[type=file]");
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  let pictures = read("pictures-now");
  let taken = null; // the gallery before a picture was removed
  let last = Promise.resolve(); // one save at a time, each on what the one before has left

  const say = (words) => { root.querySelector("[data-said]").textContent = words; };
  const refuse = (words) => { root.querySelector("[data-refused]").textContent = words; };
  const entries = (some) => some.map(({ key, alt }) => ({ key, alt }));

  /** Save what `change` makes of the gallery as it is by then. Resolves to whether it was saved. */
  function save(change, words) {
    last = last.then(async () => {
      const wanted = change(pictures);
      if (!wanted) return false;
      let answer;
      try {
        answer = await fetch(root.dataset.save, {
          method: "POST",
          headers: { "Content-Type": "application/json", "X-CSRFToken": token },
          body: JSON.stringify({ seen: { pictures: entries(pictures) }, wanted: { pictures: entries(wanted) } }),
        });
        const state = await answer.json();
        pictures = state.pictures;
        refuse(state.said);
      } catch {
        refuse("It could not be saved: the shop does not answer, or you are signed out. Load the page again.");
        return false;
      } finally {
        draw();
      }
      if (answer.ok) say(words);
      return answer.ok;
    });
    return last;
  }

  // By key: what stands at a place may be another by the time that the saves before have come back.
  function move(key, to, words) {
    hideUndo();
    return save((now) => {
      const from = now.findIndex((one) => one.key === key);
      if (from < 0 || to < 0 || to >= now.length || from === to) return null;
      const next = [...now];
      next.splice(to, 0, ...next.splice(from, 1));
      return next;
    }, words);
  }

  function remove(key, place) {
    let before = null;
    save((now) => {
      before = entries(now);
      return now.some((one) => one.key === key) ? now.filter((one) => one.key !== key) : null;
    }, "The picture is removed.").then((done) => {
      if (!done) return;
      taken = before;
      undo.querySelector("span").textContent = `Picture ${place + 1} is removed.`;
      undo.hidden = false;
      undo.querySelector("button").focus();
    });
  }

  function hideUndo() {
    taken = null;
    undo.hidden = true;
  }

  undo.querySelector("button").addEventListener("click", () => {
    const before = taken;
    hideUndo();
    if (before) save(() => before, "The picture is back.");
  });

  function make(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function press(words, label, act) {
    const button = make("button", { type: "button", className: "office-button", textContent: words });
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    return button;
  }

  function drawOne(picture, place) {
    const of = `picture ${place + 1} of ${pictures.length}`;
    const image = make("img", { src: picture.src, alt: picture.alt, width: 320, height: 320, loading: "lazy", draggable: false });
    const handle = press("⠿", `Move ${of}: arrow keys`, () => {});
    handle.className = "product-handle";
    handle.dataset.key = picture.key;
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
      const to = event.key === "Home" ? 0 : event.key === "End" ? pictures.length - 1 : place + (step ?? 0);
      if (!step && event.key !== "Home" && event.key !== "End") return;
      event.preventDefault();
      move(picture.key, to, `It is picture ${to + 1} of ${pictures.length} now.`);
    });
    const alt = make("input", { type: "text", className: "order-input", value: picture.alt, maxLength: 200, id: `alt-${picture.key}` });
    alt.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); alt.blur(); }
    });
    alt.addEventListener("blur", () => {
      const text = alt.value.trim();
      if (text === picture.alt) return;
      save((now) => now.map((one) => (one.key === picture.key ? { ...one, alt: text } : one)), "The words are saved.");
    });
    const item = make("li", { className: "product-picture", draggable: true },
      make("div", { className: "product-frame" }, image, handle, ...(place === 0 ? [make("span", { className: "product-cover", textContent: "Cover" })] : [])),
      make("label", { htmlFor: alt.id, textContent: "What it shows" }), alt,
      make("p", { className: "office-help", textContent: picture.size }),
      ...(picture.note ? [make("p", { className: "product-note", textContent: picture.note })] : []),
      make("div", { className: "product-picture-buttons" },
        ...(place ? [press("Make cover", `Make ${of} the cover`, () => move(picture.key, 0, "It is the cover now."))] : []),
        press("Remove", `Remove ${of}`, () => remove(picture.key, place))));
    item.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/x-picture", picture.key);
      event.dataTransfer.effectAllowed = "move";
      item.classList.add("is-moving");
    });
    item.addEventListener("dragend", () => item.classList.remove("is-moving"));
    item.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("text/x-picture")) return;
      event.preventDefault();
      item.classList.add("is-over");
    });
    item.addEventListener("dragleave", () => item.classList.remove("is-over"));
    item.addEventListener("drop", (event) => {
      const moved = event.dataTransfer.getData("text/x-picture");
      if (moved === "") return;
      event.preventDefault();
      move(moved, place, `It is picture ${place + 1} of ${pictures.length} now.`);
    });
    return item;
  }

  function draw() {
    const held = list.contains(document.activeElement) ? document.activeElement : null;
    const { id, value, selectionStart, selectionEnd } = held ?? {};
    list.replaceChildren(...pictures.map(drawOne));
    root.querySelector("[data-empty]").hidden = pictures.length > 0;
    if (held?.dataset.key) list.querySelector(`[data-key="${held.dataset.key}"]`)?.focus();
    const typing = id && document.getElementById(id);
    if (!typing) return;
    typing.focus(); // somebody was typing while a save came back
    typing.value = value;
    typing.setSelectionRange(selectionStart, selectionEnd);
  }

  /** Send one file. Resolves to its key, or to null when it was refused, which stands beside its name. */
  function send(file) {
    const bar = make("progress", { max: 100, value: 0 });
    bar.setAttribute("aria-label", `Sending ${file.name}`);
    const words = make("span", { className: "office-help", textContent: "waits" });
    const row = make("li", {}, make("span", { className: "product-upload-name", textContent: file.name }), bar, words);
    uploads.append(row);
    const stop = (reason) => {
      bar.remove();
      words.className = "office-error";
      words.textContent = reason;
      row.append(press("Dismiss", `Dismiss the message about ${file.name}`, () => row.remove()));
    };
    if (file.size > limits.bytes) {
      stop(`It has ${Math.ceil(file.size / 1024 / 1024)} MB; up to ${limits.megabytes} are taken. Save it smaller.`);
      return Promise.resolve(null);
    }
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("files", file);
      request.open("POST", root.dataset.upload);
      request.setRequestHeader("X-CSRFToken", token);
      request.responseType = "json";
      request.upload.addEventListener("progress", (event) => {
        bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
        words.textContent = event.loaded < event.total ? `${Math.round(bar.value)} %` : "is looked at";
      });
      request.addEventListener("load", () => {
        if (request.status === 201) {
          row.remove();
          resolve(request.response.items[0].key);
        } else {
          stop(request.response?.detail ?? "It was refused.");
          resolve(null);
        }
      });
      request.addEventListener("error", () => { stop("The shop does not answer. Try again."); resolve(null); });
      request.send(body);
    });
  }

  async function add(files) {
    hideUndo();
    refuse("");
    const room = limits.most - pictures.length;
    if (files.length > room) refuse(`A product shows up to ${limits.most} pictures: ${Math.max(room, 0)} of the ${files.length} can be added.`);
    for (const file of files.slice(0, Math.max(room, 0))) {
      const key = await send(file);
      if (key) await save((now) => (now.some((one) => one.key === key) ? null : [...now, { key, alt: "" }]), `${file.name} is added.`);
    }
  }

  chooser.addEventListener("change", () => {
    const files = [...chooser.files];
    chooser.value = "";
    add(files);
  });
  drop.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    drop.classList.add("is-over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    drop.classList.remove("is-over");
    add([...event.dataTransfer.files]);
  });
  draw();
})();
