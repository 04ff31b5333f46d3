using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DcrShareTests
{
    private static readonly Table Real = Of(Numbers("x", 0, 10));

    [Fact]
    public void Counts_ties_a_half()
    {
        var score = Share(Of(Numbers("x", 0, 5, 8, 7)), Real, Of(Numbers("x", 3, 7)));

        // 0 is nearer to training; 5, between 7 and 3, and 7 itself to the holdout; 8 is 2 from 10 and 1 from 7.
        Assert.Equal(0.25, score.Value);
        Assert.Equal(1, new DcrShare().Info.ScoreOf(0.25));
        Assert.Equal(0.5, Share(Real, Real, Real).Value);
        Assert.Equal(1, new DcrShare().Info.ScoreOf(0.5));
        Assert.Equal(1, Share(Real, Real, Of(Numbers("x", 4, 6))).Value);
        Assert.Equal(0, new DcrShare().Info.ScoreOf(1));
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Draws_as_many_records_of_the_larger_table_and_says_so()
    {
        var score = Share(Of(Numbers("x", 1, 2)), Of(Numbers("x", 0, 1, 2, 3, 4)), Of(Numbers("x", 1, 2)));

        Assert.Equal("2 records drawn of the real table, so that both have as many", Assert.Single(score.Notes));
        Assert.InRange(score.Value, 0, 0.5);
    }

    [Fact]
    public void Finds_records_copied_in_part()
    {
        var random = Xoshiro256.Keyed(1, "parts");
        double?[] Draw() => [.. Enumerable.Range(0, 300).Select(_ => (double?)random.NextDouble())];
        double?[][] training = [Draw(), Draw(), Draw(), Draw()];
        Table Table(double?[][] columns) => Of([.. columns.Select((column, at) => Numbers($"x{at}", column))]);
        Table real = Table(training), holdout = Table([Draw(), Draw(), Draw(), Draw()]), synthetic = Table([training[0], training[1], Draw(), Draw()]);

        var all = Share(synthetic, real, holdout);
        var worst = Share(synthetic, real, holdout, subsets: 40);

        Assert.True(worst.Value > all.Value + 0.1, $"{worst.Value} against {all.Value}");
        Assert.Equal(40, worst.Parts.Count);
        Assert.Equal(all.Value, worst.Parts[0].Value);
    }

    /// <summary>Unrelated to training and holdout alike, the worst of 30 groups is above one half by chance: its own interval is above it, that of the worst is not.</summary>
    [Fact]
    public void Takes_the_worst_of_many_groups_for_no_leak_where_chance_explains_it()
    {
        int byItself = 0, corrected = 0;
        for (ulong seed = 0; seed < 20; seed++)
        {
            var random = Xoshiro256.Keyed(seed, "no leak");
            Table Unrelated() => Of([.. Enumerable.Range(0, 12).Select(at => Numbers($"x{at}", [.. Enumerable.Range(0, 120).Select(_ => (double?)random.NextDouble())]))]);
            var score = Share(Unrelated(), Unrelated(), Unrelated(), subsets: 30);
            var worst = score.Parts.MaxBy(part => part.Value)!;

            Assert.True(score.Interval!.Value.High >= worst.Interval!.Value.High);
            if (worst.Interval.Value.Low > 0.5) byItself++;
            if (score.Interval.Value.Low > 0.5) corrected++;
        }

        Assert.InRange(byItself, 5, 20);
        Assert.InRange(corrected, 0, 1);
    }

    [Fact]
    public void Finds_columns_copied_together()
    {
        Table real = Blocks(1), holdout = Blocks(2);
        var synthetic = Of([.. Blocks(3).Columns.Select(column => column.Name.StartsWith("middle", StringComparison.Ordinal) ? real.Find(column.Name)! : column)]);

        var score = Share(synthetic, real, holdout, subsets: 6);

        // Groups 2, 4 and 6 are the three blocks; only of the copied one a record is nearer to training nearly always.
        Assert.Equal("group 4, associated: middle 0, middle 1, middle 2, middle 3", score.Parts.MaxBy(part => part.Value)!.Name);
        Assert.Equal(["the worst of 6 groups of columns is group 4, associated: middle 0, middle 1, middle 2, middle 3"], score.Notes);
        Assert.InRange(score.Value, 0.95, 1);
        Assert.InRange(score.Parts[0].Value, 0.4, 0.8);
        Assert.Equal(
            ["all columns", "group 2, associated: first 0, first 1, first 2, first 3", "group 6, associated: last 0, last 1, last 2, last 3"],
            score.Parts.Select(part => part.Name).Where(name => !name.Contains("random", StringComparison.Ordinal) && !name.Contains("middle", StringComparison.Ordinal)));
    }

    [Fact]
    public void Has_random_halves_where_no_column_tells_another()
    {
        var random = Xoshiro256.Keyed(5, "unrelated");
        Table Unrelated() => Of([.. Enumerable.Range(0, 4).Select(at => Numbers($"x{at}", [.. Enumerable.Range(0, 200).Select(_ => (double?)random.NextDouble())]))]);

        var score = Share(Unrelated(), Unrelated(), Unrelated(), subsets: 4);

        Assert.All(score.Parts.Skip(1), part => Assert.Contains("random: ", part.Name, StringComparison.Ordinal));
        Assert.Equal(4, score.Parts.Count);
    }

    [Fact]
    public void Has_the_same_associated_columns_in_any_order_of_rows_and_columns_and_by_any_names()
    {
        Table real = Blocks(1), holdout = Blocks(2), synthetic = Blocks(3);
        static Table Turned(Table table) => Of([.. table.Columns.Reverse().Select(Column (column) => column is NumberColumn numbers
            ? Numbers(column.Name, [.. numbers.Values.ToArray().Reverse().Select(value => (double?)((2 * value) + 1))])
            : Categories(column.Name, [.. Enumerable.Range(0, column.Count).Reverse().Select(row => $"level {column.TextAt(row)}")]))]);
        static IEnumerable<(double, string)> Associated(Measurement.Score score) => score.Parts
            .Where(part => part.Name.Contains("associated", StringComparison.Ordinal))
            .Select(part => (Math.Round(part.Value, 9), string.Join(", ", part.Name.Split(": ")[1].Split(", ").Order(StringComparer.Ordinal))));

        var expected = Associated(Share(synthetic, real, holdout, subsets: 6)).ToArray();

        Assert.Equal(3, expected.Length);
        Assert.Equal(expected, Associated(Share(Turned(synthetic), Turned(real), Turned(holdout), subsets: 6)));
    }

    [Fact]
    public void Is_the_worst_without_synthetic_records_and_not_measurable_without_a_holdout()
    {
        Assert.Equal(1, Share(Of(Numbers("x")), Real, Real).Value);
        Assert.IsType<Measurement.NotApplicable>(Measure(new DcrShare(), Real, Real));
        Assert.IsType<Measurement.NotApplicable>(new DcrShare().Measure(Pair(Real, Real, holdout: Of(Numbers("x"))), Context()));
    }

    [GoldenFact]
    public void Tells_a_memorised_table_from_a_good_one()
    {
        Assert.True(Share(Adult.Synthetic("memorised"), Adult.Real, Adult.Holdout).Interval!.Value.Low > 0.6);
        Assert.InRange(Share(Adult.Synthetic("good"), Adult.Real, Adult.Holdout).Value, 0.45, 0.56);
    }

    [GoldenFact]
    public void Is_the_same_on_any_number_of_threads()
    {
        Measurement On(int threads) => new DcrShare { Subsets = 3 }.Measure(Pair(Adult.Synthetic("good"), Adult.Real, threads, holdout: Adult.Holdout), Context());
        MeasurementAssert.Same(On(1), On(4));
    }

    /// <summary>Three blocks of four columns that go together, the nearer the block is to the first: numbers, and one category each.</summary>
    private static Table Blocks(ulong seed)
    {
        var random = Xoshiro256.Keyed(seed, "blocks");
        return Of([.. new[] { ("first", 0.5), ("middle", 0.6), ("last", 0.7) }.SelectMany(block =>
        {
            var (name, noise) = block;
            double[] common = [.. Enumerable.Range(0, 500).Select(_ => random.NextGaussian())];
            return Enumerable.Range(0, 4).Select(Column (at) => at == 0
                ? Categories($"{name} 0", [.. common.Select(value => value < 0 ? "low" : "high")])
                : Numbers($"{name} {at}", [.. common.Select(value => (double?)(value + (noise * random.NextGaussian())))]));
        })]);
    }

    private static Measurement.Score Share(Table synthetic, Table real, Table holdout, int subsets = 0) =>
        Assert.IsType<Measurement.Score>(new DcrShare { Subsets = subsets }.Measure(Pair(synthetic, real, threads: 2, holdout: holdout), Context()));
}
