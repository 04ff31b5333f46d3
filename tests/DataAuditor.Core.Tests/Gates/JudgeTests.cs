using DataAuditor.Gates;

namespace DataAuditor.Core.Tests.Gates;

public sealed class JudgeTests
{
    private static readonly MetricInfo LowerIsBetter = new("tabular.fidelity.ks", "KS", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "", Formula = "", Source = "", Direction = Direction.Lower, Range = ValueRange.Unit, PartNoun = "column",
    };

    private static readonly MetricInfo HigherIsBetter = LowerIsBetter with { Direction = Direction.Higher };

    [Fact]
    public void Passes_a_value_that_is_exactly_at_its_limit()
    {
        var result = Judge.Metric(new Gate { Metric = "tabular.fidelity.ks", Max = 0.1, Min = 0.1 }, LowerIsBetter, new Measurement.Score(0.1), null).Alone;

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal(0, result.Margin);
    }

    [Fact]
    public void Fails_above_the_maximum_and_names_the_worst_part()
    {
        var measurement = new Measurement.Score(0.132) { Parts = [new("age", 0.01), new("amount", 0.31)] };

        var result = Judge.Metric(new Gate { Metric = "tabular.fidelity.ks", Max = 0.1 }, LowerIsBetter, measurement, null).Alone;

        Assert.Equal(Verdict.Failed, result.Verdict);
        Assert.Equal(DiagnosticCode.GateFailed, result.Code);
        Assert.Equal(-0.032, result.Margin!.Value, 1e-12);
        Assert.Equal("tabular.fidelity.ks is 0.132, above max 0.1; worst column 'amount' 0.31", result.Message);
    }

    [Fact]
    public void Does_not_blame_a_reference()
    {
        var measurement = new Measurement.Score(0.132) { Parts = [new("age", 0.01), new("holdout", 0.9) { IsReference = true }, new("amount", 0.31)] };
        Gate Limit(string? part) => new() { Metric = "tabular.fidelity.ks", Max = 0.1, Part = part };

        Assert.EndsWith("worst column 'amount' 0.31", Judge.Metric(Limit(null), LowerIsBetter, measurement, null).Alone.Message, StringComparison.Ordinal);
        Assert.Equal("amount", Judge.Metric(Limit("*"), LowerIsBetter, measurement, null).Alone.Part);
        Assert.Equal(0.9, Judge.Metric(Limit("holdout"), LowerIsBetter, measurement, null).Alone.Value);
    }

    [Fact]
    public void Judges_the_worst_of_the_parts_that_match()
    {
        var measurement = new Measurement.Score(0.2) { Parts = [new("age", 0.01), new("amount_net", 0.05), new("amount_gross", 0.31)] };

        var result = Judge.Metric(new Gate { Metric = "tabular.fidelity.ks", Part = "amount*", Max = 0.1 }, LowerIsBetter, measurement, null).Alone;

        Assert.Equal(Verdict.Failed, result.Verdict);
        Assert.Equal("amount_gross", result.Part);
        Assert.Equal("tabular.fidelity.ks of column 'amount_gross' is 0.31, above max 0.1", result.Message);
    }

    [Fact]
    public void Does_not_pass_a_part_that_was_skipped()
    {
        var measurement = new Measurement.Score(0.2) { Parts = [new("age", 0.01)], Skipped = [new("amount", "every real value is null")] };

        var result = Judge.Metric(new Gate { Metric = "tabular.fidelity.ks", Part = "a*", Max = 0.1 }, LowerIsBetter, measurement, null).Alone;

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Equal("tabular.fidelity.ks cannot be measured: column 'amount': every real value is null", result.Message);
    }

    [Theory]
    [InlineData(0.10, 0.12, 0.02, true)]     // the difference is 0.01999…, within
    [InlineData(0.10, 0.13, 0.02, false)]
    [InlineData(0.70, 0.72, 0.02, true)]     // the difference is 0.020000000000000018: rounding is no regression
    [InlineData(0.30, 0.10, 0.00, true)]     // better
    public void Fails_only_when_worse_than_the_baseline_by_more_than_allowed(double before, double now, double allowed, bool passes)
    {
        var baseline = new BaselineValue(new Estimate(before), new Dictionary<string, Estimate>());

        var result = Judge.Metric(new Gate { Metric = "tabular.fidelity.ks", MaxRegression = allowed }, LowerIsBetter, new Measurement.Score(now), baseline).Alone;

        Assert.Equal(passes ? Verdict.Passed : Verdict.Failed, result.Verdict);
        Assert.Equal(passes ? 0 : 1, result.Code is DiagnosticCode.Regression && !passes ? 1 : 0);
    }

    [Fact]
    public void Turns_regression_round_where_higher_is_better()
    {
        var baseline = new BaselineValue(new Estimate(0.9), new Dictionary<string, Estimate>());
        var gate = new Gate { Metric = "tabular.fidelity.ks", MaxRelativeRegression = 0.1 };

        Assert.Equal(Verdict.Passed, Judge.Metric(gate, HigherIsBetter, new Measurement.Score(0.95), baseline).Alone.Verdict);
        Assert.Equal(Verdict.Passed, Judge.Metric(gate, HigherIsBetter, new Measurement.Score(0.82), baseline).Alone.Verdict);
        var failed = Judge.Metric(gate, HigherIsBetter, new Measurement.Score(0.8), baseline).Alone;
        Assert.Equal(Verdict.Failed, failed.Verdict);
        Assert.Equal("tabular.fidelity.ks is 0.8, 0.1 worse than the baseline's 0.9, more than maxRelativeRegression 0.1", failed.Message);
    }

    [Fact]
    public void Fails_when_small_losses_add_up_to_more_than_the_drift_from_the_pinned_value()
    {
        var gate = new Gate { Metric = "tabular.fidelity.ks", MaxRegression = 0.02, MaxDrift = 0.05 };
        GateResult Judged(double before, double now) => Judge.Metric(gate, LowerIsBetter, new Measurement.Score(now), Pinned(before, 0.1)).Alone;

        Assert.Equal("tabular.fidelity.ks is 0.15, within maxRegression 0.02 of the baseline's 0.14 and within maxDrift 0.05 of the pinned 0.1", Judged(0.14, 0.15).Message);

        var drifted = Judged(0.15, 0.16);
        Assert.Equal((Verdict.Failed, DiagnosticCode.Regression), (drifted.Verdict, drifted.Code));
        Assert.Equal("tabular.fidelity.ks is 0.16, 0.06 worse than the pinned 0.1, more than maxDrift 0.05", drifted.Message);
        Assert.Equal((0.15, 0.1), (drifted.Baseline, drifted.Pinned));
    }

    [Fact]
    public void Cannot_measure_a_drift_from_nothing()
    {
        var gate = new Gate { Metric = "tabular.fidelity.ks", MaxDrift = 0.05 };
        var unpinned = new BaselineValue(new Estimate(0.1), new Dictionary<string, Estimate>());
        var measured = new Measurement.Score(0.1) { Parts = [new("age", 0.1)] };

        Assert.Equal(Verdict.NotMeasurable, Judge.Metric(gate, LowerIsBetter, measured, unpinned).Alone.Verdict);
        Assert.Equal(Verdict.NotMeasurable, Judge.Metric(gate with { Part = "*" }, LowerIsBetter, measured, Pinned(0.1, 0.1)).Alone.Verdict);
        Assert.Equal(Verdict.NotMeasurable, Judge.Dimension(new Gate { Dimension = Dimension.Fidelity, MaxDrift = 0.05 }, 0.9, 0.9).Alone.Verdict);
        Assert.Equal(Verdict.Failed, Judge.Dimension(new Gate { Dimension = Dimension.Fidelity, MaxDrift = 0.05 }, 0.9, 0.9, pinned: 0.96).Alone.Verdict);
    }

    [Fact]
    public void Cannot_measure_a_regression_without_a_baseline_value() =>
        Assert.Equal(Verdict.NotMeasurable, Judge.Metric(new Gate { Metric = "x", MaxRegression = 1 }, LowerIsBetter, new Measurement.Score(0.5), null).Alone.Verdict);

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Blocks_what_cannot_be_measured_unless_it_is_optional(bool optional, bool blocks)
    {
        var result = Judge.Metric(new Gate { Metric = "x", Max = 1, Optional = optional }, LowerIsBetter, Measurement.NotMeasurable("no column"), null).Alone;

        Assert.Equal(blocks, result.Blocks);
        Assert.Equal(DiagnosticCode.NotMeasurable, result.Code);
    }

    [Fact]
    public void Reports_a_broken_metric_as_a_fault_of_the_tool() =>
        Assert.Equal(DiagnosticCode.Internal, Judge.Metric(new Gate { Metric = "x", Max = 1 }, LowerIsBetter, new Measurement.Fault("boom"), null).Alone.Code);

    [Fact]
    public void Escapes_names_that_come_from_data()
    {
        var measurement = new Measurement.Score(0.5) { Parts = [new("a", 0), new("x\n::error::\u001b[2J", 1)] };

        var message = Judge.Metric(new Gate { Metric = "x", Max = 0.1 }, LowerIsBetter, measurement, null).Alone.Message;

        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain('\u001b', message);
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(1e-13, true)]
    [InlineData(1e-9, false)]
    public void Holds_equals_up_to_rounding(double value, bool passes) =>
        Assert.Equal(passes, Judge.Metric(new Gate { Metric = "x", EqualTo = 0 }, LowerIsBetter, new Measurement.Score(value), null).Alone.Verdict is Verdict.Passed);

    [Fact]
    public void Judges_a_dimension_by_its_score()
    {
        var gate = new Gate { Dimension = Dimension.Fidelity, Min = 0.9 };

        Assert.Equal(Verdict.Passed, Judge.Dimension(gate, 0.95, null).Alone.Verdict);
        Assert.Equal("the score of fidelity is 0.5, below min 0.9", Judge.Dimension(gate, 0.5, null).Alone.Message);
        Assert.Equal(Verdict.NotMeasurable, Judge.Dimension(gate, null, null).Alone.Verdict);
    }

    private static BaselineValue Pinned(double baseline, double pinned)
    {
        var none = new Dictionary<string, Estimate>();
        return new BaselineValue(new Estimate(baseline), none) { Pinned = new BaselineValue(new Estimate(pinned), none) };
    }
}
