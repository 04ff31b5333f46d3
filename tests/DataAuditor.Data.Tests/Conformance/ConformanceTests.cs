using System.Collections.Frozen;
using DataAuditor.Core.Tests.Tables.Summaries;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Streaming;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.Statistics;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Tests.Conformance;

/// <summary>One corpus, counted in memory, while files are read, and by engines: the same plan, the same counts, the same sums.</summary>
public sealed class ConformanceTests
{
    internal static readonly ContingencyNeed[] Needs = [new(Binning.QuantileReal, 10), new(Binning.EqualWidthReal, 3)];

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
