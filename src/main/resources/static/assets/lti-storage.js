/*
 * LTI Platform Storage (1EdTech, lti-pm-s and lti-cs-pm 0.1): asks a frame of the platform to keep a value for this browser,
 * or to give it back. Only the platform's own origin is asked, and only its answers count.
 */
(() => {
    'use strict';

    const page = document.querySelector('[data-storage]');
    const failed = page.querySelector('.storage-failed');
    const asking = page.querySelector('.storage-asking');
    const {frame, origin, key, value, next, storage} = page.dataset;
    const messageId = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const subject = storage === 'put' ? 'lti.put_data' : 'lti.get_data';
    const patience = 10000; // only where the platform has said that a frame of its own keeps values
    const again = 250;

    function show(busy) {
        page.dataset.tried = 'yes';
        failed.hidden = busy;
        asking.hidden = !busy;
        if (!busy) {
            const heading = failed.querySelector('h1').textContent;
            document.title = `${heading} · Attune`;
            page.querySelector('[role=status]').textContent = heading;
        }
    }

    function keeper() {
        const platform = window.opener || window.parent;
        if (platform === window) {
            return null;
        }
        return frame === '_parent' ? platform : platform.frames[frame];
    }

    function done(answer) {
        clearTimeout(givingUp);
        clearInterval(asked);
        window.removeEventListener('message', hear);
        if (answer.error || (storage === 'get' && typeof answer.value !== 'string')) {
            show(false);
        } else if (storage === 'put') {
            window.location.replace(next);
        } else {
            const form = page.querySelector('form');
            form.elements.namedItem('attune_stored').value = answer.value;
            form.submit();
        }
    }

    function hear(event) {
        const answer = event.data;
        if (event.origin === origin && answer && typeof answer === 'object'
                && answer.subject === subject + '.response' && answer.message_id === messageId) {
            done(answer);
        }
    }

    // Asked again and again until it answers: the frame that keeps values may load later than this page.
    function ask() {
        const message = {subject, message_id: messageId, key};
        if (storage === 'put') {
            message.value = value;
        }
        try {
            keeper()?.postMessage(message, origin);
        } catch {
            // No such frame yet, or not the platform's: patience decides.
        }
    }

    show(true);
    window.addEventListener('message', hear);
    const asked = setInterval(ask, again);
    const givingUp = setTimeout(() => {
        clearInterval(asked);
        show(false);
    }, patience);
    ask();
})();
