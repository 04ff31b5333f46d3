using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.WellFormed;

/// <summary>How many records are of the form they should be.</summary>
public abstract record FormMetric(MetricInfo Info) : RecordMetric<FormTally>(Info), IChecksRecords
{
    private FormChecks? _checks;

    [Option("Whether 'format' must hold. By the newer drafts it is only a note to the reader.")]
    public bool Formats { get; init; }

    [Option("Where ids stand in a record, and where what they name stands: JSON Pointers, or JSONPaths such as $.turns[*].image to $.images[*].id.")]
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [];

    [JsonIgnore]
    public sealed override bool TakesBroken => true;

    /// <summary>Whether there is no value without a schema.</summary>
    private protected abstract bool NeedsSchema { get; }

    private FormChecks Checks => _checks ??= new FormChecks(Formats, References);

    private string Key => string.Join('\n', References.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}\t{pair.Value}"));

    public virtual bool Equals(FormMetric? other) => other?.EqualityContract == EqualityContract && Formats == other.Formats && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(EqualityContract, Formats, References.Count);

    public sealed override FormTally Empty() => new();

    public sealed override void Add(FormTally state, Sample sample, Evidence evidence)
    {
        var checks = Checks.Of(sample);
        state.Add(sample, checks);
        var faults = checks.Sum(static check => check.Faults.Count);
        if (faults == 0 || !evidence.Wants(sample.Index, faults)) return;

        var first = checks.First(static check => check.Faults.Count > 0);
        evidence.Add(new Exhibit(sample.Index, faults, faults == 1 ? first.Faults[0] : $"{first.Faults[0]}; {faults - 1} more", first.Name));
    }

    /// <summary>What is wrong with the record's form.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample) => Checks.Of(sample).SelectMany(static check => check.Faults.Select(fault => new RecordFault(fault, check.Name)));

    public sealed override Measurement Measure(FormTally state, MetricContext context) => state.Measure(Info, NeedsSchema);
}
