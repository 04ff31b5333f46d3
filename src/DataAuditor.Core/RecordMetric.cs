namespace DataAuditor;

/// <summary>A metric over records one by one: the same fold runs on all cores, out of core and over shards.</summary>
public abstract record RecordMetric<TRecord, TState>(MetricInfo Info) : Metric(Info)
    where TState : IState<TState>
{
    public abstract TState Empty();

    /// <summary>Takes one record in. Order between records must not matter beyond what <see cref="IState{TSelf}.Merge"/> keeps.</summary>
    public abstract void Add(TState state, in Sample<TRecord> sample, Evidence evidence);

    public abstract Measurement Measure(TState state, MetricContext context);
}
