// A paragraph of the inspector's own: free text among locked values that the data writes. The text
// lives here while somebody types; it is sent after a pause, and what comes back never overwrites
// anything newer. Whatever comes from a draft or the data is set as text, never as HTML.
const PAUSE = 600;
const MOST_OFFERED = 60;
const NO_WIDTH = "\u200b";
const standing = new WeakMap();
// Each mounted part may be a module of its own: what all of them offer hangs on the window.
const offered = () => window.nationalProgressCatalogue;

function isChip(node) {
  return node?.nodeType === Node.ELEMENT_NODE && node.classList.contains("np-value");
}

function tidy(text) {
  return text.replaceAll(NO_WIDTH, "").replace(/[\u00a0\n\r\t]/g, " ");
}

function readPieces(parent) {
  const pieces = [];
  const add = (text) => {
    if (!text) return;
    if (typeof pieces.at(-1) === "string") pieces[pieces.length - 1] += text;
    else pieces.push(text);
  };
  for (const node of parent.childNodes) {
    if (isChip(node)) pieces.push({ value: node.dataset.value });
    else if (node.nodeType === Node.TEXT_NODE) add(tidy(node.data));
    else if (node.nodeName === "BR") add(node.nextSibling ? " " : "");
    else for (const piece of readPieces(node)) typeof piece === "string" ? add(piece) : pieces.push(piece);
  }
  return pieces;
}

function sayPieces(pieces) {
  return JSON.stringify(pieces.map((piece) => piece.value ? [piece.value] : piece));
}

function dressChip(chip, piece) {
  chip.textContent = piece.words;
  chip.dataset.says = piece.says;
  chip.classList.toggle("np-changed", Boolean(piece.was));
  const was = piece.was ? `, was ${piece.was} when last looked at` : "";
  chip.setAttribute("aria-label", `bound value: ${piece.words}, ${piece.says}${was}`);
  chip.title = `${piece.says}${was}. The data writes this; Backspace takes it out.`;
}

function makeChip(piece) {
  const chip = document.createElement("span");
  chip.className = "np-value";
  chip.contentEditable = "false";
  chip.tabIndex = -1;
  chip.setAttribute("role", "img");
  chip.dataset.value = piece.value;
  dressChip(chip, piece);
  return chip;
}

// A caret needs text to stand in beside a chip.
function makeRoom(text) {
  for (const chip of text.querySelectorAll(".np-value")) {
    if (chip.previousSibling?.nodeType !== Node.TEXT_NODE) chip.before(NO_WIDTH);
    if (chip.nextSibling?.nodeType !== Node.TEXT_NODE) chip.after(NO_WIDTH);
  }
}

function writePieces(text, pieces) {
  text.replaceChildren(
    ...pieces.map((piece) => piece.value ? makeChip(piece) : document.createTextNode(piece)));
  makeRoom(text);
}

function findCaret(text) {
  const selection = window.getSelection();
  if (!selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) ? range : null;
}

function putCaret(node, offset) {
  window.getSelection().collapse(node, offset);
}

function findChipBeside(text, isBefore) {
  const caret = findCaret(text);
  if (!caret?.collapsed) return null;
  const { startContainer: node, startOffset: offset } = caret;
  let beside;
  if (node === text) beside = text.childNodes[isBefore ? offset - 1 : offset];
  else {
    const rest = isBefore ? node.data?.slice(0, offset) : node.data?.slice(offset);
    if (rest === undefined || tidy(rest)) return null;
    beside = isBefore ? node.previousSibling : node.nextSibling;
  }
  while (beside?.nodeType === Node.TEXT_NODE && !tidy(beside.data))
    beside = isBefore ? beside.previousSibling : beside.nextSibling;
  return isChip(beside) ? beside : null;
}

function leaveChip(text, chip, isBefore) {
  makeRoom(text);
  text.focus();
  const room = isBefore ? chip.previousSibling : chip.nextSibling;
  putCaret(room, isBefore ? room.data.length : 0);
}

function removeChip(own, chip) {
  leaveChip(own.text, chip, true);
  chip.remove();
  own.note();
}

function setUp(parent) {
  const find = (name) => parent.querySelector(`.np-${name}`);
  const own = {
    root: find("own"), text: find("text"), panel: find("panel"), opener: find("insert"),
    search: find("search"), form: find("form"), list: find("list"), count: find("count"),
    mount: Math.random().toString(36).slice(2), sequence: 0, isDirty: false, timer: 0,
    caret: null, focused: null, chosen: 0, shown: [],
  };
  own.flush = () => {
    clearTimeout(own.timer);
    if (!own.isDirty) return;
    own.isDirty = false;
    own.sequence += 1;
    own.send("text", { mount: own.mount, sequence: own.sequence, pieces: readPieces(own.text) });
  };
  own.note = () => {
    own.isDirty = true;
    own.root.classList.toggle("np-empty", !readPieces(own.text).length);
    clearTimeout(own.timer);
    own.timer = setTimeout(own.flush, PAUSE);
  };
  own.isPending = (ack) => own.isDirty
    || (own.sequence > 0 && !(ack?.mount === own.mount && ack.sequence >= own.sequence));
  listenToText(own);
  listenToPanel(own);
  own.leave = () => own.flush();
  window.addEventListener("pagehide", own.leave);
  return own;
}

function listenToText(own) {
  const { text } = own;
  text.oninput = () => {
    makeRoom(text);
    own.note();
  };
  text.onblur = () => own.flush();
  text.onpaste = (event) => {
    event.preventDefault();
    const plain = event.clipboardData.getData("text/plain").replace(/\s+/g, " ");
    document.execCommand("insertText", false, plain);
  };
  text.ondrop = (event) => event.preventDefault();
  text.addEventListener("beforeinput", (event) => {
    if (event.inputType.startsWith("format")) event.preventDefault();
    if (event.inputType === "insertLineBreak") event.preventDefault();
    if (event.inputType === "insertParagraph") {
      event.preventDefault();
      breakInTwo(own);
    }
  });
  text.onkeydown = (event) => {
    const chip = isChip(document.activeElement) ? document.activeElement : null;
    const isBack = event.key === "ArrowLeft" || event.key === "Backspace";
    const isMove = event.key === "ArrowLeft" || event.key === "ArrowRight";
    const isDelete = event.key === "Backspace" || event.key === "Delete";
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (chip && isMove) leaveChip(text, chip, isBack);
    else if (chip && isDelete) removeChip(own, chip);
    else if (isMove || isDelete) {
      const beside = findChipBeside(text, isBack);
      if (!beside) return;
      if (isMove) beside.focus();
      else removeChip(own, beside);
    } else return;
    event.preventDefault();
  };
  own.noteCaret = () => {
    const caret = findCaret(text);
    if (caret) own.caret = caret.cloneRange();
  };
  document.addEventListener("selectionchange", own.noteCaret);
}

function breakInTwo(own) {
  const caret = findCaret(own.text);
  if (!caret) return;
  caret.deleteContents();
  const rest = document.createRange();
  rest.setStart(caret.startContainer, caret.startOffset);
  rest.setEnd(own.text, own.text.childNodes.length);
  const after = readPieces(rest.extractContents());
  makeRoom(own.text);
  clearTimeout(own.timer);
  own.isDirty = false;
  own.trigger("split", { before: readPieces(own.text), after });
}

function listenToPanel(own) {
  const { panel, opener, search, form, list } = own;
  const close = () => {
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  };
  opener.onclick = () => {
    if (!panel.hidden) return close();
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    search.value = "";
    own.flush();
    // The values are counted once somebody wants them; another draft may have left its own here.
    own.trigger("wanted", own.data.scope);
    offer(own);
    search.focus();
  };
  search.oninput = () => offer(own);
  form.onchange = () => offer(own);
  panel.onkeydown = (event) => {
    if (event.key === "Escape") {
      close();
      own.text.focus();
    } else if (event.target === search && event.key === "Enter") {
      if (own.shown[own.chosen]) insert(own, own.shown[own.chosen]);
    } else if (event.target === search && event.key.startsWith("Arrow") && own.shown.length) {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      const by = event.key === "ArrowDown" ? 1 : -1;
      own.chosen = (own.chosen + by + own.shown.length) % own.shown.length;
      markChosen(own);
    } else return;
    event.preventDefault();
  };
  list.onclick = (event) => {
    const option = event.target.closest("[role=option]");
    if (option) insert(own, own.shown[Number(option.dataset.place)]);
  };
  own.close = close;
  own.noteCatalogue = () => panel.hidden || offer(own);
  window.addEventListener("national-progress-catalogue", own.noteCatalogue);
}

function offer(own) {
  const isHere = offered()?.scope === own.data.scope;
  if (!isHere) {
    own.count.textContent = "Reading the values …";
    own.list.replaceChildren();
    own.shown = [];
    return;
  }
  if (!own.form.options.length)
    own.form.append(...offered().forms.map(([value, label]) => new Option(label, value)));
  const words = own.search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = offered().entries.filter((entry) =>
    (entry.form === own.form.value || entry.form === "date" || entry.form === "fact")
    && words.every((word) => entry.find.includes(word)));
  own.shown = found.slice(0, MOST_OFFERED);
  own.chosen = 0;
  own.list.replaceChildren(...own.shown.map((entry, place) => {
    const option = document.createElement("li");
    option.setAttribute("role", "option");
    option.id = `${own.list.id}-${place}`;
    option.dataset.place = place;
    const words = document.createElement("b");
    words.textContent = entry.words;
    const label = document.createElement("span");
    label.textContent = entry.label;
    option.append(label, words);
    return option;
  }));
  const more = found.length > own.shown.length ? ` The first ${own.shown.length} are shown.` : "";
  own.count.textContent = found.length
    ? `${found.length} ${found.length === 1 ? "value" : "values"}.${more}` : "No value has these words.";
  markChosen(own);
}

function markChosen(own) {
  [...own.list.children].forEach((option, place) =>
    option.setAttribute("aria-selected", String(place === own.chosen)));
  const chosen = own.list.children[own.chosen];
  if (chosen) own.search.setAttribute("aria-activedescendant", chosen.id);
  else own.search.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

function insert(own, entry) {
  const { text } = own;
  const chip = makeChip({ value: entry.value, words: entry.words, says: entry.says });
  const caret = own.caret && text.contains(own.caret.startContainer) ? own.caret : null;
  own.close();
  text.focus();
  if (caret && !isChip(caret.startContainer.parentElement)) {
    caret.deleteContents();
    caret.insertNode(chip);
  } else text.append(chip);
  leaveChip(text, chip, false);
  own.note();
}

function take(own, data) {
  own.data = data;
  own.text.setAttribute("aria-label", data.label);
  own.opener.setAttribute("aria-label", `Insert a value into ${data.label}`);
  own.list.id = `np-list-${data.block}`;
  own.panel.id = `np-panel-${data.block}`;
  own.opener.setAttribute("aria-controls", own.panel.id);
  own.search.setAttribute("aria-controls", own.list.id);
  if (own.isPending(data.ack)) return;
  if (sayPieces(readPieces(own.text)) === sayPieces(data.pieces)) {
    const chips = own.text.querySelectorAll(".np-value");
    data.pieces.filter((piece) => piece.value).forEach((piece, place) => dressChip(chips[place], piece));
  } else writePieces(own.text, data.pieces);
  own.root.classList.toggle("np-empty", !data.pieces.length);
  if (data.focus && data.focus !== own.focused) {
    own.focused = data.focus;
    own.text.focus();
    if (own.text.firstChild) putCaret(own.text, 0);
  }
}

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  let own = standing.get(parentElement);
  if (!own) {
    own = setUp(parentElement);
    standing.set(parentElement, own);
  }
  own.send = setStateValue;
  own.trigger = setTriggerValue;
  take(own, data);
  return () => {
    own.flush();
    window.removeEventListener("pagehide", own.leave);
    window.removeEventListener("national-progress-catalogue", own.noteCatalogue);
    document.removeEventListener("selectionchange", own.noteCaret);
    standing.delete(parentElement);
  };
}
