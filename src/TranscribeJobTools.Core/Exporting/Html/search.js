// Search, and the steps through what was found. Goes on from page.js, in one script with it.
let text = null; // all words as they are compared
let offsets; // where in it each word begins
let hits = []; // the first and the last word of each
let here = -1;
let pending = 0;

const plain = written => written.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\s+/g, " ");

function readText() {
    const pieces = [];
    let length = 0;
    let word = 0;
    const add = piece => {
        pieces.push(piece);
        length += piece.length;
    };
    offsets = new Uint32Array(words.length);
    for (const paragraph of conversation.getElementsByTagName("p")) {
        for (const node of paragraph.childNodes) {
            if (node.nodeType === Node.ELEMENT_NODE) {
                offsets[word++] = length;
                add(plain(node.textContent));
            } else if (/\s/.test(node.data)) {
                add(" "); // punctuation is passed over
            }
        }

        add("\n");
    }

    text = pieces.join("");
}

function find(query) {
    if (text === null) {
        readText();
    }

    const sought = plain(query).replace(/[.,;:?!\u2026\u3001\u3002\uff0c\uff1f\uff01\u060c\u061f]+(?=\s|$)/g, "").trim();
    const wordOf = offset => lastUpTo(offset, offsets.length, index => offsets[index]);
    const found = [];
    for (let at = text.indexOf(sought); sought !== "" && at >= 0; at = text.indexOf(sought, at + sought.length)) {
        found.push([wordOf(at), wordOf(at + sought.length - 1)]);
    }

    return found;
}

const wordsOf = hit => words.slice(hit[0], hit[1] + 1);

function mark(found, isSearch) {
    hits.forEach(hit => wordsOf(hit).forEach(word => word.classList.remove("hit", "here")));
    hits = found;
    here = -1;
    if (isSearch) {
        hits.forEach(hit => wordsOf(hit).forEach(word => word.classList.add("hit")));
    }

    // Milliseconds by seconds: the strip is a thousand wide.
    const places = new Set(hits.map(hit => Math.round(startOf(hit[0]) / duration)));
    id("marks")?.setAttribute("d", [...places].map(place => `M${place} 0v10`).join(""));
    id("back").disabled = id("on").disabled = hits.length === 0;
    count();
}

function count() {
    const isAsked = id("query").value.trim() !== "" || id("unsure").ariaPressed === "true";
    const found = here < 0 ? `${hits.length} found` : `${here + 1} of ${hits.length}`;
    id("count").value = !isAsked ? "" : hits.length === 0 ? "none" : found;
}

function step(by) {
    if (hits.length === 0) {
        return;
    }

    if (here >= 0) {
        wordsOf(hits[here]).forEach(word => word.classList.remove("here"));
    }

    here = here < 0
        ? Math.max(0, hits.findIndex(hit => words[hit[0]].getBoundingClientRect().top > bar.offsetHeight))
        : (here + by + hits.length) % hits.length;
    wordsOf(hits[here]).forEach(word => word.classList.add("here"));
    reveal(words[hits[here][0]]);
    count();
}

function search() {
    clearTimeout(pending);
    pending = 0;
    id("unsure").ariaPressed = "false";
    mark(find(id("query").value), true);
}

const isUnsure = word => word.classList.contains("c2") || word.classList.contains("c3");

id("query").addEventListener("input", () => {
    clearTimeout(pending);
    pending = setTimeout(search, 150);
});
id("query").addEventListener("keydown", event => {
    if (event.key === "Enter") {
        if (pending) {
            search();
        }

        step(event.shiftKey ? -1 : 1);
    } else if (event.key === "Escape") {
        id("query").value = "";
        search();
    }
});
id("on").addEventListener("click", () => step(1));
id("back").addEventListener("click", () => step(-1));
id("unsure").addEventListener("click", event => {
    const wanted = event.currentTarget.ariaPressed !== "true";
    id("query").value = "";
    event.currentTarget.ariaPressed = String(wanted);
    mark(wanted ? words.flatMap((word, index) => isUnsure(word) ? [[index, index]] : []) : [], false);
    step(1);
});

id("find").hidden = words.length === 0;
id("unsure").hidden = !words.some(isUnsure);
