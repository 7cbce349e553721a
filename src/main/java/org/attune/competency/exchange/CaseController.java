package org.attune.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attune.competency.CaseAddresses;
import org.attune.competency.exchange.DocumentListing.Query;
import org.attune.competency.exchange.StatusInfo.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Competencies and Academic Standards Exchange 1.1, as its REST binding has it: read-only, and for everybody. */
@RestController
@RequestMapping(path = CaseAddresses.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
class CaseController {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PublishedFrameworks published;
    private final CaseAddresses addresses;
    private final byte[] discovery;

    CaseController(PublishedFrameworks published, CaseAddresses addresses) {
        this.published = published;
        this.addresses = addresses;
        this.discovery = CaseJson.bytes(discovery(addresses));
    }

    /** Section 2.5: what is served here, as an OpenAPI 3 document. */
    @GetMapping("/discovery/imscasev1p1_openapi3_v1p0.json")
    ResponseEntity<byte[]> discover() {
        return answer(discovery, new HttpHeaders());
    }

    @GetMapping("/CFDocuments")
    ResponseEntity<byte[]> documents(Query query) {
        List<ObjectNode> all =
                published.documents().stream().map(CaseJson::tree).toList();
        return switch (DocumentListing.of(all, query)) {
            case DocumentListing.Refused(Cause cause, String description) -> refused(cause, description);
            case DocumentListing.Page page -> {
                ObjectNode body = CaseJson.object();
                body.putArray("CFDocuments").addAll(page.documents());
                yield answer(CaseJson.bytes(body), headers(page, query));
            }
        };
    }

    @GetMapping("/{collection}/{identifier}")
    ResponseEntity<byte[]> one(@PathVariable String collection, @PathVariable String identifier) {
        if (!UUID_FORM.matcher(identifier).matches()) {
            return refused(
                    Cause.INVALID_UUID, "Invalid UUID: 32 hexadecimal digits in groups of 8-4-4-4-12 are wanted.");
        }
        return published
                .find(collection, UUID.fromString(identifier))
                .map(body -> answer(CaseJson.bytes(body), new HttpHeaders()))
                .orElseGet(this::unknown);
    }

    @GetMapping("/**")
    ResponseEntity<byte[]> unknown() {
        return refused(Cause.UNKNOWN_OBJECT, "Unknown Object: nothing here has this identifier.");
    }

    /** A weak tag: the server compresses nothing that has a strong one. */
    private static ResponseEntity<byte[]> answer(byte[] body, HttpHeaders headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag("W/\"" + DigestUtils.md5DigestAsHex(body) + "\"")
                .body(body);
    }

    private static ResponseEntity<byte[]> refused(Cause cause, String description) {
        return ResponseEntity.status(cause.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(CaseJson.bytes(StatusInfo.of(cause, description)));
    }

    /** Section 3.1: how many there are, and where the other pages are. */
    private HttpHeaders headers(DocumentListing.Page page, Query query) {
        int last = page.total() == 0 ? 0 : (page.total() - 1) / page.limit() * page.limit();
        List<String> links = new ArrayList<>();
        if ((long) page.offset() + page.limit() < page.total()) {
            links.add(link(page, query, page.offset() + page.limit(), "next"));
        }
        links.add(link(page, query, last, "last"));
        links.add(link(page, query, 0, "first"));
        if (page.offset() > 0) {
            links.add(link(page, query, Math.max(0, Math.min(page.offset() - page.limit(), last)), "prev"));
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Total-Count", Integer.toString(page.total()));
        headers.set(HttpHeaders.LINK, String.join(", ", links));
        return headers;
    }

    private String link(DocumentListing.Page page, Query query, int offset, String relation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUri(addresses.root())
                .path("/CFDocuments")
                .queryParam("limit", page.limit())
                .queryParam("offset", offset);
        keep(address, "sort", query.sort());
        keep(address, "orderBy", query.orderBy());
        keep(address, "filter", query.filter());
        keep(address, "fields", query.fields());
        return "<%s>; rel=\"%s\"".formatted(address.build(true).toUriString(), relation);
    }

    private static void keep(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value, UTF_8));
        }
    }

    private static ObjectNode discovery(CaseAddresses addresses) {
        try (InputStream file = new ClassPathResource("case/openapi.json").getInputStream()) {
            ObjectNode document = CaseJson.read(file.readAllBytes());
            ArrayNode servers = document.putArray("servers");
            servers.addObject().put("url", addresses.root().toString());
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
