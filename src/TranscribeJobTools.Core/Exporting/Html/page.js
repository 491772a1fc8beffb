// The page can be read without this script: it adds search, hints, and the bond between the words and the player.
const id = name => document.getElementById(name);
const conversation = id("conversation");
const words = [...conversation.getElementsByTagName("span")];
const times = JSON.parse(id("times").textContent); // when each word begins and ends, in milliseconds
const player = id("player");
const strip = id("strip");
const tip = id("tip");
const bar = id("bar");
const duration = Number(strip?.dataset.seconds ?? 0);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** The last of an ascending row of numbers that is not above the limit, or -1. */
function lastUpTo(limit, count, numberAt) {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (numberAt(middle) <= limit) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }

    return low - 1;
}

const startOf = index => times[2 * index];
const endOf = index => times[2 * index + 1];

// Two voices may speak at once: the words stand by voice, and time runs through both.
const byTime = words.map((_, index) => index).sort((one, other) => startOf(one) - startOf(other));
const wordAt = seconds => byTime[lastUpTo(seconds * 1000, byTime.length, at => startOf(byTime[at]))] ?? -1;

function clock(seconds) {
    const two = number => String(number).padStart(2, "0");
    const whole = Math.floor(seconds);
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const reveal = (word, behavior = "auto") => word.scrollIntoView({ block: "center", behavior });

function isInView(word) {
    const box = word.getBoundingClientRect();
    return box.bottom > bar.offsetHeight && box.top < innerHeight;
}

/* Hints */
let hinted = null;

function showTip(text, box) {
    tip.textContent = text;
    tip.hidden = false;
    const right = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2), right);
    const above = box.top - tip.offsetHeight - 6;
    tip.style.transform = `translate(${left}px, ${above > bar.getBoundingClientRect().bottom ? above : box.bottom + 6}px)`;
}

function hideTip() {
    tip.hidden = true;
    if (hinted) {
        hinted.title = hinted.dataset.title;
        delete hinted.dataset.title;
        hinted = null;
    }
}

function hint(word) {
    hideTip();
    if (!word) {
        return;
    }

    // The browser's own hint would come late, and on top.
    hinted = word;
    word.dataset.title = word.title;
    word.removeAttribute("title");
    showTip(`${clock(startOf(words.indexOf(word)) / 1000)} \u00b7 ${word.dataset.title}`, word.getBoundingClientRect());
}

/* The player and the words */
let lit = -1;
let last = -1; // the one lit before, be it dark again

function light(seconds) {
    let index = wordAt(seconds);
    if (index >= 0 && seconds * 1000 > endOf(index) + 250) {
        index = -1;
    }

    id("position")?.setAttribute("x", Math.min(1000, seconds / duration * 1000) - 2);
    if (index === lit || (index < 0 && lit < 0)) {
        return;
    }

    // Who has scrolled away isn't pulled back.
    const follow = index >= 0 && !player.paused && (last < 0 || isInView(words[last])) && !isInView(words[index]);
    words[lit]?.classList.remove("lit");
    words[index]?.classList.add("lit");
    lit = index;
    last = index < 0 ? last : index;
    if (follow) {
        reveal(words[index], calm.matches ? "auto" : "smooth");
    }
}

function jump(seconds, play) {
    if (player) {
        player.currentTime = seconds;
        light(seconds);
        if (play) {
            player.play().catch(() => { }); // the error event tells
        }
    }
}

if (player) {
    const tick = () => {
        light(player.currentTime);
        if (!player.paused && !player.ended) {
            requestAnimationFrame(tick);
        }
    };
    const complain = () => { id("trouble").hidden = false; };
    player.addEventListener("play", tick);
    player.addEventListener("seeked", () => light(player.currentTime));
    player.addEventListener("error", complain);
    player.addEventListener("loadedmetadata", () => {
        id("trouble").hidden = true;
        player.classList.toggle("heard", player.videoHeight === 0);
    });
    if (player.error) {
        complain();
    }
}

/* One handler for all words, one for all drawings of time */
const wordOf = event => event.target.closest("#conversation span");

conversation.addEventListener("click", event => {
    const word = wordOf(event) ?? event.target.closest("#conversation a")?.parentElement.querySelector("span");
    if (!word || !getSelection().isCollapsed) {
        return;
    }

    jump(startOf(words.indexOf(word)) / 1000, true);
    if (wordOf(event)) {
        word.tabIndex = -1;
        word.focus({ preventScroll: true });
    }
});
conversation.addEventListener("pointerover", event => hint(wordOf(event)));
conversation.addEventListener("pointerleave", hideTip);
conversation.addEventListener("focusin", event => hint(wordOf(event)));
conversation.addEventListener("focusout", hideTip);
addEventListener("scroll", hideTip, { passive: true });

const secondsAt = event => {
    const box = event.target.closest("svg").getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * duration;
};
for (const drawing of document.querySelectorAll("#strip, .lanes svg")) {
    drawing.addEventListener("click", event => {
        const seconds = secondsAt(event);
        reveal(words[Math.max(0, wordAt(seconds))]);
        jump(seconds, false);
    });
    drawing.addEventListener("pointermove", event => {
        const box = drawing.getBoundingClientRect();
        showTip(clock(secondsAt(event)), { left: event.clientX, width: 0, top: box.top, bottom: box.bottom });
    });
    drawing.addEventListener("pointerleave", hideTip);
}

addEventListener("keydown", event => {
    const at = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || at.closest("input, audio, video")) {
        return;
    }

    const isForward = event.key === (getComputedStyle(at).direction === "rtl" ? "ArrowLeft" : "ArrowRight");
    if (event.key === "/") {
        id("query").focus();
    } else if (event.key === " " && player && !at.closest("button, summary")) {
        player.paused ? jump(player.currentTime, true) : player.pause();
    } else if (event.key === "Enter" && wordOf(event)) {
        at.click();
    } else if ((event.key === "ArrowLeft" || event.key === "ArrowRight") && at.closest("#conversation")) {
        const now = words.indexOf(at);
        const next = now >= 0 ? words[now + (isForward ? 1 : -1)] : at.parentElement.querySelector("span");
        if (next) {
            next.tabIndex = -1;
            next.focus();
        }
    } else {
        return;
    }

    event.preventDefault();
});

id("keys").hidden = words.length === 0;
document.body.classList.toggle("live", player !== null);
