package dev.rastro.log.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.log.DomainEvent;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {
    static List<Class<?>> events() {
        return List.of(DomainEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyVersionCanReadAndBeReadByEveryOther(Class<?> event) throws SchemaValidationException {
        List<Schema> versions = EventContracts.load().versions(event.getSimpleName());
        for (int i = 0; i < versions.size(); i++) {
            validate(versions.get(i), versions.subList(0, i));
        }
        assertThat(versions).isNotEmpty();
    }

    private static void validate(Schema schema, List<Schema> older) throws SchemaValidationException {
        // The validator wants the newest of the older ones first.
        new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(schema, older.reversed());
    }

    /** The check above is worth something only if it says no to the ways in which contracts break. */
    @ParameterizedTest
    @MethodSource("events")
    void whatWouldBreakReadersIsRefused(Class<?> event) throws SchemaValidationException {
        List<Schema> versions = EventContracts.load().versions(event.getSimpleName());
        Schema current = versions.getLast();
        Schema.Field extra = new Schema.Field("later", Schema.create(Schema.Type.STRING), null, null);
        Schema.Field harmless = new Schema.Field("later", Schema.create(Schema.Type.STRING), null, "");

        validate(changed(current, harmless), versions);
        assertThatThrownBy(() -> validate(changed(current, extra), versions))
                .as("a new field without a default")
                .isInstanceOf(SchemaValidationException.class);
        for (Schema.Field field : current.getFields()) {
            if (!field.hasDefaultValue()) {
                Schema.Field other =
                        new Schema.Field(field.name(), Schema.createArray(Schema.create(Schema.Type.DOUBLE)));
                assertThatThrownBy(() -> validate(changed(current, other), versions))
                        .as("another type of " + field.name())
                        .isInstanceOf(SchemaValidationException.class);
            }
        }
    }

    /** The same contract with a field in the place of the one of its name, or behind all. */
    private static Schema changed(Schema schema, Schema.Field changed) {
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            fields.add(field.name().equals(changed.name()) ? changed : new Schema.Field(field, field.schema()));
        }
        if (!fields.contains(changed)) {
            fields.add(changed);
        }
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theRecordHasExactlyTheFieldsOfTheNewestContract(Class<?> event) {
        assertSameFields(event, EventContracts.load().current(event.getSimpleName()));
    }

    private static void assertSameFields(Class<?> type, Schema schema) {
        assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(
                        schema.getFields().stream().map(Schema.Field::name).toList());
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()
                    && !component.getType().getSimpleName().equals("AccessKey")) {
                assertSameFields(
                        component.getType(),
                        recordIn(schema.getField(component.getName()).schema()));
            }
        }
    }

    private static Schema recordIn(Schema schema) {
        return schema.getType() == Schema.Type.UNION
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() == Schema.Type.RECORD)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }

    @Test
    void aReleasedContractNeverChanges() {
        EventContracts contracts = EventContracts.load();
        assertThat(contracts.types().stream()
                        .map(type -> type + " "
                                + contracts.versions(type).stream()
                                        .map(EventContracts::fingerprint)
                                        .toList()))
                .containsExactly(
                        "ActTakenBack [ee2efd5646ac8ce4]",
                        "ArchivingChanged [cf7a44316a4bd990]",
                        "AwarenessRuleSet [0d9f7ddeae0931a7]",
                        "CaptureActivated [a7dd1e64c320261d]",
                        "CompanyChanged [7bcd1130efa1ff1b]",
                        "CompanyProfileSet [104735567f79fc47]",
                        "CompanyRegistered [50ee0116d96335f1]",
                        "ConsumptionRefused [f9bc5195a56ffc64]",
                        "DocumentCaptured [cf8c50ecf95c2e13, 966e15f2536f11a7]",
                        "DocumentPrinted [2fb666ddee22dfbc]",
                        "FiscalEventCaptured [fb209547fad4870e, fdc537aaca0548f8]",
                        "FolderClaimed [41bb07cd072e53c7]",
                        "InputQuarantined [60f9e42e301300b7]",
                        "ManifestationAnswered [a8880468906a1509]",
                        "ManifestationRequested [a2851725cf9b084b]",
                        "ManifestationSent [461dd0fe674a66aa]",
                        "ManifestationWithdrawn [1f9635e0142259ac]",
                        "NoteWritten [04483ab751f43fdb]",
                        "NsuGapFound [ba0ac92c42b4d8b7]",
                        "PrintBufferEmptied [ed91cfbfbb2ad3b0]",
                        "ProtocolCaptured [679708762a149ac2]",
                        "QuarantineReleased [36fc76eb4e9dd2cc]",
                        "ResponsibleChanged [dedf6f0c421951c0]",
                        "StageChanged [7205bd0ed97fd0e0]",
                        "StagesDefined [a062185714d79c85]",
                        "SummaryCaptured [518a1bd140fdc62f]",
                        "TagsChanged [cf7ed1bec9831235]");
    }
}
