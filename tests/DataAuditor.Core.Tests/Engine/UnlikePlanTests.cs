using DataAuditor.Core.Tests.Tables.Summaries;
using DataAuditor.Engine;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Engine;

/// <summary>Numbers are cut by what the first real records say. Where the others are unlike them, no value is made of it.</summary>
public sealed class UnlikePlanTests
{
    private const int Rows = 4000, First = 400;

    [Fact]
    public void A_table_in_random_order_gives_the_gap_that_all_its_rows_have()
    {
        var pair = Pair(Shuffled("real"), Shuffled("synthetic"));
        var gap = pair.Gap(pair.Columns[0]);
        var exact = new ColumnTablePair(Table(Shuffled("synthetic")), Table(Shuffled("real")), null, new Dictionary<string, Table>(StringComparer.Ordinal), new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)), 1);

        Assert.InRange(exact.Gap(exact.Columns[0]).Most!.Value, gap.Least!.Value, gap.Most!.Value);
        Assert.Equal(1, pair.Contingencies([(pair.Columns[0], pair.Columns[2])], Binning.QuantileReal, 10, static table => 1).Single());
    }

    [Fact]
    public void A_table_in_the_order_of_its_values_gives_none()
    {
        double[] sorted = [.. Shuffled("real").Order()];
        var pair = Pair(sorted, Shuffled("synthetic"));

        AssertNone("90 % of the real values of column 'n' lie beyond all of those that fix where it is cut", () => pair.Gap(pair.Columns[0]));
        AssertNone("column 'n' lie beyond", () => pair.Contingencies([(pair.Columns[0], pair.Columns[2])], Binning.QuantileReal, 10, static table => 1));

        // What does not hang on where numbers are cut is told all the same.
        Assert.Equal(0, pair.Missing(pair.Columns[0]).Real);
        Assert.Single(pair.Correlations(CorrelationMethod.Pearson));
    }

    private static void AssertNone(string reason, Action ask)
    {
        var none = Assert.Throws<NotSummarizedException>(ask);
        Assert.Contains(reason, none.Message, StringComparison.Ordinal);
        Assert.EndsWith("the first real records are unlike the others: put them in random order", none.Message, StringComparison.Ordinal);
    }

    private static SummaryTablePair Pair(double[] real, double[] synthetic)
    {
        var plan = SummaryTables.Plan(Table(real[..First]));
        return new SummaryTablePair(SummaryTables.Summary(plan, Table(synthetic)), SummaryTables.Summary(plan, Table(real)), 0, null);
    }

    private static Table Table(double[] values) => new(
    [
        new NumberColumn("n", ColumnKind.Number, values),
        new NumberColumn("m", ColumnKind.Number, [.. values.Select(static value => Math.Floor(value * 10))]),
        new CategoryColumn("c", [.. values.Select(static value => (int)(value * 1000) % 3)], ["a", "b", "c"]),
    ]);

    private static double[] Shuffled(string key)
    {
        var random = Xoshiro256.Keyed(11, key);
        return [.. Enumerable.Range(0, Rows).Select(_ => random.NextDouble())];
    }
}
