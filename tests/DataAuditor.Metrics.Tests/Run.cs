using DataAuditor.Engine;

namespace DataAuditor.Metrics.Tests;

/// <summary>Measures record metrics in tests, and checks the merge law on the way.</summary>
internal static class Run
{
    /// <summary>Measures synthetic records, whole and cut in two at every place; all must come out the same.</summary>
    public static Measurement On<TRecord, TState>(RecordMetric<TRecord, TState> metric, params IReadOnlyList<TRecord> synthetic)
        where TState : IState<TState> =>
        On(metric, [.. synthetic.Select((record, index) => new Sample<TRecord>(Role.Synthetic, index, record))], new MetricContext(42, metric.Info.Id));

    /// <summary>The same for records of several roles.</summary>
    public static Measurement On<TRecord, TState>(
        RecordMetric<TRecord, TState> metric, IReadOnlyList<Sample<TRecord>> samples, MetricContext context)
        where TState : IState<TState>
    {
        var whole = new RecordFold(threads: 1, Math.Max(1, samples.Count)).Measure(metric, samples, context);
        for (var cut = 0; cut <= samples.Count; cut++)
        {
            var (state, evidence) = Fold(metric, samples.Take(cut));
            var (later, laterEvidence) = Fold(metric, samples.Skip(cut));
            state.Merge(later);
            evidence.Merge(laterEvidence);
            MeasurementAssert.Same(whole, WithEvidence(metric.Measure(state, context), evidence));
        }

        MeasurementAssert.Same(whole, new RecordFold(threads: 2, chunkLength: 1).Measure(metric, samples, context));
        return whole;
    }

    private static (TState State, Evidence Evidence) Fold<TRecord, TState>(RecordMetric<TRecord, TState> metric, IEnumerable<Sample<TRecord>> samples)
        where TState : IState<TState>
    {
        var state = metric.Empty();
        var evidence = new Evidence();
        foreach (var sample in samples) metric.Add(state, sample, evidence);
        return (state, evidence);
    }

    private static Measurement WithEvidence(Measurement measurement, Evidence evidence) =>
        measurement is Measurement.Score { Evidence.Count: 0 } score ? score with { Evidence = evidence.Exhibits } : measurement;
}
