namespace DataAuditor.Engine;

#pragma warning disable RS0030 // Parallel: the engine is where threads live; no result depends on their number.

/// <summary>
/// Runs a record metric: chunks are folded on all threads, and their states are merged in the order of the records. How the records are
/// cut depends on the chunk length alone; therefore the result does not depend on the number of threads.
/// </summary>
public sealed class RecordFold(int threads, int chunkLength = RecordFold.DefaultChunkLength)
{
    public const int DefaultChunkLength = 1024;

    /// <summary>Folds and measures. Records come in their order, one data set after the other.</summary>
    /// <param name="samples">Read once, by one thread at a time; only a few chunks are held at once.</param>
    public Measurement Measure<TRecord, TState>(
        RecordMetric<TRecord, TState> metric, IEnumerable<Sample<TRecord>> samples, MetricContext context)
        where TState : IState<TState>
    {
        var (state, evidence) = Fold(metric, samples, context.Cancellation);
        var measurement = metric.Measure(state, context);
        return measurement is Measurement.Score { Evidence.Count: 0 } score ? score with { Evidence = evidence.Exhibits } : measurement;
    }

    /// <summary>The state and the evidence of all records together.</summary>
    public (TState State, Evidence Evidence) Fold<TRecord, TState>(
        RecordMetric<TRecord, TState> metric, IEnumerable<Sample<TRecord>> samples, CancellationToken cancellation)
        where TState : IState<TState>
    {
        var state = metric.Empty();
        var evidence = new Evidence();

        // A round is as many chunks as there are threads; merging it in order keeps the memory of states that are as large as their records.
        foreach (var round in samples.Chunk(chunkLength).Chunk(Math.Max(1, threads)))
        {
            cancellation.ThrowIfCancellationRequested();
            var parts = new (TState State, Evidence Evidence)[round.Length];
            Parallel.For(0, round.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, index => parts[index] = FoldChunk(metric, round[index]));
            foreach (var part in parts)
            {
                state.Merge(part.State);
                evidence.Merge(part.Evidence);
            }
        }

        return (state, evidence);
    }

    private static (TState State, Evidence Evidence) FoldChunk<TRecord, TState>(RecordMetric<TRecord, TState> metric, Sample<TRecord>[] samples)
        where TState : IState<TState>
    {
        var state = metric.Empty();
        var evidence = new Evidence();
        foreach (ref readonly var sample in samples.AsSpan()) metric.Add(state, sample, evidence);
        return (state, evidence);
    }
}
