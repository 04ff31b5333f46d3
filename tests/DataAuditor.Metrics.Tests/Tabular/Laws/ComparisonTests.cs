using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Laws.AuditTables;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>What holds for metrics that hold the synthetic table against the real one, on numbers with NaN and infinities.</summary>
public sealed class ComparisonTests
{
    private const double Rounding = 1e-12;

    /// <summary>A copy is what validity, fidelity and diversity ask for; privacy asks for the contrary, and utility and fairness judge models.</summary>
    public static TheoryData<string> Likenesses { get; } =
        [.. Subject.Names.Where(name => Subject.Of(name).Info.Dimension is Dimension.Validity or Dimension.Fidelity or Dimension.Diversity && !name.Contains("violation-rate", StringComparison.Ordinal))];

    /// <summary>Distances between two distributions: how many records tell of them is of no matter.</summary>
    public static TheoryData<string> Distances { get; } =
    [
        "tabular.validity.missing-gap", "tabular.fidelity.ks", "tabular.fidelity.tvd", "tabular.fidelity.pearson", "tabular.fidelity.pearson {\"method\":\"spearman\"}",
        "tabular.fidelity.contingency", "tabular.fidelity.contingency {\"binning\":\"equal-width-real\"}", "tabular.fidelity.contingency {\"binning\":\"own-edges\"}",
        "tabular.fairness.coverage-gap", "tabular.fairness.conditional-shift",
    ];

    /// <summary>Metrics that take nothing from the real table alone, such as bins or what is to be expected.</summary>
    public static TheoryData<string> Symmetric { get; } =
    [
        "tabular.validity.missing-gap", "tabular.validity.chi-square", "tabular.fidelity.ks", "tabular.fidelity.tvd", "tabular.fidelity.pearson",
        "tabular.fidelity.pearson {\"method\":\"spearman\"}", "tabular.fidelity.contingency {\"binning\":\"own-edges\"}",
        "tabular.fairness.coverage-gap", "tabular.fairness.conditional-shift",
    ];

    [Theory]
    [MemberData(nameof(Likenesses))]
    public void Is_best_between_equal_tables(string name)
    {
        var subject = Subject.Of(name);
        var tables = Wild(1, 200, 200, 200);

        var score = (tables with { Synthetic = tables.Real }).Score(subject);

        Assert.Equal(1, subject.Metric.ScoreOf(score.Value) ?? (subject.Info.Direction is Direction.None ? 1 : score.Value), Exemptions.OfCopies.For(name)?.Within ?? Rounding);
    }

    [Theory]
    [MemberData(nameof(Symmetric))]
    public void Is_symmetric(string name)
    {
        var tables = Wild(1, 150, 220, 10);

        Assert.Equal(tables.Score(Subject.Of(name)).Value, (tables with { Synthetic = tables.Real, Real = tables.Synthetic }).Score(Subject.Of(name)).Value, Rounding);
    }

    [Theory]
    [MemberData(nameof(Distances))]
    public void Does_not_depend_on_repeating_the_tables(string name)
    {
        var tables = Wild(1, 90, 70, 10);
        static Table Twice(Table table) => Rows(table, [.. Enumerable.Range(0, table.RowCount), .. Enumerable.Range(0, table.RowCount)]);

        Assert.Equal(tables.Score(Subject.Of(name)).Value, tables.All(Twice).Score(Subject.Of(name)).Value, Rounding);
    }
}
