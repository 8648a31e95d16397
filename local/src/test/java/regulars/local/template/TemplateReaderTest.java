package regulars.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReaderTest {
    private static final Path SAMPLE = Path.of("target", "test-classes", "template.yaml");
    private static final URI ENDPOINT = URI.create("http://127.0.0.1:1");

    @TempDir
    private Path folder;

    @Test
    void theTemplateOfThisRepositoryIsUnderstood() {
        Template template = read(Path.of("..", "template.yaml"), Map.of());

        assertTrue(template.functions().size() >= 12);
        assertTrue(template.functions().stream().allMatch(function -> !function.policy().isEmpty()));
    }

    @Test
    void namesAndAddressesAreResolved() {
        Function ask = read(SAMPLE, Map.of()).function("AskFunction").orElseThrow();

        assertEquals("http://127.0.0.1:1/000000000000/regulars-WorkQueue", ask.environment().get("WORK_QUEUE_URL"));
        assertEquals("regulars-Table", ask.environment().get("TABLE_NAME"));
        assertEquals("regulars.sample.AskFunction::handleRequest", ask.handler());
        assertEquals(2, ask.artifacts().size());
        assertEquals(List.of(new Route("ANY", "/ask"), new Route("ANY", "/ask/{proxy+}"),
                new Route("ANY", "$default")), ask.routes());
    }

    @Test
    void conditionsFollowTheParameters() {
        assertEquals("hello", read(SAMPLE, Map.of()).parameters().getFirst().value());
        // The alarm that exists only when it is loud is no matter, wherever it points.
        assertEquals("HELLO", read(SAMPLE, Map.of("Loud", "yes")).parameters().getFirst().value());
    }

    @Test
    void aLocalValueReplacesAnSsmParameter() {
        assertEquals("here", read(SAMPLE, Map.of("Greeting", "here")).parameters().getFirst().value());
    }

    @Test
    void eventSourcesHaveTheirSettings() {
        Template template = read(SAMPLE, Map.of());
        QueueSource queue = template.function("WorkFunction").orElseThrow().queueSources().getFirst();
        StreamSource stream = template.function("TaskFunction").orElseThrow().streamSources().getFirst();

        assertEquals("arn:aws:sqs:eu-central-1:000000000000:regulars-WorkQueue", queue.queueArn());
        assertTrue(queue.reportsItemFailures());
        assertEquals(template.tables().getFirst().arn(), stream.tableArn());
        assertEquals(1, stream.maximumRetries());
        assertEquals(2, template.queue(queue.queueArn()).orElseThrow().deadLetters().orElseThrow().maximumReceives());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            B: {Type: AWS::S3::Bucket}                     | B: … resources of type AWS::S3::Bucket
            Q: {Type: QUEUE, Properties: {FifoQueue: 1}}   | Q: … FifoQueue of AWS::SQS::Queue
            P: {Type: SETTING, Properties: {Value: !ImportValue x}} | P: … Fn::ImportValue
            P: {Type: SETTING, Properties: {Value: !Ref Nobody}}    | P: refers to Nobody, which has no value here
            P: {Type: SETTING, Condition: Never}           | P: there is no condition Never
            F: {FUNCTION, VpcConfig: {}}}                  | F: … VpcConfig of AWS::Serverless::Function
            F: {FUNCTION, Events: {E: {Type: S3}}}}        | F.E: … events of type S3
            F: {FUNCTION, Events: {E: {Type: SQS, Properties: {FilterCriteria: {}}}}}} | F.E: … FilterCriteria
            F: {FUNCTION, Policies: [{S3ReadPolicy: {}}]}} | F: … the policy {"S3ReadPolicy":{}}
            F: {FUNCTION, Policies: {Statement: {Condition: {Bool: {a: b}}}}}} | F: … the condition Bool a
            """)
    void whatIsNotUnderstoodStopsTheRunByName(String resource, String message) throws IOException {
        String written = resource.replace("QUEUE", "AWS::SQS::Queue").replace("SETTING", "AWS::SSM::Parameter")
                .replace("FUNCTION", "Type: AWS::Serverless::Function, Metadata: {Artifact: a}, "
                        + "Properties: {Runtime: java25, Handler: h");
        Path file = Files.writeString(folder.resolve("template.yaml"),
                "Transform: AWS::Serverless-2016-10-31\nResources:\n  " + written + "\n");

        var stop = assertThrows(TemplateException.class, () -> read(file, Map.of()));

        assertEquals("template.yaml, " + message.replace("…", "the local run does not understand"), stop.getMessage());
    }

    @Test
    void aFunctionWithoutArtifactIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("template.yaml"), """
                Transform: AWS::Serverless-2016-10-31
                Resources:
                  F: {Type: AWS::Serverless::Function, Properties: {Runtime: java25, Handler: h}}
                """);

        var stop = assertThrows(TemplateException.class, () -> read(file, Map.of()));

        assertEquals("template.yaml, F: has no Artifact in its Metadata, so its code can't be found",
                stop.getMessage());
    }

    private static Template read(Path file, Map<String, String> overrides) {
        return TemplateReader.read(file,
                new Place(file.toAbsolutePath().getParent(), ENDPOINT, ENDPOINT, "eu-central-1",
                file.startsWith("..") ? Map.of("BaseAddress", "http://localhost") : overrides));
    }
}
