using DataAuditor.Gates;
using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Gates;

/// <summary>Verdicts on values that have an interval.</summary>
public sealed class UncertainGatesTests
{
    private static readonly MetricInfo Fidelity = new("tabular.fidelity.rate", "Rate", Modality.Tabular, Dimension.Fidelity)
    {
        Summary = "", Formula = "", Source = "", Direction = Direction.Lower, Range = ValueRange.Unit,
    };

    private static readonly MetricInfo Privacy = new("tabular.privacy.rate", "Rate", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "", Formula = "", Source = "", Direction = Direction.Lower, Range = ValueRange.Unit,
    };

    private static readonly Gate AtMostATenth = new() { Metric = "x", Max = 0.1 };

    [Theory]
    [InlineData(0.20, Verdict.Failed)]
    [InlineData(0.12, Verdict.Inconclusive)]
    [InlineData(0.08, Verdict.Inconclusive)]
    [InlineData(0.02, Verdict.Passed)]
    public void Evidence_fails_what_is_surely_worse_and_passes_what_is_surely_good(double value, Verdict verdict) =>
        Assert.Equal(verdict, Judged(Fidelity, AtMostATenth, value).Verdict);

    [Theory]
    [InlineData(0.20, Verdict.Failed, true)]
    [InlineData(0.08, Verdict.Inconclusive, true)]
    [InlineData(0.02, Verdict.Passed, false)]
    public void Proof_lets_nothing_pass_that_is_not_proven(double value, Verdict verdict, bool blocks)
    {
        var result = Judged(Privacy, AtMostATenth, value);

        Assert.Equal((verdict, blocks, Decision.Proof), (result.Verdict, result.Blocks, result.Decision));
    }

    [Theory]
    [InlineData(0.11, Verdict.Failed)]
    [InlineData(0.1, Verdict.Passed)]
    public void Point_compares_the_value(double value, Verdict verdict) =>
        Assert.Equal(verdict, Judged(Privacy, AtMostATenth with { Decision = Decision.Point }, value).Verdict);

    [Fact]
    public void Says_the_interval_and_how_many_records_would_decide()
    {
        var result = Judged(Fidelity, AtMostATenth, 0.12);

        Assert.Equal(DiagnosticCode.Inconclusive, result.Code);
        Assert.StartsWith("tabular.fidelity.rate is 0.12 (95 % CI 0.08", result.Message, StringComparison.Ordinal);
        Assert.Contains("above max 0.1, but the interval covers the limit; some ", result.Message, StringComparison.Ordinal);
        Assert.EndsWith(" synthetic records would decide", result.Message, StringComparison.Ordinal);
    }

    /// <summary>With that many records a value as the one seen would be decided in four of five audits.</summary>
    [Fact]
    public void Names_a_number_of_records_that_does_decide()
    {
        var records = Judged(Fidelity, AtMostATenth, 0.12).RecordsToDecide!.Value;

        var decided = Enumerable.Range(0, 500).Count(sample =>
        {
            var random = Xoshiro256.Keyed((ulong)sample, "decide");
            var hits = Enumerable.Range(0, (int)records).Count(_ => random.NextDouble() < 0.12);
            return Judge.Metric(AtMostATenth, Fidelity, Share(hits, records), null, null, records).Alone.Verdict is Verdict.Failed;
        });

        Assert.InRange(decided / 500.0, 0.7, 0.95);
    }

    [Theory]
    [InlineData(OnInconclusive.Warn, false, true)]
    [InlineData(OnInconclusive.Fail, true, false)]
    [InlineData(OnInconclusive.Pass, false, false)]
    public void Does_with_what_is_open_as_it_is_told(OnInconclusive choice, bool blocks, bool warns)
    {
        var result = Judged(Fidelity, AtMostATenth with { OnInconclusive = choice }, 0.12);

        Assert.Equal((Verdict.Inconclusive, blocks, warns), (result.Verdict, result.Blocks, result.Warns));
    }

    [Fact]
    public void Proves_nothing_without_an_interval_and_by_itself_asks_for_no_proof()
    {
        var bare = new Measurement.Score(0.02);

        Assert.Equal(Verdict.Passed, Judge.Metric(AtMostATenth, Privacy, bare, null).Alone.Verdict);
        var unproven = Judge.Metric(AtMostATenth with { Decision = Decision.Proof }, Privacy, bare, null).Alone;
        Assert.Equal(Verdict.Inconclusive, unproven.Verdict);
        Assert.Contains("no interval that could prove so", unproven.Message, StringComparison.Ordinal);
    }

    /// <summary>What both reports leave open counts: 0.10 to 0.14 of 400 each is no proven rise, 0.10 to 0.25 is one.</summary>
    [Theory]
    [InlineData(0.14, Verdict.Inconclusive)]
    [InlineData(0.25, Verdict.Failed)]
    [InlineData(0.03, Verdict.Passed)]
    public void Holds_a_change_against_the_intervals_of_both_reports(double now, Verdict verdict)
    {
        var before = Share(40, 400);
        var baseline = new BaselineValue(new Estimate(before.Value, before.Uncertainty), new Dictionary<string, Estimate>());

        var result = Judge.Metric(new Gate { Metric = "x", MaxRegression = 0 }, Privacy, Share((int)Math.Round(now * 400), 400), baseline, null, 400).Alone;

        Assert.Equal((verdict, Decision.Evidence), (result.Verdict, result.Decision));
    }

    [Fact]
    public void Gives_each_of_many_gates_a_share_of_the_chance_of_a_false_alarm()
    {
        // p is about 0.01: enough alone, too little among ten.
        var suspicious = Judge.Metric(AtMostATenth, Fidelity, Share(56, 400), null, null, 400);
        var good = Judge.Metric(AtMostATenth, Fidelity, Share(4, 400), null, null, 400);

        Assert.Equal(Verdict.Failed, suspicious.Alone.Verdict);
        var among = Judge.All([suspicious, .. Enumerable.Repeat(good, 9)])[0];
        Assert.Equal(Verdict.Inconclusive, among.Verdict);
        Assert.Contains("which share the chance of a false alarm", among.Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Failed, Judge.All([suspicious, .. Enumerable.Repeat(Warning(good), 9)])[0].Verdict);

        static Hearing Warning(Hearing _) => Judge.Metric(AtMostATenth with { Severity = Severity.Warning }, Fidelity, Share(4, 400), null, null, 400);
    }

    [Fact]
    public void Gives_no_share_to_a_waived_gate_which_cannot_turn_the_audit_red()
    {
        var suspicious = Judge.Metric(AtMostATenth, Fidelity, Share(56, 400), null, null, 400);
        var others = Enumerable.Repeat(Judge.Metric(AtMostATenth, Fidelity, Share(4, 400), null, null, 400), 9).ToArray();

        Assert.Equal(Verdict.Inconclusive, Judge.All([suspicious, .. others])[0].Verdict);
        Assert.Equal(Verdict.Failed, Judge.All([suspicious, .. others.Select(other => other.Waived())])[0].Verdict);

        // It is judged as if it were alone, and leaves the others as they are.
        Assert.Equal([Verdict.Failed, Verdict.Failed], Judge.All([suspicious.Waived(), suspicious]).Select(result => result.Verdict));
        Assert.Equal(suspicious.Alone.Message, Judge.All([suspicious.Waived(), .. others])[0].Message);
    }

    /// <summary>A p-value takes some fifteen intervals: they are for the part that decides, not for each.</summary>
    [Fact]
    public void Seeks_the_p_value_of_the_worst_part_alone()
    {
        var asked = 0;
        var parts = Enumerable.Range(0, 50).Select(part => new Part($"part {part}", 0.2 + (part / 1000.0))
        {
            Uncertainty = new Uncertainty("counted", confidence =>
            {
                asked++;
                var margin = Uncertainty.Deviations(confidence) * 0.06;
                return (0.2 + (part / 1000.0) - margin, 0.2 + (part / 1000.0) + margin);
            }),
        });

        var hearing = Judge.Metric(AtMostATenth with { Part = "*" }, Fidelity, new Measurement.Score(0.2) { Parts = [.. parts] }, null, null, 400);
        Assert.InRange(asked, 50, 250);
        var before = asked;
        var result = Judge.All([hearing])[0];

        Assert.InRange(asked - before, 1, 30);
        Assert.Equal("part 49", result.Part);
        Assert.InRange(result.PValue!.Value, 0.2, 1);
    }

    [Fact]
    public void Passes_a_value_beyond_the_limit_whose_interval_without_its_bias_is_within()
    {
        var biased = new Measurement.Score(0.12) { Uncertainty = Uncertainty.Normal("free of bias", 0.05, 0.01) };

        var result = Judge.Metric(AtMostATenth, Fidelity, biased, null, null, 400).Alone;

        Assert.Equal(Verdict.Passed, result.Verdict);
        Assert.Equal("tabular.fidelity.rate is 0.12 (95 % CI 0.0304–0.0696), above max 0.1 by the value alone, but surely not by the interval", result.Message);
    }

    [Fact]
    public void Has_a_p_value_where_it_fails_warns_or_passes_by_evidence_and_none_otherwise()
    {
        var results = Judge.All(
        [
            Judge.Metric(AtMostATenth, Fidelity, Share(100, 400), null), Judge.Metric(AtMostATenth, Fidelity, Share(45, 400), null),
            Judge.Metric(AtMostATenth, Fidelity, Share(4, 400), null), Judge.Metric(AtMostATenth with { Decision = Decision.Point }, Fidelity, Share(100, 400), null),
        ]);

        Assert.InRange(results[0].PValue!.Value, 1e-12, 1e-6);
        Assert.InRange(results[1].PValue!.Value, 0.1, 0.9);
        Assert.Equal(1, results[2].PValue);
        Assert.Null(results[3].PValue);
        Assert.True(results[0].QValue < results[1].QValue);
    }

    [Theory]
    [InlineData(new[] { 0.001, 1.2, 0.02 }, new[] { true, false, true })]
    [InlineData(new[] { 0.3, 0.6, 0.9 }, new[] { true, false, false })]
    [InlineData(new[] { 0.4, 0.45, 0.6 }, new[] { false, false, false })]
    public void Budget_is_holms(double[] claims, bool[] rejected) =>
        Assert.Equal(rejected, ErrorBudget.Shares(claims).Zip(claims, (share, claim) => claim <= share));

    [Fact]
    public void Suspects_are_ordered_as_benjamini_and_hochberg_do() =>
        Assert.Equal([0.03, 0.04, 0.03, 0.5], ErrorBudget.QValues([0.01, 0.03, 0.015, 0.5]).Select(value => Math.Round(value, 12)));

    private static GateResult Judged(MetricInfo info, Gate gate, double share) => Judge.Metric(gate, info, Share((int)Math.Round(share * 300), 300), null, null, 300).Alone;

    private static Measurement.Score Share(int hits, long records) => new((double)hits / records) { Uncertainty = BinomialInterval.Wilson(hits, records) };
}
