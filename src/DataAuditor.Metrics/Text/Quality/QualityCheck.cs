namespace DataAuditor.Metrics.Text.Quality;

/// <summary>A rule of thumb about single texts, by which curation takes out what is of no use.</summary>
/// <param name="Name">As manifests and reasons spell it.</param>
public abstract record QualityCheck(string Name) : IChecksRecords
{
    /// <summary>What a record must have to be checked.</summary>
    public virtual IReadOnlyList<FieldNeed> Reads => ["text"];

    /// <inheritdoc/>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (Fault(sample) is { } fault) yield return new RecordFault(fault);
    }

    /// <summary>What is wrong; null where nothing is.</summary>
    private protected abstract string? Fault(Sample sample);

    private protected static string TextOf(Sample sample) => sample.Text("text")!;
}
