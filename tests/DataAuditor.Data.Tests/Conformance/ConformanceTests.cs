using System.Collections.Frozen;
using DataAuditor.Core.Tests.Tables.Summaries;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Streaming;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Engine;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Conformance;

/// <summary>One corpus, counted in memory, while files are read, and by engines: the same plan, the same counts, the same sums.</summary>
public sealed class ConformanceTests
{
    internal static readonly CountNeed[] Needs =
    [
        new ContingencyNeed(Binning.QuantileReal, 10), new ContingencyNeed(Binning.EqualWidthReal, 3),
        new JointNeed(["x"]), new JointNeed(["level", "pair"]), new JointNeed(["x", "y", "level", "day"]) { IsKey = true },
        .. Enum.GetValues<RowOperator>().Select(static asked => Asked(new RowTest("x", asked, 4.5))),
        .. Enum.GetValues<RowOperator>().Where(static asked => asked < RowOperator.Present).Select(static asked => Asked(new RowTest("x", asked, 0, "y"))),
        Asked(new RowTest("x", RowOperator.Less, 1e8 + (31 / 97.0))), Asked(new RowTest("x", RowOperator.Less, double.PositiveInfinity)), Asked(new RowTest("x", RowOperator.GreaterOrEqual, double.NegativeInfinity)),
        Asked(new RowTest("day", RowOperator.Greater, 1.7e15), new RowTest("day", RowOperator.LessOrEqual, 1.7e15 + 86_400_000_000)),
        Asked(new RowTest("day", RowOperator.IsDate)), Asked(new RowTest("day", RowOperator.IsInteger)), Asked(new RowTest("level", RowOperator.Present)),
        Asked(new RowTest("level", RowOperator.Equal, 0, "pair")), Asked(new RowTest("level", RowOperator.NotEqual, 0, "pair")),
    ];

    private static readonly FrozenDictionary<string, ColumnKind> Kinds = new Dictionary<string, ColumnKind>(StringComparer.Ordinal)
    {
        ["x"] = ColumnKind.Number, ["y"] = ColumnKind.Number, ["level"] = ColumnKind.Category, ["pair"] = ColumnKind.Category, ["day"] = ColumnKind.Date,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Corpus.Names];

    public static TheoryData<string> NamesAndEmpty => [.. Corpus.Names, "empty"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_counted_while_it_is_read_is_counted_as_in_memory(string name)
    {
        using var loading = new Loading();
        Table real = Corpus.Of(name, "real"), synthetic = Corpus.Of(name, "synthetic");
        var streamed = TableStreams.Read(
            new Dictionary<string, TableSource>(StringComparer.Ordinal)
            {
                ["real"] = new(loading.Write("real.csv", Corpus.Csv(real))),
                ["synthetic"] = new(loading.Write("synthetic.csv", Corpus.Csv(synthetic))),
            },
            new StreamOptions { Reading = new TableReadOptions { Declared = Kinds, BlockBytes = 600 }, Needs = Needs },
            CancellationToken.None);

        var plan = Plan(real);
        SummaryAssert.Equal(Summary(plan, real), streamed["real"].Summary!);
        SummaryAssert.Equal(Summary(plan, synthetic), streamed["synthetic"].Summary!);
        Assert.Equal(real.RowCount, streamed["real"].Records);
        Assert.Equal(real.RowCount, streamed["real"].Sample!.Build()!.RowCount);
    }

    [Theory]
    [MemberData(nameof(NamesAndEmpty))]
    public void DuckDb_counts_as_memory_does(string name)
    {
        using var connection = new DuckDbConnection();
        Table real = Corpus.Of(name, "real"), synthetic = Corpus.Of(name, "synthetic");
        DuckDbTable.Create(connection, "real", real);
        DuckDbTable.Create(connection, "synthetic", synthetic);
        var engine = new DuckDbEngine(connection);
        Check(
            new TableStatistics(engine, "\"real\"", Columns(SqlType.Float, SqlType.Instant)),
            new TableStatistics(engine, "\"synthetic\"", Columns(SqlType.Float, SqlType.Instant)),
            real,
            synthetic);
    }

    /// <summary>A key of more values than are told: 140,000 records, 10 of them null and 20 twice.</summary>
    [Fact]
    public void DuckDb_counts_the_keys_that_it_cannot_tell()
    {
        using var connection = new DuckDbConnection();
        CheckKeys(new DuckDbEngine(connection), "(SELECT CASE WHEN i < 139990 THEN CAST(i % 139970 AS DOUBLE) END AS x, CAST(i % 139970 AS VARCHAR) AS level FROM range(140000) AS numbers(i)) AS data");
    }

    internal static void CheckKeys(ISqlEngine engine, string from)
    {
        var statistics = new TableStatistics(engine, from, engine.Query($"SELECT x, level FROM {from} LIMIT 1", CancellationToken.None).First().Columns);
        var need = new JointNeed(["x", "level"]) { IsKey = true };
        var plan = statistics.Plan(FrozenDictionary<string, ColumnKind>.Empty, FrozenSet<string>.Empty, [need, new JointNeed(["level"])], CancellationToken.None);
        var summary = statistics.Summarize(plan, CancellationToken.None);
        var pair = new SummaryTablePair(summary, real: null, 0, sample: null);
        Assert.Equal(new ConditionCounts(139_990, 139_970), pair.Rows(Role.Synthetic, need)!.Outcome);
        Assert.Throws<NotSummarizedException>(() => pair.Rows(Role.Synthetic, need with { IsKey = false }));
        Assert.Throws<NotSummarizedException>(() => pair.Rows(Role.Synthetic, new JointNeed(["level"])));
    }

    private static JointNeed Asked(params RowTest[] tests) =>
        new([.. tests.SelectMany(static test => new[] { test.Column, test.Other }.OfType<string>())]) { Condition = new RowCondition(tests) };

    internal static void Check(TableStatistics realStatistics, TableStatistics syntheticStatistics, Table real, Table synthetic)
    {
        var plan = realStatistics.Plan(FrozenDictionary<string, ColumnKind>.Empty, FrozenSet<string>.Empty, Needs, CancellationToken.None);
        Assert.Equal(Plan(real).Hash, plan.Hash);
        SummaryAssert.Equal(Summary(plan, real), realStatistics.Summarize(plan, CancellationToken.None));
        SummaryAssert.Equal(Summary(plan, synthetic), syntheticStatistics.Summarize(plan, CancellationToken.None));
    }

    internal static IReadOnlyList<SqlColumn> Columns(SqlType number, SqlType date) =>
        [new("x", number), new("y", number), new("level", SqlType.Text), new("pair", SqlType.Text), new("day", date)];

    internal static SummaryPlan Plan(Table real) => SummaryPlanner.Of(real, FrozenSet<string>.Empty, Needs);

    private static TableSummary Summary(SummaryPlan plan, Table table)
    {
        var summary = new TableSummary(plan);
        summary.Add(table);
        return summary;
    }
}
