using DataAuditor.Randomness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Laws.AuditTables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>What holds for every tabular metric of the catalogue, whatever it measures.</summary>
public sealed class LawTests
{
    private const double Rounding = 1e-9;

    public static TheoryData<string> All { get; } = [.. Subject.Names];

    /// <summary>Tables of one size: metrics that compare equally many records would draw them by position.</summary>
    private static AuditTables Ordinary { get; } = Wild(1, 240, 240, 240);

    /// <summary>Values so coarse that records, distances and scores tie.</summary>
    private static AuditTables Coarse { get; } = Ordinary.Each(column => column.Kind is ColumnKind.Category ? column : MapNumbers(column, column.Kind is ColumnKind.Date ? _ => 0 : Math.Round));

    [Theory]
    [MemberData(nameof(All))]
    public void Measures_tables_that_have_all_it_may_need(string name) => Ordinary.Score(Subject.Of(name));

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_the_order_of_rows(string name) => AssertSame(name, Ordinary, Shuffled(Ordinary), Exemptions.OfRowOrder);

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_the_order_of_rows_that_tie(string name) => AssertSame(name, Coarse, Shuffled(Coarse), Exemptions.OfTies);

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_the_order_of_columns(string name) =>
        AssertSame(name, Ordinary, Ordinary.All(table => Of([.. table.Columns.Reverse()])), Exemptions.OfColumnOrder);

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_how_categories_are_called_and_numbered(string name) => AssertSame(name, Ordinary, Ordinary.Each(Relabelled), Exemptions.OfLabels);

    // The label of a regression keeps its unit, which is that of its error.
    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_the_units_of_numbers(string name) => AssertSame(
        name,
        Ordinary,
        Ordinary.Each(column => column.Kind is ColumnKind.Number && column.Name != "amount" ? MapNumbers(column, value => 100 + (4 * value)) : column),
        Exemptions.OfUnits);

    [Theory]
    [MemberData(nameof(All))]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads(string name)
    {
        var subject = Subject.Of(name);
        var tables = Wild(2, 1500, 1200, 1100);

        MeasurementAssert.Same(tables.Measure(subject, threads: 1), tables.Measure(subject, threads: 4));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Is_the_same_when_several_metrics_ask_at_once(string name)
    {
        var subject = Subject.Of(name);
        var alone = Ordinary.Measure(subject);
        var pair = Ordinary.Pair(threads: 2);

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => subject.Metric.Measure(pair, Context(subject, threads: 2)))));

        Assert.All(together, measurement => MeasurementAssert.Same(alone, measurement));
    }

    [Fact]
    public void Exempt_nothing_that_is_not_there() => Assert.All(
        Exemptions.All, exemption => Assert.Contains(Subject.Names, name => Catalog.Glob.Matches(exemption.Subjects, name)));

    private static AuditTables Shuffled(AuditTables tables)
    {
        var random = Xoshiro256.Keyed(3, "order");
        return tables.All(table =>
        {
            var order = Enumerable.Range(0, table.RowCount).ToArray();
            random.Shuffle<int>(order);
            return Rows(table, order);
        });
    }

    private static void AssertSame(string name, AuditTables tables, AuditTables changed, IReadOnlyList<Exemption> exemptions)
    {
        var subject = Subject.Of(name);
        Measurement.Score expected = tables.Score(subject), actual = changed.Score(subject);
        var within = exemptions.For(name)?.Within ?? Rounding;

        Assert.Equal(expected.Value, actual.Value, within);
        Assert.Equal(expected.Parts.Count, actual.Parts.Count);
        Assert.Equal(expected.Skipped.Count, actual.Skipped.Count);

        // Names of parts follow columns and categories, and so does their order.
        Assert.Equal(expected.Parts.Select(part => part.Value).Order(), actual.Parts.Select(part => part.Value).Order(), (first, second) => Math.Abs(first - second) <= within);
    }
}
