package org.attune.competency.exchange;

import java.util.UUID;

/** The kinds of items of our frameworks, with the permanent identifiers of their types. */
enum Kind {
    AREA_OF_EXPERTISE(
            "ae989fb7-6ab5-4a6a-96ae-b664f4449777",
            "1",
            "Area of expertise",
            "The widest unit of a framework: a field of practice with its knowledge areas and statements."),
    KNOWLEDGE_AREA(
            "b8a26ebc-c77b-4dc3-a18e-65710cd3542d",
            "1.1",
            "Knowledge or skill area",
            "Something to know or to be able to do within an area of expertise."),
    STATEMENT(
            "5e1e4234-c57d-44e5-8c31-6e72bdf62737",
            "1.2",
            "Statement of practice",
            "What a practitioner does who works by the framework."),
    PART("45a6e060-4986-432d-aae8-7660cd115c64", "1.2.1", "Part", "One point of a statement of practice.");

    private final UUID identifier;
    private final String hierarchyCode;
    private final String title;
    private final String description;

    Kind(String identifier, String hierarchyCode, String title, String description) {
        this.identifier = UUID.fromString(identifier);
        this.hierarchyCode = hierarchyCode;
        this.title = title;
        this.description = description;
    }

    UUID identifier() {
        return identifier;
    }

    /** Dotted: what stands below a kind begins with its code and a dot. */
    String hierarchyCode() {
        return hierarchyCode;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
