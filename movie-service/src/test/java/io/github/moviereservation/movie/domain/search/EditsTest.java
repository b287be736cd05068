package io.github.moviereservation.movie.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource({
        "matrix, matrix, 0",
        "matirx, matrix, 1",
        "matrx, matrix, 1",
        "mattrix, matrix, 1",
        "natrix, matrix, 1",
        "amtirx, matrix, 2",
        "'', jaws, 4",
        "jaws, '', 4",
        "alien, matrix, 5"
    })
    void slipsAreCounted(String one, String other, int slips) {
        assertThat(Edits.between(one, other)).isEqualTo(slips);
        assertThat(Edits.between(other, one)).isEqualTo(slips);
    }

    @Test
    void onlyTheNearestWordsAreTaken() {
        var similar = List.of("matrices", "matrix", "matric", "metrix");

        assertThat(Spelling.nearest("matirx", similar))
                .extracting(WordQuery.Choice::word)
                .containsExactly("matrix");
        assertThat(Spelling.nearest("martix", List.of("marvin", "martial"))).isEmpty();
    }

    @Test
    void aTextIsSplitWhereTheIndexSplitsIt() {
        assertThat(WordQuery.split("  Spider-Man: l'Été 'n' \\ %_ spider"))
                .containsExactly("spider", "man", "l", "ete", "n");
        assertThat(WordQuery.split("?!")).isEmpty();
    }
}
