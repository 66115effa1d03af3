package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dueregard.Settings.WrongSettingException;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void withoutAnyItListensOnThisComputerOnly() {
        Settings settings = Settings.read(Map.of());

        assertEquals("127.0.0.1", settings.host());
        assertEquals(8080, settings.port());
        assertEquals(Path.of("./data"), settings.data());
        assertTrue(settings.isLoopback());
        assertNull(settings.groups());
    }

    @Test
    void everyWrongOneIsNamedWithWhatToChange() {
        var environment = Map.of(
                "DUEREGARD_PORT",
                "eighty",
                "DUEREGARD_ORIGINS",
                "example.org",
                "DUEREGARD_ZONE",
                "Mars",
                "DUEREGARD_HOME",
                "nowhere",
                "DUEREGARD_VECTORS",
                "perhaps");

        String said = assertThrows(WrongSettingException.class, () -> Settings.read(environment))
                .toString();

        environment.forEach((name, value) -> assertTrue(said.contains(name) && said.contains(value), said));
        assertTrue(said.contains("for example 8080"), said);
    }

    @Test
    void theSearchGoesByMeaningUnlessToldNotTo() {
        assertTrue(Settings.read(Map.of()).vectors());
        assertFalse(Settings.read(Map.of("DUEREGARD_VECTORS", "off")).vectors());
    }

    @Test
    void portsPastTheLastAreRefused() {
        assertThrows(WrongSettingException.class, () -> Settings.read(Map.of("DUEREGARD_PORT", "65536")));
        assertEquals(65_535, Settings.read(Map.of("DUEREGARD_PORT", "65535")).port());
    }

    @Test
    void listsArePartedByCommas() {
        Settings settings = Settings.read(Map.of(
                "DUEREGARD_GROUPS",
                "carers, rural",
                "DUEREGARD_ORIGINS",
                "https://a.example,http://b.example:81",
                "DUEREGARD_HOST",
                "0.0.0.0"));

        assertEquals(Set.of("carers", "rural"), settings.groups());
        assertEquals(Set.of("https://a.example", "http://b.example:81"), settings.origins());
        assertFalse(settings.isLoopback());
    }
}
