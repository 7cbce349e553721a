package org.attune.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** An answer of the application. */
public record TestPage(URI address, int status, String body, HttpResponse<String> response) {

    static TestPage of(HttpResponse<String> response) {
        return new TestPage(response.uri(), response.statusCode(), response.body(), response);
    }

    /** What stands in it, its entities read; the page must be there. */
    public String text() {
        return text(200);
    }

    /** What stands in it, its entities read; it must have come with this status. */
    public String text(int expected) {
        if (status != expected) {
            throw new AssertionError("Not %d but %s".formatted(expected, this));
        }
        return HtmlUtils.htmlUnescape(body);
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public URI location() {
        return address.resolve(header("Location").orElseThrow());
    }

    public boolean redirects() {
        return status >= 300 && status < 400 && header("Location").isPresent();
    }

    /** The value of the first field of that name. */
    public Optional<String> field(String name) {
        Matcher field = Pattern.compile("<(?:input|button)\\b[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>")
                .matcher(body);
        return field.find() ? attribute(field.group(), "value") : Optional.empty();
    }

    /** The CSRF token of this page, from a form or from its head. */
    public Optional<String> csrf() {
        Matcher meta = Pattern.compile("<meta\\b[^>]*\\bname=\"csrf\"[^>]*>").matcher(body);
        return field("_csrf").or(() -> meta.find() ? attribute(meta.group(), "content") : Optional.empty());
    }

    /** Where the first form of the page is sent. */
    public URI formAction() {
        Matcher form = Pattern.compile("<form\\b[^>]*>").matcher(body);
        if (!form.find()) {
            throw new AssertionError("There is no form on " + this);
        }
        return address.resolve(attribute(form.group(), "action").orElse(""));
    }

    /** Where the first link with these words leads. */
    public URI link(String words) {
        Matcher link = Pattern.compile("<a\\b[^>]*>\\s*" + Pattern.quote(words)).matcher(body);
        if (!link.find()) {
            throw new AssertionError("There is no link '%s' on %s".formatted(words, this));
        }
        return address.resolve(attribute(link.group(), "href").orElse(""));
    }

    /** The value of an attribute where it first stands on the page. */
    public String attribute(String name) {
        return attribute(body, name).orElseThrow(() -> new AssertionError("No " + name + " on " + this));
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? Optional.of(HtmlUtils.htmlUnescape(attribute.group(1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%d %s%n%s".formatted(status, address, body);
    }
}
