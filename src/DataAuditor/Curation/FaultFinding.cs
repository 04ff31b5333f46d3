namespace DataAuditor.Curation;

/// <summary>A per-record check on its way through the records, beside others in the same pass.</summary>
internal sealed record FaultFinding : RecordMetric<FoundFaults>
{
    private readonly IChecksRecords _check;

    /// <param name="name">As reasons spell it.</param>
    /// <param name="needs">What a record must have to be checked; one that lacks it passes.</param>
    /// <param name="info">Of the metric whose check it is, or made up.</param>
    public FaultFinding(string name, IChecksRecords check, IReadOnlyList<FieldNeed> needs, MetricInfo info)
        : base(info with { Needs = Needs.None, AlsoReads = Needs.None })
    {
        Name = name;
        _check = check;
        Reads = [.. needs.Select(need => need with { IsSparse = true })];
    }

    public string Name { get; }

    public override IReadOnlyList<FieldNeed> Reads { get; }

    public override bool TakesBroken => _check is Unreadable;

    /// <summary>What it found; complete once the pass is over.</summary>
    public FoundFaults Found { get; private set; } = new();

    public override FoundFaults Empty() => new();

    public override void Add(FoundFaults state, Sample sample, Evidence evidence)
    {
        foreach (var fault in _check.FaultsOf(sample)) state.Add(sample.Index, fault);
    }

    public override Measurement Measure(FoundFaults state, MetricContext context)
    {
        Found = state;
        return new Measurement.Score(state.Faults.Count);
    }
}
