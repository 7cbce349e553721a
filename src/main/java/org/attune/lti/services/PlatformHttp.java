package org.attune.lti.services;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.attune.lti.services.Failure.Refused;
import org.attune.lti.services.Failure.RetryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * One request to a platform. Only http(s), no redirect is followed (a token must not travel to where it was not meant to
 * go), every wait has an end, and no answer is read beyond a limit.
 */
public final class PlatformHttp {

    private final RestClient client;
    private final ServicesSettings settings;

    PlatformHttp(RestClient.Builder builder, ServicesSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // the others begin with an upgrade that some proxies dislike
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectWithin())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(http, Executors.newVirtualThreadPerTaskExecutor());
        requests.setReadTimeout(settings.answerWithin());
        requests.enableCompression(false);
        this.client = builder.requestFactory(requests).build();
        this.settings = settings;
    }

    /** @param body already in the form that its Content-Type says; empty for none */
    public Answer<Reply> send(HttpMethod method, URI url, Consumer<HttpHeaders> headers, String body) {
        if (!ServiceUrl.isCallable(url)) {
            return new Answer.Failed<>(new Refused(
                    Refused.Kind.NOT_UNDERSTOOD,
                    "The platform named an address that is no http(s) address.",
                    "An administrator of the platform should look at its settings for this tool.",
                    ""));
        }
        try {
            RestClient.RequestBodySpec request = client.method(method).uri(url).headers(headers);
            if (!body.isEmpty()) {
                request.body(body.getBytes(UTF_8)); // bytes, because text would get a charset added to its type
            }
            return request.exchangeForRequiredValue((sent, response) -> read(url, response));
        } catch (ResourceAccessException e) {
            return new Answer.Failed<>(new RetryLater(reason(url, e.getCause())));
        }
    }

    private Answer<Reply> read(URI url, ClientHttpResponse response) throws IOException {
        int limit = Math.toIntExact(settings.answerLimit().toBytes());
        byte[] bytes;
        try (InputStream stream = response.getBody()) {
            bytes = stream.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            return new Answer.Failed<>(new Refused(
                    Refused.Kind.NOT_UNDERSTOOD,
                    "%s answered with more than %s.".formatted(url.getHost(), settings.answerLimit()),
                    "If the course is really that large, raise attune.lti.services.answer-limit.",
                    ""));
        }
        return new Answer.Value<>(
                new Reply(url, response.getStatusCode().value(), response.getHeaders(), new String(bytes, UTF_8)));
    }

    private String reason(URI url, @Nullable Throwable cause) {
        String host = url.getHost();
        return switch (cause) {
            case HttpTimeoutException e ->
                "%s did not answer within %d s."
                        .formatted(host, settings.answerWithin().toSeconds());
            case ConnectException e -> "%s cannot be reached.".formatted(host);
            case SSLException e -> "No safe connection to %s: %s".formatted(host, e.getMessage());
            case null, default -> "The connection to %s broke.".formatted(host);
        };
    }
}
