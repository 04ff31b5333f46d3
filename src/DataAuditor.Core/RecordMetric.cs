using System.Text.Json.Serialization;
using DataAuditor.Counting;
using DataAuditor.Engine;
using DataAuditor.Models;

namespace DataAuditor;

/// <summary>A metric over records one by one.</summary>
public abstract record RecordMetric(MetricInfo Info) : Metric(Info)
{
    /// <summary>What every record must have.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<FieldNeed> Reads { get; }

    /// <summary>Whether it wants to see records that could not be read.</summary>
    [JsonIgnore]
    public virtual bool TakesBroken => false;

    /// <summary>Equal for metrics that fold the same records into the same state, and differ in what they make of it: it is folded once for all of them.</summary>
    public virtual object FoldKey() => this;

    /// <summary>Whether it can be measured on what an engine counts of the records, as well as on the records themselves.</summary>
    public virtual bool FollowsFromCounts() => false;

    internal IEnumerable<ModelFeature> Features => Reads.Select(need => need.Model).OfType<ModelFeature>();

    internal abstract IRecordFold Begin();
}

/// <summary>A metric that folds records into a state: the same fold runs on all cores, out of core and over shards.</summary>
public abstract record RecordMetric<TState>(MetricInfo Info) : RecordMetric(Info)
    where TState : IState<TState>
{
    public abstract TState Empty();

    /// <summary>Takes in one record that meets <see cref="RecordMetric.Reads"/>. Order between records must not matter beyond what <see cref="IState{TSelf}.Merge"/> keeps.</summary>
    public abstract void Add(TState state, Sample sample, Evidence evidence);

    /// <summary>Takes in all records at once, as an engine counts them.</summary>
    /// <exception cref="Tables.NotSummarizedException">They cannot be counted as they would be folded.</exception>
    public virtual void Take(TState state, IRecordCounts counts) => throw new NotSupportedException($"{Info.Id} does not follow from counts.");

    public abstract Measurement Measure(TState state, MetricContext context);

    internal sealed override IRecordFold Begin() => new RecordFold<TState>(this);
}
