package regulars.letters;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ButtonColourTest {
    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#ffffff", "#ff0000", "#7b3f00", "#777777", "#00ff00", "#1e90ff"})
    void theButtonCanBeRead(String colour) {
        double behind = luminance(colour);
        double text = luminance(new ButtonColour(colour).text());

        double contrast = (Math.max(behind, text) + 0.05) / (Math.min(behind, text) + 0.05);
        assertTrue(contrast >= 3, colour + " has " + contrast);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
