// The platform closes its window when it hears this (Dynamic Registration 1.0, section 3.7). Nothing secret is in it, and whose
// window it is we cannot know yet, so anybody may hear it.
const platform = window.opener ?? window.parent
if (platform !== window) platform.postMessage({ subject: 'org.imsglobal.lti.close' }, '*')
