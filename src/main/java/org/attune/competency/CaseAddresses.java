package org.attune.competency;

import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where what has a {@linkplain CaseIdentifiers CASE identifier} can be read: CASE 1.1, REST binding, section 2. */
@Component
public final class CaseAddresses {

    /** All that CASE serves stands below this path. */
    public static final String ROOT = "/ims/case/v1p1";

    private final String root;

    /** @param publicUrl where people reach this tool, such as {@code https://attune.example.edu} */
    public CaseAddresses(@Value("${attune.public-url}") String publicUrl) {
        root = publicUrl.strip().replaceFirst("/+$", "") + ROOT;
    }

    public URI root() {
        return URI.create(root);
    }

    public URI item(UUID identifier) {
        return at("CFItems", identifier);
    }

    public URI concept(UUID identifier) {
        return at("CFConcepts", identifier);
    }

    /** @param collection as the path names it: {@code CFItems}, {@code CFPackages} … */
    public URI at(String collection, UUID identifier) {
        return URI.create(root + "/" + collection + "/" + identifier);
    }
}
