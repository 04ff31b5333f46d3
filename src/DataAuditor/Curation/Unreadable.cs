namespace DataAuditor.Curation;

/// <summary>Records that could not be read, where the manifest counts them instead of ending.</summary>
internal sealed class Unreadable : IChecksRecords
{
    public const string Name = "unreadable";

    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        if (sample.Fault is { } fault) yield return new RecordFault(fault);
    }
}
