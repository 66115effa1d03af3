package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the interface against what the service really has and answers.
class OpenApiTest {
    private static Service service;
    private static JsonNode api;
    private static String id;

    @BeforeAll
    static void start() {
        service = new Service();
        api = service.read(service.get("/api/v1/openapi.json"));
        id = service.begin("described");
        service.say(id, "m1", "\"text\":\"Close the library\"");
        service.say(id, "m2", "\"choice\":\"command:skip\"");
        service.say(id, "m3", "\"choice\":\"command:skip\"");
        service.say(id, "m4", "\"text\":\"Older people may have to travel further\"");
        service.say(id, "m5", "\"choice\":\"high\"");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        Set<String> described = api.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());

        assertEquals(service.server.routes(), described);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> broken = api.findValuesAsString("$ref").stream()
                .filter(reference -> api.at(reference.substring(1)).isMissingNode())
                .toList();

        assertEquals(List.of(), broken);
        assertFalse(api.findValuesAsString("$ref").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/toolkits,Toolkits",
        "/api/v1/toolkits/small-form,Toolkit",
        "/api/v1/assessments,Assessments",
        "/api/v1/assessments/ID,Assessment",
        "/api/v1/conversations/ID,Conversation",
        "/api/v1/conversations/ID?officer=o1,Conversation",
        "/api/v1/imports/d1,Draft",
        "/api/v1/imports/none,Problem",
        "/api/v1/search?q=lift,Found",
        "/api/v1/gaps,Gaps",
        "/health/live,Health",
        "/health/ready,Health",
        "/health/channels,Sent",
        "/api/v1/toolkits/none,Problem",
        "/api/v1/search?page=0,Problem"
    })
    void whatIsAnsweredFitsItsSchema(String path, String schema) {
        assertEquals(
                List.of(), mistakes(schema, service.get(path.replace("ID", id)).body()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"choice\":\"command:why\"'", "'\"choice\":\"command:example\"'", "'\"text\":\"review\"'",
        "'\"text\":\"What is age?\"'", "'\"text\":\"search lift\"'", "'\"choice\":\"command:finish\"'"
    })
    void everyReplyFitsItsSchema(String input) {
        String mine = service.begin("replies");

        HttpResponse<String> answer = service.say(mine, "m" + input.hashCode(), input);

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(), mistakes("Told", answer.body()));
    }

    @Test
    void codesAndLinksFitTheirSchemas() {
        String ann = "{\"officer\":{\"id\":\"ann\",\"name\":\"Ann\"}}";
        HttpResponse<String> given = service.post("/api/v1/links", ann);
        String code = service.read(given).get("code").asString();

        assertEquals(List.of(), mistakes("Linking", ann));
        assertEquals(List.of(), mistakes("LinkCode", given.body()));
        HttpResponse<String> taken = service.post("/api/v1/links/" + code, ann.replace("ann", "bo"));
        assertEquals(200, taken.statusCode(), taken.body());
        assertEquals(List.of(), mistakes("Linked", taken.body()));
    }

    @Test
    void theSchemasOfRequestsTakeWhatTheServiceTakes() {
        assertEquals(List.of(), mistakes("Beginning", Service.beginning("m")));
        assertEquals(List.of(), mistakes("Said", "{\"messageId\":\"m\",\"form\":{\"name\":[\"A\"],\"role\":\"B\"}}"));
        assertFalse(mistakes("Said", "{\"messageId\":\"m\"}").isEmpty());
        assertFalse(mistakes("Said", "{\"messageId\":\"m\",\"text\":\"a\",\"choice\":\"b\"}")
                .isEmpty());
    }

    @Test
    void aSchemaRefusesWhatItDoesNotName() {
        assertFalse(
                mistakes("Health", "{\"status\":\"live\",\"colour\":\"red\"}").isEmpty());
    }

    private static List<String> mistakes(String name, String json) {
        ObjectNode schema = JsonMapper.builder().build().createObjectNode();
        schema.put("$ref", "#/components/schemas/" + name);
        schema.set("components", api.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }
}
