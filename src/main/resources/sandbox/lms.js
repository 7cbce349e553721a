"use strict";

// Tables that show what arrives: fetched again every few seconds while somebody looks.
for (const part of document.querySelectorAll("[data-refresh]")) {
    setInterval(async () => {
        if (document.hidden || part.contains(document.activeElement)) return;
        try {
            const answer = await fetch(location.href);
            if (!answer.ok) return;
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const fresh = page.getElementById(part.id);
            if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
        } catch { /* the LMS is not there at the moment */ }
    }, 2000);
}

// LTI Platform Storage (lti-cs-pm and lti-pm-s, 0.1): a small memory for tools whose cookies are refused.
const frame = document.querySelector("iframe[data-tool]");
if (frame) {
    const toolOrigin = frame.dataset.tool;
    const storage = frame.hasAttribute("data-storage");
    const values = new Map();
    const most = 500;
    addEventListener("message", ({ data, origin, source }) => {
        if (!source || origin !== toolOrigin || typeof data !== "object" || data === null) return;
        if (data.subject === "lti.frameResize" && source === frame.contentWindow) {
            const height = Number(data.height);
            if (height >= 200 && height <= 20000) frame.height = String(Math.ceil(height));
            return;
        }
        if (!storage || typeof data.subject !== "string" || !data.subject.startsWith("lti.")) return;
        const answer = { subject: data.subject + ".response", message_id: data.message_id };
        const refuse = (code, message) => { answer.error = { code, message }; };
        if (data.subject === "lti.capabilities") {
            answer.supported_messages = ["lti.capabilities", "lti.get_data", "lti.put_data"].map(subject => ({ subject }));
        } else if (typeof data.message_id !== "string") {
            refuse("bad_request", "message_id is missing");
        } else if (data.subject === "lti.put_data" && typeof data.key === "string") {
            answer.key = data.key;
            if (data.value === null || data.value === undefined) {
                values.delete(data.key);
            } else if (values.size >= most && !values.has(data.key)) {
                refuse("storage_exhaustion", "too many keys");
            } else {
                answer.value = String(data.value);
                values.set(data.key, answer.value);
            }
        } else if (data.subject === "lti.get_data" && typeof data.key === "string") {
            answer.key = data.key;
            if (values.has(data.key)) answer.value = values.get(data.key);
        } else {
            refuse(data.subject === "lti.get_data" || data.subject === "lti.put_data" ? "bad_request" : "unsupported_subject", "not understood");
        }
        source.postMessage(answer, toolOrigin);
    });
}

// The menu of people closes as menus do.
const who = document.querySelector("details.who");
if (who) {
    addEventListener("click", event => { if (!who.contains(event.target)) who.open = false; });
    addEventListener("keydown", event => { if (event.key === "Escape") who.open = false; });
}
