package org.attune.competency.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data model of CASE 1.1 as our OpenAPI document states it: property by property what the specification's JSON schemas
 * allow and demand (REST binding, appendix C), in our own words. Nothing else may be in a body.
 */
final class PublishedSchema {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PublishedSchema() {}

    /** What is wrong with a body of this type; nothing when it is as it should be. */
    static List<String> problems(String type, byte[] body) {
        return schema(type)
                .validate(
                        MAPPER.readTree(body).toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schema(String type) {
        try (InputStream file = new ClassPathResource("case/openapi.json").getInputStream()) {
            ObjectNode schema = MAPPER.createObjectNode();
            schema.put("$ref", "#/components/schemas/" + type);
            schema.set("components", MAPPER.readTree(file).path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
