using DataAuditor.Engine;
using DataAuditor.Metrics.Tabular.Columns;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Metrics.Tabular.Rules;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Metrics.Tests.Tabular.Laws;
using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Metrics.Tests.Tabular.Summaries;

/// <summary>What counts and sums answer is what the rows answer.</summary>
public sealed class SummaryMetricsTests
{
    private static readonly TableMetric[] Exact =
    [
        new MissingGap(), new Tvd(), new ChiSquare(), new ChiSquare { Form = ChiSquareForm.GoodnessOfFit }, new ChiSquare { Form = ChiSquareForm.Frequency },
        new Pearson(), new Contingency(), new Contingency { Binning = Binning.EqualWidthReal, Bins = 7 },
    ];

    public static TheoryData<string> Variants => Adult.Variants;

    public static TheoryData<string> Subjects => [.. Subject.Names];

    [Theory]
    [MemberData(nameof(Variants))]
    public void Counted_tables_measure_as_held_ones(string variant)
    {
        TablePair held = Adult.Pair(variant), counted = Counted(variant, sample: null);
        foreach (var metric in Exact)
        {
            var (expected, actual) = (Measure(metric, held), Measure(metric, counted));
            Assert.Equal(expected.Value, actual.Value, 1e-9);
            Assert.Equal(expected.Skipped, actual.Skipped);
            Assert.Equal(expected.Parts.Select(static part => part.Name), actual.Parts.Select(static part => part.Name));
            foreach (var (own, other) in expected.Parts.Zip(actual.Parts)) Assert.Equal(own.Value, other.Value, 1e-9);
            Assert.Equal(Ends(expected).Low, Ends(actual).Low, 1e-9);
            Assert.Equal(Ends(expected).High, Ends(actual).High, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_largest_gap_is_never_shown_larger_and_the_interval_holds_what_is_not_known(string variant)
    {
        var (held, counted) = (Measure(new Ks(), Adult.Pair(variant)), Measure(new Ks(), Counted(variant, sample: null)));
        Assert.InRange(held.Value - counted.Value, 0, 0.001);
        Assert.True(Ends(counted) is var (low, high) && Ends(held) is var (least, most) && low <= least + 1e-12 && high >= most - 1e-12);
        Assert.Contains(counted.Notes, static note => note.Contains("between edges", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_follow_from_counts_is_no_number()
    {
        var counted = Counted("good", sample: null);
        TableMetric[] metrics = [new Pearson { Method = CorrelationMethod.Spearman }, new Contingency { Binning = Binning.OwnEdges }, new Detection(), new AlphaPrecision()];
        foreach (var measured in MetricEngine.Measure(metrics, counted, static _ => Tables.Context(), 1, null, CancellationToken.None))
        {
            var reason = Assert.IsType<Measurement.NotApplicable>(measured.Measurement);
            Assert.True(reason.LacksInput);
            Assert.Contains("needs rows", reason.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_metric_that_says_it_follows_from_counts_does_and_no_other(string name)
    {
        var metric = Subject.Of(name).Metric;
        if (metric is ViolationRate) metric = new ViolationRate { Rules = [new NotNullRule { Column = "age" }] };
        var measured = MetricEngine.Measure([metric], Counted("good", sample: null, metric.Counts(FieldRoles.None)), static _ => Tables.Context(), 1, null, CancellationToken.None)[0].Measurement;
        if (metric.FollowsFromCounts()) Assert.DoesNotContain("needs rows", (measured as Measurement.NotApplicable)?.Reason ?? "", StringComparison.Ordinal);
        else Assert.IsNotType<Measurement.Score>(measured);
    }

    [Fact]
    public void Metrics_that_take_a_sample_measure_the_rows_drawn_and_say_so()
    {
        var sample = new TableSample(Adult.Pair("good"), "drawn for a test");
        TableMetric[] metrics = [new Pearson { Method = CorrelationMethod.Spearman }, new AlphaPrecision()];
        var measured = MetricEngine.Measure(metrics, Counted("good", sample), static _ => Tables.Context(), 1, null, CancellationToken.None);
        var spearman = Assert.IsType<Measurement.Score>(measured[0].Measurement);
        Assert.Equal(Adult.Score(metrics[0], "good").Value, spearman.Value);
        Assert.Contains(spearman.Notes, static note => note.Contains("drawn for a test", StringComparison.Ordinal));
        Assert.IsType<Measurement.NotApplicable>(measured[1].Measurement);
    }

    private static Measurement.Score Measure(TableMetric metric, TablePair tables) => Assert.IsType<Measurement.Score>(metric.Measure(tables, Tables.Context()));

    private static (double Low, double High) Ends(Measurement.Score score) => score.Interval is { } interval ? (interval.Low, interval.High) : default;

    private static SummaryTablePair Counted(string variant, TableSample? sample, params IEnumerable<CountNeed> further)
    {
        var needs = Exact.SelectMany(static metric => metric.Counts(FieldRoles.None)).Concat(further);
        var plan = SummaryPlanner.Of(Adult.Real, new HashSet<string>(StringComparer.Ordinal), [.. needs]);
        TableSummary real = new(plan), synthetic = new(plan);
        real.Add(Adult.Real);
        synthetic.Add(Adult.Synthetic(variant));
        return new SummaryTablePair(synthetic, real, 0, sample);
    }
}
