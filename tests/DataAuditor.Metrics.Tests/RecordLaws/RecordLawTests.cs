using DataAuditor.Catalog;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.RecordLaws;

/// <summary>What holds for every record metric of the catalogue, whatever it measures.</summary>
public sealed class RecordLawTests
{
    private const double Rounding = 1e-9;

    private const ulong Seed = 11;

    /// <summary>Metrics of how often something recurs, of what can be learnt, or of unbiased variances: more of the same is another thing to them.</summary>
    private static readonly string[] DependOnCopies =
    [
        "text.diversity.ttr*", "text.diversity.distinct-n*", "text.diversity.self-cossim", "text.diversity.near-duplicate-rate*", "text.utility.tstr-accuracy*", "text.faithfulness.label-agreement*",
        "graph.fidelity.fcd*", "image-text.fidelity.fid*", "video-text.fidelity.fvd*", "video-text.provenance.watermark-cost*", "graph.diversity.uniqueness*", "graph.utility.accuracy*", "graph.utility.f1*",
        "log.fidelity.transition-distance*", "log.utility.task-delta*", "log.privacy.anonymization-cost*", "agent.fidelity.fid*", "agent.fidelity.fvd*",
        "agent.diversity.agent-diversity*", "agent.diversity.road-diversity*", "agent.diversity.action-distinct-n", "agent.diversity.scenario-near-duplicate-rate*",
    ];

    /// <summary>Their folds are dealt out by position, or neighbours belong together.</summary>
    private static readonly string[] DependOnOrder =
    [
        "text.faithfulness.label-agreement*", "text.diversity.near-duplicate-rate*", "log.fidelity.transition-distance*", "log.utility.task-delta*", "log.privacy.anonymization-cost*",
        "agent.diversity.scenario-near-duplicate-rate*",
    ];

    public static TheoryData<string> All { get; } = [.. RecordSubject.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void Measures_records_that_have_all_it_may_need(string name)
    {
        var subject = RecordSubject.Of(name);
        var score = subject.Score(subject.Draw(Seed, 40, 40, 30));

        AssertSound(subject, score);
        Assert.All(score.Evidence, exhibit => Assert.InRange(exhibit.Record, 0, 39));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_the_same_to_the_last_bit_however_records_are_cut(string name)
    {
        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 24, 24, 18);
        var whole = subject.Measure(records);
        foreach (var cut in new[] { 0, 1, 7, 23, 24, 25, 48, 65 }) MeasurementAssert.Same(whole, subject.Measure(records, threads: 1, cut, 66));
        MeasurementAssert.Same(whole, subject.Measure(records, threads: 2, 5));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_the_order_of_records(string name)
    {
        if (Matches(DependOnOrder, name)) return;

        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 30, 30, 24);
        AssertSameValues(subject.Score(records), subject.Score(records with { Synthetic = Shuffled(records.Synthetic), Real = Shuffled(records.Real), Holdout = Shuffled(records.Holdout) }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_depend_on_repeating_the_records(string name)
    {
        if (Matches(DependOnCopies, name)) return;

        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 20, 20, 20);
        static IReadOnlyList<string> Twice(IReadOnlyList<string> once) => [.. once, .. once];
        var twice = records with { Synthetic = Twice(records.Synthetic), Real = Twice(records.Real), Holdout = Twice(records.Holdout) };

        // Parts may be counts.
        Assert.Equal(subject.Score(records).Value, subject.Score(twice).Value, Rounding);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Yields_a_sound_value_or_a_reason_for_few_records(string name)
    {
        var subject = RecordSubject.Of(name);
        foreach (var synthetic in new[] { 0, 1, 2, 3 })
        {
            foreach (var real in new[] { 0, 1, 2, 3, 30 }) AssertSound(subject, subject.Measure(subject.Draw(Seed, synthetic, real, real / 2)));
        }
    }

    // Where a metric has a worst value at all; the others must give a reason.
    [Theory]
    [MemberData(nameof(All))]
    public void Does_not_pass_data_without_a_record(string name)
    {
        var subject = RecordSubject.Of(name);
        if (subject.Measure(subject.Draw(Seed, 0, 40, 30)) is not Measurement.Score score) return;

        // A range with an open end has no scale, but its other end may be the worst.
        Assert.Equal(0, subject.Metric.ScoreOf(score.Value) ?? Math.Abs(score.Value - (subject.Info.Direction is Direction.Higher ? subject.Info.Range.Low : subject.Info.Range.High)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_one_measurement_where_options_are_equal(string name)
    {
        var subject = RecordSubject.Of(name);
        var entry = MetricCatalog.Find(subject.Info.Id)!;

        Assert.Equal(subject.Metric, entry.With(entry.OptionsOf(subject.Metric)));
    }

    [Fact]
    public void Exempt_nothing_that_is_not_there() => Assert.All(
        DependOnCopies.Concat(DependOnOrder).Where(glob => MetricCatalog.Find(glob.TrimEnd('*')) is not null),
        glob => Assert.Contains(RecordSubject.Names, name => Glob.Matches(glob, name)));

    private static bool Matches(string[] globs, string name) => globs.Any(glob => Glob.Matches(glob, name));

    private static string[] Shuffled(IReadOnlyList<string> records)
    {
        string[] shuffled = [.. records];
        Xoshiro256.Keyed(3, "order").Shuffle<string>(shuffled);
        return shuffled;
    }

    private static void AssertSameValues(Measurement.Score expected, Measurement.Score actual)
    {
        Assert.Equal(expected.Value, actual.Value, Rounding);
        Assert.Equal(expected.Parts.Select(part => part.Name), actual.Parts.Select(part => part.Name));
        Assert.Equal(expected.Parts.Select(part => part.Value), actual.Parts.Select(part => part.Value), (first, second) => Math.Abs(first - second) <= Rounding);
    }

    private static void AssertSound(RecordSubject subject, Measurement measurement)
    {
        if (measurement is Measurement.NotApplicable missing)
        {
            Assert.False(string.IsNullOrWhiteSpace(missing.Reason));
            return;
        }

        var score = Assert.IsType<Measurement.Score>(measurement);
        Assert.True(subject.Info.Range.Contains(score.Value), $"{score.Value}");
        if (score.Interval is not { } interval) return;

        Assert.True(subject.Info.Range.Contains(interval.Low) && subject.Info.Range.Contains(interval.High), $"{interval}");

        // Of subsamples it is that of the distance between the distributions, which the value exceeds by chance.
        Assert.True(interval.Low <= score.Value + Rounding && (interval.Method is "subsample" || interval.High >= score.Value - Rounding), $"{score.Value} is not in {interval}");
    }
}
