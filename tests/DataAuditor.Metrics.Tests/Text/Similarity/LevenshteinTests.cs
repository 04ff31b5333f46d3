using System.Text;
using DataAuditor.Metrics.Text.Similarity;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text.Similarity;

public sealed class LevenshteinTests
{
    [GoldenFact]
    public void Is_the_golden_distance_of_every_pair()
    {
        var levenshtein = new Levenshtein();
        foreach (var pair in GoldenText.LevenshteinPairs)
        {
            var (original, revised) = ((string)pair["original"]!, (string)pair["revised"]!);

            Assert.Equal((int)pair["distance_codepoints"]!, levenshtein.Distance(original, revised));
            Assert.Equal((int)pair["len_codepoints"]!, levenshtein.Length(original));
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abc", "bcd", 2)]
    [InlineData("ab", "ba", 2)]
    [InlineData("👩a", "👨a", 1)]
    [InlineData("é", "e\u0301", 2)]
    public void Counts_code_points(string first, string second, int distance) =>
        Assert.Equal(distance, new Levenshtein().Distance(first, second));

    [Fact]
    public void Takes_a_lone_surrogate_for_a_code_point_of_its_own()
    {
        Assert.Equal(1, new Levenshtein().Distance("a\ud83d", "a\ud83e"));
        Assert.Equal(0, new Levenshtein().Distance("a\ud83d", "a\ud83d"));
    }

    [Fact]
    public void Is_that_of_the_table_at_every_length_around_the_words()
    {
        var random = Xoshiro256.Keyed(3, "pairs");
        var levenshtein = new Levenshtein();
        int[] lengths = [1, 2, 63, 64, 65, 127, 128, 129, 191, 193, 255, 256, 257, 320, 511, 513, 700];
        foreach (var length in lengths)
        {
            foreach (var otherLength in lengths)
            {
                // Few letters make many matches; the first and last differ, so that nothing is trimmed.
                var (first, second) = ("x" + Letters(random, length) + "y", "y" + Letters(random, otherLength) + "x");
                var distance = levenshtein.Distance(first, second);

                Assert.Equal(ByTable(first, second), distance);
                Assert.Equal(distance, levenshtein.Distance(second, first));
            }
        }
    }

    [Fact]
    public void Takes_symbols_of_every_script()
    {
        var (first, second) = ("Ωαβ漢字👩ж" + new string('é', 70), "漢Ωαβ字👨ж" + new string('é', 75));

        Assert.Equal(ByTable(first, second), new Levenshtein().Distance(first, second));
    }

    [Fact]
    public void Knows_nothing_of_the_pair_before()
    {
        var levenshtein = new Levenshtein();
        levenshtein.Distance(new string('a', 1000), new string('b', 900));

        Assert.Equal(3, levenshtein.Distance("kitten", "sitting"));
    }

    private static string Letters(Xoshiro256 random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.NextInt64(4))));

    /// <summary>The definition: a row of the table at a time (Wagner and Fischer 1974).</summary>
    private static int ByTable(string first, string second)
    {
        Rune[] rows = [.. first.EnumerateRunes()], columns = [.. second.EnumerateRunes()];
        var above = Enumerable.Range(0, columns.Length + 1).ToArray();
        for (var row = 1; row <= rows.Length; row++)
        {
            var current = new int[columns.Length + 1];
            current[0] = row;
            for (var column = 1; column <= columns.Length; column++)
            {
                var replaced = above[column - 1] + (rows[row - 1] == columns[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(above[column], current[column - 1]) + 1);
            }

            above = current;
        }

        return above[^1];
    }
}
