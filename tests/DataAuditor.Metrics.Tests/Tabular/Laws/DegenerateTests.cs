using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Laws.AuditTables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>What every tabular metric of the catalogue does with tables that say little or nothing: a finite value, or a reason.</summary>
public sealed class DegenerateTests
{
    private static readonly Dictionary<string, Func<Table, Table>> Defects = new(StringComparer.Ordinal)
    {
        ["no row"] = table => Rows(table, []),
        ["one row"] = table => Rows(table, [0]),
        ["two rows"] = table => Rows(table, [0, 1]),
        ["one row many times"] = table => Rows(table, new int[table.RowCount]),
        ["no value"] = table => Of([.. table.Columns.Select(Nulls)]),
        ["no number"] = table => Changed(table, column => column.Kind is not ColumnKind.Category, Nulls),
        ["no category"] = table => Changed(table, column => column.Kind is ColumnKind.Category, Nulls),
        ["constant numbers"] = table => Changed(table, column => column.Kind is not ColumnKind.Category, Constant),
        ["constant categories"] = table => Changed(table, column => column.Kind is ColumnKind.Category, Constant),
        ["one group"] = table => Changed(table, column => column.Name == "group", Constant),
        ["one label"] = table => Changed(table, column => column.Name is "label" or "amount", Constant),
        ["one sensitive value"] = table => Changed(table, column => column.Name is "category" or "number", Constant),
        ["no label"] = table => Changed(table, column => column.Name is "label" or "amount", Nulls),
        ["no group"] = table => Changed(table, column => column.Name == "group", Nulls),
        ["only NaN"] = table => Changed(table, column => column.Kind is ColumnKind.Number, column => MapNumbers(column, _ => double.NaN)),
        ["infinities"] = table => Changed(table, column => column.Kind is ColumnKind.Number, column => MapNumbers(column, value => value > 0 ? double.PositiveInfinity : double.NegativeInfinity)),
        ["huge numbers"] = table => Changed(table, column => column.Kind is ColumnKind.Number, column => MapNumbers(column, value => value > 0 ? double.MaxValue : double.MinValue)),
    };

    public static TheoryData<string> All { get; } = [.. Subject.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Yields_a_finite_value_or_a_reason(string name)
    {
        var subject = Subject.Of(name);
        var whole = Draw(5, 60, 120, 50);
        List<string> wrong = [];
        foreach (var (defect, change) in Defects)
        {
            Check($"{defect} in synthetic", whole with { Synthetic = change(whole.Synthetic) });
            Check($"{defect} in real", whole with { Real = change(whole.Real) });
            Check($"{defect} in holdout", whole with { Holdout = change(whole.Holdout!) });
            Check($"{defect} in synthetic without a holdout", whole with { Synthetic = change(whole.Synthetic), Holdout = null });
            Check($"{defect} anywhere", whole.All(change));
        }

        Assert.Empty(wrong);

        void Check(string what, AuditTables tables)
        {
            if (subject.Info.Needs.HasFlag(Needs.Holdout) && tables.Holdout is null) return;
            if (Record.Exception(() => AssertSound(subject, tables.Measure(subject))) is { } fault) wrong.Add($"{what}: {fault.GetType().Name} {fault.Message} {fault.StackTrace}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Stays_within_its_range_on_wild_numbers(string name)
    {
        var subject = Subject.Of(name);
        for (ulong seed = 0; seed < 8; seed++) AssertSound(subject, Wild(seed, 10 + (int)(9 * seed), 40, 30 + (int)seed).Measure(subject));
    }

    // All but 0: a category without a value is a level of its own in some metrics, and real columns have nulls too.
    [Theory]
    [MemberData(nameof(All))]
    public void Gives_the_worst_value_to_synthetic_tables_without_rows_or_values(string name)
    {
        var subject = Subject.Of(name);
        var whole = Draw(6, 60, 200, 200);
        double WorstOf(string defect) => subject.Metric.ScoreOf((whole with { Synthetic = Defects[defect](whole.Synthetic) }).Score(subject).Value) ?? 0;

        Assert.Equal(0, WorstOf("no row"), 1e-12);
        Assert.Equal(0, WorstOf("no value"), 0.05);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Measures_whatever_the_synthetic_table_lacks(string name)
    {
        var whole = Draw(6, 60, 200, 200);

        foreach (var change in Defects.Values) (whole with { Synthetic = change(whole.Synthetic) }).Score(Subject.Of(name));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_a_reason_where_the_tables_have_no_column(string name)
    {
        var subject = Subject.Of(name);
        Measurement Measure() => new AuditTables(Of(), Of(), Of()).Measure(subject);

        // A rule that names a column is a promise that there is one: the manifest is wrong, not the data.
        if (subject.Info.Id == "tabular.validity.violation-rate") Assert.Throws<AuditException>(Measure);
        else AssertSound(subject, Measure());
    }

    private static Table Changed(Table table, Func<Column, bool> which, Func<Column, Column> change) =>
        Of([.. table.Columns.Select(column => which(column) ? change(column) : column)]);

    private static void AssertSound(Subject subject, Measurement measurement)
    {
        if (measurement is not Measurement.Score score)
        {
            Assert.False(string.IsNullOrWhiteSpace(Assert.IsType<Measurement.NotApplicable>(measurement).Reason));
            return;
        }

        Assert.True(subject.Info.Range.Contains(score.Value), $"the value is {score.Value}");
        if (subject.Metric.ScoreOf(score.Value) is { } scaled) Assert.InRange(scaled, 0, 1);
        foreach (var part in score.Parts)
        {
            Assert.True(double.IsFinite(part.Value), $"{part.Name} is {part.Value}");
            Assert.All(part.Details, detail => Assert.True(double.IsFinite(detail.Value), $"{part.Name}: {detail.Key} is {detail.Value}"));
            AssertSound(part.Interval);
        }

        AssertSound(score.Interval);
        Assert.All(score.Figures.SelectMany(figure => figure.Series), series => Assert.All(series.X.Concat(series.Y), value => Assert.True(double.IsFinite(value), series.Name)));
        Assert.All(score.Skipped, skipped => Assert.False(string.IsNullOrWhiteSpace(skipped.Reason)));
    }

    private static void AssertSound(ConfidenceInterval? interval)
    {
        if (interval is not { } known) return;

        Assert.True(double.IsFinite(known.Low) && double.IsFinite(known.High) && known.Low <= known.High, $"the interval goes from {known.Low} to {known.High}");
    }
}
